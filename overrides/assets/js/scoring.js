// Whether an answer is right: pure functions on ids, without a page.

/**
 * @typedef {"right" | "partly" | "wrong"} Outcome
 *
 * @typedef {Object} Key
 * @property {string} type Type of the question.
 * @property {Record<string, Record<string, string>>} parts What is right, by part and id: for options and reasons
 *   "" where correct and nothing where not; for items the right place; for pairs the right choice.
 */

/**
 * @param {Key} key
 * @param {Record<string, string[]>} chosen As in storage.
 * @returns {Outcome}
 */
export function outcome(key, chosen) {
  const verdicts = Object.entries(key.parts).flatMap(([part, right]) => partVerdicts(key.type, part, right, chosen[part] ?? []));
  if (verdicts.every(Boolean)) return "right";
  return verdicts.some(Boolean) && key.type !== "single" ? "partly" : "wrong";
}

/**
 * @param {string} type
 * @param {string} part
 * @param {Record<string, string>} right
 * @param {string[]} chosen
 * @returns {boolean[]} One verdict for each decision that the learner made.
 */
function partVerdicts(type, part, right, chosen) {
  const ids = Object.keys(right);
  if (part === "items") return ids.map((id) => chosen.indexOf(id) + 1 === Number(right[id]));
  if (part === "pairs") return ids.map((id) => chosen.includes(`${id}=${right[id]}`));
  if (type === "multiple") {
    const hits = chosen.filter((id) => id in right).length;
    const misses = chosen.length - hits;
    // All or nothing counts as right; some right ones and fewer wrong ones as partly.
    return [hits === ids.length && misses === 0, hits > misses];
  }
  return [chosen.length === 1 && chosen[0] !== undefined && chosen[0] in right];
}

/**
 * @param {Key} key
 * @param {Record<string, string[]>} chosen
 * @returns {boolean} Whether there is an answer to each part.
 */
export function complete(key, chosen) {
  return Object.entries(key.parts).every(([part, right]) => {
    const given = (chosen[part] ?? []).filter((id) => !id.endsWith("="));
    return part === "items" || part === "pairs" ? given.length === Object.keys(right).length : given.length > 0;
  });
}
