import assert from "node:assert/strict";
import { test } from "node:test";

import { daysAfter, today } from "../../overrides/assets/js/shared/day.js";
import { Format } from "../../overrides/assets/js/shared/format.js";
import { standing } from "../../overrides/components/learning/progress.js";
import { DAYS, dueOf, nextReview, pickFive, quizOf } from "../../overrides/components/quiz/spacing.js";

const right = { outcome: /** @type {const} */ ("right"), sure: false };
const wrong = { outcome: /** @type {const} */ ("wrong"), sure: false };

test("the calendar day is the one on the wall", () => {
  const late = new Date(2026, 10, 22, 23, 59);
  assert.equal(today(late), "2026-11-22");
  assert.equal(today(new Date(2026, 10, 23, 0, 1)), "2026-11-23");
});

test("days are counted over the ends of months, years and summer time", () => {
  assert.equal(daysAfter("2026-10-24", 2), "2026-10-26");
  assert.equal(daysAfter("2026-12-31", 1), "2027-01-01");
  assert.equal(daysAfter("2028-02-28", 1), "2028-02-29");
});

test("an answer that stays right comes back after 2, 4, 8, 16 and again 16 days", () => {
  let day = "2026-11-22";
  let review = nextReview(undefined, right, day);
  const pauses = [];
  for (let round = 0; round < 5; round += 1) {
    pauses.push((Date.parse(review.due) - Date.parse(day)) / 86_400_000);
    day = review.due;
    review = nextReview(review, right, day);
  }
  assert.deepEqual(pauses, [2, 4, 8, 16, 16]);
});

test("a wrong answer comes back tomorrow, from whatever box", () => {
  const review = nextReview({ box: 5, due: "2026-11-22", seen: "2026-11-06", outcome: "right", sure: true }, wrong, "2026-11-22");
  assert.deepEqual(review, { box: 1, due: "2026-11-23", seen: "2026-11-22", outcome: "wrong", sure: false });
});

test("a partly right answer stays in its box", () => {
  const review = nextReview({ box: 3, due: "2026-11-22", seen: "2026-11-18", outcome: "right", sure: false }, { outcome: "partly", sure: false }, "2026-11-22");
  assert.deepEqual([review.box, review.due], [3, daysAfter("2026-11-22", DAYS[2] ?? 0)]);
});

test("a right answer repeated on the same day moves nothing up", () => {
  const first = nextReview(undefined, right, "2026-11-22");
  assert.deepEqual(nextReview(first, right, "2026-11-22"), first);
});

test("what is due comes with sure mistakes first and then the oldest", () => {
  /** @param {string} due @param {Partial<import("../../overrides/assets/js/shared/state.js").Review>} [more] */
  const review = (due, more = {}) => ({ box: 1, due, seen: "2026-11-01", outcome: /** @type {const} */ ("right"), sure: false, ...more });
  const reviews = {
    later: review("2026-11-30"),
    today: review("2026-11-22"),
    old: review("2026-11-10"),
    believed: review("2026-11-20", { outcome: "wrong", sure: true }),
  };
  assert.deepEqual(dueOf(reviews, "2026-11-22"), ["believed", "old", "today"]);
});

/** @param {string} due @param {Partial<import("../../overrides/assets/js/shared/state.js").Review>} [more] */
const reviewed = (due, more = {}) => ({ box: 1, due, seen: "2026-11-01", outcome: /** @type {const} */ ("right"), sure: false, ...more });
const ALL = ["a/1", "a/2", "a/3", "a/4", "b/1", "b/2", "c/1", "d/1", "e/1"];

test("today's five are what is due: sure mistakes, then the oldest", () => {
  const reviews = {
    "a/1": reviewed("2026-11-20"),
    "b/1": reviewed("2026-11-22"),
    "c/1": reviewed("2026-11-21", { outcome: "wrong", sure: true }),
    "d/1": reviewed("2026-11-23"),
    "gone/1": reviewed("2026-11-01"),
  };
  const five = pickFive(ALL, reviews, "2026-11-22");
  assert.deepEqual(five.slice(0, 3), ["c/1", "a/1", "b/1"]);
  assert.equal(five.length, 5);
  assert.ok(five.slice(3).every((id) => !(id in reviews)), "the rest were never seen");
});

test("of what was never seen each quiz gives one before any gives two, the same ones all day", () => {
  const five = pickFive(ALL, {}, "2026-11-22");
  assert.deepEqual(new Set(five.map(quizOf)), new Set(["a", "b", "c", "d", "e"]));
  assert.deepEqual(pickFive([...ALL].reverse(), {}, "2026-11-22"), five);
  const others = ["23", "24", "25"].map((day) => pickFive(ALL, {}, `2026-11-${day}`).join());
  assert.ok(others.some((other) => other !== five.join()));
});

test("two of a quiz stand apart where they can", () => {
  const due = Object.fromEntries(["a/1", "a/2", "a/3", "b/1", "c/1"].map((id, index) => [id, reviewed(`2026-11-1${index}`)]));
  assert.deepEqual(pickFive(ALL, due, "2026-11-22"), ["a/1", "b/1", "a/2", "c/1", "a/3"]);
  const one = Object.fromEntries(["a/1", "a/2", "a/3", "a/4"].map((id) => [id, reviewed("2026-11-10")]));
  assert.deepEqual(pickFive(["a/1", "a/2", "a/3", "a/4"], one, "2026-11-22"), ["a/1", "a/2", "a/3", "a/4"]);
});

test("nothing due and nothing new is no question", () => {
  assert.deepEqual(pickFive(["a/1"], { "a/1": reviewed("2026-12-01") }, "2026-11-22"), []);
  assert.deepEqual(pickFive([], {}, "2026-11-22"), []);
});

for (const [before, answer] of /** @type {const} */ ([["wrong", "right"], ["wrong", "partly"], ["partly", "right"]])) {
  test(`${before}, and tried again ${answer} on the same day, moves nothing and is not known`, () => {
    const day = "2026-11-30";
    const kept = { box: 3, due: day, seen: "2026-11-22", outcome: /** @type {const} */ ("right"), sure: false };
    const first = nextReview(kept, { outcome: before, sure: true }, day);
    const again = nextReview(first, { outcome: answer, sure: false }, day);
    assert.deepEqual(again, { ...first, retried: true });
    assert.deepEqual(nextReview(again, right, day), again, "nor does a third try");
    assert.equal(standing(["a"], { a: again }, day).known, 0);
    assert.equal(nextReview(again, right, again.due).retried, undefined, "after a pause it counts anew");
  });
}

test("what was believed and wrong comes first tomorrow, though it was copied right today", () => {
  const first = nextReview(undefined, { outcome: "wrong", sure: true }, "2026-11-30");
  const again = nextReview(first, right, "2026-11-30");
  assert.equal(again.due, "2026-12-01");
  assert.deepEqual(dueOf({ a: { ...again, sure: false }, b: again }, "2026-12-01"), ["b", "a"]);
});

test("right and then wrong on the same day is wrong", () => {
  const first = nextReview({ box: 4, due: "2026-11-30", seen: "2026-11-20", outcome: "right", sure: false }, right, "2026-11-30");
  assert.deepEqual(nextReview(first, wrong, "2026-11-30"), { box: 1, due: "2026-12-01", seen: "2026-11-30", outcome: "wrong", sure: false });
});

for (const [zone, moment, day] of [
  ["Pacific/Auckland", "2026-09-26T12:30:00Z", "2026-09-27"],
  ["Pacific/Auckland", "2026-09-26T11:59:00Z", "2026-09-26"],
  ["Pacific/Auckland", "2027-04-03T11:30:00Z", "2027-04-04"],
  ["America/St_Johns", "2026-11-01T02:29:00Z", "2026-10-31"],
  ["America/St_Johns", "2026-11-01T02:30:00Z", "2026-11-01"],
  ["America/St_Johns", "2026-11-02T03:29:00Z", "2026-11-01"],
  ["Europe/Helsinki", "2026-03-28T22:00:00Z", "2026-03-29"],
]) {
  test(`the day in ${zone} at ${moment} is ${day}, and tomorrow is the next one`, () => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      assert.equal(today(new Date(moment)), day);
      assert.equal(nextReview(undefined, wrong, today(new Date(moment))).due, daysAfter(day, 1));
      assert.equal(new Format("nb").day(day, "medium").startsWith(String(Number(day.slice(8)))), true);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
}
