// Progress as one file: what is written, what is read from it, and how it meets what is there. Pure functions.

import { byId, copied, parsed } from "../../assets/js/shared/ids.js";
import { entries, idFor, isLater, isRecord, migrate, MOST_SEARCHES, VERSION } from "../../assets/js/shared/state.js";
import { sameItems } from "../checklist/runs.js";
import { joinedTool } from "../tool/joining.js";
import "../tool/joinings.js";

/** @typedef {import("../../assets/js/shared/state.js").State} State */
/** @typedef {import("../../assets/js/shared/state.js").Run} Run */
/** @typedef {import("../../assets/js/shared/state.js").ItemState} ItemState */

/** What the file says it is. */
export const FORMAT = "kvalia-progress";

/** A file larger than this is none of ours: a browser keeps about five million characters. */
export const MOST_CHARACTERS = 6_000_000;

/** As many characters may take, in the form of files. */
export const MOST_BYTES = 3 * MOST_CHARACTERS;

/**
 * @typedef {Object} Brought What a file holds.
 * @property {State} state
 * @property {Record<string, string>} choices
 * @property {{answers: number, runs: number, pages: number, tools: number}} counts
 *
 * @typedef {"large" | "no-json" | "foreign" | "later"} Fault
 *
 * @typedef {Object} Changes What bringing two states together changed here.
 * @property {number} answers
 * @property {number} runs That were added, or had something added.
 * @property {number} pages
 * @property {number} tools
 * @property {number} unsigned Signatures that fell away, because something was added to what was signed.
 * @property {number} apart Tools that both have filled in, and that cannot be joined: what is here stays.
 */

/**
 * @param {State} state
 * @param {Record<string, string>} choices
 * @param {string} day
 * @returns {string} The text of the file.
 */
export function written(state, choices, day) {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, exported: day, choices, state }, null, 1)}\n`;
}

/**
 * @param {string} text
 * @returns {{brought: Brought} | {fault: Fault}} What can be used of it; unknown ids stay, what cannot be read is passed over.
 */
export function readFile(text) {
  if (text.length > MOST_CHARACTERS) return { fault: "large" };
  /** @type {unknown} */
  let file;
  try {
    file = parsed(text.replace(/^\uFEFF/, ""));
  } catch {
    return { fault: "no-json" };
  }
  if (!isRecord(file) || file.format !== FORMAT || !isRecord(file.state)) return { fault: "foreign" };
  if (isLater(file.state)) return { fault: "later" };
  const state = migrate(file.state);
  const choices = Object.fromEntries(
    entries(file.choices).filter(([name, value]) => /^[a-z-]{1,40}$/.test(name) && typeof value === "string" && value.length <= 200),
  );
  return { brought: { state, choices: /** @type {Record<string, string>} */ (choices), counts: counts(state) } };
}

/** @param {State} state @returns {Brought["counts"]} */
export function counts(state) {
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0);
  return {
    answers: sum(Object.values(state.quizzes).map((quiz) => Object.values(quiz).filter((answer) => answer.checked).length)),
    runs: sum(Object.values(state.checklists).map((list) => Object.keys(list.runs).length)),
    pages: sum(Object.values(state.paths).map((pages) => Object.keys(pages).length)),
    tools: Object.keys(state.tools).length,
  };
}

/**
 * Bring two states together: of one answer the later one counts, of everything else both are kept, or what is here.
 *
 * @param {State} mine
 * @param {State} theirs
 * @returns {State}
 */
export function merged(mine, theirs) {
  return joined(mine, theirs).state;
}

/**
 * @param {State} mine
 * @param {State} theirs
 * @returns {{state: State, changes: Changes}} Both, as in `merged`, and what that changed here.
 */
export function joined(mine, theirs) {
  const state = /** @type {State} */ (copied(mine));
  const other = /** @type {State} */ (copied(theirs));
  const changes = { answers: 0, runs: 0, pages: 0, tools: 0, unsigned: 0, apart: 0 };
  /** @param {string} id */
  const isLaterThere = (id) => (other.reviews[id]?.seen ?? "") > (mine.reviews[id]?.seen ?? "");
  for (const [quiz, questions] of Object.entries(other.quizzes)) {
    const here = (state.quizzes[quiz] ??= byId());
    for (const [question, answer] of Object.entries(questions)) {
      const kept = here[question];
      if (kept && !isLaterThere(`${quiz}/${question}`) && (!answer.checked || kept.checked)) continue;
      if (answer.checked && text(kept) !== text(answer)) changes.answers += 1;
      here[question] = answer;
    }
  }
  for (const [id, review] of Object.entries(other.reviews)) if (isLaterThere(id)) state.reviews[id] = review;
  for (const [id, list] of Object.entries(other.checklists)) {
    const here = (state.checklists[id] ??= { current: list.current, runs: byId() });
    for (const [name, run] of Object.entries(list.runs)) bringRun(here.runs, name, run, changes);
  }
  for (const [path, pages] of Object.entries(other.paths)) {
    const here = (state.paths[path] ??= byId());
    for (const [page, day] of Object.entries(pages)) {
      if (here[page] !== undefined) continue;
      here[page] = day;
      changes.pages += 1;
    }
  }
  for (const [language, queries] of Object.entries(other.searches)) {
    state.searches[language] = [...new Set([...(state.searches[language] ?? []), ...queries])].slice(0, MOST_SEARCHES);
  }
  for (const [quiz, attempt] of Object.entries(other.attempts)) state.attempts[quiz] ??= attempt;
  for (const [tool, kept] of Object.entries(other.tools)) {
    const before = state.tools[tool];
    const { kept: after, apart } = before === undefined ? { kept } : joinedTool(tool, before, kept);
    state.tools[tool] = after;
    if (apart) changes.apart += 1;
    else if (text(after) !== text(before)) changes.tools += 1;
  }
  return { state, changes };
}

/** @param {unknown} value @returns {string | undefined} */
function text(value) {
  return JSON.stringify(value);
}

/**
 * A run of another device joins the same run here. Another run never does, though it may have the same id: what was
 * started on another day, or has another name, is another run.
 *
 * @param {Record<string, Run>} runs
 * @param {string} id
 * @param {Run} run
 * @param {Changes} changes
 */
function bringRun(runs, id, run, changes) {
  const here = runs[id];
  const isAnother = here && (here.started !== run.started || (here.name && run.name && here.name !== run.name));
  // The same at each time that the file is brought in.
  if (isAnother) {
    bringRun(runs, `${id}-${idFor(text([id, run.started, run.name]) ?? "")}`, run, changes);
    return;
  }
  const after = here ? joinedRun(here, run) : run;
  if (text(after) !== text(here)) changes.runs += 1;
  if (here && (here.signed ?? run.signed) && !after.signed) changes.unsigned += 1;
  runs[id] = after;
}

/** @param {Run} mine @param {Run} theirs @returns {Run} What was done or noted in either. A signature stays where nothing was added to what it was given for. */
function joinedRun(mine, theirs) {
  const items = byId(mine.items);
  for (const [id, item] of Object.entries(theirs.items)) items[id] = items[id] ? joinedItem(items[id], item) : item;
  /** @type {Run} */
  const run = { ...mine, name: mine.name || theirs.name, items };
  delete run.signed;
  const signer = [mine, theirs].find(({ signed }) => signed);
  if (signer?.signed && sameItems(run, signer)) run.signed = signer.signed;
  return run;
}

/** @param {ItemState} mine @param {ItemState} theirs @returns {ItemState} */
function joinedItem(mine, theirs) {
  const notes = mine.note?.includes(theirs.note ?? "") ? [mine.note] : [mine.note, theirs.note];
  const note = notes.filter(Boolean).join("\n");
  return { state: mine.state || theirs.state, ...(note ? { note } : {}) };
}
