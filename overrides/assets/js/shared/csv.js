// Tables as CSV (RFC 4180), which spreadsheets open as text and never as formulas. Pure functions.

/** Tells spreadsheets that the file is UTF-8. */
const MARK = "\uFEFF";

/**
 * @param {(string | number)[][]} rows The first holds the names of the columns.
 * @returns {string} The text of a `.csv` file.
 */
export function csv(rows) {
  return MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** @param {string | number} value @returns {string} */
function cell(value) {
  // A text that begins like a formula would run as one; the apostrophe makes it a text again.
  const text = typeof value === "string" ? value.replace(/^\s*[=+\-@]|^[\t\r]/, "'$&") : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
