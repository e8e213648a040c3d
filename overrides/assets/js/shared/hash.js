// A number for a text, always the same. Pure.

/** @param {string} text @returns {number} FNV-1a, 32 bits: for places that look like chance, and to notice what was mistyped. */
export function hash(text) {
  let made = 0x811c9dc5;
  for (const letter of text) made = Math.imul(made ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return made >>> 0;
}
