// What people type: a word with a small mistake, a number in the form of any of the languages. Pure functions.

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

/** @param {string} text @returns {string} The text with one sign for every dash and minus, and one for every apostrophe. */
function signs(text) {
  return text.replace(/[−—–‒‐‑﹣]/g, "-").replace(/[’‘ʼ`´]/g, "'");
}

/** @param {string} text @returns {string} */
function normalised(text) {
  return signs(text.normalize("NFC").toLowerCase()).replace(/\s+/g, " ").replace(/^[\s.,;:!?"«»„”“]+|[\s.,;:!?"«»„”“]+$/g, "");
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

/** Digits, then decimals; between thousands there may be one sign, the same each time. */
const PLAIN = /^(\d*)(?:[.,](\d+))?$/;
const GROUPED = /^(\d{1,3}(?:([.,'])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/;

/**
 * Read a number: a comma or a point before the decimals, blanks, points, commas or apostrophes between thousands, any
 * sign for minus, a unit behind it.
 *
 * @param {string} text
 * @returns {number[]} What it can mean: `1.500` is one and a half, or one thousand five hundred. Empty for no number.
 */
export function readings(text) {
  // Compatible forms: blanks of any width, the digits and signs of wide keyboards.
  const tight = signs(text.normalize("NFKC")).replace(/[\s\u200b\u2060]/g, "");
  const [, sign, digits = ""] = /^([+-]?)([\d.,']+)(?:\p{L}|%)*$/u.exec(tight) ?? [];
  const found = [];
  const plain = PLAIN.exec(digits);
  if (plain && (plain[1] || plain[2])) found.push(Number(`${plain[1] || "0"}.${plain[2] ?? "0"}`));
  const grouped = GROUPED.exec(digits);
  // With a zero before it, no sign stands between thousands.
  if (grouped && !digits.startsWith("0") && grouped[3] !== grouped[2]) found.push(Number(`${grouped[1]?.replace(/\D/g, "")}.${grouped[4] ?? "0"}`));
  return found.map((value) => (sign === "-" ? -value : value));
}
