// Tables as CSV (RFC 4180), which spreadsheets open as text and never as formulas. Pure functions.

/** Tells spreadsheets that the file is UTF-8. */
const MARK = "\uFEFF";

/**
 * @param {(string | number)[][]} rows The first holds the names of the columns.
 * @param {string} language Where decimals have a comma, spreadsheets expect a semicolon between columns.
 * @returns {string} The text of a `.csv` file.
 */
export function csv(rows, language) {
  const numbers = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 10 });
  const separator = numbers.format(0.5).includes(",") ? ";" : ",";
  /** @param {string | number} value */
  const cell = (value) => {
    // No sign for minus but the one that spreadsheets read.
    const text = typeof value === "number" ? numbers.format(value).replace("\u2212", "-") : guarded(value);
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return MARK + rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join("");
}

/** @param {string} text @returns {string} A text that begins like a formula would run as one; the apostrophe makes it a text again. */
function guarded(text) {
  return text.replace(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/, "'$&");
}
