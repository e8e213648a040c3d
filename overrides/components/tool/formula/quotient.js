// The arithmetic of the quality formula. Pure functions.

/** @typedef {"below" | "met" | "above"} Outcome */

/**
 * @param {number} expectation Above 0: nothing can be divided by 0, and everybody expects something.
 * @param {number} experience
 * @param {number} tolerance How far from 1 the quotient may lie and still be read as 1: 0.1 is ten per cent.
 * @returns {{quotient: number, difference: number, outcome: Outcome}}
 */
export function reading(expectation, experience, tolerance) {
  if (!(expectation > 0)) throw new RangeError("an expectation is above 0");
  const quotient = experience / expectation;
  const near = Math.abs(quotient - 1) <= tolerance + 1e-9;
  return { quotient, difference: experience - expectation, outcome: near ? "met" : quotient > 1 ? "above" : "below" };
}

/**
 * @param {number} expectation
 * @param {number} experience
 * @param {{min: number, max: number}} scale
 * @returns {{expectation: number, experience: number}[]} Other whole numbers on the scale with the same quotient, the highest first.
 */
export function alike(expectation, experience, { min, max }) {
  const found = [];
  for (let other = max; other >= min; other -= 1) {
    const answer = (other * experience) / expectation;
    if (other !== expectation && Number.isInteger(answer) && answer >= min && answer <= max) found.push({ expectation: other, experience: answer });
  }
  return found;
}
