// Files made on the device: rows as CSV, data as JSON, and their download.

/**
 * Rows as spreadsheets of our languages read them: semicolons, because the comma is their decimal sign, a byte order mark and CRLF.
 * A text that a spreadsheet would take for a formula is led by an apostrophe.
 *
 * @param {(string | number)[][]} rows
 * @returns {string}
 */
export function csv(rows) {
  /** @param {string | number} cell */
  const written = (cell) => {
    const text = String(cell);
    const safe = /^[=@+\-\t\r]/.test(text) && !/^[+-]?[\d.,\s]+$/u.test(text) ? `'${text}` : text;
    return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(written).join(";")).join("\r\n")}\r\n`;
}

/** @param {unknown} data @returns {string} */
export function json(data) {
  return `${JSON.stringify(data, null, 2)}\n`;
}

export const TYPES = {
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  ics: "text/calendar;charset=utf-8",
};

/**
 * Offer a file that was made here; nothing is sent anywhere.
 *
 * @param {string} name With its ending, which says the type.
 * @param {string} text
 */
export function download(name, text) {
  const ending = /** @type {keyof typeof TYPES} */ (name.slice(name.lastIndexOf(".") + 1));
  const url = URL.createObjectURL(new Blob([text], { type: TYPES[ending] ?? "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
