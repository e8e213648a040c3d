// Which entries hold what stood in quotation marks: all of them, wherever they rank.

/** @typedef {import("./index.js").Index} Index */

/**
 * @param {string[]} phrases As the index compares words.
 * @param {Index} index
 * @param {(entry: number) => boolean} allowed Whether a filter lets an entry through: only such texts are read.
 * @returns {Promise<Set<number>>} The entries that hold every phrase, word for word.
 */
export async function holding(phrases, index, allowed) {
  const { entries, stop } = await index.open();
  const words = [...new Set(phrases.flatMap((phrase) => phrase.split(" ")))];
  const telling = words.filter((word) => !stop.has(word));
  const lists = await Promise.all((telling.length > 0 ? telling : words).map((word) => entriesOf(word, index)));
  const all = Array.from({ length: entries }, (_, entry) => entry);
  const candidates = all.filter((entry) => allowed(entry) && lists.every((list) => list === null || list.has(entry)));
  const texts = await Promise.all(candidates.map((entry) => index.file(`text-${entry}.json`)));
  return new Set(candidates.filter((_, at) => phrases.every((phrase) => ` ${texts[at].words} `.includes(` ${phrase} `))));
}

/**
 * @param {string} word
 * @param {Index} index
 * @returns {Promise<Set<number> | null>} The entries that have the word, or null where the index does not name all of them.
 */
async function entriesOf(word, index) {
  // A word so short that every shard has longer ones stands in none.
  if (!(await index.home(word))) return null;
  const shard = await index.shardOf(word);
  const found = new Set();
  for (const { key } of shard.forms.get(word) ?? []) {
    const [count = 0, ...postings] = shard.keys.get(key) ?? [];
    if (postings.length < 3 * count) return null;
    for (let at = 0, entry = 0; at < postings.length; at += 3) found.add((entry += postings[at] ?? 0));
  }
  return found;
}
