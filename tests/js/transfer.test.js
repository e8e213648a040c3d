import assert from "node:assert/strict";
import { test } from "node:test";

import { empty, migrate, VERSION } from "../../overrides/assets/js/shared/state.js";
import { counts, FORMAT, merged, MOST_CHARACTERS, readFile, written } from "../../overrides/components/learning/transfer.js";

const DAY = "2026-11-22";
/** @param {string} seen @param {number} [box] */
const review = (seen, box = 1) => ({ box, due: "2026-12-01", seen, outcome: /** @type {const} */ ("right"), sure: true });
const run = (/** @type {Record<string, "done" | "">} */ items) => ({
  name: "",
  started: DAY,
  items: Object.fromEntries(Object.entries(items).map(([id, state]) => [id, { state }])),
});

/** @returns {import("../../overrides/assets/js/shared/state.js").State} */
function state() {
  return migrate({
    ...empty(),
    quizzes: { complaint: { first: { chosen: { options: ["listen"] }, checked: true }, second: { chosen: {}, checked: false } } },
    reviews: { "complaint/first": review("2026-11-20") },
    checklists: { week: { current: "one", runs: { one: run({ "a/b": "done", "a/c": "" }) } } },
    tools: { mantra: { words: ["jeg"] } },
    paths: { manager: { "standards-that-live": "2026-11-21" } },
    searches: { nb: ["klage"] },
  });
}

test("what is written can be read again, whole", () => {
  const read = readFile(written(state(), { colours: "dark" }, DAY));
  assert.ok("brought" in read);
  assert.deepEqual(read.brought.state, state());
  assert.deepEqual(read.brought.choices, { colours: "dark" });
  assert.deepEqual(read.brought.counts, { answers: 1, runs: 1, pages: 1, tools: 1 });
  assert.deepEqual(readFile(`\uFEFF${written(state(), {}, DAY)}`), { brought: { ...read.brought, choices: {} } });
});

for (const [text, fault] of /** @type {const} */ ([
  ["", "no-json"],
  ["{broken", "no-json"],
  ["[]", "foreign"],
  ["null", "foreign"],
  ['{"format": "other", "state": {}}', "foreign"],
  [`{"format": "${FORMAT}", "state": 3}`, "foreign"],
  [`{"format": "${FORMAT}", "state": {"version": ${VERSION + 1}}}`, "later"],
  [" ".repeat(MOST_CHARACTERS + 1), "large"],
])) {
  test(`a file that cannot be used says why: ${fault}, ${text.slice(0, 30)}`, () => assert.deepEqual(readFile(text), { fault }));
}

test("a file from before is brought to the present shape, and what cannot be read is passed over", () => {
  const old = { version: 1, quizzes: { a: { b: { chosen: { options: ["c"] }, checked: true } }, d: 3 }, checklists: { week: ["x"] } };
  const read = readFile(JSON.stringify({ format: FORMAT, state: old, choices: { colours: "dark", "<script>": "x", language: 3 } }));
  assert.ok("brought" in read);
  assert.equal(read.brought.state.version, VERSION);
  assert.deepEqual(read.brought.counts, { answers: 1, runs: 1, pages: 0, tools: 0 });
  assert.deepEqual(read.brought.choices, { colours: "dark" });
});

test("of two answers to a question the later one counts, with its review", () => {
  const mine = state();
  const theirs = state();
  theirs.reviews["complaint/first"] = review("2026-11-21", 4);
  theirs.quizzes.complaint = { first: { chosen: { options: ["rules"] }, checked: true }, second: { chosen: { options: ["x"] }, checked: true } };
  const both = merged(mine, theirs);
  assert.equal(both.reviews["complaint/first"]?.box, 4);
  assert.deepEqual(both.quizzes.complaint?.first?.chosen, { options: ["rules"] });
  assert.equal(both.quizzes.complaint?.second?.checked, true);
  assert.deepEqual(merged(theirs, mine), theirs, "the older ones change nothing");
});

test("lists, pages and searches of both are there afterwards, and a tick is never lost", () => {
  const mine = state();
  const theirs = state();
  theirs.checklists.week = { current: "two", runs: { one: run({ "a/b": "", "a/c": "done", "a/d": "done" }), two: run({}) } };
  theirs.paths = { manager: { associations: DAY }, association: { associations: DAY } };
  theirs.searches = { nb: ["rabatt", "klage"], fi: ["laatu"] };
  const both = merged(mine, theirs);
  assert.deepEqual(both.checklists.week?.runs.one?.items, { "a/b": { state: "done" }, "a/c": { state: "done" }, "a/d": { state: "done" } });
  assert.deepEqual(Object.keys(both.checklists.week?.runs ?? {}), ["one", "two"]);
  assert.equal(both.checklists.week?.current, "one");
  assert.deepEqual(both.paths, { manager: { associations: DAY, "standards-that-live": "2026-11-21" }, association: { associations: DAY } });
  assert.deepEqual(both.searches, { nb: ["klage", "rabatt"], fi: ["laatu"] });
  assert.deepEqual(mine, state(), "what was given stays as it was");
});

test("nothing is counted as nothing", () => assert.deepEqual(counts(empty()), { answers: 0, runs: 0, pages: 0, tools: 0 }));
