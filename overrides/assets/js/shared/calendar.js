// Calendar files: days that a reader's own calendar reminds of (RFC 5545). Pure functions.

/**
 * @typedef {Object} Reminder
 * @property {string} uid The same for the same thing, so that a later file moves the day instead of adding one.
 * @property {string} day A calendar day, `YYYY-MM-DD`.
 * @property {string} summary
 * @property {string} [description]
 * @property {string} [url]
 */

/** Octets that a line may have (RFC 5545, 3.1). */
const WIDTH = 75;

/**
 * @param {Reminder[]} reminders
 * @param {Date} [now]
 * @returns {string} The text of an `.ics` file.
 */
export function calendar(reminders, now = new Date()) {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const events = reminders.flatMap(({ uid, day, summary, description, url }) => [
    "BEGIN:VEVENT",
    `UID:${escape(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `SUMMARY:${escape(summary)}`,
    ...(description ? [`DESCRIPTION:${escape(description)}`] : []),
    ...(url ? [`URL:${url.replace(/[\r\n]/g, "")}`] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kvalia//Kvalia//EN", ...events, "END:VCALENDAR"];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** @param {string} text @returns {string} As a value of the type TEXT. */
function escape(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\r\n]/g, "\\n");
}

/** @param {string} line @returns {string} Broken where it grows too long, and never inside a character. */
function fold(line) {
  let folded = "";
  let room = WIDTH;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (size > room) {
      folded += "\r\n ";
      room = WIDTH - 1;
    }
    folded += character;
    room -= size;
  }
  return folded;
}
