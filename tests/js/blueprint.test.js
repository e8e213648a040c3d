import assert from "node:assert/strict";
import { test } from "node:test";

import { bands, failing, isBlank, steps } from "../../overrides/components/tool/blueprint/steps.js";
import "../../overrides/components/tool/joinings.js";
import { joinedTool } from "../../overrides/components/tool/joining.js";

test("steps stand side by side in as few bands as they need, as even as they can be", () => {
  const sizes = (/** @type {number} */ count, /** @type {number} */ most) => bands(Array.from({ length: count }, (_, place) => place), most).map((band) => band.length);
  assert.deepEqual(sizes(3, 4), [3]);
  assert.deepEqual(sizes(5, 4), [3, 2]);
  assert.deepEqual(sizes(7, 4), [4, 3]);
  assert.deepEqual(sizes(8, 8), [8]);
  assert.deepEqual(bands([1, 2, 3, 4, 5], 4), [[1, 2, 3], [4, 5]]);
});

test("what cannot be read of a step is empty, and nothing else is taken in", () => {
  const [read] = steps([{ id: "a", title: "Kommer", front: 3, moment: "yes", "fail-back": true, other: "x" }, 4, null]);
  assert.deepEqual([read?.title, read?.front, read?.moment, read?.["fail-back"], read?.other], ["Kommer", "", false, true, undefined]);
  assert.equal(steps("no").length, 0);
  assert.ok(isBlank({ id: "a", title: "" }));
  assert.ok(!isBlank({ id: "a", wait: true }));
});

test("places that can go wrong are counted on both sides of the line of visibility", () => {
  const all = steps([{ id: "a", "fail-customer": true, "fail-back": true }, { id: "b", "fail-support": true, moment: true }]);
  assert.deepEqual(failing(all), { fails: 3, behind: 2 });
});

test("two services are never mixed, and an empty sheet gives way", () => {
  const sheet = (/** @type {string} */ service, /** @type {string} */ title) => ({ fields: { service }, steps: [{ id: "step-1", title }] });
  assert.deepEqual(joinedTool("blueprint", sheet("", ""), sheet("Dekk", "")), { kept: sheet("Dekk", "") });
  assert.deepEqual(joinedTool("blueprint", sheet("", "Mitt"), sheet("", "")), { kept: sheet("", "Mitt") });
  assert.deepEqual(joinedTool("blueprint", sheet("", "Mitt"), sheet("Dekk", "")), { kept: sheet("", "Mitt"), apart: true });
  assert.deepEqual(joinedTool("sample-error", { fields: { a: "1" } }, { fields: { a: "2" } }), { kept: { fields: { a: "1" } } });
});
