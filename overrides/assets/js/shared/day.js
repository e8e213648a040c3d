// Calendar days, `YYYY-MM-DD`. Pure functions, but for the clock in `today`.

const DAY = 86_400_000;

/** @param {Date} [now] @returns {string} The local calendar day. */
export function today(now = new Date()) {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** @param {unknown} value @returns {value is string} Whether it is a day of the calendar: there is no 31 April. */
export function isDay(value) {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** @param {string} day @returns {number} How many days after 1 January 1970 it is. */
export function dayNumber(day) {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

/** @param {string} day @param {number} days @returns {string} The day that many days later. */
export function daysAfter(day, days) {
  return new Date((dayNumber(day) + days) * DAY).toISOString().slice(0, 10);
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
