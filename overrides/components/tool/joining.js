// What a tool has kept on two devices becomes one: each tool whose entries can be joined says how. Pure functions.

import { byId } from "../../assets/js/shared/ids.js";
import { isRecord } from "../../assets/js/shared/state.js";

/**
 * @typedef {Record<string, unknown>} Kept
 * @typedef {{kept: Kept, apart?: boolean}} Joined `apart`: something of theirs is not in it, since two sheets are never mixed.
 * @typedef {(mine: Kept, theirs: Kept) => Joined} Join
 */

/** @type {Map<string, Join>} */
const JOINS = new Map();

/**
 * Say how what a tool has kept on two devices becomes one.
 *
 * @param {string} tool Name below which it is kept.
 * @param {Join} join
 */
export function joinTool(tool, join) {
  JOINS.set(tool, join);
}

/**
 * @param {string} tool
 * @param {unknown} mine
 * @param {unknown} theirs
 * @returns {{kept: unknown, apart?: boolean}}
 */
export function joinedTool(tool, mine, theirs) {
  if (!isRecord(theirs) || same(mine, theirs)) return { kept: mine };
  if (!isRecord(mine)) return { kept: theirs };
  return (JOINS.get(tool) ?? sheets)(mine, theirs);
}

/** @type {Join} Sheets that were filled in: one's own, unless it is empty. */
export function sheets(mine, theirs) {
  if (isBlank(mine)) return { kept: theirs };
  return isBlank(theirs) || same(mine, theirs) ? { kept: mine } : { kept: mine, apart: true };
}

/** @param {Kept} kept @returns {boolean} Whether nobody has written or ticked anything. */
function isBlank({ fields }) {
  return isRecord(fields) && Object.values(fields).every((value) => value === "" || value === false);
}

/** @param {unknown} a @param {unknown} b */
function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Two lists as one: what both have stands in it once, and what one has twice stands twice.
 *
 * @template T
 * @param {T[]} mine
 * @param {T[]} theirs
 * @returns {T[]}
 */
export function union(mine, theirs) {
  const left = mine.map((entry) => JSON.stringify(entry));
  const added = theirs.filter((entry) => {
    const place = left.indexOf(JSON.stringify(entry));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  return [...mine, ...added];
}

/** @param {unknown} value @returns {Kept[]} The records of a list. */
export function records(value) {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/**
 * Three versions of the fields of a form as one: what was changed here is changed, all else is as it is stored.
 *
 * @param {Record<string, unknown>} base What was last read here.
 * @param {Record<string, unknown>} mine What is filled in here now.
 * @param {Record<string, unknown>} stored What is stored now, perhaps by another tab.
 * @param {boolean} [first] Whether what is stored counts where both were changed.
 * @returns {Record<string, unknown>}
 */
export function rebased(base, mine, stored, first = false) {
  const result = byId(stored);
  for (const name of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    const [was, is] = [base[name], mine[name]];
    const isTheirs = name in result && !same(result[name], was);
    if (name in result && (same(is, was) || (first && isTheirs))) continue;
    // Of radios that none is chosen of there is nothing.
    if (is === undefined) delete result[name];
    else result[name] = is;
  }
  return result;
}

/**
 * Three versions of a list of records with ids as one, as with fields: what was added or taken away here is so too.
 *
 * @param {Kept[]} base
 * @param {Kept[]} mine
 * @param {Kept[]} stored
 * @param {boolean} [first]
 * @returns {Kept[]} In the order of what is here.
 */
export function rebasedList(base, mine, stored, first = false) {
  const [before, there] = [base, stored].map((list) => new Map(list.map((record) => [record.id, record])));
  const own = mine.flatMap((record) => {
    const [was, other] = [before?.get(record.id), there?.get(record.id)];
    if (other) return [rebased(was ?? {}, record, other, first)];
    return was && same(was, record) ? [] : [record];
  });
  const ids = new Set(mine.map(({ id }) => id));
  return [...own, ...stored.filter(({ id }) => !ids.has(id) && !before?.has(id))];
}
