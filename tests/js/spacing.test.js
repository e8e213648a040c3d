import assert from "node:assert/strict";
import { test } from "node:test";

import { DAYS, daysAfter, dueOf, nextReview, pickFive, quizOf, today } from "../../overrides/components/quiz/spacing.js";

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
