// The steps of a service blueprint: what is kept of them, and how they are laid out on paper. Pure functions.

import { records } from "../joining.js";

/** What is written for each step, from the customer's side inwards. */
export const ROWS = /** @type {const} */ (["evidence", "customer", "front", "back", "support"]);

/** What is ticked for each step. */
export const TICKS = /** @type {const} */ (["moment", "wait", "fail-customer", "fail-front", "fail-back", "fail-support"]);

/** Rows that the customer does not see. */
const BEHIND = ["back", "support"];

/** Most steps side by side where a sheet stands upright. */
export const UPRIGHT = 4;

/** @typedef {Record<string, string | boolean> & {id: string}} Step `title`, the rows, the ticks. */

/** @param {unknown} kept @returns {Step[]} What was kept, of whatever age. */
export function steps(kept) {
  return records(kept).map((record) => {
    /** @type {Step} */
    const step = { id: typeof record.id === "string" ? record.id : "" };
    for (const name of ["title", ...ROWS]) step[name] = typeof record[name] === "string" ? record[name] : "";
    for (const name of TICKS) step[name] = record[name] === true;
    return step;
  });
}

/** @param {Record<string, unknown>} step @returns {boolean} Whether nothing is written or ticked in it. */
export function isBlank(step) {
  return ["title", ...ROWS, ...TICKS].every((name) => !step[name]);
}

/** @param {Step[]} all @returns {{fails: number, behind: number}} Places that can go wrong, and those behind the line of visibility. */
export function failing(all) {
  const failed = all.flatMap((step) => ROWS.filter((row) => step[`fail-${row}`] === true));
  return { fails: failed.length, behind: failed.filter((row) => BEHIND.includes(row)).length };
}

/**
 * @template T
 * @param {T[]} all
 * @param {number} most Side by side.
 * @returns {T[][]} As few bands as that needs, as even as they can be.
 */
export function bands(all, most) {
  const count = Math.ceil(all.length / most);
  const [size, longer] = [Math.floor(all.length / count), all.length % count];
  let next = 0;
  return Array.from({ length: count }, (_, place) => {
    const first = next;
    next += size + (place < longer ? 1 : 0);
    return all.slice(first, next);
  });
}
