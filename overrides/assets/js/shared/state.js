// The shape of what is kept on the device, and how older shapes become it: pure functions.

import { isDay } from "./day.js";
import { hash } from "./hash.js";
import { byId } from "./ids.js";

/** Raised when the shape changes; `migrate` brings every older one to it. */
export const VERSION = 5;

/** Recent searches that are kept in a language. */
export const MOST_SEARCHES = 6;

/** Ids that a device had counted before version 5. Two devices gave the same one to different runs. */
const COUNTED = /^(?:first|run-\d+)$/;

/** Tools that had another name before version 4. */
const RENAMED = new Map([["review", "review-plan"]]);

/**
 * @typedef {"right" | "partly" | "wrong"} Outcome
 *
 * @typedef {Object} QuestionState
 * @property {Record<string, string[]>} chosen What was chosen or written, by part: ids of options, of items in their order, `pair=choice`, or texts.
 * @property {boolean} checked Whether the answer was checked.
 * @property {boolean} [sure] Whether the learner was sure before the answer; absent where nothing was said. Since version 3.
 * @property {number} [tries] Answers checked so far. Since version 3.
 *
 * @typedef {Object} Review When a question comes back. Since version 3.
 * @property {number} box 1 to 5.
 * @property {string} due A local calendar day, `YYYY-MM-DD`.
 * @property {string} seen The day of the last answer.
 * @property {Outcome} outcome Of the worst answer of that day.
 * @property {boolean} sure Whether the learner was sure of that answer.
 * @property {boolean} [retried] Whether it was right only after another try on the same day, which is not known. Since version 5.
 *
 * @typedef {Object} ItemState
 * @property {"" | "done" | "na"} state `na`: does not apply.
 * @property {string} [note]
 *
 * @typedef {Object} SignOff
 * @property {string} role
 * @property {string} [name] Only if typed.
 * @property {string} date
 * @property {string} version Of the checklist's content.
 *
 * @typedef {Object} Run One use of a checklist.
 * @property {string} name Empty: the run has no name.
 * @property {string} started A local calendar day; empty where it is not known.
 * @property {Record<string, ItemState>} items By `section/item`; by `item` alone in a run from before version 3.
 * @property {SignOff} [signed]
 *
 * @typedef {Object} ChecklistState Since version 3; before, a list of the ticked items.
 * @property {string} current Id of the run that is shown.
 * @property {Record<string, Run>} runs By ids that no other run has, on any device, since version 5.
 *
 * @typedef {Object} State
 * @property {number} version
 * @property {Record<string, Record<string, QuestionState>>} quizzes Answers by quiz and question.
 * @property {Record<string, {seed: number}>} attempts What decides order and draw, by quiz. Since version 3.
 * @property {Record<string, Review>} reviews By `quiz/question`. Since version 3.
 * @property {Record<string, ChecklistState>} checklists
 * @property {Record<string, unknown>} tools What each tool keeps; its own module reads it. Since version 3.
 * @property {Record<string, Record<string, string>>} paths The day on which a page was marked as done, by path and page. Since version 3.
 * @property {{day: string, questions: string[]}} [five] The questions that were chosen for a day. Since version 3.
 * @property {Record<string, string[]>} searches Recent searches by language, the newest first. Since version 2.
 */

/** @returns {State} */
export function empty() {
  return { version: VERSION, quizzes: byId(), attempts: byId(), reviews: byId(), checklists: byId(), tools: byId(), paths: byId(), searches: byId() };
}

/**
 * Bring stored data of any age or shape to the present version. Unknown ids are kept, what cannot be read is dropped.
 *
 * @param {unknown} stored
 * @returns {State} An empty one where a later version of the site stored the data.
 */
export function migrate(stored) {
  const state = empty();
  if (!isRecord(stored) || typeof stored.version !== "number" || isLater(stored)) return state;
  for (const [quiz, questions] of entries(stored.quizzes)) {
    for (const [question, answer] of entries(questions)) (state.quizzes[quiz] ??= byId())[question] = questionState(answer);
  }
  for (const [quiz, attempt] of entries(stored.attempts)) {
    if (isRecord(attempt) && Number.isInteger(attempt.seed)) state.attempts[quiz] = { seed: Number(attempt.seed) };
  }
  for (const [question, kept] of entries(stored.reviews)) {
    const review = reviewState(kept);
    if (review) state.reviews[question] = review;
  }
  for (const [checklist, kept] of entries(stored.checklists)) {
    const runs = Array.isArray(kept) ? firstRun(strings(kept)) : checklistState(kept);
    if (runs) state.checklists[checklist] = stored.version < 5 ? uncounted(checklist, runs) : runs;
  }
  for (const [tool, kept] of entries(stored.tools)) state.tools[stored.version < 4 ? (RENAMED.get(tool) ?? tool) : tool] = kept;
  for (const [path, pages] of entries(stored.paths)) {
    const done = (state.paths[path] = byId());
    for (const [page, day] of entries(pages)) if (isDay(day)) done[page] = day;
  }
  if (isRecord(stored.five) && isDay(stored.five.day)) state.five = { day: stored.five.day, questions: strings(stored.five.questions) };
  for (const [language, queries] of entries(stored.searches)) state.searches[language] = strings(queries).slice(0, MOST_SEARCHES);
  return state;
}

/** @param {unknown} stored @returns {boolean} Whether a later version of the site stored it, which this one leaves alone. */
export function isLater(stored) {
  return isRecord(stored) && typeof stored.version === "number" && stored.version > VERSION;
}

/** @param {unknown} answer @returns {QuestionState} */
function questionState(answer) {
  const read = isRecord(answer) ? answer : {};
  /** @type {Record<string, string[]>} */
  const chosen = byId();
  for (const [part, ids] of entries(read.chosen)) chosen[part] = strings(ids);
  /** @type {QuestionState} */
  const state = { chosen, checked: read.checked === true };
  if (typeof read.sure === "boolean") state.sure = read.sure;
  if (Number.isInteger(read.tries)) state.tries = Number(read.tries);
  return state;
}

/** @param {unknown} kept @returns {Review | null} */
function reviewState(kept) {
  if (!isRecord(kept) || !isDay(kept.due) || !isDay(kept.seen)) return null;
  const box = Math.min(5, Math.max(1, Math.round(Number(kept.box)) || 1));
  const outcome = kept.outcome === "right" || kept.outcome === "partly" ? kept.outcome : "wrong";
  return { box, due: kept.due, seen: kept.seen, outcome, sure: kept.sure === true, ...(kept.retried === true ? { retried: true } : {}) };
}

/** @param {string[]} ticked @returns {ChecklistState} */
function firstRun(ticked) {
  /** @type {Record<string, ItemState>} */
  const items = byId();
  for (const id of ticked) items[id] = { state: "done" };
  return { current: "first", runs: byId({ first: { name: "", started: "", items } }) };
}

/**
 * @param {string} checklist
 * @param {ChecklistState} list
 * @returns {ChecklistState} With ids of what runs hold in place of those that were counted: the same at each reading,
 *   the same in a file with the same run, and another one for any other run.
 */
function uncounted(checklist, { current, runs }) {
  /** @type {Record<string, Run>} */
  const made = byId();
  let shown = current;
  for (const [id, run] of Object.entries(runs)) {
    const own = COUNTED.test(id) ? `run-${idFor(JSON.stringify([checklist, id, run]))}` : id;
    made[own] = run;
    if (id === current) shown = own;
  }
  return { current: shown, runs: made };
}

/** @param {string} text @returns {string} Sixty-four bits of it, as ids are written. */
export function idFor(text) {
  return [text, [...text].reverse().join("")].map((each) => hash(each).toString(36)).join("");
}

/** @param {unknown} kept @returns {ChecklistState | null} */
function checklistState(kept) {
  if (!isRecord(kept)) return null;
  /** @type {Record<string, Run>} */
  const runs = byId();
  for (const [id, run] of entries(kept.runs)) {
    if (isRecord(run)) runs[id] = runState(run);
  }
  const [first] = Object.keys(runs);
  if (first === undefined) return null;
  return { current: typeof kept.current === "string" && kept.current in runs ? kept.current : first, runs };
}

/** @param {Record<string, unknown>} kept @returns {Run} */
function runState(kept) {
  /** @type {Record<string, ItemState>} */
  const items = byId();
  for (const [id, item] of entries(kept.items)) {
    if (!isRecord(item)) continue;
    items[id] = { state: item.state === "done" || item.state === "na" ? item.state : "" };
    if (typeof item.note === "string" && item.note) items[id].note = item.note;
  }
  /** @type {Run} */
  const run = { name: text(kept.name), started: day(kept.started), items };
  if (isRecord(kept.signed)) {
    const { role, name, date, version } = kept.signed;
    run.signed = { role: text(role), date: day(date), version: text(version) };
    if (text(name)) run.signed.name = text(name);
  }
  return run;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {unknown} value @returns {[string, unknown][]} By any id, to be put into objects that have no prototype. */
export function entries(value) {
  return isRecord(value) ? Object.entries(value) : [];
}

/** @param {unknown} value @returns {string[]} */
function strings(value) {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}

/** @param {unknown} value @returns {string} */
function text(value) {
  return typeof value === "string" ? value : "";
}

/** @param {unknown} value @returns {string} A calendar day, or nothing. */
function day(value) {
  return isDay(value) ? value : "";
}
