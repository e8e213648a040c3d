import assert from "node:assert/strict";
import { test } from "node:test";

import { Format, parsed } from "../../overrides/assets/js/shared/format.js";
import { decoded, encoded, lowest, measured, team } from "../../overrides/components/tool/gap/marks.js";
import { alike, reading } from "../../overrides/components/tool/formula/quotient.js";
import { isDay, monthsAfter, plan } from "../../overrides/components/tool/review-plan/schedule.js";

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

const DIMENSIONS = { kept: ["a", "b", "c"], soon: ["a", "b", "c"] };

/** @param {number} kept @param {number} soon @returns {import("../../overrides/components/tool/gap/marks.js").Marks} */
const marks = (kept, soon) => ({ kept: { a: kept, b: kept, c: kept }, soon: { a: soon, b: soon, c: soon } });

test("gaps are weighted by points of a hundred", () => {
  const result = measured(DIMENSIONS, { should: marks(7, 6), is: marks(4, 5), weights: { kept: 75, soon: 25 } });
  assert.deepEqual(result.rows.map(({ gap, weighted }) => [gap, weighted]), [[-3, -2.25], [-1, -0.25]]);
  assert.equal(result.total, -2.5);
  assert.equal(result.gap, -2);
  assert.equal(result.is, 4.5);
});

test("there is no weighted total while the points do not sum to a hundred, or a mark is missing", () => {
  assert.ok(Number.isNaN(measured(DIMENSIONS, { should: marks(7, 6), is: marks(4, 5), weights: { kept: 75, soon: 20 } }).total));
  const open = measured(DIMENSIONS, { should: marks(7, 6), is: { kept: { a: 4 } }, weights: { kept: 50, soon: 50 } });
  assert.ok(Number.isNaN(open.rows[0]?.gap));
  assert.deepEqual(lowest(open.rows), []);
});

test("the lowest are furthest below what should be; of equals, the lower as it is", () => {
  /** @param {string} id @param {number} is @param {number} gap */
  const row = (id, is, gap) => ({ id, should: is - gap, is, gap, weight: 20, weighted: gap / 5 });
  assert.deepEqual(lowest([row("a", 5, -1), row("b", 4, -2), row("c", 3, -2), row("d", 6, 0)]).map(({ id }) => id), ["c", "b"]);
});

test("a code carries the marks to a team, and a mistyped one is noticed", () => {
  const answers = { should: marks(7, 6), is: marks(4, 5), weights: { kept: 75, soon: 25 } };
  const code = encoded(DIMENSIONS, answers);
  assert.deepEqual(decoded(DIMENSIONS, code), answers);
  assert.equal(decoded(DIMENSIONS, code.replace("7", "6")), null);
  assert.equal(decoded({ ...DIMENSIONS, more: ["a"] }, code), null);
  const other = encoded(DIMENSIONS, { ...answers, is: marks(2, 5) });
  const { n, unread, rows } = team(DIMENSIONS, `${code}\n${code} ${other}\nK1.x`);
  assert.deepEqual([n, unread], [2, 1]);
  assert.deepEqual(rows[0]?.is, { mean: 3, min: 2, max: 4 });
});

test("a review is due on the same day of a later month, or on that month's last day", () => {
  assert.equal(monthsAfter("2026-01-15", 6), "2026-07-15");
  assert.equal(monthsAfter("2026-08-31", 6), "2027-02-28");
  assert.equal(monthsAfter("2027-08-31", 6), "2028-02-29");
  assert.equal(monthsAfter("2024-02-29", 12), "2025-02-28");
  assert.equal(monthsAfter("2026-11-30", 24), "2028-11-30");
});

test("the plan begins with what is overdue, and never goes past the ceiling", () => {
  const rules = { speeds: { calm: 36, fast: 6 }, ceiling: 24 };
  /** @param {string} name @param {string} last @param {string} speed */
  const standard = (name, last, speed) => ({ id: name, name, last, speed });
  const standards = [standard("later", "2026-10-01", "calm"), standard("over", "2026-01-01", "fast"), standard("soon", "2026-06-10", "fast"), standard("", "2026-01-01", "fast"), standard("none", "", "fast")];
  const planned = plan(standards, rules, "2026-11-22");
  assert.deepEqual(planned.map(({ name, next, state }) => [name, next, state]), [["over", "2026-07-01", "overdue"], ["soon", "2026-12-10", "soon"], ["later", "2028-10-01", "later"]]);
  assert.equal(isDay("2026-04-31"), false);
});
