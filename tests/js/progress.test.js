import assert from "node:assert/strict";
import { test } from "node:test";

import { comingBack, pagesDone, standing } from "../../overrides/components/learning/progress.js";

const DAY = "2026-11-22";
/** @param {string} due @param {number} box @param {"right" | "wrong"} [outcome] */
const review = (due, box, outcome = "right") => ({ box, due, seen: "2026-11-20", outcome, sure: false });

test("what comes back is counted once: by today, tomorrow, and later within a week", () => {
  const reviews = { a: review("2026-11-10", 1), b: review(DAY, 2), c: review("2026-11-23", 1), d: review("2026-11-24", 3), e: review("2026-11-28", 3), f: review("2026-11-29", 3) };
  assert.deepEqual(comingBack([..."abcdefg"], reviews, DAY), { today: 2, tomorrow: 1, week: 2 });
  assert.deepEqual(comingBack(["a"], reviews, DAY), { today: 1, tomorrow: 0, week: 0 });
});

test("a theme is as strong as the share of its questions that stayed right over some days", () => {
  const four = [..."abcd"];
  const known = (/** @type {number} */ count) => Object.fromEntries(four.slice(0, count).map((id) => [id, review("2026-12-01", 3)]));
  assert.equal(standing(four, {}, DAY).level, "new");
  assert.equal(standing(four, { a: review(DAY, 2) }, DAY).level, "begun");
  assert.equal(standing(four, known(1), DAY).level, "growing");
  assert.deepEqual(standing(four, known(3), DAY), { total: 4, seen: 3, known: 3, due: 0, level: "strong" });
  assert.equal(standing(four, { a: review(DAY, 3, "wrong") }, DAY).known, 0);
  assert.equal(standing([], {}, DAY).level, "new");
});

test("a page that left its path no longer counts", () => {
  assert.equal(pagesDone(["one", "two"], { one: DAY, gone: DAY }), 1);
  assert.equal(pagesDone(["one"], undefined), 0);
});
