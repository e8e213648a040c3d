// The shape of what is kept on the device, and how older shapes become it: pure functions.

/** Raised when the shape changes; `migrate` brings every older one to it. */
export const VERSION = 4;

/** Recent searches that are kept in a language. */
export const MOST_SEARCHES = 6;

/** The run of a checklist that was made before there were several. */
export const FIRST_RUN = "first";

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
 * @property {Outcome} outcome
 * @property {boolean} sure Whether the learner was sure of the last answer.
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
 * @property {Record<string, Run>} runs
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
  return { version: VERSION, quizzes: {}, attempts: {}, reviews: {}, checklists: {}, tools: {}, paths: {}, searches: {} };
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
    for (const [question, answer] of entries(questions)) (state.quizzes[quiz] ??= {})[question] = questionState(answer);
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
    if (runs) state.checklists[checklist] = runs;
  }
  for (const [tool, kept] of entries(stored.tools)) state.tools[stored.version < 4 ? (RENAMED.get(tool) ?? tool) : tool] = kept;
  for (const [path, pages] of entries(stored.paths)) {
    state.paths[path] = Object.fromEntries(entries(pages).filter(([, day]) => isDay(day)).map(([page, day]) => [page, String(day)]));
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
  const chosen = Object.fromEntries(entries(read.chosen).map(([part, ids]) => [part, strings(ids)]));
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
  return { box, due: kept.due, seen: kept.seen, outcome, sure: kept.sure === true };
}

/** @param {string[]} ticked @returns {ChecklistState} */
function firstRun(ticked) {
  /** @type {Record<string, ItemState>} */
  const items = Object.fromEntries(ticked.map((id) => [id, { state: "done" }]));
  return { current: FIRST_RUN, runs: { [FIRST_RUN]: { name: "", started: "", items } } };
}

/** @param {unknown} kept @returns {ChecklistState | null} */
function checklistState(kept) {
  if (!isRecord(kept)) return null;
  /** @type {Record<string, Run>} */
  const runs = {};
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
  const items = {};
  for (const [id, item] of entries(kept.items)) {
    if (!isRecord(item)) continue;
    items[id] = { state: item.state === "done" || item.state === "na" ? item.state : "" };
    if (typeof item.note === "string" && item.note) items[id].note = item.note;
  }
  /** @type {Run} */
  const run = { name: text(kept.name), started: text(kept.started), items };
  if (isRecord(kept.signed)) {
    const { role, name, date, version } = kept.signed;
    run.signed = { role: text(role), date: text(date), version: text(version) };
    if (text(name)) run.signed.name = text(name);
  }
  return run;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @returns {[string, unknown][]} Without names that every object has: a file from elsewhere could reach them all through one.
 */
export function entries(value) {
  return isRecord(value) ? Object.entries(value).filter(([name]) => !(name in Object.prototype)) : [];
}

/** @param {unknown} value @returns {string[]} */
function strings(value) {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}

/** @param {unknown} value @returns {string} */
function text(value) {
  return typeof value === "string" ? value : "";
}

/** @param {unknown} value @returns {value is string} A calendar day. */
function isDay(value) {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
