// Which entries come first, and what a hit shows.

import { marked } from "./text.js";

/**
 * @typedef {import("./matching.js").Match} Match
 * @typedef {import("./engine.js").Group} Group
 */

/**
 * @typedef {Object} Entry
 * @property {string} title
 * @property {string} url
 * @property {string} type
 * @property {string[]} roles
 * @property {string} summary
 * @property {[string, string, string][]} sections Id, heading and text.
 *
 * @typedef {Object} Hit
 * @property {string} title
 * @property {string} heading
 * @property {string} url Relative to the top of the language.
 * @property {string} type
 * @property {string[]} roles
 * @property {{text: string, marked: boolean}[]} excerpt
 * @property {number} score
 *
 * @typedef {{entry: number, score: number, section: number}} Ranked
 */

/** How much less an unsure match counts. */
const DOUBT = 1.6;
/** How much more the term counts that the query names. */
const NAMED = 1.5;
/** How much a word counts that stands in queries about anything, beside one that says what the query is about. */
const WEAK = 0.3;
/** Letters of an excerpt. */
const EXCERPT = 220;

/**
 * Add up what the words of a query say of each entry, rarer words louder.
 *
 * @param {Group[]} groups One for each word of the query.
 * @param {number} entries How many entries there are.
 * @param {number | null} named The entry of the term that the query names, if it names one.
 * @returns {Ranked[]} The best first.
 */
export function rank(groups, entries, named = null) {
  /** @type {Map<number, Ranked & {best: number}>} */
  const sums = new Map();
  const isNamed = groups.some(({ found, isWeak }) => !isWeak && found.size > 0);
  for (const { found, isWeak } of groups) {
    const loud = isWeak && isNamed ? WEAK : 1;
    /** @type {Map<number, {gain: number, section: number}>} */
    const best = new Map();
    for (const { quality, postings } of found.values()) {
      const rarity = loud * Math.log(1 + entries / (1 + (postings[0] ?? 0)));
      let entry = 0;
      for (let at = 1; at + 2 < postings.length; at += 3) {
        entry += postings[at] ?? 0;
        const gain = quality ** DOUBT * rarity * ((postings[at + 1] ?? 0) / 8);
        const known = best.get(entry);
        if (!known) best.set(entry, { gain, section: postings[at + 2] ?? 0 });
        else if (gain > known.gain) [known.gain, known.section] = [gain, postings[at + 2] ?? 0];
      }
    }
    for (const [entry, { gain, section }] of best) {
      const sum = sums.get(entry) ?? { entry, score: 0, section: 0, best: 0 };
      sum.score += gain;
      if (gain > sum.best) [sum.best, sum.section] = [gain, section];
      sums.set(entry, sum);
    }
  }
  const term = named === null ? undefined : sums.get(named);
  if (term) term.score *= NAMED;
  return [...sums.values()].sort((one, other) => other.score - one.score || one.entry - other.entry);
}

/**
 * @param {Map<string, Match>[]} groups
 * @returns {(word: string) => boolean} Whether a word, folded, is one that the query found.
 */
export function finder(groups) {
  const matches = groups.flatMap((group) => [...group.values()]);
  const forms = new Set(matches.map(({ form }) => form));
  const keys = [...new Set(matches.filter(({ quality }) => quality > 0.4).map(({ key }) => key))].filter((key) => key.length >= 3);
  return (word) =>
    forms.has(word) ||
    keys.some((key) => (word.startsWith(key) && (key.length >= 4 || word.length <= key.length + 3)) || (key.length >= 4 && word.endsWith(key)));
}

/**
 * @param {Entry} entry
 * @param {Ranked} ranked
 * @param {(word: string) => boolean} isFound
 * @param {import("./text.js").Fold} fold
 * @returns {Hit}
 */
export function hit(entry, { section: place, score }, isFound, fold) {
  const [id = "", heading = "", text = ""] = entry.sections[place] ?? [];
  const inSection = place > 0 && text ? excerpt(text, isFound, fold) : [];
  const inSummary = excerpt(entry.summary || text, isFound, fold);
  const shown = inSection.some((part) => part.marked) || !inSummary.some((part) => part.marked) ? inSection : inSummary;
  const url = place > 0 && id ? `${entry.url.split("#")[0]}#${id}` : entry.url;
  return {
    title: entry.title,
    heading: place > 0 ? heading : "",
    url,
    type: entry.type,
    roles: entry.roles,
    excerpt: shown.length > 0 ? shown : inSummary,
    score,
  };
}

/**
 * @param {string} text
 * @param {(word: string) => boolean} isFound
 * @param {import("./text.js").Fold} fold
 * @returns {{text: string, marked: boolean}[]} The stretch of a text around the first word that was found.
 */
function excerpt(text, isFound, fold) {
  const parts = marked(text, isFound, fold);
  if (text.length <= EXCERPT) return parts;
  const before = parts[0]?.marked ? 0 : (parts[0]?.text.length ?? 0);
  const from = before <= EXCERPT / 2 || parts.length === 1 ? 0 : text.indexOf(" ", Math.min(before - 60, text.length - EXCERPT)) + 1;
  const whole = text.slice(from, from + EXCERPT);
  const cut = from + EXCERPT < text.length ? whole.slice(0, Math.max(whole.lastIndexOf(" "), 1)) : whole;
  const dots = cut.length < whole.length && !cut.endsWith("…") ? " …" : "";
  return marked(`${from > 0 ? "… " : ""}${cut}${dots}`, isFound, fold);
}

/**
 * @param {import("./text.js").Query} query
 * @param {Group[]} groups
 * @returns {{from: string, to: string} | null} What may be meant by words that neither the index nor the language has.
 */
export function correction(query, groups) {
  let changed = false;
  const words = query.words.map((word, index) => {
    const best = [...(groups[index]?.guesses.values() ?? [])].sort((a, b) => b.quality - a.quality || (b.postings[0] ?? 0) - (a.postings[0] ?? 0))[0];
    if (!best) return word;
    changed = true;
    return best.spelled;
  });
  return changed ? { from: query.words.join(" "), to: words.join(" ") } : null;
}
