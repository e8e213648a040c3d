import { scoreType } from "../../scoring.js";
import { parseNumber } from "../../typing.js";

/** @typedef {import("../../scoring.js").Key} Key */

/** What computers add to decimal numbers. */
const DUST = 1e-9;

scoreType("numeric", {
  isComplete: (_key, chosen) => parseNumber(chosen.number?.[0] ?? "") !== null,
  verdicts: (key, chosen) => [isNear(key, parseNumber(chosen.number?.[0] ?? ""))],
});

/** @param {Key} key @param {number | null} value @returns {boolean} Whether a number counts as right. */
export function isNear(key, value) {
  const { answer, tolerance } = key.number ?? { answer: NaN, tolerance: 0 };
  return value !== null && Math.abs(value - answer) <= tolerance + DUST;
}
