// Single choices that are remembered on the device, such as the colours. Apart from progress, so that a page
// without practice loads nothing of it.

/** The entry with all progress; the choices have keys that begin with it and a full stop. */
export const KEY = "kvalia";

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
