// When a question comes back: Leitner's boxes. Pure functions on calendar days, without a page.

import { daysAfter } from "../../assets/js/shared/day.js";
import { hash } from "../../assets/js/shared/hash.js";

/** @typedef {import("../../assets/js/shared/state.js").Outcome} Outcome */
/** @typedef {import("../../assets/js/shared/state.js").Review} Review */

/** Days until a question of each box comes back (Leitner 1972; each twice the one before). */
export const DAYS = [1, 2, 4, 8, 16];

/**
 * Right moves a question one box up, wrong back to the first; partly leaves it where it is.
 * A question that is right at first sight starts in the second box.
 *
 * @param {Review | undefined} before
 * @param {{outcome: Outcome, sure: boolean}} answer
 * @param {string} day The day of the answer.
 * @returns {Review}
 */
export function nextReview(before, { outcome, sure }, day) {
  if (before?.seen === day) return sameDay(before, { outcome, sure }, day);
  let box = before?.box ?? 1;
  if (outcome === "right") box = Math.min(box + 1, DAYS.length);
  if (outcome === "wrong") box = 1;
  return { box, due: daysAfter(day, DAYS[box - 1] ?? 1), seen: day, outcome, sure };
}

/** From the worst to the best. */
const ORDER = /** @type {const} */ (["wrong", "partly", "right"]);

/**
 * Answers of the same day are practice in a row, not recall after a pause: they move nothing up, and what comes back
 * tomorrow stays due tomorrow. A right one after the answer was shown is not known; a wrong one after a right one is wrong.
 *
 * @param {Review} before
 * @param {{outcome: Outcome, sure: boolean}} answer
 * @param {string} day
 * @returns {Review}
 */
function sameDay(before, { outcome, sure }, day) {
  const [was, is] = [before.outcome, outcome].map((each) => ORDER.indexOf(each));
  if (Number(is) > Number(was)) return { ...before, retried: true };
  if (is === was) return before;
  const box = outcome === "wrong" ? 1 : before.box;
  return { ...before, box, due: outcome === "wrong" ? daysAfter(day, DAYS[0] ?? 1) : before.due, outcome, sure };
}

/** @param {Record<string, Review>} reviews @param {string} day @returns {string[]} Ids that are due, in the order in which they should come. */
export function dueOf(reviews, day) {
  const due = Object.keys(reviews).filter((id) => (reviews[id]?.due ?? "") <= day);
  return due.sort((a, b) => {
    const [first, second] = [/** @type {Review} */ (reviews[a]), /** @type {Review} */ (reviews[b])];
    return Number(isSureAndWrong(second)) - Number(isSureAndWrong(first)) || first.due.localeCompare(second.due) || a.localeCompare(b);
  });
}

/** @param {Review} review @returns {boolean} Whether the learner believed a wrong answer: that one is worth most to see again. */
export function isSureAndWrong(review) {
  return review.outcome === "wrong" && review.sure;
}

/** Questions of one sitting. */
export const FIVE = 5;

/**
 * Today's five: what is due, sure mistakes and the oldest first, then what was never seen, a quiz at a time in turn.
 * Two questions of a quiz follow each other only where the choice leaves no other way.
 *
 * @param {string[]} questions Ids of all questions, `quiz/question`.
 * @param {Record<string, Review>} reviews
 * @param {string} day
 * @param {string} [seed] Decides which unseen questions come; by default the same all day.
 * @returns {string[]}
 */
export function pickFive(questions, reviews, day, seed = day) {
  const known = new Set(questions);
  const due = dueOf(reviews, day).filter((id) => known.has(id));
  const fresh = inTurn([...known].filter((id) => !reviews[id]).sort((a, b) => hash(seed + a) - hash(seed + b) || a.localeCompare(b)));
  return apart([...due, ...fresh].slice(0, FIVE));
}

/** @param {string} id @returns {string} The quiz of a question. */
export function quizOf(id) {
  return id.split("/")[0] ?? "";
}

/** @param {string[]} ids @returns {string[]} The first of each quiz, then the second of each, and so on. */
function inTurn(ids) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const rounds = ids.map((id) => {
    const round = counts.get(quizOf(id)) ?? 0;
    counts.set(quizOf(id), round + 1);
    return { id, round };
  });
  return rounds.sort((a, b) => a.round - b.round).map(({ id }) => id);
}

/** @param {string[]} ids @returns {string[]} As near to the given order as two of a quiz can be kept apart. */
function apart(ids) {
  const left = [...ids];
  /** @type {string[]} */
  const order = [];
  while (left.length) {
    const last = quizOf(order.at(-1) ?? "");
    // A quiz with more than half of what is left must come now, or it would meet itself later.
    const crowded = left.findIndex((id) => left.filter((other) => quizOf(other) === quizOf(id)).length * 2 > left.length);
    const other = left.findIndex((id) => quizOf(id) !== last);
    const index = crowded >= 0 && quizOf(left[crowded] ?? "") !== last ? crowded : Math.max(other, 0);
    order.push(...left.splice(index, 1));
  }
  return order;
}
