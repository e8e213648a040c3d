// Runs of a checklist: this week's shift, room 12. Pure functions on what is stored.

import { FIRST_RUN } from "../../assets/js/shared/state.js";

/** @typedef {import("../../assets/js/shared/state.js").ChecklistState} ChecklistState */
/** @typedef {import("../../assets/js/shared/state.js").ItemState} ItemState */
/** @typedef {import("../../assets/js/shared/state.js").Run} Run */

/** Characters that a run's name may have. */
export const LONGEST_NAME = 80;

/** @param {string} day @returns {ChecklistState} A list that nobody has begun. */
export function begun(day) {
  return { current: FIRST_RUN, runs: { [FIRST_RUN]: { name: "", started: day, items: {} } } };
}

/** @param {ChecklistState} list @returns {Run} The run that is shown. */
export function currentRun(list) {
  return (list.runs[list.current] ??= { name: "", started: "", items: {} });
}

/**
 * @param {Run} run
 * @param {string} key `section/item`. A run from before there were sections in keys knows the item's id alone.
 * @returns {ItemState}
 */
export function itemOf(run, key) {
  return run.items[key] ?? run.items[key.slice(key.indexOf("/") + 1)] ?? { state: "" };
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
  let number = Object.keys(list.runs).length + 1;
  while (`run-${number}` in list.runs) number += 1;
  list.current = `run-${number}`;
  list.runs[list.current] = { name: name.trim().slice(0, LONGEST_NAME), started: day, items };
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
