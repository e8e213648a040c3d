// Answers on the device: what a quiz, or whatever shows a single question of one, keeps of it.

import { today } from "../../assets/js/shared/day.js";
import { nextReview } from "./spacing.js";
import { byId } from "../../assets/js/shared/ids.js";
import { load, update } from "../../assets/js/shared/storage.js";

/** @typedef {import("./question.js").Question} Question */
/** @typedef {import("../../assets/js/shared/state.js").QuestionState} QuestionState */

/** @param {string} quiz @returns {Record<string, QuestionState>} The answers by question. */
export function answersOf(quiz) {
  return load().quizzes[quiz] ?? byId();
}

/**
 * Keep a checked answer, and when its question comes back.
 *
 * @param {string} quiz
 * @param {Question} question
 * @param {boolean} [isTry] Whether it was just checked; what is written after that is no other try.
 * @returns {boolean} Whether it was kept.
 */
export function keep(quiz, question, isTry = true) {
  return update((state) => {
    const kept = (state.quizzes[quiz] ??= byId());
    const { id, chosen, outcome, sure } = question;
    const tries = (kept[id]?.tries ?? 0) + Number(isTry);
    kept[id] = sure === undefined ? { chosen, checked: true, tries } : { chosen, checked: true, tries, sure };
    const review = `${quiz}/${id}`;
    if (outcome && isTry) state.reviews[review] = nextReview(state.reviews[review], { outcome, sure: sure === true }, today());
  });
}

/**
 * Keep what was written or walked so far.
 *
 * @param {string} quiz
 * @param {Question} question
 */
export function keepDraft(quiz, question) {
  update((state) => {
    const kept = (state.quizzes[quiz] ??= byId());
    kept[question.id] = { ...kept[question.id], chosen: question.chosen, checked: false };
  });
}

/**
 * Forget answers, but not how often they were tried, nor when their questions come back.
 *
 * @param {string} quiz
 * @param {string[]} ids
 */
export function forget(quiz, ids) {
  update((state) => {
    for (const id of ids) {
      const before = state.quizzes[quiz]?.[id];
      if (!before) continue;
      if (before.tries) (state.quizzes[quiz] ??= byId())[id] = { chosen: {}, checked: false, tries: before.tries };
      else delete state.quizzes[quiz]?.[id];
    }
  });
}

/** @param {string} quiz @returns {number | undefined} The seed of the attempt. */
export function seedOf(quiz) {
  return load().attempts[quiz]?.seed;
}

/** @param {string} quiz @param {number} seed */
export function keepSeed(quiz, seed) {
  update((state) => {
    state.attempts[quiz] = { seed };
  }, false);
}
