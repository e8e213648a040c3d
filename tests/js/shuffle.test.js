import assert from "node:assert/strict";
import { test } from "node:test";

import { attemptOf, drawn, newSeed, nextRound, shuffled } from "../../overrides/components/quiz/shuffle.js";

const IDS = ["a", "b", "c", "d", "e", "f", "g"];
const SEEDS = Array.from({ length: 200 }, (_, index) => index * 256 + 7);
const POOLED = [{ id: "always", pool: "" }, ...IDS.map((id) => ({ id, pool: "basics" }))];

test("the same seed gives the same order", () => assert.deepEqual(shuffled(IDS, 42), shuffled([...IDS].reverse(), 42)));

test("an order has every id once", () => {
  for (const seed of SEEDS) assert.deepEqual([...shuffled(IDS, seed)].sort(), IDS);
});

test("seeds give many orders, and each id comes first about as often as another", () => {
  const orders = SEEDS.map((seed) => shuffled(IDS, seed));
  assert.ok(new Set(orders.map((order) => order.join())).size > 190);
  for (const id of IDS) {
    const first = orders.filter((order) => order[0] === id).length;
    assert.ok(first > 10 && first < 60, `${id}: ${first}`);
  }
});

test("an id that is added or removed leaves the others in their order", () => {
  for (const seed of SEEDS) {
    const before = shuffled(IDS, seed);
    assert.deepEqual(shuffled([...IDS, "new"], seed).filter((id) => id !== "new"), before);
    assert.deepEqual(shuffled(IDS.filter((id) => id !== "c"), seed), before.filter((id) => id !== "c"));
  }
});

test("the next round is another seed of the same attempt", () => {
  for (const seed of [newSeed(), 255, 256, 511]) {
    const next = nextRound(seed);
    assert.notEqual(next, seed);
    assert.equal(attemptOf(next), attemptOf(seed));
    assert.ok(Number.isSafeInteger(next));
  }
});

test("a pool asks as many as it draws, and every question without one", () => {
  for (const seed of SEEDS) {
    const asked = drawn(POOLED, { basics: 3 }, seed);
    assert.equal(asked.size, 4);
    assert.ok(asked.has("always"));
  }
});

test("a pool draws the same in all rounds of an attempt, and something else in another attempt", () => {
  const draws = SEEDS.map((seed) => [...drawn(POOLED, { basics: 3 }, seed)].sort().join());
  assert.deepEqual(SEEDS.map((seed) => [...drawn(POOLED, { basics: 3 }, nextRound(seed))].sort().join()), draws);
  assert.ok(new Set(draws).size > 20);
});

test("what was answered stays drawn, though a question was added that would push it out", () => {
  for (const seed of SEEDS) {
    const answered = [...drawn(POOLED, { basics: 3 }, seed)];
    const more = [...POOLED, { id: "new", pool: "basics" }, { id: "newer", pool: "basics" }];
    assert.deepEqual([...drawn(more, { basics: 3 }, seed, new Set(answered))].sort(), answered.sort());
  }
});

test("more answers than a pool draws are all asked", () => {
  assert.equal(drawn(POOLED, { basics: 1 }, 0, new Set(["a", "b", "c"])).size, 4);
});

test("a pool that the quiz no longer has hides no question", () => {
  assert.equal(drawn(POOLED, {}, 0).size, POOLED.length);
});
