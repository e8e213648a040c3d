// The arithmetic of the review plan, on calendar days `YYYY-MM-DD`. Pure functions.

import { daysAfter, isDay, monthsAfter } from "../../../assets/js/shared/day.js";
import { own } from "../../../assets/js/shared/ids.js";

/** Days before a review on which it is said to come soon. */
export const SOON = 30;

/** @typedef {{id: string, name: string, last: string, speed: string}} Standard */
/** @typedef {Standard & {next: string, state: "overdue" | "soon" | "later"}} Planned */

/**
 * @param {Standard[]} standards Those without a name or a day are left out.
 * @param {{speeds: Record<string, number>, ceiling: number}} rules Months of each speed, and the most months there may be.
 * @param {string} today
 * @returns {Planned[]} The next first.
 */
export function plan(standards, { speeds, ceiling }, today) {
  const soon = daysAfter(today, SOON);
  const planned = standards
    .filter(({ name, last }) => name !== "" && isDay(last))
    .map((standard) => {
      const next = monthsAfter(standard.last, Math.min(own(speeds, standard.speed) ?? ceiling, ceiling));
      return { ...standard, next, state: /** @type {Planned["state"]} */ (next < today ? "overdue" : next <= soon ? "soon" : "later") };
    });
  return planned.sort((a, b) => a.next.localeCompare(b.next) || a.name.localeCompare(b.name));
}
