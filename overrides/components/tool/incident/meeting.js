// The clock of a meeting in steps. Pure functions on milliseconds, without a page.

const MINUTE = 60_000;

/**
 * @typedef {Object} Clock
 * @property {number} spent Before the last start.
 * @property {number | null} since When it was started last; null while it stands.
 */

/** @returns {Clock} One that stands at the beginning. */
export function stopped() {
  return { spent: 0, since: null };
}

/** @param {Clock} clock @param {number} now @returns {number} */
export function spent(clock, now) {
  return clock.spent + (clock.since === null ? 0 : Math.max(0, now - clock.since));
}

/** @param {Clock} clock @param {number} now @returns {Clock} Started if it stood, stopped if it ran. */
export function toggled(clock, now) {
  return clock.since === null ? { spent: clock.spent, since: now } : { spent: spent(clock, now), since: null };
}

/**
 * @param {number[]} minutes Of each step.
 * @param {number} passed
 * @returns {{step: number, left: number, total: number}} The step, what is left of it and of the meeting; a step past the last at its end.
 */
export function placeIn(minutes, passed) {
  const total = Math.max(0, minutes.reduce((sum, step) => sum + step, 0) * MINUTE - passed);
  let end = 0;
  for (const [step, length] of minutes.entries()) {
    end += length * MINUTE;
    if (passed < end) return { step, left: end - passed, total };
  }
  return { step: minutes.length, left: 0, total };
}

/** @param {number} milliseconds @returns {string} Minutes and seconds, as clocks show them in all languages: `04:05`. */
export function clockFace(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
