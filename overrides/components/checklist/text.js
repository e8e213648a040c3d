// A checklist as text that other programs read: Markdown, rows of a table, JSON. Pure functions.

/** @typedef {import("../../assets/js/shared/state.js").ItemState} ItemState */
/** @typedef {import("../../assets/js/shared/state.js").SignOff} SignOff */

/**
 * @typedef {Object} Sheet A run with the words of its list.
 * @property {string} id
 * @property {string} title
 * @property {string} language
 * @property {string} version
 * @property {{name: string, started: string, signed?: SignOff}} run
 * @property {{title: string, items: ({key: string, text: string} & ItemState)[]}[]} sections
 */

/**
 * @param {Sheet} sheet
 * @param {{na: (text: string) => string, note: (text: string) => string}} as How the words of the language say it.
 * @returns {string} A task list as GitHub, Obsidian and others read it.
 */
export function markdown(sheet, as) {
  const lines = [`# ${plain(sheet.title)}`];
  if (sheet.run.name) lines.push("", plain(sheet.run.name));
  for (const section of sheet.sections) {
    lines.push("", `## ${plain(section.title)}`, "");
    for (const { text, state, note } of section.items) {
      const shown = plain(text);
      lines.push(`- [${state === "done" ? "x" : " "}] ${state === "na" ? as.na(shown) : shown}`);
      if (note) lines.push(`  - ${as.note(plain(note))}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** @param {string} text @returns {string} On one line, with nothing that Markdown would read as a mark. */
function plain(text) {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|~]/g, "\\$&").trim();
}

/**
 * @param {Sheet} sheet
 * @param {{columns: string[], states: Record<ItemState["state"], string>}} words Names of the columns section, item, state, note, id.
 * @returns {string[][]}
 */
export function rows(sheet, { columns, states }) {
  const lines = sheet.sections.flatMap(({ title, items }) =>
    items.map(({ key, text, state, note }) => [title, text, states[state], note ?? "", key]),
  );
  return [columns, ...lines];
}

/** @param {Sheet} sheet @returns {string} */
export function json({ id, title, language, version, run, sections }) {
  const items = sections.flatMap(({ title: section, items: listed }) => listed.map((item) => ({ ...item, section })));
  return `${JSON.stringify({ checklist: id, title, language, version, run, items }, null, 2)}\n`;
}
