// The search engine: from a query to hits. It knows neither the page nor the network: whoever makes it says how a file is read.

import { createIndex } from "./index.js";
import { allowed, collect, compare, ONE_ERROR } from "./matching.js";
import { holding } from "./phrases.js";
import { correction, finder, hit, rank } from "./ranking.js";
import { parse } from "./text.js";

export { SearchError } from "./index.js";

/**
 * @typedef {import("./matching.js").Match} Match
 * @typedef {import("./matching.js").Shard} Shard
 * @typedef {import("./ranking.js").Hit} Hit
 * @typedef {import("./ranking.js").Ranked} Ranked
 * @typedef {Object} Group What a word of the query may mean.
 * @property {Map<string, Match>} found What it means as it is written.
 * @property {Map<string, Match>} guesses What it may be meant for, where neither the index nor the language has it.
 * @property {Shard} shard
 * @property {boolean} isSure Whether it is a word of the index, or the beginning of one.
 * @property {boolean} isWeak Whether it stands in queries about anything.
 * @property {boolean} isOwn Whether it is a word of this language, and not one of another that a page quotes.
 *
 * @typedef {Object} Result
 * @property {string} query
 * @property {string[]} words
 * @property {{from: string, to: string} | null} corrected What was looked for instead, since what was typed finds nothing.
 * @property {{from: string, to: string} | null} offered What may have been meant.
 * @property {number} total
 * @property {Hit[]} hits
 * @property {{word: string, definition: string, url: string} | null} term
 * @property {{word: string, language: string, term: string, url: string} | null} foreign
 * @property {string} theme The theme that is nearest to a query about which there is nothing.
 * @property {boolean} more Whether there are entries with some of its words all the same.
 *
 * @typedef {Object} Options
 * @property {string[]} [types]
 * @property {string[]} [roles]
 * @property {number} [limit] Most hits; 10 without it.
 * @property {boolean} [literal] Whether misspelt words are taken as they are.
 * @property {boolean} [anyway] Whether entries are wanted that are hardly about the query.
 */

/** How sure the halves of a compound are that nobody wrote. */
const PARTED = 0.7;
/** How much surer a form is of a word that the language has than of one that it lacks. */
const UNKNOWN = 0.7;
/** From here on a match is the word that was meant, or a form of it. */
const GOOD = 0.55;
/** From here on a word that no language has is most likely this one. */
const LIKELY = 0.4;
/** Entries that say which theme is near. */
const READ_FOR_THEME = 10;

/**
 * @param {{load: (name: string) => Promise<any>}} environment `load` reads a file of the index by its name.
 */
export function createEngine({ load }) {
  const index = createIndex(load);

  /**
   * @param {string} word
   * @param {boolean} literal Whether it is taken as it is written.
   * @returns {Promise<Group>}
   */
  async function groupOf(word, literal) {
    const { weak } = await index.open();
    const shard = await index.shardOf(word);
    const found = collect(word, shard, 0);
    const isSure = () => [...found.values()].some(({ quality, form }) => quality >= GOOD || form.startsWith(word));
    if (!isSure()) await parted(word, shard, found, 1);
    const isBegun = [...found.values()].some(({ form }) => form.startsWith(word));
    const isExact = [...found.values()].some(({ kind }) => kind === "exact");
    const isKnown = isExact && !shard.foreign[word] ? true : await index.has(word);
    // What no language has is hardly a form of a word that only begins like it.
    if (isKnown === false && !isBegun) for (const [key, match] of found) found.set(key, { ...match, quality: match.quality * UNKNOWN });
    const mayErr = !isBegun && best(found) < ONE_ERROR && !literal && allowed(word) > 0 && !shard.foreign[word] && !isKnown;
    let guesses = mayErr ? mistaken(word, await index.shards(await index.around(word))) : new Map();
    if (mayErr && found.size === 0 && guesses.size === 0) guesses = mistaken(word, await index.shards(await index.around(word, true)));
    if (best(found) >= GOOD && best(guesses) <= best(found)) guesses.clear();
    if (!isSure() && guesses.size === 0) await parted(word, shard, found, GOOD);
    const isWeak = [...found.values()].some(({ key, quality }) => quality >= GOOD && weak.has(key));
    const isOwn = isExact && isKnown !== false;
    return { found, guesses, shard, isSure: guesses.size === 0 && (isSure() || (mayErr && best(found) >= LIKELY)), isWeak, isOwn };
  }

  /**
   * A compound that nobody wrote: its first half is a word of its shard, its second half one of another.
   *
   * @param {string} word
   * @param {Shard} shard
   * @param {Map<string, Match>} found
   * @param {number} least How sure the second half must be.
   */
  async function parted(word, shard, found, least) {
    if (word.length < 7) return;
    for (let cut = word.length - 4; cut >= 3; cut -= 1) {
      const first = word.slice(0, cut);
      const known = [first, first.slice(0, -1)].find((half) => half.length >= 3 && shard.forms.has(half));
      if (!known) continue;
      const second = word.slice(cut);
      const strong = [...collect(second, await index.shardOf(second), 0).values()].filter(({ quality }) => quality >= least);
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
    const { entries, stop, fold } = await index.open();
    const query = parse(typed, stop, fold);
    const literal = options.literal === true || query.phrases.length > 0;
    /** @type {Result} */
    const nothing = { query: query.text, words: query.words, corrected: null, offered: null, total: 0, hits: [], term: null, foreign: null, theme: "", more: false };
    if (query.keys.length === 0) return nothing;
    let groups = await Promise.all(query.keys.map((key) => groupOf(key, literal)));
    const foreign = foreignWord(query.keys, groups);
    const guess = foreign ? null : correction(query, groups);
    const isNamed = groups.some(({ isSure, isWeak }) => isSure && !isWeak);
    if (foreign) {
      const kept = groups.filter((_, at) => !foreign.covers.includes(at));
      const added = await Promise.all(parse(foreign.own, stop, fold).keys.map((key) => groupOf(key, true)));
      groups = [...added, ...kept];
    } else if (guess && !isNamed) groups = groups.map(guessed);
    const notes = { corrected: isNamed ? null : guess, offered: isNamed ? guess : null, foreign: foreign && { word: foreign.word, language: foreign.language, term: foreign.own, url: foreign.url } };
    const named = termOf(groups);
    const ranked = await filtered(rank(groups, entries, named), query.phrases, options);
    const isAbout = isNamed || foreign || guess || query.phrases.length > 0 || groups.every(({ isSure }) => isSure);
    if (!isAbout && !options.anyway) return { ...nothing, ...notes, theme: await themeOf(ranked), more: ranked.length > 0 };
    const isFound = finder(groups.map(({ found }) => found));
    const [term, ...hits] = await Promise.all([
      named === null ? null : index.file(`entry-${named}.json`).then(({ title, summary, url }) => ({ word: title, definition: summary, url })),
      ...ranked.slice(0, options.limit ?? 10).map(async (one) => hit(await index.file(`entry-${one.entry}.json`), one, isFound, fold)),
    ]);
    return { ...nothing, ...notes, total: ranked.length, hits, term };
  }

  /**
   * @param {Ranked[]} ranked
   * @param {string[]} phrases
   * @param {Options} options
   * @returns {Promise<Ranked[]>} Those that the filters and the quoted phrases let through.
   */
  async function filtered(ranked, phrases, { types = [], roles = [] }) {
    const kinds = types.length > 0 || roles.length > 0 ? await index.file("kinds.json") : null;
    const passes = (/** @type {number} */ entry) => {
      if (!kinds) return true;
      const own = kinds.roles[kinds.role[entry]] ?? [];
      return (types.length === 0 || types.includes(kinds.types[kinds.type[entry]])) && (roles.length === 0 || roles.some((role) => own.includes(role)));
    };
    if (phrases.length === 0) return ranked.filter(({ entry }) => passes(entry));
    const held = await holding(phrases, index, passes);
    const others = [...held].filter((entry) => !ranked.some((one) => one.entry === entry));
    return [...ranked.filter(({ entry }) => held.has(entry)), ...others.map((entry) => ({ entry, score: 0, section: 0 }))];
  }

  /** @param {Ranked[]} ranked @returns {Promise<string>} The theme to which most of what ranks belongs. */
  async function themeOf(ranked) {
    if (ranked.length === 0) return "";
    const { themes, theme } = await index.file("kinds.json");
    /** @type {Map<string, number>} */
    const sums = new Map();
    for (const { entry, score } of ranked.slice(0, READ_FOR_THEME)) {
      const name = themes[theme[entry]] ?? "";
      if (name) sums.set(name, (sums.get(name) ?? 0) + score);
    }
    return [...sums].sort((one, other) => other[1] - one[1])[0]?.[0] ?? "";
  }

  return { search };
}

/**
 * @param {string} word
 * @param {Shard} shard
 * @returns {Map<string, Match>} The words for which it may be mistyped.
 */
function mistaken(word, shard) {
  return new Map([...collect(word, shard, allowed(word))].filter(([, { kind }]) => kind === "typo"));
}

/** @param {Group} group @returns {Group} The same, with what is looked for instead of a word that is none as if it had been typed. */
function guessed(group) {
  const found = new Map(group.found);
  const most = best(group.guesses) || 1;
  for (const [key, match] of group.guesses) {
    const quality = match.quality / most;
    if (quality > (found.get(key)?.quality ?? 0)) found.set(key, { ...match, quality });
  }
  return { ...group, found };
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
  for (const [at, { shard, found, isOwn }] of groups.entries()) {
    const key = keys[at] ?? "";
    const sure = best(found) >= GOOD;
    for (const [first, words] of Object.entries(shard.foreign)) {
      const form = key.length >= 5 && !sure && compare(key, first, 0)[0] >= 0.6;
      if (first !== key && !form) continue;
      for (const [all = "", language = "", word = "", own = "", url = ""] of words) {
        const several = all.includes(" ");
        if (several ? !whole.includes(` ${all} `) : isOwn) continue;
        const covered = all.split(" ");
        const covers = several ? keys.flatMap((one, place) => (covered.includes(one) ? [place] : [])) : [at];
        return { word, language, own, url, covers };
      }
    }
  }
  return null;
}
