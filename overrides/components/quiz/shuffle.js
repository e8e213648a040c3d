// The order of an attempt: what a seed makes of ids. Pure functions, but for `newSeed`.
//
// A seed is attempt × 256 + round. The attempt decides which questions of a pool are asked and in which order; the
// round, which rises when the wrong ones are tried again, mixes the options anew. Each id is placed by a hash of its
// own, so that a question that is added or removed leaves the others in their order.

import { hash } from "../../assets/js/shared/hash.js";

const ROUNDS = 256;

/** @returns {number} The seed of a new attempt, in its first round. */
export function newSeed() {
  return Math.floor(Math.random() * 2 ** 31) * ROUNDS;
}

/** @param {number} seed @returns {number} The same attempt, another round. */
export function nextRound(seed) {
  return Math.floor(seed / ROUNDS) * ROUNDS + ((seed + 1) % ROUNDS);
}

/** @param {number} seed @returns {number} What stays the same in all rounds of an attempt. */
export function attemptOf(seed) {
  return Math.floor(seed / ROUNDS);
}

/** @param {string[]} ids @param {number | string} seed @returns {string[]} The ids in the order that the seed gives them. */
export function shuffled(ids, seed) {
  const places = new Map(ids.map((id) => [id, chance(`${seed}/${id}`)]));
  return [...ids].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0) || (a < b ? -1 : 1));
}

/**
 * Draw the questions of an attempt.
 *
 * @param {{id: string, pool: string}[]} questions In the order of the page; an empty pool: always asked.
 * @param {Record<string, number>} pools How many of each pool are asked.
 * @param {number} seed
 * @param {Set<string>} kept Ids of questions that are asked in any case, because they were answered or a link leads to them.
 * @returns {Set<string>}
 */
export function drawn(questions, pools, seed, kept = new Set()) {
  const asked = new Set(kept);
  for (const { id, pool } of questions) {
    if (!Object.hasOwn(pools, pool)) asked.add(id);
  }
  for (const [pool, draw] of Object.entries(pools)) {
    const own = questions.filter((question) => question.pool === pool).map(({ id }) => id);
    const room = Math.max(draw - own.filter((id) => asked.has(id)).length, 0);
    const fresh = shuffled(own, attemptOf(seed)).filter((id) => !asked.has(id));
    for (const id of fresh.slice(0, room)) asked.add(id);
  }
  return asked;
}

/** @param {string} text @returns {number} A number that looks like chance and is always the same for a text (mixed as in MurmurHash3). */
function chance(text) {
  let mixed = hash(text);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
