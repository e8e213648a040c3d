// What a browser keeps for a site, in memory.

/**
 * Give the scripts an empty storage.
 *
 * @param {Record<string, unknown>} [faults] Methods that the browser refuses.
 * @returns {Map<string, string>} What is kept, by key.
 */
export function fakeStorage(faults = {}) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  globalThis.localStorage = /** @type {Storage} */ (/** @type {unknown} */ ({
    get length() {
      return kept.size;
    },
    key: (/** @type {number} */ index) => [...kept.keys()][index] ?? null,
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => kept.set(key, value),
    removeItem: (/** @type {string} */ key) => kept.delete(key),
    ...faults,
  }));
  return kept;
}
