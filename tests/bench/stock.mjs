// Asks the worker of Material for MkDocs, as it is, every query of the sets. Usage: node stock.mjs <site> < queries.json
// A page counts wherever in it the hit is; a term counts as its page. Out: as recall.mjs.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import vm from "node:vm";

const site = process.argv[2] ?? "site";
const folder = join(site, "assets/javascripts/workers");
const worker = join(folder, readdirSync(folder).find((name) => name.endsWith(".js")) ?? "");

/** @type {((message: any) => void)[]} */
const listeners = [];
/** @type {(message: any) => void} */
let answer = () => {};
const scope = vm.createContext({
  console: { warn() {} },
  addEventListener: (/** @type {string} */ _, /** @type {any} */ listener) => listeners.push(listener),
  postMessage: (/** @type {any} */ message) => answer(message),
});
vm.runInContext("var self = globalThis", scope);
scope.importScripts = (/** @type {string[]} */ ...names) => {
  for (const name of names) vm.runInContext(readFileSync(resolve(dirname(worker), name), "utf8"), scope);
};
vm.runInContext(readFileSync(worker, "utf8"), scope);

/** @param {any} message @returns {Promise<any>} */
const send = (message) =>
  new Promise((done) => {
    answer = done;
    for (const listener of listeners) listener({ data: message });
  });

const index = JSON.parse(readFileSync(join(site, "search/search_index.json"), "utf8"));
await send({ type: 0, data: { ...index, options: { suggest: false } } });

/** @param {string} query What the theme's page does with a query before it asks its worker. */
const transformed = (query) =>
  query
    .split(/"([^"]+)"/g)
    .map((part, at) => (at & 1 ? part.replace(/^\b|^(?![^\x00-\x7F]|$)|\s+/g, " +") : part))
    .join("")
    .replace(/"|(?:^|\s+)[*+\-:^~]+(?=\s+|$)/g, "")
    .trim();

const results = [];
for (const [language, queries] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  const top = language === "nb" ? "" : `${language}/`;
  for (const { query, kind, targets } of queries) {
    const begun = performance.now();
    const { data } = await send({ type: 2, data: transformed(query) });
    const milliseconds = performance.now() - begun;
    const pages = data.items.slice(0, 10).map((/** @type {any} */ group) => group[0].location.split("#")[0].replace(/^\.\//, ""));
    const wanted = targets.map((/** @type {string} */ target) => {
      const page = target.split("#")[0] ?? "";
      return top + (page === "index" ? "" : page.endsWith("/index") ? page.slice(0, -5) : `${page}/`);
    });
    const place = pages.findIndex((/** @type {string} */ page) => wanted.includes(page)) + 1;
    results.push({ language, kind, query, place, first: pages.slice(0, 5), note: "", bytes: 0, files: 0, milliseconds });
  }
}
console.log(JSON.stringify(results));
