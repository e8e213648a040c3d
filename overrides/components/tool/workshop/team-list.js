// A team's own list as a checklist: what an organisation drops into its own copy of the site. Pure functions.

/**
 * @typedef {{text: string, camera: boolean, example: string, counter: string}} Line
 *
 * @typedef {Object} Agreement
 * @property {string} language
 * @property {string} title
 * @property {string} summary
 * @property {string} page The lesson that the list belongs to.
 * @property {string[]} audience
 * @property {Record<string, {title: string, lines: Line[]}>} columns
 * @property {string} why Said of a line that has no example.
 */

/**
 * @param {Agreement} agreement
 * @returns {Record<string, unknown>} The contents of the files of a checklist by their names. JSON is YAML, too.
 */
export function checklistFiles({ language, title, summary, page, audience, columns, why }) {
  const filled = Object.entries(columns).filter(([, { lines }]) => lines.length);
  const truth = filled.map(([id, { lines }]) => [id, { items: Object.fromEntries(lines.map((_, place) => [`line-${place + 1}`, {}])) }]);
  const words = filled.map(([id, column]) => {
    const items = column.lines.map((line, place) => [`line-${place + 1}`, { do: plain(line.text), why: plain(line.example || why) }]);
    return [id, { title: column.title, items: Object.fromEntries(items) }];
  });
  return {
    "checklist.yml": { source: language, page, audience, sections: Object.fromEntries(truth) },
    [`${language}.yml`]: { title: plain(title), summary: plain(summary), sections: Object.fromEntries(words) },
  };
}

/** @param {string} text @returns {string} On one line, without what reads as a mark of HTML. */
function plain(text) {
  return text.replace(/</g, "‹").replace(/\s+/g, " ").trim();
}
