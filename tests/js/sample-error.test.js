import assert from "node:assert/strict";
import { test } from "node:test";

import { change, halving, interval, roundedUp, worth } from "../../overrides/components/tool/sample-error/interval.js";

/** @param {number} positive @param {number} answers @param {number | null} [whole] */
const sample = (positive, answers, whole = null) => ({ answers, share: positive / answers, whole });

/** @param {number} actual @param {number} printed Four decimals, as printed. */
const near = (actual, printed) => assert.ok(Math.abs(actual - printed) < 5.1e-5, `${actual} is not ${printed}`);

// R. G. Newcombe (1998), Two-sided confidence intervals for the single proportion: comparison of seven methods,
// Statistics in Medicine 17(8), 857–872, table I, method 3.
/** @type {[number, number, number, number][]} */
const single = [
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
];

for (const [positive, answers, low, high] of single) {
  test(`${positive} of ${answers} lie where Newcombe's table has them`, () => {
    const found = interval(sample(positive, answers));
    near(found.low, low);
    near(found.high, high);
  });
}

// R. G. Newcombe (1998), Interval estimation for the difference between independent proportions: comparison of eleven
// methods, Statistics in Medicine 17(8), 873–890, table II, method 10: first group minus second.
/** @type {[number, number, number, number, number, number][]} */
const pairs = [
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [10, 10, 0, 10, 0.6075, 1],
];

for (const [positive, answers, otherPositive, otherAnswers, low, high] of pairs) {
  test(`${positive} of ${answers} minus ${otherPositive} of ${otherAnswers} lie where Newcombe's table has them`, () => {
    const found = change(sample(otherPositive, otherAnswers), sample(positive, answers));
    near(found.low, low);
    near(found.high, high);
  });
}

// R. V. Krejcie & D. W. Morgan (1970), Determining sample size for research activities, Educational and Psychological
// Measurement 30(3), 607–610: so many of a group say as much as 384 of a very large one.
for (const [whole, answers] of [[1000, 278], [10000, 370], [100000, 383]]) {
  test(`${answers} of ${whole} are worth what 384 are`, () => assert.equal(Math.round(worth(answers ?? 0, whole)), answers === 278 ? 385 : 384));
}

test("the larger a part of a group has answered, the less is unsure, and nothing where all have", () => {
  const width = (/** @type {number | null} */ whole) => {
    const { low, high } = interval(sample(8, 10, whole));
    return high - low;
  };
  assert.ok(width(11) < width(20) && width(20) < width(1000) && width(1000) < width(null));
  assert.deepEqual(interval(sample(8, 10, 10)), { low: 0.8, high: 0.8 });
  assert.deepEqual(interval(sample(1, 1, 1)), { low: 1, high: 1 });
});

test("so many answers halve the interval, and one fewer would not", () => {
  for (const one of [sample(40, 50), sample(12, 12), sample(0, 3), sample(9, 10, 40)]) {
    const width = (/** @type {number} */ answers) => {
      const { low, high } = interval({ ...one, answers });
      return high - low;
    };
    const enough = halving(one);
    assert.ok(width(enough) <= width(one.answers) / 2 && width(enough - 1) > width(one.answers) / 2, `${enough}`);
  }
  assert.equal(halving(sample(5, 10, 11)), 11);
});

test("a plan is made for round numbers, and never for too few", () => {
  assert.deepEqual([7, 41, 187, 200, 1234].map(roundedUp), [7, 41, 190, 200, 1300]);
});
