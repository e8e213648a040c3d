import { scoreType } from "../../scoring.js";
import { readings } from "../../../../assets/js/shared/typing.js";

/** @typedef {import("../../scoring.js").Key} Key */

/** What computers add to decimal numbers. */
const DUST = 1e-9;

scoreType("numeric", {
  isComplete: (key, chosen) => meant(key, chosen.number?.[0] ?? "") !== null,
  verdicts: (key, chosen) => [isNear(key, meant(key, chosen.number?.[0] ?? ""))],
});

/** @param {Key} key @param {number | null} value @returns {boolean} Whether a number counts as right. */
export function isNear(key, value) {
  const { answer, tolerance } = key.number ?? { answer: NaN, tolerance: 0 };
  return value !== null && Math.abs(value - answer) <= tolerance + DUST;
}

/**
 * @param {Key} key
 * @param {string} text
 * @param {number[]} [others] Numbers that are expected too: typical mistakes.
 * @returns {number | null} What was meant: of what the text can mean, what is expected here, or else what is most likely.
 */
export function meant(key, text, others = []) {
  const found = readings(text);
  const near = (/** @type {number} */ answer) => (/** @type {number} */ value) => isNear({ ...key, number: { answer, tolerance: key.number?.tolerance ?? 0 } }, value);
  const expected = [key.number?.answer ?? Number.NaN, ...others];
  return expected.map((answer) => found.find(near(answer))).find((value) => value !== undefined) ?? found[0] ?? null;
}
