import assert from "node:assert/strict";
import { test } from "node:test";

import { empty, migrate, VERSION } from "../../overrides/assets/js/shared/state.js";
import { rebased, rebasedList } from "../../overrides/components/tool/joining.js";
import { counts, FORMAT, joined, merged, MOST_CHARACTERS, readFile, written } from "../../overrides/components/learning/transfer.js";

const DAY = "2026-11-22";

/** @template T @param {T} value @returns {T} The same with objects as they are written in tests. */
const plain = (value) => structuredClone(value);
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
  assert.deepEqual(plain(read.brought.state), plain(state()));
  assert.deepEqual(plain(read.brought.choices), { colours: "dark" });
  assert.deepEqual(read.brought.counts, { answers: 1, runs: 1, pages: 1, tools: 1 });
  assert.deepEqual(plain(readFile(`\uFEFF${written(state(), {}, DAY)}`)), plain({ brought: { ...read.brought, choices: {} } }));
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
  assert.deepEqual(plain(read.brought.choices), { colours: "dark" });
});

test("of two answers to a question the later one counts, with its review", () => {
  const mine = state();
  const theirs = state();
  theirs.reviews["complaint/first"] = review("2026-11-21", 4);
  theirs.quizzes.complaint = { first: { chosen: { options: ["rules"] }, checked: true }, second: { chosen: { options: ["x"] }, checked: true } };
  const both = plain(merged(mine, theirs));
  assert.equal(both.reviews["complaint/first"]?.box, 4);
  assert.deepEqual(both.quizzes.complaint?.first?.chosen, { options: ["rules"] });
  assert.equal(both.quizzes.complaint?.second?.checked, true);
  assert.deepEqual(plain(merged(theirs, mine)), plain(theirs), "the older ones change nothing");
});

test("lists, pages and searches of both are there afterwards, and a tick is never lost", () => {
  const mine = state();
  const theirs = state();
  theirs.checklists.week = { current: "two", runs: { one: run({ "a/b": "", "a/c": "done", "a/d": "done" }), two: run({}) } };
  theirs.paths = { manager: { associations: DAY }, association: { associations: DAY } };
  theirs.searches = { nb: ["rabatt", "klage"], fi: ["laatu"] };
  const both = plain(merged(mine, theirs));
  assert.deepEqual(both.checklists.week?.runs.one?.items, { "a/b": { state: "done" }, "a/c": { state: "done" }, "a/d": { state: "done" } });
  assert.deepEqual(Object.keys(both.checklists.week?.runs ?? {}), ["one", "two"]);
  assert.equal(both.checklists.week?.current, "one");
  assert.deepEqual(both.paths, { manager: { associations: DAY, "standards-that-live": "2026-11-21" }, association: { associations: DAY } });
  assert.deepEqual(both.searches, { nb: ["klage", "rabatt"], fi: ["laatu"] });
  assert.deepEqual(plain(mine), plain(state()), "what was given stays as it was");
});

test("nothing is counted as nothing", () => assert.deepEqual(counts(empty()), { answers: 0, runs: 0, pages: 0, tools: 0 }));

const signed = { role: "leader", name: "Kari", date: DAY, version: "a" };
/** @param {Record<string, any>} runs @param {number} [version] */
const lists = (runs, version = VERSION) => migrate({ version, checklists: { week: { current: Object.keys(runs)[0], runs } } });
/** @param {Record<string, "done" | "">} items @param {object} [more] */
const named = (items, more = {}) => ({ ...run(items), ...more });

for (const version of [3, 4, VERSION]) {
  test(`different runs with one id are never joined: version ${version}`, () => {
    const phone = lists({ "run-2": named({ "a/x": "done" }, { name: "Room 12" }) }, version);
    const laptop = lists({ "run-2": named({ "a/y": "done" }, { name: "Monday", signed }) }, version);
    const { state: both, changes } = joined(phone, laptop);
    const runs = Object.values(both.checklists.week?.runs ?? {}).map((each) => plain(each));
    assert.deepEqual(runs, [named({ "a/x": "done" }, { name: "Room 12" }), named({ "a/y": "done" }, { name: "Monday", signed })]);
    assert.deepEqual([changes.runs, changes.unsigned], [1, 0]);
    assert.deepEqual(plain(merged(both, laptop)), plain(both), "brought in again, nothing changes");
  });
}

test("runs that were started on different days are different ones", () => {
  const both = merged(lists({ first: named({}, { started: "2026-11-01" }) }), lists({ first: named({ "a/y": "done" }) }));
  assert.equal(Object.keys(both.checklists.week?.runs ?? {}).length, 2);
});

test("a run that two devices went on with has the ticks and the notes of both, and no signature for what was added", () => {
  const here = { ...named({ "a/x": "done" }), items: { "a/x": { state: "done", note: "here" } }, signed };
  const there = { ...named({ "a/x": "done" }), items: { "a/x": { state: "done", note: "there" }, "a/y": { state: "na" } } };
  const { state: both, changes } = joined(lists({ same: here }), lists({ same: there }));
  assert.deepEqual(plain(both.checklists.week?.runs.same), { name: "", started: DAY, items: { "a/x": { state: "done", note: "here\nthere" }, "a/y": { state: "na" } } });
  assert.deepEqual([changes.runs, changes.unsigned], [1, 1]);
  assert.deepEqual(plain(merged(both, lists({ same: there }))), plain(both));
});

test("a signature comes along for what it was given for", () => {
  const items = named({ "a/x": "done" });
  const both = joined(lists({ same: items }), lists({ same: { ...items, signed } }));
  assert.deepEqual(plain(both.state.checklists.week?.runs.same?.signed), signed);
  assert.equal(both.changes.unsigned, 0);
  assert.equal(merged(lists({ same: named({ "a/x": "done", "a/y": "done" }) }), lists({ same: { ...items, signed } })).checklists.week?.runs.same?.signed, undefined);
});

test("it is told what changed here, and not what the file holds", () => {
  assert.deepEqual(joined(state(), state()).changes, { answers: 0, runs: 0, pages: 0, tools: 0, unsigned: 0, apart: 0 });
  const theirs = state();
  theirs.paths = { manager: { one: DAY, "standards-that-live": DAY } };
  theirs.quizzes.complaint = { second: { chosen: { options: ["x"] }, checked: true } };
  theirs.tools = { workshop: { fields: { team: "A" } }, mantra: { fields: { text: "x" } } };
  assert.deepEqual(joined(state(), theirs).changes, { answers: 1, runs: 0, pages: 1, tools: 1, unsigned: 0, apart: 1 });
});

/** @param {Record<string, unknown>} mine @param {Record<string, unknown>} theirs */
const tools = (mine, theirs) => {
  const { state: both, changes } = joined({ ...empty(), tools: mine }, { ...empty(), tools: theirs });
  return { tools: /** @type {any} */ (plain(both.tools)), changes };
};

test("the incident logs of two devices become one, and a line that stands twice in one stays twice", () => {
  const line = (/** @type {string} */ date, /** @type {string} */ action) => ({ date, causes: ["time"], action });
  const twice = [line("2026-11-03", "b"), line("2026-11-03", "b")];
  const both = tools({ "incident-log": { lines: [line("2026-11-02", "a"), ...twice] } }, { "incident-log": { lines: [line("2026-11-01", "c"), twice[0]] } });
  assert.deepEqual(both.tools["incident-log"].lines.map((/** @type {any} */ { action }) => action), ["c", "a", "b", "b"]);
  assert.deepEqual([both.changes.tools, both.changes.apart], [1, 0]);
});

test("the standards of two review plans are there once each, with the later review", () => {
  const standard = (/** @type {string} */ id, /** @type {string} */ name, /** @type {string} */ last) => ({ id, name, last, speed: "calm" });
  const mine = { standards: [standard("example-1", "Answers", "2026-11-01"), standard("a", "Phone", "2026-10-01")] };
  const theirs = { standards: [standard("x", "Answers", "2026-11-09"), standard("b", "Door", "2026-10-02"), standard("a", "Other", "2026-10-03")] };
  const both = tools({ "review-plan": mine }, { "review-plan": theirs });
  assert.deepEqual(both.tools["review-plan"].standards.map((/** @type {any} */ { name, last }) => [name, last]), [["Answers", "2026-11-09"], ["Phone", "2026-10-01"], ["Door", "2026-10-02"], ["Other", "2026-10-03"]]);
  assert.equal(new Set(both.tools["review-plan"].standards.map((/** @type {any} */ { id }) => id)).size, 4);
});

test("two sheets are never mixed: an empty one gives way, and of two that are filled in one's own stays", () => {
  const filled = (/** @type {string} */ text) => ({ fields: { text, sure: false } });
  assert.deepEqual(tools({ mantra: filled("") }, { mantra: filled("theirs") }).tools.mantra, filled("theirs"));
  const both = tools({ mantra: filled("mine") }, { mantra: filled("theirs") });
  assert.deepEqual([both.tools.mantra, both.changes.apart], [filled("mine"), 1]);
});

test("of two gap checks the team's codes are joined, the marks are not", () => {
  const gap = (/** @type {Record<string, string>} */ fields) => ({ fields: { "weight--a": "20", ...fields } });
  const both = tools({ gap: gap({ "is--a--1": "3", codes: "K1 K2" }) }, { gap: gap({ "is--a--1": "7", codes: "K2\nK3" }) });
  assert.deepEqual(both.tools.gap, gap({ "is--a--1": "3", codes: "K1\nK2\nK3" }));
  assert.equal(both.changes.apart, 1);
  const first = tools({ gap: gap({ codes: "K1" }) }, { gap: { ...gap({ "is--a--1": "7" }), person: "abc" } });
  assert.deepEqual([first.tools.gap.person, first.tools.gap.fields.codes, first.changes.apart], ["abc", "K1", 0]);
});

test("two tabs with one tool keep each other's fields and rows", () => {
  assert.deepEqual({ ...rebased({ a: "", b: "", r: "1" }, { a: "x", b: "" }, { a: "", b: "y", r: "1" }) }, { a: "x", b: "y" });
  assert.deepEqual({ ...rebased({ a: "" }, { a: "back" }, { a: "theirs" }, true) }, { a: "theirs" }, "what is taken back gives way");
  const row = (/** @type {string} */ id, /** @type {string} */ name) => ({ id, name });
  const base = [row("1", "a"), row("2", "b"), row("3", "c")];
  const mine = [row("1", "mine"), row("2", "b"), row("4", "new")];
  const stored = [row("1", "a"), row("3", "c"), row("5", "theirs")];
  assert.deepEqual(rebasedList(base, mine, stored).map(({ name }) => name), ["mine", "new", "theirs"]);
});
