// The arithmetic of the gap check: means, gaps, weights, and the code that one hands to a team. Pure functions.

import { byChance, byId, own } from "../../../assets/js/shared/ids.js";
import { hash } from "../../../assets/js/shared/hash.js";

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
    const [e, p] = [should, is].map((side) => mean(statements.map((statement) => own(own(side, id), statement) ?? Number.NaN)));
    const gap = /** @type {number} */ (p) - /** @type {number} */ (e);
    const weight = own(weights, id) ?? 0;
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

/** The highest mark that has a sign of its own: 0 to 9, a to z. */
const HIGHEST = 35;
const NO_MARK = "_";

/**
 * @param {Dimensions} dimensions
 * @param {Answers} answers
 * @param {string} [person] By chance, once for a sheet, so that two people with the same marks are two.
 * @returns {string} All marks as one word that can be handed over: no name, no time, no device in it.
 */
export function encoded(dimensions, { should, is, weights }, person = byChance()) {
  const sign = (/** @type {number | undefined} */ mark) => (mark !== undefined && mark >= 0 && mark <= HIGHEST ? mark.toString(36) : NO_MARK);
  const digits = [should, is].map((side) => statementsOf(dimensions).map(([id, statement]) => sign(own(own(side, id), statement))).join(""));
  const points = Object.keys(dimensions).map((id) => own(weights, id) ?? 0).join("-");
  const body = `K2.${digits.join(".")}.${points}.${person}`;
  return `${body}.${checksum(dimensions, body)}`;
}

/**
 * @param {Dimensions} dimensions
 * @param {string} code
 * @returns {Answers & {person: string} | null} Null where the code was cut, mistyped, or made with other statements.
 *   Codes of the first form name nobody, had a 0 for no mark, and could not be told apart from a mark of ten on.
 */
export function decoded(dimensions, code) {
  const body = code.slice(0, code.lastIndexOf("."));
  const [version, should = "", is = "", points, ...rest] = code.split(".");
  const [person, check] = version === "K1" ? ["", rest[0]] : rest;
  const count = statementsOf(dimensions).length;
  if ((version !== "K1" && version !== "K2") || should.length !== count || is.length !== count) return null;
  if (!points || check !== checksum(dimensions, body)) return null;
  const none = version === "K1" ? "0" : NO_MARK;
  /** @param {string} signs */
  const marks = (signs) => {
    /** @type {Marks} */
    const side = byId();
    for (const [index, [id, statement]] of statementsOf(dimensions).entries()) {
      const sign = signs[index] ?? none;
      if (sign !== none) (side[id] ??= byId())[statement] = Number.parseInt(sign, 36);
    }
    return side;
  };
  const given = points.split("-").map(Number);
  /** @type {Record<string, number>} */
  const weights = byId();
  for (const [index, id] of Object.keys(dimensions).entries()) weights[id] = given[index] ?? 0;
  return { should: marks(should), is: marks(is), weights, person: person ?? "" };
}

/**
 * @param {Dimensions} dimensions
 * @param {string} text Codes, separated by blanks or lines; of several by the same person the last one counts.
 */
export function team(dimensions, text) {
  const codes = text.split(/\s+/).filter(Boolean);
  /** @type {Map<string, Answers>} */
  const people = new Map();
  let unread = 0;
  for (const [place, code] of codes.entries()) {
    const answer = decoded(dimensions, code);
    if (answer) people.set(answer.person || `code ${place}`, answer);
    else unread += 1;
  }
  const answers = [...people.values()].map((answer) => measured(dimensions, answer));
  const rows = Object.keys(dimensions).map((id) => {
    const mine = answers.flatMap(({ rows: all }) => all.filter((row) => row.id === id && !Number.isNaN(row.gap)));
    /** @param {"should" | "is" | "gap"} key */
    const range = (key) => {
      const values = mine.map((row) => row[key]);
      return { mean: mean(values), min: Math.min(...values), max: Math.max(...values) };
    };
    return { id, n: mine.length, should: range("should"), is: range("is"), gap: range("gap") };
  });
  return { n: answers.length, unread, rows };
}

/** @param {Dimensions} dimensions @returns {[string, string][]} */
function statementsOf(dimensions) {
  return Object.entries(dimensions).flatMap(([id, statements]) => statements.map((statement) => /** @type {[string, string]} */ ([id, statement])));
}

/** @param {Dimensions} dimensions @param {string} body @returns {string} Of the ids and the marks, so that a mistyped digit or another questionnaire is noticed. */
function checksum(dimensions, body) {
  return hash(JSON.stringify(dimensions) + body).toString(36);
}
