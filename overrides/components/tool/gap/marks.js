// The arithmetic of the gap check: means, gaps, weights, and the code that one hands to a team. Pure functions.

/** What the weights of all dimensions sum to. */
export const WEIGHTS = 100;

/** Fewest answers of a team that say anything, and that hide who gave them. */
export const FEW = 5;

/**
 * @typedef {Record<string, string[]>} Dimensions The statements of each dimension, in their order.
 * @typedef {Record<string, Record<string, number>>} Marks By dimension and statement; none where nothing was marked.
 * @typedef {{should: Marks, is: Marks, weights: Record<string, number>}} Answers
 * @typedef {{id: string, should: number, is: number, gap: number, weight: number, weighted: number}} Row Numbers are NaN while a mark is missing.
 */

/** @param {number[]} values @returns {number} NaN for none. */
export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * @param {Dimensions} dimensions
 * @param {Answers} answers
 * @returns {{rows: Row[], sum: number, should: number, is: number, gap: number, total: number}}
 *   `gap` is the mean over all dimensions, `total` the weighted one: NaN unless the weights sum to 100.
 */
export function measured(dimensions, { should, is, weights }) {
  const rows = Object.entries(dimensions).map(([id, statements]) => {
    const [e, p] = [should, is].map((side) => mean(statements.map((statement) => side[id]?.[statement] ?? Number.NaN)));
    const gap = /** @type {number} */ (p) - /** @type {number} */ (e);
    const weight = weights[id] ?? 0;
    return { id, should: e ?? Number.NaN, is: p ?? Number.NaN, gap, weight, weighted: (weight * gap) / WEIGHTS };
  });
  const sum = rows.reduce((total, row) => total + row.weight, 0);
  const weighted = rows.reduce((total, row) => total + row.weighted, 0);
  return {
    rows,
    sum,
    should: mean(rows.map((row) => row.should)),
    is: mean(rows.map((row) => row.is)),
    gap: mean(rows.map((row) => row.gap)),
    total: sum === WEIGHTS ? weighted : Number.NaN,
  };
}

/** @param {Row[]} rows @param {number} [count] @returns {Row[]} Those furthest below what should be; where equal, the lower one as it is. */
export function lowest(rows, count = 2) {
  const known = rows.filter((row) => !Number.isNaN(row.gap));
  return known.sort((a, b) => a.gap - b.gap || a.is - b.is).slice(0, count);
}

/**
 * @param {Dimensions} dimensions
 * @param {Answers} answers
 * @returns {string} All marks as one word that can be handed over: no name, no time, no device in it.
 */
export function encoded(dimensions, { should, is, weights }) {
  const digits = [should, is].map((side) => statementsOf(dimensions).map(([id, statement]) => side[id]?.[statement] ?? 0).join(""));
  const points = Object.keys(dimensions).map((id) => weights[id] ?? 0).join("-");
  const body = `K1.${digits.join(".")}.${points}`;
  return `${body}.${checksum(dimensions, body)}`;
}

/**
 * @param {Dimensions} dimensions
 * @param {string} code
 * @returns {Answers | null} Null where the code was cut, mistyped, or made with other statements.
 */
export function decoded(dimensions, code) {
  const body = code.slice(0, code.lastIndexOf("."));
  const [version, should, is, points, check] = code.split(".");
  if (version !== "K1" || !should || !is || !points || check !== checksum(dimensions, body)) return null;
  /** @param {string} digits */
  const marks = (digits) => {
    /** @type {Marks} */
    const side = {};
    for (const [index, [id, statement]] of statementsOf(dimensions).entries()) {
      const mark = Number(digits[index]);
      if (mark) (side[id] ??= {})[statement] = mark;
    }
    return side;
  };
  const weights = points.split("-").map(Number);
  return { should: marks(should), is: marks(is), weights: Object.fromEntries(Object.keys(dimensions).map((id, index) => [id, weights[index] ?? 0])) };
}

/**
 * @param {Dimensions} dimensions
 * @param {string} text Codes, separated by blanks or lines; the same one twice is one answer.
 */
export function team(dimensions, text) {
  const codes = [...new Set(text.split(/\s+/).filter(Boolean))];
  const read = codes.map((code) => decoded(dimensions, code));
  const answers = read.filter((answer) => answer !== null).map((answer) => measured(dimensions, answer));
  const rows = Object.keys(dimensions).map((id) => {
    const mine = answers.flatMap(({ rows: all }) => all.filter((row) => row.id === id && !Number.isNaN(row.gap)));
    /** @param {"should" | "is" | "gap"} key */
    const range = (key) => {
      const values = mine.map((row) => row[key]);
      return { mean: mean(values), min: Math.min(...values), max: Math.max(...values) };
    };
    return { id, n: mine.length, should: range("should"), is: range("is"), gap: range("gap") };
  });
  return { n: answers.length, unread: codes.length - answers.length, rows };
}

/** @param {Dimensions} dimensions @returns {[string, string][]} */
function statementsOf(dimensions) {
  return Object.entries(dimensions).flatMap(([id, statements]) => statements.map((statement) => /** @type {[string, string]} */ ([id, statement])));
}

/** @param {Dimensions} dimensions @param {string} body @returns {string} Of the ids and the marks (FNV-1a), so that a mistyped digit or another questionnaire is noticed. */
function checksum(dimensions, body) {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(dimensions) + body) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(36);
}
