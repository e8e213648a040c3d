import assert from "node:assert/strict";
import { test } from "node:test";

import { Format, parsed } from "../../overrides/assets/js/format.js";
import { alike, reading } from "../../overrides/assets/js/quotient.js";

test("a quotient within the tolerance counts as 1", () => {
  assert.deepEqual(reading(10, 9, 0.1), { quotient: 0.9, difference: -1, outcome: "met" });
  assert.equal(reading(10, 11, 0.1).outcome, "met");
  assert.equal(reading(8, 6, 0.1).outcome, "below");
  assert.equal(reading(1, 2, 0.1).outcome, "above");
  assert.equal(reading(9, 8, 0.1).outcome, "below");
});

test("nothing is divided by 0", () => {
  assert.throws(() => reading(0, 5, 0.1), RangeError);
});

test("2 of 1 has the same quotient as 10 of 5", () => {
  const others = alike(1, 2, { min: 1, max: 10 });
  assert.deepEqual(others[0], { expectation: 5, experience: 10 });
  assert.deepEqual(others.map(({ expectation }) => expectation), [5, 4, 3, 2]);
  assert.deepEqual(alike(7, 9, { min: 1, max: 10 }), []);
});

test("numbers and days are written as the language does", () => {
  assert.equal(new Format("nb").number(0.75, 0, 2), "0,75");
  assert.equal(new Format("pl").number(-1.5, 1), "-1,5");
  assert.equal(new Format("fi").number(-1.5, 1), "\u22121,5");
  assert.equal(new Format("sv").number(-0.04, 1, 1, true), "0,0");
  assert.equal(new Format("nb").number(2, 1, 1, true), "+2,0");
  assert.equal(new Format("fi").day("2026-03-07"), "7. maaliskuuta 2026");
  assert.equal(new Format("pl").day("soon"), "soon");
});

test("a decimal comma is read like a point, with any minus sign", () => {
  assert.equal(parsed("1,5"), 1.5);
  assert.equal(parsed(" \u22122.25 "), -2.25);
  assert.ok(Number.isNaN(parsed("")));
});
