// Words that the language has: the same as in tests/unit/search/test_words.py.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isKnown } from "../../overrides/components/search/known.js";

const PLACES = [2324, 3614, 4210, 4975, 7626, 7859, 8455, 10277, 12104, 13406, 16057, 16349];
const bytes = new Uint8Array(2048);
for (const place of PLACES) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
const bits = btoa(String.fromCharCode(...bytes));

test("a word that the language has is known, another is not", async () => {
  /** @type {string[]} */
  const read = [];
  const load = async (/** @type {string} */ name) => (read.push(name), { bits });
  assert.equal(await isKnown("skriker", 1, load), true);
  assert.equal(await isKnown("hotar", 1, load), true);
  assert.equal(await isKnown("skrikre", 1, load), false);
  assert.deepEqual(read, Array(3).fill("known-0.json"));
});

test("for words that are never kept, and without files, nothing is read and nothing said", async () => {
  const load = async () => assert.fail();
  assert.equal(await isKnown("abc", 1, load), null);
  assert.equal(await isKnown("elevebokstav", 1, load), null);
  assert.equal(await isKnown("skriker", 0, load), null);
});
