import assert from "node:assert/strict";
import { test } from "node:test";

import { Component, start } from "../../overrides/assets/js/shared/component.js";

/** An element that asks for a component, as far as components know it. */
const root = () => /** @type {any} */ ({ querySelector: () => null, closest: () => null });

/** What outlives the elements. */
const outside = new EventTarget();

class Counting extends Component {
  static module = "counting/counting";
  count = 0;

  /** @param {HTMLElement} element */
  constructor(element) {
    super(element);
    made.push(this);
    outside.addEventListener("tick", () => (this.count += 1), { signal: this.signal });
  }
}

/** @type {Counting[]} */
const made = [];

test("an element that is started twice has one component", () => {
  made.length = 0;
  const roots = [root(), root()];
  globalThis.document = /** @type {any} */ ({ querySelectorAll: () => roots });
  start(Counting);
  start(Counting);
  assert.equal(made.length, 2);
  assert.throws(() => new Counting(roots[0]), /already/);
});

test("a component that was stopped listens to nothing, and its element may have another", () => {
  made.length = 0;
  const element = root();
  const first = new Counting(element);
  outside.dispatchEvent(new Event("tick"));
  first.stop();
  outside.dispatchEvent(new Event("tick"));
  assert.equal(first.count, 1);
  assert.ok(new Counting(element));
});
