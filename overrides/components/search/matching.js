// Which words of the index a word of a query may mean, and how sure that is.

import { distance, sharedPrefix } from "./text.js";

/**
 * @typedef {Object} Shard
 * @property {Map<string, number[]>} keys Postings by what the forms of a word come down to.
 * @property {Map<string, {key: string, spelled: string}[]>} forms By form, folded.
 * @property {Record<string, string>} also Forms whose words are in another shard.
 * @property {Record<string, [string, number][]>} terms
 * @property {Record<string, string[][]>} foreign
 *
 * @typedef {Object} Match
 * @property {string} key
 * @property {string} form The form that matched, folded.
 * @property {string} spelled The form as it is written.
 * @property {number} quality From 0 to 1.
 * @property {"exact" | "form" | "typo"} kind
 * @property {number[]} postings
 */

/** Words that begin alike count less than forms of one word, guesses at a typing error less still. */
const FORM = 0.8;
const ROOT = 0.6;
/** How sure it is that a word with one typing error is meant. */
export const ONE_ERROR = 0.62;
const TYPO = [0, ONE_ERROR, 0.45];
/** From this length on, two errors say as little against a word as one does in a short one. */
const LONG = 12;
/** Letters of an ending that may follow a typing error. */
const ENDING = 4;

/** @returns {Shard} */
export function emptyShard() {
  // Without a prototype: a reader may well type `constructor`.
  return { keys: new Map(), forms: new Map(), also: Object.create(null), terms: Object.create(null), foreign: Object.create(null) };
}

/**
 * Add what a file holds to a shard.
 *
 * @param {Shard} shard
 * @param {any} file
 * @param {import("./text.js").Fold} fold
 */
export function addShard(shard, file, fold) {
  for (const [key, [packed, ...postings]] of Object.entries(file.keys ?? {})) {
    shard.keys.set(key, postings);
    const [start, ...ends] = packed.split(",");
    for (const end of ends) {
      const form = fold(start + end);
      const words = shard.forms.get(form);
      if (words) words.push({ key, spelled: start + end });
      else shard.forms.set(form, [{ key, spelled: start + end }]);
    }
    // What forms come down to is found too, but is no word to show.
    if (!shard.forms.has(key)) shard.forms.set(key, [{ key, spelled: start + ends[0] }]);
  }
  Object.assign(shard.also, file.also);
  Object.assign(shard.terms, file.terms);
  Object.assign(shard.foreign, file.foreign);
}

/**
 * @param {string} word
 * @returns {number} How many typing errors a word of this length is allowed.
 */
export function allowed(word) {
  if (word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}

/**
 * @param {string} word
 * @param {Shard} shard
 * @param {number} errors
 * @returns {Map<string, Match>} The best match of each word of the shard that matches at all.
 */
export function collect(word, shard, errors) {
  /** @type {Map<string, Match>} */
  const found = new Map();
  const guesses = shard.forms.has(word) ? 0 : errors;
  for (const [form, words] of shard.forms) {
    const [quality, kind] = compare(word, form, guesses);
    if (quality === 0) continue;
    for (const { key, spelled } of words) {
      if (quality <= (found.get(key)?.quality ?? 0)) continue;
      found.set(key, { key, form, spelled, quality, kind, postings: shard.keys.get(key) ?? [] });
    }
  }
  return found;
}

/**
 * @param {string} word
 * @param {string} form
 * @param {number} errors
 * @returns {[number, Match["kind"]]} How sure it is that the two belong together, and why.
 */
export function compare(word, form, errors) {
  if (word === form) return [1, "exact"];
  if (word[0] !== form[0] && errors === 0) return [0, "form"];
  const shared = sharedPrefix(word, form);
  const longer = Math.max(word.length, form.length);
  let stem = 0;
  if ((shared === word.length && shared >= 2) || (shared === form.length && shared >= 4)) stem = FORM * Math.sqrt(shared / longer);
  else if (shared >= 4 && shared >= 0.6 * longer) stem = FORM * 0.85 * (shared / longer);
  // Words of one root with other endings: `emocje`, `emocjonalny`.
  else if (shared >= 5 && shared >= 0.8 * Math.min(word.length, form.length)) stem = ROOT * Math.sqrt(shared / longer);
  if (errors === 0 || stem >= (TYPO[1] ?? 0)) return [stem, "form"];
  const typo = mistyped(word, form, errors);
  return stem >= typo ? [stem, "form"] : [typo, "typo"];
}

/**
 * @param {string} word
 * @param {string} form
 * @param {number} errors
 * @returns {number} How sure it is that a word is a form with typing errors, perhaps with another ending.
 */
function mistyped(word, form, errors) {
  const close = distance(word, form, errors);
  if (close <= errors) return (TYPO[close > 1 && form.length >= LONG ? close - 1 : close] ?? 0) * (word[0] === form[0] ? 1 : 0.8);
  // `rulestoler` is `rullestol` with an error and an ending.
  const longer = word.length - form.length;
  if (longer > 0 && longer <= ENDING + 1 && form.length >= 6 && word[0] === form[0]) {
    for (const cut of [form.length - 1, form.length, form.length + 1]) {
      if (cut < word.length && distance(word.slice(0, cut), form, 1) <= 1) return 0.4;
    }
  }
  return 0;
}
