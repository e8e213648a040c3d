import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { choice, choices, KEY, remember } from "../../overrides/assets/js/shared/choices.js";
import { parsed } from "../../overrides/assets/js/shared/ids.js";
import { empty, migrate, VERSION } from "../../overrides/assets/js/shared/state.js";
import { available, forget, load, replace, sayWhetherKept, update } from "../../overrides/assets/js/shared/storage.js";
import { fakeStorage } from "./fake_storage.js";

const EMPTY = empty();

/** @template T @param {T} value @returns {T} The same with objects as they are written in tests. */
const plain = (value) => structuredClone(value);

/** @param {...string} ids @returns A checklist with these items ticked. */
const ticked = (...ids) => ({
  current: "first",
  runs: { first: { name: "", started: "", items: Object.fromEntries(ids.map((id) => [id, { state: /** @type {const} */ ("done") }])) } },
});

const PROGRESS = {
  version: VERSION,
  quizzes: { complaint: { first: { chosen: { options: ["listen"] }, checked: true, sure: false, tries: 2 } } },
  attempts: { complaint: { seed: 7 } },
  reviews: { "complaint/first": { box: 2, due: "2026-11-24", seen: "2026-11-22", outcome: "right", sure: true } },
  checklists: {
    complaint: {
      current: "week",
      runs: {
        week: {
          name: "This week",
          started: "2026-11-22",
          items: { "before/greet": { state: "done", note: "at the door" }, "before/room": { state: "na" } },
          signed: { role: "team leader", date: "2026-11-22", version: "1a2b3c", name: "A." },
        },
      },
    },
  },
  tools: { gap: { any: ["shape"] } },
  paths: { "front-line": { "good-treatment": "2026-11-22" } },
  searches: { nb: ["klage"] },
};

/** @type {Map<string, string>} */
let kept;

/** @param {Record<string, unknown>} [faults] Methods that the browser refuses. */
function browser(faults = {}) {
  kept = fakeStorage(faults);
}

/** Refuses as browsers do. */
function refuse() {
  throw new DOMException("no", "QuotaExceededError");
}

beforeEach(() => browser());

/** @type {[string, unknown][]} */
const corrupt = [
  ["nothing", null],
  ["a text", "kvalia"],
  ["a number", 7],
  ["a list", [PROGRESS]],
  ["no version", { quizzes: PROGRESS.quizzes }],
  ["a version that is a text", { ...PROGRESS, version: "1" }],
  ["a version of the future", { ...PROGRESS, version: VERSION + 1 }],
  ["lists instead of records", { version: VERSION, quizzes: [1], checklists: [2], reviews: [3], tools: [4], paths: [5] }],
  ["numbers instead of records", { version: VERSION, quizzes: 1, checklists: 2, attempts: 3, reviews: 4, searches: 5 }],
];

for (const [name, stored] of corrupt) {
  test(`${name} becomes an empty state`, () => assert.deepEqual(migrate(stored), EMPTY));
}

test("progress of this version is kept as it is", () => assert.deepEqual(plain(migrate(PROGRESS)), PROGRESS));

test("what is broken inside is dropped and the rest is kept", () => {
  const stored = {
    version: VERSION,
    quizzes: {
      complaint: {
        first: { chosen: { options: ["listen", 7, null] }, checked: "yes" },
        signs: { chosen: "voice" },
        gift: null,
      },
      other: "broken",
    },
    checklists: { complaint: { current: "gone", runs: { a: { items: { x: { state: "odd", note: 7 }, y: null } }, b: 3 } }, other: "broken" },
    attempts: { complaint: { seed: "7" } },
    reviews: { one: { box: 99, due: "2026-11-24", seen: "2026-11-22", outcome: "odd" }, two: { box: 1, due: "soon" } },
    paths: { "front-line": { one: "2026-11-22", two: true } },
  };
  assert.deepEqual(plain(migrate(stored)), {
    ...plain(EMPTY),
    quizzes: {
      complaint: {
        first: { chosen: { options: ["listen"] }, checked: false },
        signs: { chosen: {}, checked: false },
        gift: { chosen: {}, checked: false },
      },
    },
    checklists: { complaint: { current: "a", runs: { a: { name: "", started: "", items: { x: { state: "" } } } } } },
    reviews: { one: { box: 5, due: "2026-11-24", seen: "2026-11-22", outcome: "wrong", sure: false } },
    paths: { "front-line": { one: "2026-11-22" } },
  });
});

test("ticks of the first versions become the first run of their list", () => {
  for (const version of [1, 2]) {
    const stored = { version, quizzes: PROGRESS.quizzes, checklists: { complaint: ["greet", {}, "room"] } };
    const { checklists, ...others } = plain(migrate(stored));
    assert.deepEqual(others, { ...others, quizzes: PROGRESS.quizzes });
    const { current, runs } = checklists.complaint ?? assert.fail();
    assert.match(current, /^run-/);
    assert.deepEqual(runs, { [current]: ticked("greet", "room").runs.first });
  }
});

test("what is stored is not changed by what is made of it", () => {
  const stored = structuredClone(PROGRESS);
  delete migrate(stored).checklists.complaint?.runs.week;
  assert.deepEqual(stored, PROGRESS);
});

test("a change is there after the page is loaded again", () => {
  assert.equal(update((state) => (state.checklists.complaint = ticked("before/greet"))), true);
  assert.deepEqual(plain(load().checklists), { complaint: ticked("before/greet") });
});

test("two open pages keep each other's changes", () => {
  update((state) => (state.checklists.one = ticked("a")));
  const other = JSON.parse(kept.get(KEY) ?? "");
  other.checklists.two = ticked("b");
  kept.set(KEY, JSON.stringify(other));
  update((state) => (state.checklists.three = ticked("c")));
  assert.deepEqual(plain(load().checklists), { one: ticked("a"), two: ticked("b"), three: ticked("c") });
});

test("text that is no JSON is an empty state and can be written over", () => {
  kept.set(KEY, "{broken");
  assert.deepEqual(load(), EMPTY);
  assert.equal(update(() => {}), true);
});

test("full storage loses the change and says so", () => {
  browser({ setItem: refuse });
  assert.equal(update((state) => (state.checklists.one = ticked("a"))), false);
  assert.equal(available(), false);
});

test("blocked storage is an empty state", () => {
  browser({ getItem: refuse, setItem: refuse, removeItem: refuse });
  assert.deepEqual(load(), EMPTY);
  assert.equal(choice("colours"), null);
  assert.doesNotThrow(() => remember("colours", "dark"));
  assert.doesNotThrow(() => remember("colours", null));
});

test("storage that does not exist is an empty state", () => {
  // @ts-expect-error Some browsers leave it out.
  globalThis.localStorage = undefined;
  assert.deepEqual(load(), EMPTY);
  assert.equal(available(), false);
});

test("a choice is remembered until it is forgotten, apart from progress", () => {
  remember("colours", "dark");
  assert.equal(choice("colours"), "dark");
  remember("colours", null);
  assert.equal(choice("colours"), null);
  assert.deepEqual(load(), EMPTY);
});

test("asking whether storage works leaves nothing behind", () => {
  assert.equal(available(), true);
  assert.equal(kept.size, 0);
});

test("the questions of the day are kept, and dropped where they cannot be read", () => {
  const five = { day: "2026-11-22", questions: ["complaint/first", 3] };
  assert.deepEqual(migrate({ version: 3, five }).five, { day: "2026-11-22", questions: ["complaint/first"] });
  assert.equal(migrate({ version: 3, five: { day: "soon", questions: [] } }).five, undefined);
});

test("names that every object has are ids like others, and reach no other object", () => {
  migrate(JSON.parse('{"version": 3, "quizzes": {"__proto__": {"bad": {"chosen": {}}}, "constructor": {"bad": {}}}, "tools": {"__proto__": {"bad": 1}}}'));
  assert.equal("bad" in {}, false);
  assert.equal("bad" in Object, false);
});

for (const id of ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"]) {
  test(`progress of what is called ${id} is kept, and nothing else is changed`, () => {
    const keys = [Object, Object.prototype, Function.prototype].map((object) => Reflect.ownKeys(object).length);
    const answer = { chosen: { [id]: [id] }, checked: true };
    update((state) => {
      (state.quizzes[id] ??= Object.create(null))[id] = answer;
      (state.paths[id] ??= Object.create(null))[id] = "2026-11-22";
      state.tools[id] = { [id]: 1 };
      state.checklists[id] = { current: id, runs: Object.assign(Object.create(null), { [id]: { name: "", started: "", items: {} } }) };
      state.searches[id] = ["klage"];
      state.attempts[id] = { seed: 1 };
    });
    const state = load();
    assert.deepEqual(state.quizzes[id]?.[id]?.chosen[id], [id]);
    assert.equal(state.quizzes[id]?.[id]?.checked, true);
    assert.equal(state.paths[id]?.[id], "2026-11-22");
    assert.equal(state.checklists[id]?.current, id);
    assert.deepEqual([state.searches[id], state.attempts[id]?.seed], [["klage"], 1]);
    assert.deepEqual([Object, Object.prototype, Function.prototype].map((object) => Reflect.ownKeys(object).length), keys);
    assert.equal(load().quizzes.other?.[id], undefined);
    assert.equal(empty().quizzes[id], undefined);
  });
}

test("counted ids of runs become ids of what the runs hold: always the same, and another one for another run", () => {
  const run = (/** @type {string} */ name) => ({ name, started: "2026-11-22", items: { "a/b": { state: "done" } } });
  const from = (/** @type {string} */ name) => migrate({ version: 4, checklists: { week: { current: "run-2", runs: { first: run("same"), "run-2": run(name), own: run("own") } } } }).checklists.week ?? assert.fail();
  const [phone, laptop] = [from("Room 12"), from("Monday")];
  assert.deepEqual(phone, from("Room 12"));
  assert.equal(phone.runs[phone.current]?.name, "Room 12");
  assert.notEqual(phone.current, laptop.current);
  assert.equal(Object.keys(phone.runs)[0], Object.keys(laptop.runs)[0]);
  assert.ok("own" in phone.runs);
  const now = { version: VERSION, checklists: { week: { current: "first", runs: { first: run("") } } } };
  assert.ok("first" in (migrate(now).checklists.week?.runs ?? {}), "ids of this version are no counters");
});

test("a day that is in no calendar is no day of a run or of a signature", () => {
  const run = { name: "", started: "2026-02-30", items: {}, signed: { role: "x", date: "2026-13-01", version: "a" } };
  const read = migrate({ version: VERSION, checklists: { week: { current: "a", runs: { a: run } } } }).checklists.week?.runs.a;
  assert.deepEqual([read?.started, read?.signed?.date], ["", ""]);
});

test("a change that goes wrong is not taken for a full device", () => {
  assert.throws(() => update(() => { throw new TypeError("our own fault"); }), TypeError);
});

test("it is said whether each change was kept, also where storage fills up later", () => {
  /** @type {Map<string, string>} */
  const attributes = new Map();
  const note = /** @type {HTMLElement} */ (/** @type {unknown} */ ({ textContent: "", setAttribute: (/** @type {string} */ name, /** @type {string} */ value) => attributes.set(name, value) }));
  const end = new AbortController();
  sayWhetherKept(note, { saved: "saved", unsaved: "not saved" }, end.signal);
  assert.equal(note.textContent, "saved");
  const room = localStorage.setItem;
  localStorage.setItem = refuse;
  assert.equal(update(() => {}), false);
  assert.deepEqual([note.textContent, attributes.get("role")], ["not saved", "alert"]);
  localStorage.setItem = room;
  assert.equal(update(() => {}), true);
  assert.equal(note.textContent, "saved");
  end.abort();
  kept.set(KEY, JSON.stringify({ version: VERSION + 1 }));
  assert.equal(update(() => {}), false);
  assert.equal(note.textContent, "saved", "nobody is told any more");
});

test("the browser is asked once to keep what a reader did, and not for what the site does by itself", () => {
  let asked = 0;
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { storage: { persist: async () => (asked += 1) } } });
  update(() => {}, false);
  assert.equal(asked, 0);
  update(() => {});
  update(() => {});
  assert.equal(asked, 1);
  assert.deepEqual(choices(), {}, "it is nothing to take along");
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: undefined });
});

test("a state of a later version is not written over", () => {
  kept.set(KEY, JSON.stringify({ version: VERSION + 1 }));
  assert.equal(replace(empty()), false);
  kept.set(KEY, "{broken");
  assert.equal(replace(empty()), true);
  assert.deepEqual(load(), empty());
});

test("everything of ours is forgotten and nothing of others", async () => {
  update((state) => (state.checklists.one = ticked("a")));
  remember("colours", "dark");
  kept.set("kvaliateten", "another site's");
  kept.set("other", "too");
  assert.deepEqual(choices(), { colours: "dark" });
  await forget();
  assert.deepEqual([...kept.keys()], ["kvaliateten", "other"]);
});

test("what the review plan kept under its old name is found under its new one", () => {
  const plan = { standards: [{ id: "a", name: "Answers", last: "2026-11-01", speed: "calm" }] };
  assert.deepEqual(plain(migrate({ version: 3, tools: { review: plan, gap: { codes: "" } } }).tools), { "review-plan": plan, gap: { codes: "" } });
  assert.deepEqual(plain(migrate({ version: VERSION, tools: { "review-plan": plan } }).tools), { "review-plan": plan });
});

test("a day that is in no calendar is not kept", () => {
  const state = migrate({ version: VERSION, paths: { one: { page: "2026-99-99", other: "2026-11-22" } }, five: { day: "2026-02-30", questions: [] } });
  assert.deepEqual(plain(state.paths), { one: { other: "2026-11-22" } });
  assert.equal(state.five, undefined);
});

test("letters that are kept or read in parts are those of the pages afterwards", () => {
  update((state) => (state.tools.mantra = /** @type {any} */ ({ fields: { text: "vi ma\u030Aler" } })));
  assert.equal(/** @type {any} */ (load().tools.mantra).fields.text, "vi m\u00E5ler");
  assert.equal(parsed('["a\\u030A"]')[0], "\u00E5");
});
