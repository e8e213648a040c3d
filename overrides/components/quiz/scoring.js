// What an answer is worth: pure functions on ids and texts, without a page.

import { compareWord, parseNumber } from "./typing.js";

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
 */

/** What computers add to decimal numbers. */
const DUST = 1e-9;

/** @type {Record<string, (key: Key, chosen: Chosen) => boolean[]>} One verdict for each decision, by type. */
const VERDICTS = {
  single: (key, chosen) => [one(key, chosen, "options")],
  "true-false": (key, chosen) => [one(key, chosen, "options"), one(key, chosen, "reasons")],
  order: (key, chosen) => each(key, "items", (id, place) => (chosen.items ?? []).indexOf(id) + 1 === Number(place)),
  match: (key, chosen) => each(key, "pairs", (id, choice) => (chosen.pairs ?? []).includes(`${id}=${choice}`)),
  cloze: (key, chosen) => gapsOf(key).map((id) => gapIsRight(key, id, valueOf(chosen.gaps, id))),
  numeric: (key, chosen) => [isNear(key, parseNumber(chosen.number?.[0] ?? ""))],
  scenario: (key, chosen) => walk(key, chosen).steps.map(({ quality }) => quality === "good"),
  reflection: () => [],
};

/**
 * @param {Key} key
 * @param {Chosen} chosen
 * @returns {Points} A reflection is worth nothing of nothing.
 */
export function score(key, chosen) {
  if (key.type === "multiple") return multiple(key, chosen.options ?? []);
  const verdicts = VERDICTS[key.type]?.(key, chosen) ?? [];
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
  if (key.type === "cloze") return gapsOf(key).every((id) => valueOf(chosen.gaps, id).trim() !== "");
  if (key.type === "numeric") return parseNumber(chosen.number?.[0] ?? "") !== null;
  if (key.type === "reflection") return (chosen.text?.[0] ?? "").trim() !== "";
  if (key.type === "scenario") return !((walk(key, chosen).at) in (key.steps ?? {}));
  return Object.entries(key.parts).every(([part, right]) => {
    const given = (chosen[part] ?? []).filter((id) => !id.endsWith("="));
    return part === "items" || part === "pairs" ? given.length === Object.keys(right).length : given.length > 0;
  });
}

/**
 * Follow the choices of a scenario as far as they are known.
 *
 * @param {Key} key
 * @param {Chosen} chosen
 * @returns {{steps: {step: string, choice: string, quality: string}[], at: string}} The steps walked, and where they led.
 */
export function walk(key, chosen) {
  const steps = [];
  let at = key.start ?? "";
  for (const entry of chosen.steps ?? []) {
    const [step = "", choice = ""] = entry.split("=");
    const way = step === at ? key.steps?.[step]?.[choice] : undefined;
    if (!way) break;
    steps.push({ step, choice, quality: way.quality });
    at = way.to;
  }
  return { steps, at };
}

/** @param {Key} key @param {number | null} value @returns {boolean} Whether a number counts as right. */
export function isNear(key, value) {
  const { answer, tolerance } = key.number ?? { answer: NaN, tolerance: 0 };
  return value !== null && Math.abs(value - answer) <= tolerance + DUST;
}

/** @param {string[] | undefined} pairs @param {string} id @returns {string} The value of `id=value`, which may hold more of these signs. */
export function valueOf(pairs, id) {
  return pairs?.find((pair) => pair.startsWith(`${id}=`))?.slice(id.length + 1) ?? "";
}

/** @param {Key} key @param {string} id @param {string} value @returns {boolean} */
export function gapIsRight(key, id, value) {
  const accepted = key.accept?.[id];
  return accepted ? compareWord(value, accepted).verdict !== "wrong" : value !== "" && value === key.parts.gaps?.[id];
}

/** @param {Key} key @returns {string[]} */
function gapsOf(key) {
  return [...Object.keys(key.parts.gaps ?? {}), ...Object.keys(key.accept ?? {})];
}

/** @param {Key} key @param {string[]} chosen @returns {Points} A wrong one takes back a right one; there is nothing below nothing. */
function multiple(key, chosen) {
  const right = key.parts.options ?? {};
  const hits = chosen.filter((id) => id in right).length;
  return { points: Math.max(2 * hits - chosen.length, 0), of: Object.keys(right).length };
}

/** @param {Key} key @param {Chosen} chosen @param {string} part @returns {boolean} */
function one(key, chosen, part) {
  const [only, ...more] = chosen[part] ?? [];
  return only !== undefined && more.length === 0 && only in (key.parts[part] ?? {});
}

/** @param {Key} key @param {string} part @param {(id: string, right: string) => boolean} judge @returns {boolean[]} */
function each(key, part, judge) {
  return Object.entries(key.parts[part] ?? {}).map(([id, right]) => judge(id, right));
}
