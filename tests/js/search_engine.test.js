// The engine on an index of a handful of entries, and on one that is broken.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createEngine, SearchError } from "../../overrides/components/search/engine.js";

const VERSION = "v1";
/** Bits of "kloge" and "skriker". */
const KNOWN = [924, 3614, 4210, 5273, 7859, 8455, 8610, 9622, 12104, 12959, 13971, 16349];

/** @returns {string} */
function known() {
  const bytes = new Uint8Array(2048);
  for (const place of KNOWN) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
  return btoa(String.fromCharCode(...bytes));
}

/** @type {Record<string, any>} */
const FILES = {
  "manifest.json": { language: "nb", entries: 4, shards: "f k r", stop: "en er hva", weak: "kund", known: 1, letters: { æ: "ae", ø: "o", å: "a" } },
  "known-0.json": { bits: known() },
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
  "kinds.json": { types: ["article", "guide", "lesson", "term"], roles: [[], ["front-line"], ["manager"]], type: [2, 3, 1, 0], role: [1, 0, 2, 0], themes: ["", "recovery"], theme: [1, 0, 0, 0] },
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

test("a word that the language has is left alone", async () => {
  const left = await engine().search("kloge");
  assert.deepEqual([left.corrected, left.offered, left.hits], [null, null, []]);
});

test("where another word finds something, a correction is only offered", async () => {
  const result = await engine().search("rullestol klgae");
  assert.equal(result.corrected, null);
  assert.deepEqual(result.offered, { from: "rullestol klgae", to: "rullestol klage" });
  assert.deepEqual(urls(result), ["access/"]);
});

test("a weak word does not keep a correction from being taken, nor carry a page to the top", async () => {
  assert.deepEqual((await engine().search("kunden klgae")).corrected, { from: "kunden klgae", to: "kunden klage" });
  assert.equal(urls(await engine().search("kunde klage"))[0], "recovery/complaint/");
});

test("where nothing is said about it, the nearest theme is offered instead of hits", async () => {
  const result = await engine().search("kunden skriker");
  assert.deepEqual([result.hits, result.total, result.theme, result.more], [[], 0, "recovery", true]);
  assert.equal((await engine().search("kunden skriker", { anyway: true })).total, 2);
  assert.equal((await engine().search("kunden")).total, 2);
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

test("a quoted phrase finds every entry that holds it, wherever it ranks", async () => {
  const entries = 200;
  const words = Object.fromEntries(Array.from({ length: entries }, (_, at) => [`text-${at}.json`, { words: at % 50 === 49 ? "for alle som klager her" : "alle klager som" }]));
  const shown = Object.fromEntries(Array.from({ length: entries }, (_, at) => [`entry-${at}.json`, { title: `${at}`, url: `${at}/`, type: "lesson", roles: [], summary: "", sections: [] }]));
  const postings = Array.from({ length: entries }, (_, at) => [at === 0 ? 0 : 1, entries - at, 0]).flat();
  const manifest = { ...FILES["manifest.json"], entries, stop: "alle som her" };
  const changes = { ...words, ...shown, "manifest.json": manifest };
  for (const kept of [entries, 10]) {
    const shard = { keys: { klag: ["klage,,r", entries, ...postings.slice(0, 3 * kept)] } };
    const { search } = engine({ ...changes, "shard-k.json": shard });
    for (const query of ['"alle som klager"', "«som klager her»", "“klager her“"]) {
      const result = await search(query);
      assert.deepEqual(result.hits.map(({ title }) => title).toSorted(), ["149", "199", "49", "99"], query);
    }
    assert.equal((await search('"klager alle"')).total, 0);
  }
});

test("a phrase of words that are passed over is found too", async () => {
  const shards = { "shard-k.json": { keys: { er: ["er,", 1, 0, 4, 0] } } };
  assert.equal((await engine({ ...shards, "manifest.json": { ...FILES["manifest.json"], shards: "k e" }, "shard-e.json": { keys: { er: ["er,", 1, 0, 4, 0], en: ["en,", 1, 0, 4, 0] } }, "text-0.json": { words: "er en" } }).search('"er en"')).total, 1);
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
