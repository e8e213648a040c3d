// What questions with options share: pure functions.

/** @typedef {import("../../scoring.js").Key} Key */
/** @typedef {import("../../scoring.js").Chosen} Chosen */

/** @param {Key} key @param {Chosen} chosen @returns {boolean} Whether something is chosen in each part. */
export function isChosen(key, chosen) {
  return Object.keys(key.parts).every((part) => (chosen[part] ?? []).length > 0);
}

/** @param {Key} key @param {Chosen} chosen @param {string} part @returns {boolean} Whether the one that is chosen is right. */
export function isRight(key, chosen, part) {
  const [only, ...more] = chosen[part] ?? [];
  return only !== undefined && more.length === 0 && Object.hasOwn(key.parts[part] ?? {}, only);
}
