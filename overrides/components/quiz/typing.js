// What a learner typed: a word with a small mistake. Pure functions.

/** Words of at least so many letters may have one mistake: in shorter ones it is often another word. */
const LONG_ENOUGH = 5;

/** Letters that Unicode does not take apart into a base letter and a mark. */
const BASES = /** @type {Record<string, string>} */ ({ ł: "l", ø: "o", æ: "ae", đ: "d", ß: "ss" });

/**
 * Compare a word with those that count as right. Case, blanks and punctuation around it do not count.
 *
 * @param {string} given
 * @param {string[]} accepted
 * @returns {{verdict: "right" | "nearly" | "wrong", word: string}} `nearly`: right but for a missing sign over a letter
 *   or for one letter too many, too few, wrong or out of place. `word` is the accepted one that was meant.
 */
export function compareWord(given, accepted) {
  const typed = normalised(given);
  const exact = accepted.find((word) => normalised(word) === typed);
  if (exact !== undefined) return { verdict: "right", word: exact };
  const near = accepted.find((word) => {
    const right = normalised(word);
    return bare(right) === bare(typed) || (right.length >= LONG_ENOUGH && oneSlip(right, typed));
  });
  return near === undefined ? { verdict: "wrong", word: accepted[0] ?? "" } : { verdict: "nearly", word: near };
}

/** @param {string} text @returns {string} */
function normalised(text) {
  const plain = text.normalize("NFC").toLowerCase().replace(/[’‘´`]/g, "'").replace(/[‐‑–—]/g, "-");
  return plain.replace(/\s+/g, " ").replace(/^[\s.,;:!?"«»„”“]+|[\s.,;:!?"«»„”“]+$/g, "");
}

/** @param {string} text @returns {string} The text without the signs over and through its letters. */
function bare(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[łøæđß]/g, (letter) => BASES[letter] ?? letter);
}

/** @param {string} right @param {string} typed @returns {boolean} Whether one letter is added, left out, wrong or swapped with the next. */
function oneSlip(right, typed) {
  const [a, b] = [[...right], [...typed]];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const rest = (/** @type {string[]} */ letters, /** @type {number} */ from) => letters.slice(start + from).join("");
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2);
  return swapped || rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1);
}
