// All that is kept on the device: one entry with a version, every access guarded.
// Full, blocked or corrupt storage costs the memory of progress and never the page.

const KEY = "kvalia";
export const VERSION = 1;

/**
 * @typedef {Object} QuestionState
 * @property {Record<string, string[]>} chosen What was chosen, by part: ids of options, of items in their order, or `pair=choice`.
 * @property {boolean} [checked] Whether the answer was checked.
 *
 * @typedef {Object} State
 * @property {number} version
 * @property {Record<string, Record<string, QuestionState>>} quizzes Answers by quiz and question.
 * @property {Record<string, string[]>} checklists Ticked items by checklist.
 */

/** @returns {State} */
function empty() {
  return { version: VERSION, quizzes: {}, checklists: {} };
}

/**
 * Bring stored data of any age or shape to the present version.
 *
 * @param {unknown} stored
 * @returns {State}
 */
export function migrate(stored) {
  const state = empty();
  if (!isRecord(stored) || typeof stored.version !== "number" || isLater(stored)) return state;
  for (const [quiz, questions] of entries(stored.quizzes)) {
    for (const [question, answer] of entries(questions)) {
      const chosen = Object.fromEntries(entries(isRecord(answer) ? answer.chosen : null).map(([part, ids]) => [part, strings(ids)]));
      (state.quizzes[quiz] ??= {})[question] = { chosen, checked: isRecord(answer) && answer.checked === true };
    }
  }
  for (const [checklist, items] of entries(stored.checklists)) state.checklists[checklist] = strings(items);
  return state;
}

/** @returns {unknown} What is stored, as it is; null where there is nothing or nothing that can be read. */
function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}

/** @param {unknown} stored @returns {boolean} Whether a later version of the site stored it, which this one leaves alone. */
function isLater(stored) {
  return isRecord(stored) && typeof stored.version === "number" && stored.version > VERSION;
}

/** @returns {State} What is stored, or an empty state. */
export function load() {
  return migrate(read());
}

/**
 * Change what is stored. It is read again first, so that two open tabs keep each other's changes.
 *
 * @param {(state: State) => void} change
 * @returns {boolean} Whether it was kept.
 */
export function update(change) {
  const stored = read();
  if (isLater(stored)) return false;
  try {
    const state = migrate(stored);
    change(state);
    localStorage.setItem(KEY, JSON.stringify(state));
    return true;
  } catch {
    return false;
  }
}

/** @returns {boolean} Whether progress can be kept here. */
export function available() {
  if (isLater(read())) return false;
  try {
    localStorage.setItem(`${KEY}.test`, "1");
    localStorage.removeItem(`${KEY}.test`);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} name
 * @returns {string | null} A single remembered choice, such as the colours.
 */
export function choice(name) {
  try {
    return localStorage.getItem(`${KEY}.${name}`);
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {string | null} value Null forgets it.
 */
export function remember(name, value) {
  try {
    if (value === null) localStorage.removeItem(`${KEY}.${name}`);
    else localStorage.setItem(`${KEY}.${name}`, value);
  } catch {
    // Nothing is remembered then.
  }
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {unknown} value @returns {[string, unknown][]} */
function entries(value) {
  return isRecord(value) ? Object.entries(value) : [];
}

/** @param {unknown} value @returns {string[]} */
function strings(value) {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}
