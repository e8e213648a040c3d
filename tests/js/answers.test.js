// Answers on the device: what counts as a try.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { load } from "../../overrides/assets/js/shared/storage.js";
import { answersOf, forget, keep, keepDraft } from "../../overrides/components/quiz/answers.js";
import { fakeStorage } from "./fake_storage.js";

/** @typedef {import("../../overrides/components/quiz/question.js").Question} Question */

/** @param {object} more @returns {Question} */
const question = (more = {}) => /** @type {any} */ ({ id: "first", chosen: { text: ["x"] }, outcome: null, sure: undefined, ...more });

beforeEach(() => void fakeStorage());

test("what is written before and after a reflection was compared is no other try", () => {
  for (const text of ["a", "ab"]) keepDraft("quiz", question({ chosen: { text: [text] } }));
  assert.equal(answersOf("quiz").first?.tries, undefined);
  assert.equal(keep("quiz", question(), true), true);
  for (const text of ["abc", "abcd"]) keep("quiz", question({ chosen: { text: [text] } }), false);
  assert.deepEqual([answersOf("quiz").first?.tries, answersOf("quiz").first?.chosen.text], [1, ["abcd"]]);
});

test("an answer that is tried again is another try, and its review stays due tomorrow", () => {
  keep("quiz", question({ outcome: "wrong", sure: true }));
  const first = load().reviews["quiz/first"];
  forget("quiz", ["first"]);
  keep("quiz", question({ outcome: "right" }));
  assert.equal(answersOf("quiz").first?.tries, 2);
  const again = load().reviews["quiz/first"];
  assert.deepEqual([again?.due, again?.outcome, again?.sure, again?.retried], [first?.due, "wrong", true, true]);
});

test("a quiz may be called as what every object has", () => {
  assert.deepEqual(Object.keys(answersOf("constructor")), []);
  keep("constructor", question({ id: "keys" }));
  assert.equal(answersOf("constructor").keys?.checked, true);
  assert.equal(typeof Object.keys, "function");
});
