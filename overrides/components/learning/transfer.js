// Progress as one file: what is written, what is read from it, and how it meets what is there. Pure functions.

import { entries, isLater, isRecord, migrate, MOST_SEARCHES, VERSION } from "../../assets/js/shared/state.js";

/** @typedef {import("../../assets/js/shared/state.js").State} State */

/** What the file says it is. */
export const FORMAT = "kvalia-progress";

/** A file larger than this is none of ours: a browser keeps about five million characters. */
export const MOST_CHARACTERS = 6_000_000;

/**
 * @typedef {Object} Brought What a file holds.
 * @property {State} state
 * @property {Record<string, string>} choices
 * @property {{answers: number, runs: number, pages: number, tools: number}} counts
 *
 * @typedef {"large" | "no-json" | "foreign" | "later"} Fault
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
    file = JSON.parse(text.replace(/^\uFEFF/, ""));
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
 * Bring two states together: of one answer the later one counts, of everything else what is here already.
 *
 * @param {State} mine
 * @param {State} theirs
 * @returns {State}
 */
export function merged(mine, theirs) {
  const state = structuredClone(mine);
  /** @param {string} id */
  const isLaterThere = (id) => (theirs.reviews[id]?.seen ?? "") > (mine.reviews[id]?.seen ?? "");
  for (const [quiz, questions] of Object.entries(theirs.quizzes)) {
    const here = (state.quizzes[quiz] ??= {});
    for (const [question, answer] of Object.entries(questions)) {
      const kept = here[question];
      if (!kept || isLaterThere(`${quiz}/${question}`) || (answer.checked && !kept.checked)) here[question] = answer;
    }
  }
  for (const [id, review] of Object.entries(theirs.reviews)) if (isLaterThere(id)) state.reviews[id] = review;
  for (const [id, list] of Object.entries(theirs.checklists)) {
    const here = (state.checklists[id] ??= { current: list.current, runs: {} });
    for (const [name, run] of Object.entries(list.runs)) here.runs[name] = here.runs[name] ? mergedRun(here.runs[name], run) : run;
  }
  for (const [path, pages] of Object.entries(theirs.paths)) state.paths[path] = { ...pages, ...state.paths[path] };
  for (const [language, queries] of Object.entries(theirs.searches)) {
    state.searches[language] = [...new Set([...(state.searches[language] ?? []), ...queries])].slice(0, MOST_SEARCHES);
  }
  state.attempts = { ...theirs.attempts, ...state.attempts };
  state.tools = { ...theirs.tools, ...state.tools };
  return state;
}

/** @param {import("../../assets/js/shared/state.js").Run} mine @param {import("../../assets/js/shared/state.js").Run} theirs @returns {import("../../assets/js/shared/state.js").Run} */
function mergedRun(mine, theirs) {
  const items = { ...theirs.items };
  for (const [id, item] of Object.entries(mine.items)) {
    const other = theirs.items[id];
    items[id] = item.state || item.note || !other ? item : other;
  }
  const signed = mine.signed ?? theirs.signed;
  return { ...mine, items, ...(signed ? { signed } : {}) };
}
