// Words of a query, compared as the index compares them. The same rules as in hooks/kvalia/search/words.py.

/** @typedef {(word: string) => string} Fold Returns a word in lower case and without diacritics. */

const INVISIBLE = /[\p{Cf}\u034f\ufe00-\ufe0f]/gu;
const HYPHENS = /[\u2010-\u2013\u2212\ufe58\ufe63\uff0d]/g;
const APOSTROPHES = /[\u2018\u02bc]/g;
const JOINTS = /[-'’]/g;
const TOKEN = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

/** Words of a query beyond which nothing is looked up: nobody types more, only scripts and accidents do. */
export const MOST_WORDS = 12;
const LONGEST_WORD = 40;
const LONGEST_QUERY = 400;

/**
 * @param {Record<string, string>} letters What stands for a letter beyond taking off its accent; the index says it.
 * @returns {Fold}
 */
export function folding(letters) {
  return (word) =>
    [...word.toLowerCase()]
      .map((letter) => letters[letter] ?? letter)
      .join("")
      .normalize("NFD")
      .replace(/\p{M}/gu, "");
}

/**
 * @param {string} text
 * @returns {string} The text in one form of its letters, hyphens and apostrophes, and without what nobody sees.
 */
function normal(text) {
  return text.replace(INVISIBLE, "").replace(HYPHENS, "-").replace(APOSTROPHES, "’").normalize("NFC");
}

/**
 * @typedef {Object} Query
 * @property {string} text As it was typed, without what no query needs.
 * @property {string[]} words Its words as they were typed.
 * @property {string[]} keys Its words as the index compares them.
 * @property {string[]} phrases What stood in quotation marks, as the index compares it.
 */

/**
 * @param {string} typed
 * @param {Set<string>} stop Words that are passed over, unless the query has no others.
 * @param {Fold} fold
 * @returns {Query}
 */
export function parse(typed, stop, fold) {
  const text = normal(typed.slice(0, LONGEST_QUERY)).replace(/\p{Cc}/gu, " ").trim();
  const phrases = [...text.matchAll(/["”„«“]([^"”„«»“]{2,})["”»“]/gu)].map((found) => plain(found[1] ?? "", fold)).filter((phrase) => phrase.includes(" "));
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const [word] of text.matchAll(TOKEN)) {
    if (word.length > LONGEST_WORD) continue;
    const key = plainWord(word, fold);
    if (!found.has(key)) found.set(key, word);
  }
  const wanted = [...found].filter(([key]) => !stop.has(key) && key.length > 1);
  const kept = (wanted.length > 0 ? wanted : [...found]).slice(0, MOST_WORDS);
  return { text, words: kept.map(([, word]) => word), keys: kept.map(([key]) => key), phrases };
}

/** @param {string} word @param {Fold} fold @returns {string} */
function plainWord(word, fold) {
  return fold(word.replace(JOINTS, ""));
}

/**
 * @param {string} text
 * @param {Fold} fold
 * @returns {string} The words of a text as the index compares them, parted by one space.
 */
export function plain(text, fold) {
  return [...normal(text).matchAll(TOKEN)].map(([word]) => plainWord(word, fold)).join(" ");
}

/**
 * Mark the words of a text that a query found, inflected forms and compounds too.
 *
 * @param {string} text
 * @param {(word: string) => boolean} isFound
 * @param {Fold} fold
 * @returns {{text: string, marked: boolean}[]}
 */
export function marked(text, isFound, fold) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (!isFound(plainWord(match[0], fold))) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), marked: false });
    parts.push({ text: match[0], marked: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), marked: false });
  return parts;
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {number} How many letters two words begin with alike.
 */
export function sharedPrefix(one, other) {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one[count] === other[count]) count += 1;
  return count;
}

/**
 * Optimal string alignment distance (Damerau 1964): insertions, deletions, replacements and swaps of neighbours.
 *
 * @param {string} one
 * @param {string} other
 * @param {number} most A distance beyond which the exact number does not matter.
 * @returns {number} The distance, or `most + 1`.
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, last] = [last, next];
  }
  return last[other.length] ?? most + 1;
}
