import assert from "node:assert/strict";
import { test } from "node:test";

import { clockFace, placeIn, spent, stopped, toggled } from "../../overrides/components/tool/incident/meeting.js";

const MINUTE = 60_000;
const STEPS = [3, 5, 7, 5];

test("a clock counts only while it runs", () => {
  const running = toggled(stopped(), 1000);
  assert.equal(spent(running, 61_000), MINUTE);
  const paused = toggled(running, 61_000);
  assert.equal(spent(paused, 900_000), MINUTE);
  assert.equal(spent(toggled(paused, 900_000), 930_000), 90_000);
});

test("a clock that was set back by the device does not run backwards", () => {
  assert.equal(spent(toggled(stopped(), 1000), 0), 0);
});

for (const [passed, step, left, total] of [[0, 0, 3, 20], [2.5, 0, 0.5, 17.5], [3, 1, 5, 17], [19, 3, 1, 1], [20, 4, 0, 0], [99, 4, 0, 0]]) {
  test(`after ${passed} minutes the step is ${step}`, () => {
    assert.deepEqual(placeIn(STEPS, /** @type {number} */ (passed) * MINUTE), { step, left: Number(left) * MINUTE, total: Number(total) * MINUTE });
  });
}

test("a clock face has minutes and seconds", () => {
  assert.deepEqual([20 * MINUTE, 61_000, 59_001, 0].map(clockFace), ["20:00", "01:01", "01:00", "00:00"]);
});
