// How far a learner has come: pure functions on what is kept, without a page.

import { daysAfter } from "../../assets/js/shared/day.js";

/** @typedef {import("../../assets/js/shared/state.js").Review} Review */
/** @typedef {"new" | "begun" | "growing" | "strong"} Level */

/** A question that has reached this box was right after a pause of days, and more than once. */
export const KNOWN_BOX = 3;

/** Shares of the questions of a theme that are known from which on it grows, and is strong. */
const GROWING = 0.25;
const STRONG = 0.75;

/**
 * @param {string[]} questions Ids of the questions that there are.
 * @param {Record<string, Review>} reviews
 * @param {string} day
 * @returns {{today: number, tomorrow: number, week: number}} How many come back when; `week`: in the five days after tomorrow.
 */
export function comingBack(questions, reviews, day) {
  const due = questions.map((id) => reviews[id]?.due).filter((date) => date !== undefined);
  const tomorrow = daysAfter(day, 1);
  const end = daysAfter(day, 6);
  return {
    today: due.filter((date) => date <= day).length,
    tomorrow: due.filter((date) => date === tomorrow).length,
    week: due.filter((date) => date > tomorrow && date <= end).length,
  };
}

/**
 * @param {string[]} questions
 * @param {Record<string, Review>} reviews
 * @param {string} day
 * @returns {{total: number, seen: number, known: number, due: number, level: Level}}
 */
export function standing(questions, reviews, day) {
  const seen = questions.filter((id) => reviews[id]);
  const known = seen.filter((id) => (reviews[id]?.box ?? 0) >= KNOWN_BOX && reviews[id]?.outcome !== "wrong" && !reviews[id]?.retried).length;
  const due = seen.filter((id) => (reviews[id]?.due ?? "") <= day).length;
  const share = questions.length ? known / questions.length : 0;
  const grown = share >= STRONG ? "strong" : share >= GROWING ? "growing" : "begun";
  return { total: questions.length, seen: seen.length, known, due, level: seen.length ? grown : "new" };
}

/**
 * @param {string[]} pages Ids of a path's pages.
 * @param {Record<string, string> | undefined} done
 * @returns {number} How many of them are done.
 */
export function pagesDone(pages, done = {}) {
  return pages.filter((page) => Object.hasOwn(done, page)).length;
}
