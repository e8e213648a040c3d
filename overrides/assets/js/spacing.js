// When a question comes back: Leitner's boxes. Pure functions on calendar days, without a page.

/** @typedef {import("./state.js").Outcome} Outcome */
/** @typedef {import("./state.js").Review} Review */

/** Days until a question of each box comes back (Leitner 1972; each twice the one before). */
export const DAYS = [1, 2, 4, 8, 16];

const DAY = 86_400_000;

/** @param {Date} [now] @returns {string} The local calendar day, `YYYY-MM-DD`. */
export function today(now = new Date()) {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** @param {string} day @param {number} days @returns {string} The calendar day that many days later. */
export function daysAfter(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

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
  let box = before?.box ?? 1;
  // Answers of the same day are practice in a row, not recall after a pause: they move nothing up again.
  const again = before?.seen === day && before.outcome === "right";
  if (outcome === "right" && !again) box = Math.min(box + 1, DAYS.length);
  if (outcome === "wrong") box = 1;
  return { box, due: daysAfter(day, DAYS[box - 1] ?? 1), seen: day, outcome, sure };
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
