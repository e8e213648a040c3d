// What an answer is worth: pure functions on ids and texts, without a page. What is special to a type stands in its folder.

/**
 * @typedef {import("../../assets/js/shared/state.js").Outcome} Outcome
 * @typedef {Record<string, string[]>} Chosen As in storage.
 * @typedef {{points: number, of: number}} Points One for each decision that was right, of all decisions.
 * @typedef {{to: string, quality: string}} Way Where a choice of a scenario leads, and how good it is.
 *
 * @typedef {Object} Key What is right.
 * @property {string} type Type of the question.
 * @property {Record<string, Record<string, string>>} parts By part and id: for options and reasons "" where correct and
 *   nothing where not; for items the right place; for pairs and for gaps with choices the right choice.
 * @property {Record<string, string[]>} [accept] Cloze: the words that fit into each gap that is written in.
 * @property {{answer: number, tolerance: number}} [number] Numeric: the right number, and how far from it is still right.
 * @property {string} [start] Scenario: id of the first step.
 * @property {Record<string, Record<string, Way>>} [steps] Scenario: the ways by step and choice.
 *
 * @typedef {Object} Scoring What a type of question knows of its answers.
 * @property {(key: Key, chosen: Chosen) => boolean} isComplete Whether there is an answer to each part.
 * @property {(key: Key, chosen: Chosen) => boolean[]} [verdicts] One for each decision.
 * @property {(key: Key, chosen: Chosen) => Points} [score] Where the points are not the decisions that were right.
 */

/** @type {Map<string, Scoring>} */
const SCORINGS = new Map();

/**
 * Say how answers to a type of question are judged.
 *
 * @param {string} type
 * @param {Scoring} scoring
 */
export function scoreType(type, scoring) {
  SCORINGS.set(type, scoring);
}

/** @param {Key} key @returns {Scoring} */
function scoringOf({ type }) {
  const found = SCORINGS.get(type);
  if (!found) throw new Error(`questions of type "${type}" are not known: is quiz/types/${type}/${type}.js loaded?`);
  return found;
}

/**
 * @param {Key} key
 * @param {Chosen} chosen
 * @returns {Points} A reflection is worth nothing of nothing.
 */
export function score(key, chosen) {
  const scoring = scoringOf(key);
  if (scoring.score) return scoring.score(key, chosen);
  const verdicts = scoring.verdicts?.(key, chosen) ?? [];
  return { points: verdicts.filter(Boolean).length, of: verdicts.length };
}

/**
 * @param {Key} key
 * @param {Chosen} chosen
 * @returns {Outcome | null} Null where there is neither right nor wrong.
 */
export function outcome(key, chosen) {
  const { points, of } = score(key, chosen);
  if (of === 0) return null;
  if (points === of) return "right";
  return points > 0 ? "partly" : "wrong";
}

/** @param {Key} key @param {Chosen} chosen @returns {boolean} Whether there is an answer to each part. */
export function complete(key, chosen) {
  return scoringOf(key).isComplete(key, chosen);
}

/** @param {string[] | undefined} pairs @param {string} id @returns {string} The value of `id=value`, which may hold more of these signs. */
export function valueOf(pairs, id) {
  return pairs?.find((pair) => pair.startsWith(`${id}=`))?.slice(id.length + 1) ?? "";
}
