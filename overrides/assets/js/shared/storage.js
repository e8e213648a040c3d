// All that is kept on the device: one entry with a version, every access guarded.
// Full, blocked or corrupt storage costs the memory of progress and never the page.

import { KEY } from "./choices.js";
import { isLater, migrate, MOST_SEARCHES } from "./state.js";

/** @typedef {import("./state.js").State} State */

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

/**
 * Put a state in the place of what is stored, unless a later version of the site stored it.
 *
 * @param {State} state
 * @returns {boolean} Whether it was kept.
 */
export function replace(state) {
  if (isLater(read())) return false;
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
    return true;
  } catch {
    return false;
  }
}

/** @returns {Record<string, string>} The single choices that are remembered, by name. */
export function choices() {
  try {
    const names = ours(localStorage).filter((key) => key !== KEY);
    return Object.fromEntries(names.map((key) => [key.slice(KEY.length + 1), localStorage.getItem(key) ?? ""]));
  } catch {
    return {};
  }
}

/** @param {Storage} storage @returns {string[]} The keys of this site. */
function ours(storage) {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  return keys.filter((key) => key === KEY || key.startsWith(`${KEY}.`));
}

/** Remove everything that this site keeps on the device: progress, choices, pages put aside. */
export async function forget() {
  try {
    for (const key of ours(localStorage)) localStorage.removeItem(key);
  } catch {
    // What cannot be reached keeps nothing.
  }
  try {
    for (const name of await caches.keys()) if (name.startsWith(`${KEY} `)) await caches.delete(name);
  } catch {
    // Nor are there pages put aside.
  }
}

/**
 * @param {() => void} listener Called after another tab has changed what is stored.
 * @param {AbortSignal} signal Ends it.
 */
export function onOtherTab(listener, signal) {
  const look = (/** @type {StorageEvent} */ event) => {
    if (event.key === KEY || event.key === null) listener();
  };
  window.addEventListener("storage", look, { signal });
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
