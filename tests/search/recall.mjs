// Asks the engine every query of the sets and says at which place the first right page stood.
//
// Usage: node recall.mjs <site> < queries.json
// In: {language: [{query, kind, targets}]}. Out: a list of {language, kind, query, place, first, bytes, files, milliseconds},
// `place` counted from 1 and 0 for none; `bytes` what the query fetched, compressed with gzip as a server would.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createEngine } from "../../overrides/components/search/engine.js";

const LIMIT = 10;
const site = process.argv[2] ?? "site";
const cold = process.argv.includes("--cold");

/**
 * @param {string} url
 * @param {string} target
 */
function right(url, target) {
  const [page = "", id] = target.split("#");
  const folder = page === "index" ? "" : page.endsWith("/index") ? page.slice(0, -5) : `${page}/`;
  const [found, at] = url.replace(/^\.\//, "").split("#");
  return found === folder && (id === undefined || at === id);
}

const results = [];
for (const [language, queries] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  const made = () => {
    const read = { bytes: 0, files: 0 };
    const load = async (/** @type {string} */ name) => {
      const text = readFileSync(join(site, language, "search", name));
      read.bytes += gzipSync(text).length;
      read.files += 1;
      return JSON.parse(text.toString());
    };
    return { engine: createEngine({ load }), read };
  };
  let { engine, read } = made();
  for (const { query, kind, targets } of queries) {
    if (cold) ({ engine, read } = made());
    const before = { ...read };
    const begun = performance.now();
    const { hits, corrected, foreign, term } = await engine.search(query, { limit: LIMIT });
    const milliseconds = performance.now() - begun;
    const place = hits.findIndex(({ url }) => targets.some((target) => right(url, target))) + 1;
    const first = hits.slice(0, 5).map(({ url, score }) => `${url} ${score.toFixed(1)}`);
    const note = [corrected && `→ ${corrected.to}`, foreign && `${foreign.language}: ${foreign.term}`, term && `term ${term.word}`].filter(Boolean).join("; ");
    results.push({ language, kind, query, place, first, note, bytes: read.bytes - before.bytes, files: read.files - before.files, milliseconds });
  }
}
console.log(JSON.stringify(results));
