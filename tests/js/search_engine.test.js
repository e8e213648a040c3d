// The engine on an index of a handful of entries, and on one that is broken.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createEngine, SearchError } from "../../overrides/components/search/engine.js";

const VERSION = "v1";
/** @type {Record<string, any>} */
const FILES = {
  "manifest.json": { language: "nb", entries: 4, shards: "f k r", stop: "en er hva" },
  "shard-k.json": {
    keys: {
      klag: ["klage,,n,r,ne", 3, 0, 30, 1, 1, 20, 0, 1, 8, 2],
      kund: ["kunde,,n,r", 2, 0, 10, 1, 2, 12, 2],
    },
    also: { kvalbaer: "fangst" },
    terms: { klag: [["klag", 1]] },
    foreign: { complaint: [["complaint", "en", "complaint", "klage", "glossary/#complaint"]] },
  },
  "shard-f.json": { keys: { fangst: ["fangst,", 1, 3, 20, 0] } },
  "shard-r.json": { keys: { rullestol: ["rullestol,,en,er", 1, 2, 24, 1] }, foreign: { reklamacja: [["reklamacja", "pl", "reklamacja", "klage", "glossary/#complaint"]] } },
  "entry-0.json": { title: "Møt en klage", url: "recovery/complaint/", type: "lesson", roles: ["front-line"], summary: "Seks trinn.", sections: [["", "", "Start."], ["listen", "Lytt", "Når kunden klager, lytter du til alle klagene er sagt."]] },
  "entry-1.json": { title: "klage", url: "glossary/#complaint", type: "term", roles: [], summary: "Uttrykk for misnøye.", sections: [] },
  "entry-2.json": { title: "Rullestoler", url: "access/", type: "guide", roles: ["manager"], summary: "", sections: [["", "", "Start"], ["a", "A", "Kunder i rullestol."], ["b", "B", "Kunde klager."]] },
  "entry-3.json": { title: "Fangst", url: "catch/", type: "article", roles: [], summary: "Bær.", sections: [["", "", "Bær."]] },
  "text-0.json": { words: "mot en klage seks trinn start lytt nar kunden klager" },
  "text-1.json": { words: "klage uttrykk for misnoye" },
  "text-2.json": { words: "rullestoler start a kunder i rullestol b kunde klager" },
  "text-3.json": { words: "fangst baer" },
  "kinds.json": { types: ["article", "guide", "lesson", "term"], roles: [[], ["front-line"], ["manager"]], type: [2, 3, 1, 0], role: [1, 0, 2, 0] },
};

/** @param {Record<string, any>} [changes] */
function engine(changes = {}) {
  const files = { ...FILES, ...changes };
  /** @type {string[]} */
  const asked = [];
  const load = async (/** @type {string} */ name) => {
    asked.push(name);
    if (files[name] instanceof Error) throw files[name];
    if (!(name in files)) throw new SearchError("missing", name);
    return typeof files[name] === "string" ? JSON.parse(files[name]) : { version: VERSION, ...files[name] };
  };
  return { ...createEngine({ load }), asked };
}

const urls = (/** @type {any} */ result) => result.hits.map((/** @type {any} */ hit) => hit.url.split("#")[0]);

test("all forms of a word find the same, the lesson before the term", async () => {
  for (const query of ["klage", "klagen", "klagene", "KLAGER", "klagenes"]) {
    const result = await engine().search(query);
    assert.deepEqual(urls(result), ["recovery/complaint/", "glossary/", "access/"], query);
  }
});

test("a hit jumps to its section and marks the words there", async () => {
  const [hit] = (await engine().search("klagene")).hits;
  assert.equal(hit?.url, "recovery/complaint/#listen");
  assert.equal(hit?.heading, "Lytt");
  assert.deepEqual(hit?.excerpt.filter((part) => part.marked).map((part) => part.text), ["klager", "klagene"]);
});

test("a query that is a term shows its definition, in any form", async () => {
  assert.deepEqual((await engine().search("hva er en klage?")).term, { word: "klage", definition: "Uttrykk for misnøye.", url: "glossary/#complaint" });
  assert.equal((await engine().search("klagene")).term?.word, "klage");
  assert.equal((await engine().search("klage kunde")).term, null);
});

test("a typing error is corrected and named, also together with an ending", async () => {
  const result = await engine().search("klgae");
  assert.deepEqual(result.corrected, { from: "klgae", to: "klage" });
  assert.equal(urls(result)[0], "recovery/complaint/");
  assert.equal(urls(await engine().search("rulestoler"))[0], "access/");
  assert.equal((await engine().search("klgae", { literal: true })).corrected, null);
});

test("a form that begins with other letters leads to its word", async () => {
  assert.deepEqual(urls(await engine().search("kvalbær")), ["catch/"]);
});

test("a word of another language leads to the term and is named", async () => {
  const result = await engine().search("reklamacja");
  assert.deepEqual(result.foreign, { word: "reklamacja", language: "pl", term: "klage", url: "glossary/#complaint" });
  assert.equal(urls(result)[0], "recovery/complaint/");
  assert.equal(result.corrected, null);
});

test("filters by type and role count what they leave", async () => {
  const lessons = await engine().search("klage", { types: ["lesson"] });
  assert.deepEqual([urls(lessons), lessons.total], [["recovery/complaint/"], 1]);
  const managers = await engine().search("klage", { roles: ["manager"] });
  assert.deepEqual([urls(managers), managers.total], [["access/"], 1]);
});

test("a quoted phrase stands word for word in what is found", async () => {
  assert.deepEqual(urls(await engine().search('"kunden klager"')), ["recovery/complaint/"]);
  assert.deepEqual(urls(await engine().search('"klager kunden"')), []);
});

test("without a filter or a phrase nothing is read but shards and shown entries", async () => {
  const { search, asked } = engine();
  await search("klage", { limit: 1 });
  assert.deepEqual(asked.toSorted(), ["entry-0.json", "entry-1.json", "manifest.json", "shard-k.json"]);
});

for (const [name, query] of Object.entries({
  "ten thousand characters": "klage ".repeat(2000),
  "one endless word": "x".repeat(10_000),
  "only words to pass over": "hva er en",
  punctuation: "?!.,;:()[]{}\\|/*-+=~^%$#@&",
  emoji: "🎉 👩‍👩‍👧 🇳🇴",
  "right to left": "שלום \u202Eعربي\u202C",
  markup: "<img src=x onerror=alert(1)><script>klage</script>",
  "a regular expression": "(a+)+$ .* [^klage]{1,9999} (?<x>",
  "a null byte": "kla\u0000ge\u0000",
  "another alphabet": "жалоба 苦情 καταγγελία",
  "names of objects": "constructor __proto__ toString hasOwnProperty",
  "half a surrogate pair": "\uD83D klage \uDE00",
  "white space": " \t\n\u00A0\u3000 ",
  nothing: "",
})) {
  test(`an odd query is answered in time: ${name}`, async () => {
    const begun = performance.now();
    const result = await engine().search(query);
    assert.ok(performance.now() - begun < 500);
    assert.ok(Array.isArray(result.hits) && result.query.length <= 400);
    assert.ok(result.hits.every((hit) => Number.isFinite(hit.score)));
  });
}

const faults = /** @type {[string, Record<string, any>, string][]} */ ([
  ["a missing manifest", { "manifest.json": new SearchError("missing", "404") }, "missing"],
  ["a manifest of another kind", { "manifest.json": [] }, "missing"],
  ["a missing shard", { "shard-k.json": new SearchError("missing", "404") }, "missing"],
  ["a truncated shard", { "shard-k.json": '{"version":"v1","keys":{"kl' }, "missing"],
  ["a shard that is null", { "shard-k.json": "null" }, "missing"],
  ["a shard of another build", { "shard-k.json": '{"version":"v0","keys":{}}' }, "stale"],
  ["an entry of another build", { "entry-0.json": '{"version":"v0"}' }, "stale"],
  ["a network that fails", { "shard-k.json": new TypeError("Failed to fetch") }, "network"],
]);
for (const [name, changes, fault] of faults) {
  test(`${name} is a typed error`, async () => {
    await assert.rejects(engine(changes).search("klage"), (error) => error instanceof SearchError && error.fault === fault);
  });
}

test("after a failed load the next query tries again", async () => {
  let fails = true;
  const load = async (/** @type {string} */ name) => {
    if (fails) throw new TypeError("Failed to fetch");
    return { version: VERSION, ...FILES[name] };
  };
  const { search } = createEngine({ load });
  await assert.rejects(search("klage"), SearchError);
  fails = false;
  assert.equal((await search("klage")).hits.length, 3);
});
