// All that is kept on the device: one entry with a version, every access guarded.
// Full, blocked or corrupt storage costs the memory of progress and never the page.

import { isLater, migrate, MOST_SEARCHES } from "./state.js";

/** @typedef {import("./state.js").State} State */

const KEY = "kvalia";

/** @returns {unknown} What is stored, as it is; null where there is nothing or nothing that can be read. */
function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
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

/** @param {string} language @param {string} query Remembered as the newest search. */
export function rememberSearch(language, query) {
  update((state) => {
    const others = (state.searches[language] ?? []).filter((other) => other !== query);
    state.searches[language] = [query, ...others].slice(0, MOST_SEARCHES);
  });
}

/** @param {() => void} listener Called after another tab has changed what is stored. */
export function onOtherTab(listener) {
  window.addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) listener();
  });
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
