import assert from "node:assert/strict";
import { test } from "node:test";

import { Format } from "../../overrides/assets/js/shared/format.js";
import { decoded, encoded, lowest, measured, team } from "../../overrides/components/tool/gap/marks.js";
import { alike, reading } from "../../overrides/components/tool/formula/quotient.js";
import { isDay, monthsAfter } from "../../overrides/assets/js/shared/day.js";
import { plan } from "../../overrides/components/tool/review-plan/schedule.js";

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
  const code = encoded(DIMENSIONS, answers, "abc12");
  assert.deepEqual(structuredClone(decoded(DIMENSIONS, code)), { ...answers, person: "abc12" });
  assert.equal(decoded(DIMENSIONS, code.replace("7", "6")), null);
  assert.equal(decoded({ ...DIMENSIONS, more: ["a"] }, code), null);
  const other = encoded(DIMENSIONS, { ...answers, is: marks(2, 5) });
  const { n, unread, rows } = team(DIMENSIONS, `${code}\n${code} ${other}\nK1.x`);
  assert.deepEqual([n, unread], [2, 1]);
  assert.deepEqual(rows[0]?.is, { mean: 3, min: 2, max: 4 });
});

test("marks of ten and of nothing are told from no mark, and nothing shifts", () => {
  const answers = { should: marks(10, 0), is: { kept: { a: 10, c: 1 }, soon: { b: 0 } }, weights: { kept: 50, soon: 50 } };
  const read = structuredClone(decoded(DIMENSIONS, encoded(DIMENSIONS, answers)));
  assert.deepEqual([read?.should, read?.is], [answers.should, answers.is]);
  assert.equal(team(DIMENSIONS, encoded(DIMENSIONS, { ...answers, is: marks(10, 0) })).rows[0]?.is.mean, 10);
});

test("two people who think alike are two, and one who sends a second code is one", () => {
  const answers = { should: marks(7, 6), is: marks(4, 5), weights: { kept: 75, soon: 25 } };
  const [one, other] = ["aaaaa", "bbbbb"].map((person) => encoded(DIMENSIONS, answers, person));
  assert.equal(team(DIMENSIONS, `${one} ${other} ${one}`).n, 2);
  const later = team(DIMENSIONS, `${one} ${encoded(DIMENSIONS, { ...answers, is: marks(1, 5) }, "aaaaa")}`);
  assert.deepEqual([later.n, later.rows[0]?.is.mean], [1, 1]);
});

test("codes of the first form are read, but for those that a mark of ten made unreadable", () => {
  assert.equal(team(DIMENSIONS, "K1.777666.444555.75-25.qcymi6").n, 1);
  assert.equal(team(DIMENSIONS, "K1.101010666.444555.75-25.15xs7bs").unread, 1);
});

test("a dimension may have an id that every object has", () => {
  const odd = { constructor: ["a", "toString"], kept: ["a"] };
  const answers = { should: { constructor: { a: 3, toString: 4 }, kept: { a: 1 } }, is: {}, weights: { constructor: 60, kept: 40 } };
  const read = structuredClone(decoded(odd, encoded(odd, answers, "abcde")));
  assert.deepEqual(read, { ...answers, person: "abcde" });
  assert.ok(Number.isNaN(measured(odd, answers).rows[0]?.is));
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
