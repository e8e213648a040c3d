// Objects that are asked by ids from outside, and ids that are made here. The objects have no prototype: an id such as
// `constructor` is found in every other object, and what is written to it there changes all objects of the page.

/**
 * @template T
 * @param {Record<string, T>} [values]
 * @returns {Record<string, T>} The same values in an object that holds nothing else.
 */
export function byId(values) {
  return Object.assign(Object.create(null), values);
}

/** @returns {string} Forty bits by chance, eight signs long: nobody else has them, and nobody can be found by them. */
export function byChance() {
  const bytes = globalThis.crypto?.getRandomValues(new Uint8Array(5)) ?? Array.from({ length: 5 }, () => Math.floor(Math.random() * 256));
  return [...bytes].reduce((sum, byte) => sum * 256 + byte, 0).toString(36).padStart(8, "0");
}

/**
 * @template T
 * @param {Record<string, T> | undefined} values
 * @param {string} id
 * @returns {T | undefined} The value that was put there, and nothing that every object has.
 */
export function own(values, id) {
  return values && Object.hasOwn(values, id) ? values[id] : undefined;
}

/**
 * @param {string} text JSON.
 * @returns {any} What it says, with objects that hold nothing else, and with letters in the form in which pages have them.
 */
export function parsed(text) {
  return JSON.parse(text, (_name, value) => (
    typeof value === "string" ? value.normalize("NFC")
      : value instanceof Object && !Array.isArray(value) ? byId(value)
        : value
  ));
}

/**
 * @template T
 * @param {T} value What JSON can say.
 * @returns {T} Another one like it, with objects that hold nothing else.
 */
export function copied(value) {
  return value === undefined ? value : parsed(JSON.stringify(value));
}
