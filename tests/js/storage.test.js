import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { available, choice, load, migrate, remember, update, VERSION } from "../../overrides/assets/js/storage.js";

const EMPTY = { version: VERSION, quizzes: {}, checklists: {} };
const PROGRESS = {
  version: VERSION,
  quizzes: { complaint: { first: { chosen: { options: ["listen"] }, checked: true } } },
  checklists: { complaint: ["before/greet"] },
};

/** @type {Map<string, string>} */
let kept;

/** @param {Record<string, unknown>} [faults] Methods that the browser refuses. */
function browser(faults = {}) {
  kept = new Map();
  globalThis.localStorage = /** @type {Storage} */ (/** @type {unknown} */ ({
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => kept.set(key, value),
    removeItem: (/** @type {string} */ key) => kept.delete(key),
    ...faults,
  }));
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
  ["lists instead of records", { version: VERSION, quizzes: [1], checklists: [2] }],
  ["numbers instead of records", { version: VERSION, quizzes: 1, checklists: 2 }],
];

for (const [name, stored] of corrupt) {
  test(`${name} becomes an empty state`, () => assert.deepEqual(migrate(stored), EMPTY));
}

test("progress of this version is kept as it is", () => assert.deepEqual(migrate(PROGRESS), PROGRESS));

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
    checklists: { complaint: ["before/greet", {}], other: "broken" },
  };
  assert.deepEqual(migrate(stored), {
    version: VERSION,
    quizzes: {
      complaint: {
        first: { chosen: { options: ["listen"] }, checked: false },
        signs: { chosen: {}, checked: false },
        gift: { chosen: {}, checked: false },
      },
    },
    checklists: { complaint: ["before/greet"], other: [] },
  });
});

test("what is stored is not changed by what is made of it", () => {
  const stored = structuredClone(PROGRESS);
  migrate(stored).checklists.complaint?.push("x");
  assert.deepEqual(stored, PROGRESS);
});

test("a change is there after the page is loaded again", () => {
  assert.equal(update((state) => (state.checklists.complaint = ["before/greet"])), true);
  assert.deepEqual(load().checklists, { complaint: ["before/greet"] });
});

test("two open pages keep each other's changes", () => {
  update((state) => (state.checklists.one = ["a"]));
  const other = JSON.parse(kept.get("kvalia") ?? "");
  other.checklists.two = ["b"];
  kept.set("kvalia", JSON.stringify(other));
  update((state) => (state.checklists.three = ["c"]));
  assert.deepEqual(load().checklists, { one: ["a"], two: ["b"], three: ["c"] });
});

test("text that is no JSON is an empty state and can be written over", () => {
  kept.set("kvalia", "{broken");
  assert.deepEqual(load(), EMPTY);
  assert.equal(update(() => {}), true);
});

test("full storage loses the change and says so", () => {
  browser({ setItem: refuse });
  assert.equal(update((state) => (state.checklists.one = ["a"])), false);
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
