// Runs of a checklist: this week's shift, room 12. Functions on what is stored, without a page.

import { byChance, byId, copied } from "../../assets/js/shared/ids.js";

/** @typedef {import("../../assets/js/shared/state.js").ChecklistState} ChecklistState */
/** @typedef {import("../../assets/js/shared/state.js").ItemState} ItemState */
/** @typedef {import("../../assets/js/shared/state.js").Run} Run */

/** Characters that a run's name may have. */
export const LONGEST_NAME = 80;

/** @returns {string} An id that no other run has, on any device. */
function newId() {
  return `run-${Date.now().toString(36)}-${byChance()}`;
}

/** @param {string} day @returns {ChecklistState} A list that nobody has begun. */
export function begun(day) {
  const id = newId();
  return { current: id, runs: byId({ [id]: { name: "", started: day, items: byId() } }) };
}

/** @param {ChecklistState} list @returns {Run} The run that is shown. */
export function currentRun(list) {
  return (list.runs[list.current] ??= { name: "", started: "", items: byId() });
}

/**
 * @param {Run} run
 * @param {string} key `section/item`. A run from before there were sections in keys knows the item's id alone.
 * @returns {ItemState}
 */
export function itemOf(run, key) {
  const found = [key, key.slice(key.indexOf("/") + 1)].find((name) => Object.hasOwn(run.items, name));
  return (found === undefined ? undefined : run.items[found]) ?? { state: "" };
}

/** @param {Run} run @param {string} key @param {ItemState} item What is signed is signed as it was: a change ends it. */
export function setItem(run, key, item) {
  delete run.items[key.slice(key.indexOf("/") + 1)];
  if (item.state || item.note) run.items[key] = item;
  else delete run.items[key];
  delete run.signed;
}

/**
 * Add a run and show it.
 *
 * @param {ChecklistState} list
 * @param {string} name
 * @param {string} day
 * @param {Record<string, ItemState>} [items]
 */
export function addRun(list, name, day, items = {}) {
  list.current = newId();
  list.runs[list.current] = { name: name.trim().slice(0, LONGEST_NAME), started: day, items: byId(items) };
}

/** @param {ChecklistState} list @param {string} day Delete the run that is shown; the one before it is shown then. */
export function deleteRun(list, day) {
  const ids = Object.keys(list.runs);
  const place = ids.indexOf(list.current);
  delete list.runs[list.current];
  const next = ids[place - 1] ?? ids[place + 1];
  if (next === undefined) Object.assign(list, begun(day));
  else list.current = next;
}

/**
 * @param {Run} run
 * @param {string[]} keys Those that are counted.
 * @returns {{done: number, na: number, total: number}} `total` leaves out what does not apply.
 */
export function count(run, keys) {
  const states = keys.map((key) => itemOf(run, key).state);
  const na = states.filter((state) => state === "na").length;
  return { done: states.filter((state) => state === "done").length, na, total: keys.length - na };
}

/**
 * Take one change back, and nothing that was done since: here, or in another tab.
 *
 * @param {ChecklistState} list As it is now.
 * @param {ChecklistState} before The change.
 * @param {ChecklistState} after It.
 */
export function takeBack(list, before, after) {
  for (const id of new Set([...Object.keys(before.runs), ...Object.keys(after.runs)])) {
    const [was, became, now] = [before.runs[id], after.runs[id], list.runs[id]];
    if (same(was, became)) continue;
    if (was && !became) list.runs[id] ??= copied(was);
    else if (!was && same(now, became)) delete list.runs[id];
    else if (was && became && now) takeBackRun(now, was, became);
  }
  const isShown = list.current === after.current && before.current in list.runs;
  if (isShown) list.current = before.current;
  else if (!(list.current in list.runs)) list.current = Object.keys(list.runs)[0] ?? list.current;
}

/** @param {Run} run @param {Run} before @param {Run} after */
function takeBackRun(run, before, after) {
  for (const key of new Set([...Object.keys(before.items), ...Object.keys(after.items)])) {
    const was = before.items[key];
    if (same(was, after.items[key]) || !same(run.items[key], after.items[key])) continue;
    if (was) run.items[key] = { ...was };
    else delete run.items[key];
  }
  if (run.name === after.name) run.name = before.name;
  // A signature holds for the list as it was signed.
  if (same(run.signed, after.signed) && !same(before.signed, after.signed)) {
    if (before.signed && sameItems(run, before)) run.signed = { ...before.signed };
    else delete run.signed;
  } else if (run.signed && !sameItems(run, after)) delete run.signed;
}

/** @param {Run} a @param {Run} b @returns {boolean} Whether the same is said of each item. */
export function sameItems(a, b) {
  return [...Object.keys(a.items), ...Object.keys(b.items)].every((key) => same(a.items[key], b.items[key]));
}

/** @param {unknown} a @param {unknown} b @returns {boolean} Whether both hold the same, in whatever order. */
function same(a, b) {
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return a === b;
  const [one, other] = [/** @type {Record<string, unknown>} */ (a), /** @type {Record<string, unknown>} */ (b)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => same(one[key], other[key]));
}
