// The files of an index: read once, checked, and told apart by what is wrong with them.

import { isKnown } from "./known.js";
import { addShard, emptyShard } from "./matching.js";
import { distance, folding, sharedPrefix } from "./text.js";

/**
 * @typedef {"missing" | "stale" | "network"} Fault `missing` is a file that is not there or not whole, `stale` one of another build.
 *
 * @typedef {Object} Manifest
 * @property {string} version
 * @property {number} entries
 * @property {Set<string>} prefixes
 * @property {Set<string>} stop
 * @property {Set<string>} weak Words, as the index files them, that say little of what a query is about.
 * @property {number} known Files of the words that the language has.
 * @property {import("./text.js").Fold} fold
 */

/** Shards that a typing error near the beginning of a word may lead to. */
const NEIGHBOURS = 4;
/** Shards that are read where those have nothing: a letter that is missing may have stood at the end of many prefixes. */
const MORE_NEIGHBOURS = 24;
const LONGEST_PREFIX = 7;

/** An index that cannot be read. */
export class SearchError extends Error {
  /**
   * @param {Fault} fault
   * @param {string} message
   */
  constructor(fault, message) {
    super(message);
    this.name = "SearchError";
    this.fault = fault;
  }
}

/** @typedef {ReturnType<typeof createIndex>} Index */

/**
 * @param {(name: string) => Promise<any>} load Reads a file of the index by its name.
 */
export function createIndex(load) {
  /** @type {Map<string, Promise<any>>} */
  const read = new Map();
  /** @type {Promise<Manifest> | null} */
  let opening = null;

  /**
   * @param {string} name
   * @returns {Promise<any>}
   */
  function raw(name) {
    let found = read.get(name);
    if (!found) {
      found = (async () => {
        let content;
        try {
          content = await load(name);
        } catch (error) {
          if (error instanceof SearchError) throw error;
          throw new SearchError(error instanceof SyntaxError ? "missing" : "network", `${name}: ${error}`);
        }
        if (content === null || typeof content !== "object") throw new SearchError("missing", `${name} is no file of an index`);
        return content;
      })();
      // A failed load is tried again the next time.
      found.catch(() => read.delete(name));
      read.set(name, found);
    }
    return found;
  }

  /** @returns {Promise<Manifest>} */
  function open() {
    opening ??= raw("manifest.json").then((content) => {
      if (typeof content.shards !== "string" || typeof content.stop !== "string" || typeof content.entries !== "number") {
        throw new SearchError("missing", "manifest.json is not whole");
      }
      const { version, entries } = content;
      return { version, entries, prefixes: new Set(content.shards.split(" ")), stop: new Set(content.stop.split(" ")), weak: new Set((content.weak ?? "").split(" ")), known: Number(content.known ?? 0), fold: folding(content.letters ?? {}) };
    });
    opening.catch(() => {
      opening = null;
    });
    return opening;
  }

  /**
   * @param {string} name
   * @returns {Promise<any>}
   */
  async function file(name) {
    const [{ version }, content] = await Promise.all([open(), raw(name)]);
    if (content.version !== version) throw new SearchError("stale", `${name} is of another build than the manifest`);
    return content;
  }

  /**
   * @param {Iterable<string>} prefixes
   * @returns {Promise<import("./matching.js").Shard>}
   */
  async function shards(prefixes) {
    const shard = emptyShard();
    const { fold } = await open();
    for (const content of await Promise.all([...prefixes].map((prefix) => file(`shard-${prefix}.json`)))) addShard(shard, content, fold);
    return shard;
  }

  /**
   * @param {string} word
   * @returns {Promise<string>} The prefix of the shard that would have the word, or nothing.
   */
  async function home(word) {
    const { prefixes } = await open();
    for (let length = Math.min(LONGEST_PREFIX, word.length); length > 0; length -= 1) {
      if (prefixes.has(word.slice(0, length))) return word.slice(0, length);
    }
    return "";
  }

  /**
   * @param {string} word
   * @returns {Promise<Set<string>>} The prefixes of the shards that have the word or begin with it.
   */
  async function near(word) {
    const { prefixes } = await open();
    const own = await home(word);
    const names = new Set(own ? [own] : []);
    // Words that are still being typed: whatever begins with them, but not half of the index.
    if (own.length === word.length || !own) {
      for (const prefix of [...prefixes].filter((one) => one !== own && one.startsWith(word)).slice(0, 2)) names.add(prefix);
    }
    return names;
  }

  /**
   * @param {string} word
   * @param {boolean} [wide] Whether to look at all that may be meant.
   * @returns {Promise<Set<string>>} The prefixes of the shards that have what it may be mistyped for, near its beginning too.
   */
  async function around(word, wide = false) {
    const { prefixes } = await open();
    const neighbours = [...prefixes]
      .map((prefix) => {
        const start = word.slice(0, prefix.length);
        const distances = [distance(prefix, start, 2), distance(prefix, word.slice(0, prefix.length + 1), 2)];
        const [close, both] = [Math.min(...distances), distances.reduce((sum, one) => sum + one)];
        return { prefix, close, both, shared: sharedPrefix(prefix, word) };
      })
      .filter(({ prefix, close, shared }) => close <= 1 && (shared > 0 || prefix.length > 2))
      .sort((one, other) => other.prefix.length - other.close - (one.prefix.length - one.close) || one.both - other.both || other.shared - one.shared)
      .slice(0, wide ? MORE_NEIGHBOURS : NEIGHBOURS)
      .map(({ prefix }) => prefix);
    return new Set([...(await near(word)), ...neighbours]);
  }

  /**
   * @param {string} word
   * @returns {Promise<import("./matching.js").Shard>} What the index has of the word and of those that begin with it.
   */
  async function shardOf(word) {
    const shard = await shards(await near(word));
    for (const key of shard.also[word]?.split(" ") ?? []) {
      const prefix = shard.keys.has(key) ? "" : await home(key);
      if (!prefix) continue;
      const other = await shards([prefix]);
      shard.keys.set(key, other.keys.get(key) ?? []);
      shard.forms.set(word, [...(shard.forms.get(word) ?? []), { key, spelled: word }]);
      if (other.terms[key]) shard.terms[key] = other.terms[key];
    }
    return shard;
  }

  /** @param {string} word @returns {Promise<boolean | null>} Whether the language has the word, whether or not the index has it; null where nothing says so. */
  async function has(word) {
    return isKnown(word, (await open()).known, file);
  }

  return { open, file, shards, home, shardOf, around, has };
}
