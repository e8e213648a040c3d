import assert from "node:assert/strict";
import { test } from "node:test";

import { meant } from "../../overrides/components/quiz/types/numeric/numeric.score.js";
import { compareWord, readings } from "../../overrides/assets/js/shared/typing.js";

/** @type {[string, number | null][]} */
const numbers = [
  ["1,25", 1.25],
  ["1.25", 1.25],
  [" 1,25 ", 1.25],
  [",5", 0.5],
  ["-3", -3],
  ["−0,8", -0.8],
  ["+4", 4],
  ["1 250,5", 1250.5],
  ["1 250", 1250],
  ["12 %", 12],
  ["1,25 ganger", 1.25],
  ["٣", null],
  ["", null],
  [" ", null],
  ["-", null],
  [",", null],
  ["1,2,3", null],
  ["1.000,5", 1000.5],
  ["5/4", null],
  ["1e9", null],
  ["five", null],
  ["<b>1</b>", null],
];

for (const [text, expected] of numbers) {
  test(`"${text}" is ${expected ?? "no number"}`, () => assert.equal(readings(text)[0] ?? null, expected));
}

/** @type {[string, number[]][]} */
const meanings = [
  ["1.500", [1.5, 1500]],
  ["1,500", [1.5, 1500]],
  ["0.500", [0.5]],
  ["1 234 567,5", [1234567.5]],
  ["1\u00a0234", [1234]],
  ["1\u202f234,5", [1234.5]],
  ["1'234", [1234]],
  ["1’234’567.25", [1234567.25]],
  ["1.234.567", [1234567]],
  ["1,234,567.5", [1234567.5]],
  ["−1.234.567", [-1234567]],
  ["‐2", [-2]],
  ["﹣2", [-2]],
  ["–2,5 °", []],
  ["–2,5", [-2.5]],
  ["１２，５", [12.5]],
  ["1.23.456", []],
  ["1.234,567.8", []],
  ["12.34.567", []],
  ["1'23", []],
];

for (const [text, expected] of meanings) {
  test(`"${text}" can mean ${expected.join(" or ") || "nothing"}`, () => assert.deepEqual(readings(text), expected));
}

test("what a number means is what is expected there", () => {
  const key = (/** @type {number} */ answer) => ({ type: "numeric", parts: {}, number: { answer, tolerance: 0 } });
  assert.equal(meant(key(1500), "1.500"), 1500);
  assert.equal(meant(key(1.5), "1.500"), 1.5);
  assert.equal(meant(key(3), "1.500", [1500]), 1500);
  assert.equal(meant(key(3), "1.500"), 1.5);
});

test("a very long number is read or refused, and nothing worse", () => {
  assert.ok(Number.isFinite(readings("9".repeat(300))[0] ?? 0));
});

/** @type {[string, string[], string][]} */
const words = [
  ["gjentar", ["gjentar", "oppsummerer"], "right"],
  ["oppsummerer", ["gjentar", "oppsummerer"], "right"],
  ["  Gjentar. ", ["gjentar"], "right"],
  ["«gjentar»", ["gjentar"], "right"],
  ["sier   igjen", ["sier igjen"], "right"],
  ["gjenntar", ["gjentar"], "nearly"],
  ["gjetar", ["gjentar"], "nearly"],
  ["gjentat", ["gjentar"], "nearly"],
  ["gjetnar", ["gjentar"], "nearly"],
  ["gjntr", ["gjentar"], "wrong"],
  ["sluchasz", ["słuchasz"], "nearly"],
  ["zle", ["źle"], "nearly"],
  ["kysy", ["kysyä"], "nearly"],
  ["lost", ["løst"], "nearly"],
  ["men", ["men"], "right"],
  ["man", ["men"], "wrong"],
  ["", ["men"], "wrong"],
  ["ja", [], "wrong"],
];

for (const [given, accepted, expected] of words) {
  test(`"${given}" for "${accepted[0]}" is ${expected}`, () => assert.equal(compareWord(given, accepted).verdict, expected));
}

test("the word that was meant is named", () => {
  assert.equal(compareWord("oppsumerer", ["gjentar", "oppsummerer"]).word, "oppsummerer");
  assert.equal(compareWord("noe annet", ["gjentar", "oppsummerer"]).word, "gjentar");
});
