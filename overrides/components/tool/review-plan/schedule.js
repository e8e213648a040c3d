// The arithmetic of the review plan, on calendar days `YYYY-MM-DD`. Pure functions.

/** Days before a review on which it is said to come soon. */
export const SOON = 30;

const DAY = 86_400_000;

/** @typedef {{id: string, name: string, last: string, speed: string}} Standard */
/** @typedef {Standard & {next: string, state: "overdue" | "soon" | "later"}} Planned */

/** @param {string} text @returns {boolean} Whether it is a day of the calendar: there is no 31 April. */
export function isDay(text) {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * @param {string} day
 * @param {number} months
 * @returns {string} The same day of a later month, or that month's last day where it is shorter.
 */
export function monthsAfter(day, months) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/**
 * @param {Standard[]} standards Those without a name or a day are left out.
 * @param {{speeds: Record<string, number>, ceiling: number}} rules Months of each speed, and the most months there may be.
 * @param {string} today
 * @returns {Planned[]} The next first.
 */
export function plan(standards, { speeds, ceiling }, today) {
  const soon = new Date(Date.parse(`${today}T00:00:00Z`) + SOON * DAY).toISOString().slice(0, 10);
  const planned = standards
    .filter(({ name, last }) => name !== "" && isDay(last))
    .map((standard) => {
      const next = monthsAfter(standard.last, Math.min(speeds[standard.speed] ?? ceiling, ceiling));
      return { ...standard, next, state: /** @type {Planned["state"]} */ (next < today ? "overdue" : next <= soon ? "soon" : "later") };
    });
  return planned.sort((a, b) => a.next.localeCompare(b.next) || a.name.localeCompare(b.name));
}
