// Single choices that are remembered on the device, such as the colours. Apart from progress, so that a page
// without practice loads nothing of it.
//
// Several sites may share a host, and with it the storage: each has keys of its own, by the path of its top.
// `head.js` knows the key of the colours too, for it runs before any module.

/** What sites called their one entry before they were told apart; choices had a full stop and their name behind it. */
export const OLD_KEY = "kvalia";

/** The entry with all progress; choices have this, a blank and their name, and so have the caches of the worker. */
export const KEY = `${OLD_KEY} ${new URL("../../../../", import.meta.url).pathname}`;

/** What belongs to this browser and goes to no other one. */
const HERE_ONLY = new Set(["persist"]);

/** @param {string} name @returns {string} */
export function keyOf(name) {
  return `${KEY} ${name}`;
}

/** @returns {string[]} All keys of the host. */
export function keys() {
  return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
}

/** @param {string} key @returns {boolean} Whether it is this site's. */
export function isOurs(key) {
  return key === KEY || key.startsWith(`${KEY} `);
}

/** @param {string} key @returns {boolean} Whether it is from before sites were told apart. */
export function isOld(key) {
  return key === OLD_KEY || key.startsWith(`${OLD_KEY}.`);
}

/**
 * Take over what was kept before sites were told apart: once, and as a copy, since another site of the host may want
 * it too. The entry with all progress is there from then on, and says that it was done.
 */
export function adopt() {
  try {
    if (localStorage.getItem(KEY) !== null) return;
    const all = keys();
    if (all.some(isOurs)) return;
    const old = all.filter(isOld);
    if (!old.length) return;
    localStorage.setItem(KEY, localStorage.getItem(OLD_KEY) ?? "null");
    for (const key of old) if (key !== OLD_KEY) localStorage.setItem(keyOf(key.slice(OLD_KEY.length + 1)), localStorage.getItem(key) ?? "");
  } catch {
    // A full device keeps what it has.
  }
}

/**
 * @param {string} name
 * @returns {string | null} A single remembered choice, such as the colours.
 */
export function choice(name) {
  try {
    adopt();
    return localStorage.getItem(keyOf(name));
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
    adopt();
    if (value === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), value);
  } catch {
    // Nothing is remembered then.
  }
}

/** @returns {Record<string, string>} What may be taken along, by name. */
export function choices() {
  try {
    adopt();
    const names = keys().filter((key) => isOurs(key) && key !== KEY).map((key) => key.slice(KEY.length + 1));
    return Object.fromEntries(names.filter((name) => !HERE_ONLY.has(name)).map((name) => [name, localStorage.getItem(keyOf(name)) ?? ""]));
  } catch {
    return {};
  }
}
