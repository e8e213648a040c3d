// The search engine: from a query to hits. It knows neither the page nor the network: whoever makes it says how a file is read.

import { createIndex } from "./index.js";
import { allowed, collect, compare } from "./matching.js";
import { correction, finder, hit, holds, rank } from "./ranking.js";
import { parse } from "./text.js";

export { SearchError } from "./index.js";

/**
 * @typedef {import("./matching.js").Match} Match
 * @typedef {import("./matching.js").Shard} Shard
 * @typedef {import("./ranking.js").Hit} Hit
 * @typedef {import("./ranking.js").Ranked} Ranked
 * @typedef {{found: Map<string, Match>, shard: Shard}} Group What a word of the query may mean.
 *
 * @typedef {Object} Result
 * @property {string} query
 * @property {string[]} words
 * @property {{from: string, to: string} | null} corrected
 * @property {number} total
 * @property {Hit[]} hits
 * @property {{word: string, definition: string, url: string} | null} term
 * @property {{word: string, language: string, term: string, url: string} | null} foreign
 *
 * @typedef {Object} Options
 * @property {string[]} [types]
 * @property {string[]} [roles]
 * @property {number} [limit] Most hits; 10 without it.
 * @property {boolean} [literal] Whether misspelt words are taken as they are.
 */

/** How sure the halves of a compound are that nobody wrote. */
const PARTED = 0.7;
/** Guesses are worth looking at only where no form of the word was found. */
const GOOD = 0.55;
/** Entries that are read for a quoted phrase. */
const READ_FOR_PHRASE = 10;

/**
 * @param {{load: (name: string) => Promise<any>}} environment `load` reads a file of the index by its name.
 */
export function createEngine({ load }) {
  const index = createIndex(load);

  /**
   * @param {string} word
   * @param {boolean} literal
   * @returns {Promise<Group>}
   */
  async function matchesOf(word, literal) {
    const shard = await index.shards(await index.near(word));
    await follow(word, shard);
    const found = collect(word, shard, literal ? 0 : allowed(word));
    if (best(found) < GOOD && word.length >= 7) await parted(word, shard, found);
    if (best(found) < GOOD && !literal && word.length >= 4 && !shard.foreign[word]) {
      const wide = await index.shards(await index.neighbours(word));
      for (const [key, match] of collect(word, wide, allowed(word))) if (match.quality > (found.get(key)?.quality ?? 0)) found.set(key, match);
    }
    return { found, shard };
  }

  /**
   * Fetch the word to which a form of other letters belongs.
   *
   * @param {string} word
   * @param {Shard} shard
   */
  async function follow(word, shard) {
    const key = shard.also[word];
    const home = key && !shard.keys.has(key) ? await index.home(key) : "";
    if (!key || !home) return;
    const other = await index.shards([home]);
    shard.keys.set(key, other.keys.get(key) ?? []);
    shard.forms.set(word, [...(shard.forms.get(word) ?? []), { key, spelled: word }]);
    if (other.terms[key]) shard.terms[key] = other.terms[key];
  }

  /**
   * A compound that nobody wrote: its first half is a word of its shard, its second half one of another.
   *
   * @param {string} word
   * @param {Shard} shard
   * @param {Map<string, Match>} found
   */
  async function parted(word, shard, found) {
    for (let cut = word.length - 4; cut >= 3; cut -= 1) {
      const first = word.slice(0, cut);
      const known = [first, first.slice(0, -1)].find((half) => half.length >= 3 && shard.forms.has(half));
      if (!known) continue;
      const second = word.slice(cut);
      const other = await index.shards(await index.near(second));
      await follow(second, other);
      const strong = [...collect(second, other, 0).values()].filter(({ quality }) => quality >= GOOD);
      if (strong.length === 0) continue;
      for (const match of [...collect(known, shard, 0).values(), ...strong]) {
        const quality = match.quality * PARTED;
        if (quality > (found.get(match.key)?.quality ?? 0)) found.set(match.key, { ...match, quality, kind: "form" });
      }
      return;
    }
  }

  /**
   * @param {string} typed
   * @param {Options} [options]
   * @returns {Promise<Result>}
   */
  async function search(typed, options = {}) {
    const { entries, stop } = await index.open();
    const query = parse(typed, stop);
    /** @type {Result} */
    const nothing = { query: query.text, words: query.words, corrected: null, total: 0, hits: [], term: null, foreign: null };
    if (query.keys.length === 0) return nothing;
    let groups = await Promise.all(query.keys.map((key) => matchesOf(key, options.literal === true)));
    const foreign = foreignWord(query.keys, groups);
    if (foreign) {
      const kept = groups.filter((_, at) => !foreign.covers.includes(at));
      const added = await Promise.all(parse(foreign.own, stop).keys.map((key) => matchesOf(key, true)));
      groups = [...added, ...kept];
    }
    const found = groups.map((group) => group.found);
    const named = termOf(groups);
    const ranked = await filtered(rank(found, entries, named), query.phrases, options);
    const isFound = finder(found);
    const [term, ...hits] = await Promise.all([
      named === null ? null : index.file(`entry-${named}.json`).then(({ title, summary, url }) => ({ word: title, definition: summary, url })),
      ...ranked.slice(0, options.limit ?? 10).map(async (one) => hit(await index.file(`entry-${one.entry}.json`), one, isFound)),
    ]);
    const note = foreign && { word: foreign.word, language: foreign.language, term: foreign.own, url: foreign.url };
    return { ...nothing, corrected: foreign ? null : correction(query, found), total: ranked.length, hits, term, foreign: note };
  }

  /**
   * @param {Ranked[]} ranked
   * @param {string[]} phrases
   * @param {Options} options
   * @returns {Promise<Ranked[]>} Those that the filters and the quoted phrases let through.
   */
  async function filtered(ranked, phrases, { types = [], roles = [] }) {
    let left = ranked;
    if (types.length > 0 || roles.length > 0) {
      const kinds = await index.file("kinds.json");
      left = left.filter(({ entry }) => {
        const own = kinds.roles[kinds.role[entry]] ?? [];
        return (types.length === 0 || types.includes(kinds.types[kinds.type[entry]])) && (roles.length === 0 || roles.some((role) => own.includes(role)));
      });
    }
    if (phrases.length === 0) return left;
    const held = await Promise.all(
      left.slice(0, READ_FOR_PHRASE).map(async ({ entry: number }) => {
        const { words } = await index.file(`text-${number}.json`);
        return holds(words, phrases);
      }),
    );
    return left.filter((_, at) => held[at]);
  }

  return { search };
}

/**
 * @param {Map<string, Match>} found
 * @returns {number} The quality of the best match.
 */
function best(found) {
  return Math.max(0, ...[...found.values()].map(({ quality }) => quality));
}

/**
 * @param {Group[]} groups
 * @returns {number | null} The entry of the term that the whole query names, in whatever form.
 */
function termOf(groups) {
  const meant = groups.map(({ found }) => {
    const least = Math.max(GOOD, best(found));
    return new Set([...found.values()].filter(({ quality }) => quality >= least).map(({ key }) => key));
  });
  for (const key of meant[0] ?? []) {
    for (const [whole, entry] of groups[0]?.shard.terms[key] ?? []) {
      const words = whole.split(" ");
      if (words.length === meant.length && words.every((word, at) => meant[at]?.has(word))) return entry;
    }
  }
  return null;
}

/**
 * @param {string[]} keys
 * @param {Group[]} groups
 * @returns {{word: string, language: string, own: string, url: string, covers: number[]} | null} A word of another language
 *   that stands for a term, where this language has no such word itself.
 */
function foreignWord(keys, groups) {
  const whole = ` ${keys.join(" ")} `;
  for (const [at, { shard, found }] of groups.entries()) {
    const key = keys[at] ?? "";
    const sure = best(found) >= GOOD;
    const exact = [...found.values()].some(({ kind }) => kind === "exact");
    for (const [first, words] of Object.entries(shard.foreign)) {
      const form = key.length >= 5 && !sure && compare(key, first, 0)[0] >= 0.6;
      if (first !== key && !form) continue;
      for (const [all = "", language = "", word = "", own = "", url = ""] of words) {
        const several = all.includes(" ");
        if (several ? !whole.includes(` ${all} `) : exact) continue;
        const covered = all.split(" ");
        const covers = several ? keys.flatMap((one, place) => (covered.includes(one) ? [place] : [])) : [at];
        return { word, language, own, url, covers };
      }
    }
  }
  return null;
}
