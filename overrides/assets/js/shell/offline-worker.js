// Service worker: pages and files that were seen, and those put aside for practice, can be read without a connection.
// With a connection the network always comes first, so that nobody gets an old page. A classic script, because not
// every browser runs modules here; its settings stand in `service-worker.js` at the top of the site.
"use strict";

(() => {
  const worker = /** @type {any} */ (self);
  /** @type {{build: string, languages: string[]}} */
  const { build, languages } = worker.kvalia;
  /** @type {string} */
  const top = worker.registration.scope;
  const mine = `kvalia ${new URL(top).pathname}`;
  const current = `${mine} ${build}`;
  /** Languages whose practice is put aside; outlives a build, after which it is put aside anew. */
  const wanted = `${mine} wanted`;
  const KEPT = ["document", "script", "style", "image", "font"];
  const AT_ONCE = 6;

  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(begin()));
  worker.addEventListener("message", (/** @type {any} */ event) => event.waitUntil(visited(event.data)));
  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const { request } = event;
    if (request.method === "GET" && language(request.url)) event.respondWith(answer(event, request));
  });

  async function begin() {
    await dropOld();
    await worker.clients.claim();
  }

  /** A worker that is just being replaced may still keep something, so this is done more than once. */
  async function dropOld() {
    for (const name of await caches.keys()) {
      if (name.startsWith(`${mine} `) && name !== current && name !== wanted) await caches.delete(name);
    }
  }

  /** @param {string} url @returns {string | undefined} The language of a page or file. */
  function language(url) {
    return languages.find((code) => url.startsWith(`${top}${code}/`));
  }

  /** @param {Request} request @returns {string} Under what its answer is kept: of a page without question and anchor. */
  function key(request) {
    const url = new URL(request.url);
    url.hash = "";
    if (request.mode === "navigate") url.search = "";
    return url.href;
  }

  /** @param {any} event @param {Request} request @returns {Promise<Response>} */
  async function answer(event, request) {
    try {
      const response = await fetch(request);
      const isPage = (response.headers.get("Content-Type") ?? "").startsWith("text/html");
      if (response.ok && response.type === "basic" && !response.redirected && (isPage || KEPT.includes(request.destination))) {
        event.waitUntil(keep(key(request), response.clone()));
      }
      return response;
    } catch (error) {
      const kept = await (await caches.open(current)).match(key(request));
      if (kept) return kept;
      if (request.mode === "navigate") return message(language(request.url) ?? "", error);
      throw error;
    }
  }

  /** @param {string} url @param {Response} response */
  async function keep(url, response) {
    try {
      await (await caches.open(current)).put(url, response);
    } catch {
      // A full device keeps less.
    }
  }

  /**
   * @param {string} code
   * @param {unknown} error
   * @returns {Promise<Response>} That the page is not on the device, in its language or else in one of the reader's. Links start where it lies.
   */
  async function message(code, error) {
    const cache = await caches.open(current);
    const pages = [code, ...languages].map((other) => `${top}${other}/offline.html`);
    const found = await Promise.all(pages.map((page) => cache.match(page)));
    const index = found.findIndex(Boolean);
    const [url, kept] = [pages[index], found[index]];
    if (!kept) throw error;
    const html = (await kept.text()).replace(/ (href|src)="([^"#][^"]*)"/g, (_, name, address) => ` ${name}="${new URL(address, url).href}"`);
    return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }

  /**
   * A page was opened. On the first practice its language is put aside.
   *
   * @param {{top: string, language: string, practises: boolean, loaded: string[]}} visit `loaded`: what it loaded before there was a worker.
   */
  async function visited({ top: from, language: code, practises, loaded }) {
    // Another site may lie below this one on the same host; what is practised there is put aside there.
    if (from !== top || !languages.includes(code)) return;
    await dropOld();
    const cache = await caches.open(current);
    for (const url of [`${top}${code}/offline.html`, ...loaded.filter(language)]) {
      if (!(await cache.match(url))) await cache.add(url).catch(() => undefined);
    }
    const list = `${top}${code}/offline.json`;
    const choices = await caches.open(wanted);
    if (practises) await choices.put(list, new Response(""));
    if (!(await choices.match(list))) return;
    if (!(await cache.match(list))) await putAside(cache, code, list);
  }

  /** @param {Cache} cache @param {string} code @param {string} list */
  async function putAside(cache, code, list) {
    try {
      const response = await fetch(list, { cache: "no-cache" });
      const { files } = /** @type {{files: string[]}} */ (await response.clone().json());
      const left = files.map((file) => new URL(file, `${top}${code}/`).href);
      while (left.length) {
        await Promise.all(left.splice(0, AT_ONCE).map((url) => cache.add(new Request(url, { cache: "no-cache" }))));
      }
      // Last of all, so that what was broken off is begun again.
      await cache.put(list, response);
    } catch {
      // The connection broke off, or the device is full: the next visit tries again.
    }
  }
})();
