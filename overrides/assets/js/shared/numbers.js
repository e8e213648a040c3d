// Numbers as people type them, in the form of any of the languages. Pure functions.

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
  const tight = text.normalize("NFKC").replace(/[\s\u200b\u2060]/g, "").replace(/[−–‒‐‑﹣]/g, "-").replace(/[’‘ʼ`´]/g, "'");
  const [, sign, digits = ""] = /^([+-]?)([\d.,']+)(?:\p{L}|%)*$/u.exec(tight) ?? [];
  const found = [];
  const plain = PLAIN.exec(digits);
  if (plain && (plain[1] || plain[2])) found.push(Number(`${plain[1] || "0"}.${plain[2] ?? "0"}`));
  const grouped = GROUPED.exec(digits);
  // With a zero before it, no sign stands between thousands.
  if (grouped && !digits.startsWith("0") && grouped[3] !== grouped[2]) found.push(Number(`${grouped[1]?.replace(/\D/g, "")}.${grouped[4] ?? "0"}`));
  return found.map((value) => (sign === "-" ? -value : value));
}
