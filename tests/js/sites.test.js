// Several sites on one host: each has keys of its own, and a copy of what was kept before they were told apart.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";

import { VERSION } from "../../overrides/assets/js/shared/state.js";
import { fakeStorage } from "./fake_storage.js";

/** @type {Set<string>} */
const cached = new Set();
let room = Infinity;
const kept = fakeStorage({
  setItem: (/** @type {string} */ key, /** @type {string} */ value) => {
    if (value.length > room) throw new DOMException("no", "QuotaExceededError");
    kept.set(key, value);
  },
});
Object.assign(globalThis, {
  caches: { keys: async () => [...cached], delete: async (/** @type {string} */ name) => cached.delete(name) },
});

/** @type {string} */
let folder;
/** Two sites, one of which lies below the other: each with its own modules. @type {any[]} */
let sites;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "kvalia-"));
  sites = await Promise.all(["", "next/"].map(async (place) => {
    const shared = join(folder, place, "nb/assets/js/shared");
    await cp(new URL("../../overrides/assets/js/shared", import.meta.url), shared, { recursive: true });
    const [choices, storage] = await Promise.all(["choices", "storage"].map((name) => import(pathToFileURL(join(shared, `${name}.js`)).href)));
    return { ...choices, ...storage };
  }));
});
after(() => rm(folder, { recursive: true }));
beforeEach(() => {
  kept.clear();
  cached.clear();
  room = Infinity;
});

/** @param {any} site @param {string} page */
const mark = (site, page) => site.update((/** @type {any} */ state) => ((state.paths.one ??= {})[page] = "2026-11-22"));
/** @param {any} site */
const pages = (site) => Object.keys(site.load().paths.one ?? {});

test("progress, searches and choices of a site are its own", () => {
  const [top, next] = sites;
  mark(top, "a");
  mark(next, "b");
  top.rememberSearch("nb", "klage");
  for (const name of ["colours", "language", "country", "shortcut"]) top.remember(name, "x");
  assert.deepEqual([pages(top), pages(next)], [["a"], ["b"]]);
  assert.deepEqual([top.load().searches.nb, next.load().searches.nb], [["klage"], undefined]);
  for (const name of ["colours", "language", "country", "shortcut"]) assert.deepEqual([top.choice(name), next.choice(name)], ["x", null]);
  assert.deepEqual([Object.keys(top.choices()).length, next.choices()], [4, {}]);
});

test("a later version of one site does not lock the other", () => {
  const [top, next] = sites;
  kept.set(next.KEY, JSON.stringify({ version: VERSION + 1 }));
  assert.deepEqual([top.available(), next.available()], [true, false]);
});

test("what was kept before is copied to each site, once, and stays for the others", () => {
  const [top, next] = sites;
  const old = JSON.stringify({ version: 3, paths: { one: { a: "2026-11-01" } } });
  kept.set("kvalia", old);
  kept.set("kvalia.colours", "dark");
  assert.equal(top.choice("colours"), "dark");
  mark(top, "b");
  top.remember("colours", null);
  assert.deepEqual([pages(top), top.choice("colours")], [["a", "b"], null]);
  assert.deepEqual([kept.get("kvalia"), kept.get("kvalia.colours")], [old, "dark"]);
  assert.deepEqual([pages(next), next.choice("colours")], [["a"], "dark"]);
  mark(next, "c");
  assert.deepEqual([pages(top), pages(next)], [["a", "b"], ["a", "c"]]);
});

test("a choice alone is copied too, and not again once it was taken back", () => {
  const [top] = sites;
  kept.set("kvalia.colours", "dark");
  assert.equal(top.choice("colours"), "dark");
  top.remember("colours", null);
  assert.equal(top.choice("colours"), null);
});

test("where there is no room for a copy, what was kept can be read", () => {
  const [top] = sites;
  kept.set("kvalia", JSON.stringify({ version: 3, paths: { one: { a: "2026-11-01" } } }));
  room = 10;
  assert.deepEqual(pages(top), ["a"]);
  assert.equal(mark(top, "b"), false);
  room = Infinity;
  assert.equal(mark(top, "b"), true);
  assert.deepEqual(pages(top), ["a", "b"]);
});

test("one site that forgets leaves the other whole: progress, choices and pages put aside", async () => {
  const [top, next] = sites;
  for (const site of sites) {
    mark(site, "a");
    site.remember("colours", "dark");
    for (const build of ["1a", "wanted"]) cached.add(`${site.KEY} ${build}`);
  }
  kept.set("another", "1");
  await top.forget();
  assert.deepEqual([pages(top), top.choice("colours")], [[], null]);
  assert.deepEqual([pages(next), next.choice("colours")], [["a"], "dark"]);
  assert.deepEqual([...cached], [`${next.KEY} 1a`, `${next.KEY} wanted`]);
  await next.forget();
  assert.deepEqual([[...kept.keys()], [...cached]], [["another"], []]);
});

test("what was kept before is forgotten too, unless another site still has to copy it", async () => {
  const [top, next] = sites;
  kept.set("kvalia", JSON.stringify({ version: 3, paths: { one: { a: "2026-11-01" } } }));
  kept.set("kvalia.colours", "dark");
  cached.add(`${next.KEY} 1a`);
  assert.deepEqual(pages(top), ["a"]);
  await top.forget();
  assert.deepEqual([pages(top), top.choice("colours")], [[], null]);
  assert.deepEqual([pages(next), next.choice("colours")], [["a"], "dark"]);
  await top.forget();
  assert.equal(kept.has("kvalia"), false);
  assert.deepEqual(pages(next), ["a"]);
});

/** @param {string} name @param {Record<string, unknown>} globals Run a script that is no module. */
async function classic(name, globals) {
  runInNewContext(await readFile(new URL(`../../overrides/assets/js/shell/${name}.js`, import.meta.url), "utf8"), { URL, Response, ...globals });
}

for (const [what, stored, colours] of /** @type {[string, Record<string, string>, string | undefined][]} */ ([
  ["its own", { "kvalia /a/": "null", "kvalia /a/ colours": "dark", "kvalia /b/ colours": "light" }, "dark"],
  ["those from before, until they are copied", { "kvalia.colours": "dark" }, "dark"],
  ["none, once it has its own entry", { "kvalia.colours": "dark", "kvalia /a/": "null" }, undefined],
  ["none of another site", { "kvalia /b/ colours": "dark" }, undefined],
])) {
  test(`the colours that a page has before it is painted are ${what}`, async () => {
    for (const [key, value] of Object.entries(stored)) kept.set(key, value);
    const root = { classList: { remove() {} }, dataset: /** @type {Record<string, string>} */ ({}) };
    const currentScript = { src: "https://example.org/a/nb/assets/js/shell/head.js" };
    await classic("head", { localStorage, document: { documentElement: root, currentScript } });
    assert.equal(root.dataset.colours, colours);
  });
}

test("a worker puts nothing aside for a page of another site of its host", async () => {
  /** @type {Record<string, (event: any) => void>} */
  const listeners = {};
  /** @type {string[]} */
  const opened = [];
  const self = { kvalia: { build: "1a", languages: ["nb"] }, registration: { scope: "https://example.org/" }, addEventListener: (/** @type {string} */ name, /** @type {any} */ listen) => (listeners[name] = listen) };
  const cache = { match: async () => true, add: async () => undefined, put: async () => undefined };
  await classic("offline-worker", { self, caches: { keys: async () => [], open: async (/** @type {string} */ name) => (opened.push(name), cache) } });
  /** @param {string} top */
  const visit = async (top) => {
    /** @type {Promise<unknown> | undefined} */
    let work;
    listeners.message?.({ data: { top, language: "nb", practises: true, loaded: [] }, waitUntil: (/** @type {Promise<unknown>} */ promise) => (work = promise) });
    await work;
  };
  await visit("https://example.org/next/");
  assert.deepEqual(opened, []);
  await visit("https://example.org/");
  assert.deepEqual(opened, ["kvalia / 1a", "kvalia / wanted"]);
});
