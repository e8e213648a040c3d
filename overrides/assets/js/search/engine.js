// The search engine: which shards a query needs, which keys match a word, which entries come first.
// It knows neither the page nor the network: whoever makes it says how a file is read.

import { distance, marked, parse, plain, sharedPrefix } from "./text.js";

/**
 * @typedef {Object} Manifest
 * @property {string} version
 * @property {string} language
 * @property {number} entries
 * @property {string[]} shards
 * @property {string} stop
 *
 * @typedef {Object} Shard
 * @property {Record<string, number[]>} keys How many entries a key has, then entry, weight and section of each.
 * @property {Record<string, string[][]>} foreign By first word: the whole, language, word, term id, own term.
 *
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
 * @property {string} url
 * @property {string} type
 * @property {string[]} roles
 * @property {{text: string, marked: boolean}[]} excerpt
 * @property {number} score
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
 * @typedef {Object} Match
 * @property {string} key
 * @property {number} quality From 0 to 1.
 * @property {"exact" | "form" | "typo"} kind
 *
 * @typedef {Object} Options
 * @property {string[]} [types]
 * @property {string[]} [roles]
 * @property {number} [limit]
 * @property {boolean} [literal] Whether misspelt words are taken as they are.
 */

/** Exact words count more than forms, forms more than guesses at a typing error. */
const FORM = 0.82;
const TYPO = [0, 0.62, 0.45];
const PARTED = 0.6;
/** Guesses are worth looking at only where no form of the word was found. */
const GOOD = 0.55;
/** Entries that are read to fill a page of hits, where a filter throws some away. */
const READ_AHEAD = 40;

/**
 * @param {{language: string, load: (name: string) => Promise<any>}} environment `load` reads a file of the index by its name.
 */
export function createEngine({ load }) {
  /** @type {Map<string, Promise<any>>} */
  const read = new Map();
  /** @type {Promise<{manifest: Manifest, stop: Set<string>, prefixes: Set<string>}> | null} */
  let opening = null;

  /** @param {string} name */
  function file(name) {
    let found = read.get(name);
    if (!found) {
      found = load(name);
      // A failed load is tried again the next time.
      found.catch(() => read.delete(name));
      read.set(name, found);
    }
    return found;
  }

  function open() {
    opening ??= file("manifest.json").then(
      (/** @type {Manifest} */ manifest) => ({
        manifest,
        stop: new Set(manifest.stop.split(" ")),
        prefixes: new Set(manifest.shards),
      }),
      (error) => {
        opening = null;
        throw error;
      },
    );
    return opening;
  }

  /**
   * @param {string} word
   * @param {Set<string>} prefixes
   * @returns {Promise<Shard>} All keys that may match the word.
   */
  async function shardsOf(word, prefixes) {
    const names = new Set();
    for (let length = Math.min(4, word.length); length >= 1 && names.size === 0; length -= 1) {
      const start = word.slice(0, length);
      if (prefixes.has(start)) names.add(start);
      // Short words: whatever begins with them, but not half of the index.
      else if (length === word.length) for (const name of [...prefixes].filter((prefix) => prefix.startsWith(start)).slice(0, 3)) names.add(name);
    }
    // Typing errors in the second to fourth letter lead to a neighbouring shard; the shorter prefix holds short words.
    if (names.size === 0) for (const name of [...prefixes].filter((prefix) => sharedPrefix(prefix, word) >= 1).slice(0, 4)) names.add(name);
    /** @type {Shard[]} */
    const shards = await Promise.all([...names].map((name) => file(`shard-${name}.json`)));
    return {
      keys: Object.assign({}, ...shards.map((shard) => shard.keys)),
      foreign: Object.assign({}, ...shards.map((shard) => shard.foreign)),
    };
  }

  /**
   * @param {string} word
   * @param {Set<string>} prefixes
   * @returns {Promise<Shard>} The shards a typing error after the first letter may have led away from.
   */
  async function neighbours(word, prefixes) {
    const names = [...prefixes]
      .filter((prefix) => prefix[0] === word[0] && distance(prefix, word.slice(0, prefix.length), 1) <= 1)
      .slice(0, 6);
    /** @type {Shard[]} */
    const shards = await Promise.all(names.map((name) => file(`shard-${name}.json`)));
    return { keys: Object.assign({}, ...shards.map((shard) => shard.keys)), foreign: {} };
  }

  /**
   * @param {string} word
   * @param {Set<string>} prefixes
   * @param {boolean} literal
   * @returns {Promise<{found: Map<string, {match: Match, postings: number[]}>, shard: Shard}>}
   */
  async function matchesOf(word, prefixes, literal) {
    const shard = await shardsOf(word, prefixes);
    const found = collect(word, shard.keys, literal ? 0 : allowed(word));
    const best = Math.max(0, ...[...found.values()].map(({ match }) => match.quality));
    if (best < GOOD && word.length >= 7) await parted(word, prefixes, shard, found);
    const still = Math.max(0, ...[...found.values()].map(({ match }) => match.quality));
    if (still < GOOD && !literal && word.length >= 4) {
      const wide = await neighbours(word, prefixes);
      for (const [key, value] of collect(word, wide.keys, allowed(word))) if (!found.has(key)) found.set(key, value);
    }
    return { found, shard };
  }

  /**
   * A compound that nobody wrote: its first half is a key here, its second half one of another shard.
   *
   * @param {string} word
   * @param {Set<string>} prefixes
   * @param {Shard} shard
   * @param {Map<string, {match: Match, postings: number[]}>} found
   */
  async function parted(word, prefixes, shard, found) {
    for (let cut = word.length - 4; cut >= 3; cut -= 1) {
      const first = word.slice(0, cut);
      const known = [first, first.slice(0, -1)].find((half) => half.length >= 3 && shard.keys[half]);
      if (!known) continue;
      const second = word.slice(cut);
      const other = collect(second, (await shardsOf(second, prefixes)).keys, 0);
      const strong = [...other.values()].filter(({ match }) => match.quality >= GOOD);
      if (strong.length === 0) continue;
      for (const { match, postings } of [...collect(known, shard.keys, 0).values(), ...strong]) {
        const key = match.key;
        if (!found.has(key)) found.set(key, { match: { key, quality: match.quality * PARTED, kind: "form" }, postings });
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
    const { manifest, stop, prefixes } = await open();
    const query = parse(typed, stop);
    /** @type {Result} */
    const nothing = { query: query.text, words: query.words, corrected: null, total: 0, hits: [], term: null, foreign: null };
    if (query.keys.length === 0) return nothing;
    let groups = await Promise.all(query.keys.map((key) => matchesOf(key, prefixes, options.literal === true)));
    const foreign = foreignWord(query.keys, groups);
    if (foreign) {
      const own = parse(foreign.own, stop);
      const kept = groups.filter((_, index) => !foreign.covers.includes(index));
      const added = await Promise.all(own.keys.map((key) => matchesOf(key, prefixes, true)));
      groups = [...kept, ...added];
    }
    const found = groups.map((group) => group.found);
    const ranked = rank(found, manifest.entries);
    const keys = [...new Set(found.flatMap((group) => [...group.keys()]))];
    const { hits, total, term } = await shown(ranked, keys, query, options, foreign?.own ?? null);
    const corrected = foreign ? null : correction(query, found);
    const note = foreign && { word: foreign.word, language: foreign.language, term: foreign.own, url: foreign.id };
    return { ...nothing, corrected, total, hits, term, foreign: note };
  }

  /**
   * @param {Map<number, {score: number, section: number}>} ranked
   * @param {string[]} keys
   * @param {import("./text.js").Query} query
   * @param {Options} options
   * @param {string | null} own The term in this language, where the query named it in another.
   */
  async function shown(ranked, keys, query, options, own) {
    const limit = options.limit ?? 10;
    const order = [...ranked].sort(([one, a], [other, b]) => b.score - a.score || one - other);
    /** @type {Hit[]} */
    const hits = [];
    /** @type {Result["term"]} */
    let term = null;
    let skipped = 0;
    const filtered = Boolean(options.types?.length || options.roles?.length || query.phrases.length);
    const asked = own ? plain(own) : query.keys.join(" ");
    for (let at = 0; at < order.length && hits.length < limit && at < limit + READ_AHEAD; at += limit) {
      const block = order.slice(at, at + limit);
      /** @type {Entry[]} */
      const entries = await Promise.all(block.map(([number]) => file(`entry-${number}.json`)));
      for (const [index, entry] of entries.entries()) {
        if (!term && entry.type === "term" && sameTerm(entry.title, asked)) {
          term = { word: entry.title, definition: entry.summary, url: entry.url };
        }
        if (!fits(entry, options) || !(await holds(block[index]?.[0] ?? 0, entry, query.phrases))) {
          skipped += 1;
          continue;
        }
        const { score, section } = block[index]?.[1] ?? { score: 0, section: 0 };
        if (hits.length < limit) hits.push(hit(entry, section, score, keys));
      }
    }
    return { hits, term, total: filtered ? Math.min(order.length - skipped, order.length) : order.length };
  }

  /**
   * @param {number} number
   * @param {Entry} entry
   * @param {string[]} phrases
   * @returns {Promise<boolean>} Whether an entry has every phrase, word for word.
   */
  async function holds(number, entry, phrases) {
    if (phrases.length === 0) return true;
    const whole = entry.sections.length > 0 ? await file(`text-${number}.json`) : plain(`${entry.title} ${entry.summary}`);
    return phrases.every((phrase) => ` ${whole} `.includes(` ${phrase} `));
  }

  return { search };
}

/**
 * @param {string} word
 * @returns {number} How many typing errors a word of this length is allowed.
 */
function allowed(word) {
  if (word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}

/**
 * @param {string} word
 * @param {Record<string, number[]>} keys
 * @param {number} errors
 * @returns {Map<string, {match: Match, postings: number[]}>} The keys that match a word, and how well.
 */
function collect(word, keys, errors) {
  const found = new Map();
  for (const [key, postings] of Object.entries(keys)) {
    const match = compare(word, key, errors);
    if (match) found.set(key, { match, postings });
  }
  return found;
}

/**
 * @param {string} word
 * @param {string} key
 * @param {number} errors
 * @returns {Match | null}
 */
function compare(word, key, errors) {
  if (word === key) return { key, quality: 1, kind: "exact" };
  const shared = sharedPrefix(word, key);
  const longer = Math.max(word.length, key.length);
  if (shared === word.length && shared >= 2) return { key, quality: FORM * Math.sqrt(shared / longer), kind: "form" };
  if (shared === key.length && shared >= 4) return { key, quality: FORM * Math.sqrt(shared / longer), kind: "form" };
  const close = errors > 0 && shared >= 1 ? distance(word, key, errors) : errors + 1;
  const typo = close <= errors ? (TYPO[close] ?? 0) : 0;
  const stem = shared >= 4 && shared >= 0.6 * longer ? FORM * 0.85 * (shared / longer) : 0;
  if (stem === 0 && typo === 0) return null;
  return stem >= typo ? { key, quality: stem, kind: "form" } : { key, quality: typo, kind: "typo" };
}

/**
 * Add up what the words of a query say of each entry, rarer words louder, and prefer entries that have them all.
 *
 * @param {Map<string, {match: Match, postings: number[]}>[]} groups One for each word of the query.
 * @param {number} entries How many entries there are.
 */
function rank(groups, entries) {
  /** @type {Map<number, {score: number, words: number, section: number, best: number}>} */
  const sums = new Map();
  for (const group of groups) {
    /** @type {Map<number, {gain: number, section: number}>} */
    const best = new Map();
    for (const { match, postings } of group.values()) {
      const rarity = Math.log(1 + entries / (1 + (postings[0] ?? 0)));
      for (let at = 1; at + 2 < postings.length; at += 3) {
        const entry = postings[at] ?? 0;
        const gain = match.quality ** 2 * rarity * Math.sqrt((postings[at + 1] ?? 0) / 10);
        if (gain > (best.get(entry)?.gain ?? 0)) best.set(entry, { gain, section: postings[at + 2] ?? 0 });
      }
    }
    for (const [entry, { gain, section }] of best) {
      const sum = sums.get(entry) ?? { score: 0, words: 0, section: 0, best: 0 };
      sum.score += gain;
      sum.words += 1;
      if (section > 0 && gain > sum.best) [sum.best, sum.section] = [gain, section];
      sums.set(entry, sum);
    }
  }
  const asked = groups.filter((group) => group.size > 0).length || 1;
  for (const sum of sums.values()) sum.score *= (sum.words / asked) ** 1.5;
  return sums;
}

/**
 * @param {string[]} keys
 * @param {{found: Map<string, {match: Match, postings: number[]}>, shard: Shard}[]} groups
 * @returns {{word: string, language: string, own: string, id: string, covers: number[]} | null} A word of another language
 *   that stands for a term, where this language has no such word itself.
 */
function foreignWord(keys, groups) {
  const whole = keys.join(" ");
  for (const [index, { shard, found }] of groups.entries()) {
    const exact = [...found.values()].some(({ match }) => match.kind === "exact");
    for (const [words = "", language = "", word = "", id = "", own = ""] of shard.foreign[keys[index] ?? ""] ?? []) {
      const several = words.includes(" ");
      if (several ? whole.includes(words) : !exact) {
        const covered = words.split(" ");
        const covers = keys.map((key, at) => (covered.includes(key) ? at : -1)).filter((at) => at >= 0);
        return { word, language, own, id, covers };
      }
    }
  }
  return null;
}

/**
 * @param {import("./text.js").Query} query
 * @param {Map<string, {match: Match, postings: number[]}>[]} groups
 * @returns {Result["corrected"]}
 */
function correction(query, groups) {
  let changed = false;
  const words = query.words.map((word, index) => {
    const matches = [...(groups[index]?.values() ?? [])].map(({ match }) => match);
    const best = matches.sort((a, b) => b.quality - a.quality)[0];
    if (!best || best.kind !== "typo") return word;
    changed = true;
    return best.key;
  });
  return changed ? { from: query.words.join(" "), to: words.join(" ") } : null;
}

/**
 * @param {string} title
 * @param {string} asked
 * @returns {boolean} Whether a query is a term: the same words, or forms of them.
 */
function sameTerm(title, asked) {
  const own = plain(title).split(" ");
  const typed = asked.split(" ");
  if (own.length !== typed.length) return false;
  return own.every((word, index) => {
    const other = typed[index] ?? "";
    const shared = sharedPrefix(word, other);
    return word === other || (shared >= 4 && shared >= 0.7 * Math.max(word.length, other.length));
  });
}

/**
 * @param {Entry} entry
 * @param {Options} options
 * @returns {boolean} Whether the filters let an entry through.
 */
function fits(entry, options) {
  if (options.types?.length && !options.types.includes(entry.type)) return false;
  return !options.roles?.length || options.roles.some((role) => entry.roles.includes(role));
}

/**
 * @param {Entry} entry
 * @param {number} place
 * @param {number} score
 * @param {string[]} keys
 * @returns {Hit}
 */
function hit(entry, place, score, keys) {
  const [id = "", heading = "", text = ""] = entry.sections[place] ?? [];
  const url = place > 0 && id ? `${entry.url.split("#")[0]}#${id}` : entry.url;
  const words = place > 0 && text ? text : entry.summary || text;
  return { title: entry.title, heading: place > 0 ? heading : "", url, type: entry.type, roles: entry.roles, excerpt: marked(words, keys), score };
}
