// All that is kept on the device: one entry with a version, every access guarded.
// Full, blocked or corrupt storage costs the memory of progress and never the page.

import { adopt, choice, isOld, isOurs, KEY, keyOf, keys, OLD_KEY, remember } from "./choices.js";
import { parsed } from "./ids.js";
import { isLater, migrate, MOST_SEARCHES } from "./state.js";

/** @typedef {import("./state.js").State} State */

/** Told after each attempt to keep something. @type {Set<(kept: boolean) => void>} */
const listeners = new Set();

/** @returns {unknown} What is stored, as it is; null where there is nothing or nothing that can be read. */
function read() {
  try {
    adopt();
    // Where there was no room for a copy, what was kept before can still be read.
    return parsed(localStorage.getItem(KEY) ?? (keys().some(isOurs) ? null : localStorage.getItem(OLD_KEY)) ?? "null");
  } catch {
    return null;
  }
}

/** @param {State} state @returns {boolean} Whether it was kept. */
function write(state) {
  let kept = true;
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    kept = false;
  }
  tell(kept);
  return kept;
}

/** @param {boolean} kept */
function tell(kept) {
  for (const listener of listeners) listener(kept);
}

/** @returns {State} What is stored, or an empty state. */
export function load() {
  return migrate(read());
}

/**
 * Change what is stored. It is read again first, so that two open tabs keep each other's changes.
 *
 * @param {(state: State) => void} change
 * @param {boolean} [own] Whether it is something that the reader did, and would miss.
 * @returns {boolean} Whether it was kept. Say "saved" only then.
 */
export function update(change, own = true) {
  const stored = read();
  if (isLater(stored)) {
    tell(false);
    return false;
  }
  const state = migrate(stored);
  change(state);
  const kept = write(state);
  if (kept && own) askToKeep();
  return kept;
}

/** Ask the browser, once, not to clear what is kept here by itself. Some ask the reader. */
function askToKeep() {
  if (choice("persist") !== null || !globalThis.navigator?.storage?.persist) return;
  remember("persist", "asked");
  navigator.storage.persist().catch(() => undefined);
}

/** @param {string} language @param {string} query Remembered as the newest search. */
export function rememberSearch(language, query) {
  update((state) => {
    const others = (state.searches[language] ?? []).filter((other) => other !== query);
    state.searches[language] = [query, ...others].slice(0, MOST_SEARCHES);
  }, false);
}

/**
 * Put a state in the place of what is stored, unless a later version of the site stored it.
 *
 * @param {State} state
 * @returns {boolean} Whether it was kept.
 */
export function replace(state) {
  return isLater(read()) ? false : write(state);
}

/** Remove everything that this site keeps on the device: progress, choices, pages put aside. Other sites of the host keep theirs. */
export async function forget() {
  /** @type {string[]} */
  let cached = [];
  try {
    cached = (await caches.keys()).filter((name) => name.startsWith(`${OLD_KEY} `));
    for (const name of cached) if (name.startsWith(`${KEY} `)) await caches.delete(name);
  } catch {
    // There are no pages put aside.
  }
  try {
    for (const key of keys()) if (isOurs(key)) localStorage.removeItem(key);
    // What was kept before sites were told apart is this site's too. It stays only where another site still has to copy it.
    const others = cached.map((name) => name.slice(0, name.lastIndexOf(" "))).filter((key) => key !== KEY);
    if (others.every((key) => localStorage.getItem(key) !== null)) {
      for (const key of keys()) if (isOld(key)) localStorage.removeItem(key);
    } else localStorage.setItem(KEY, "null");
  } catch {
    // What cannot be reached keeps nothing.
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
    localStorage.setItem(keyOf("test"), "1");
    localStorage.removeItem(keyOf("test"));
    return true;
  } catch {
    return false;
  }
}

/**
 * Let a line say whether what one does here is kept: now, and after each attempt to keep something.
 *
 * @param {HTMLElement} note
 * @param {{saved: string, unsaved: string}} texts
 * @param {AbortSignal} signal Ends it.
 */
export function sayWhetherKept(note, { saved, unsaved }, signal) {
  /** @param {boolean} kept */
  const show = (kept) => {
    const text = kept ? saved : unsaved;
    if (note.textContent !== text) note.textContent = text;
  };
  /** @param {boolean} kept */
  const follow = (kept) => {
    // Said at once where it fails while one works; a page that begins with it is no news.
    if (!kept && note.textContent === saved) note.setAttribute("role", "alert");
    show(kept);
  };
  show(available());
  listeners.add(follow);
  signal.addEventListener("abort", () => listeners.delete(follow));
}
