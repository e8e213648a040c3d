import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";

import { complete, outcome, score } from "../../overrides/components/quiz/scoring.js";
import { walk } from "../../overrides/components/quiz/types/scenario/scenario.score.js";

const folder = new URL("../../overrides/components/quiz/types/", import.meta.url);
const types = readdirSync(folder).filter((type) => type !== "options");
for (const type of types) await import(new URL(`${type}/${type}.score.js`, folder).href);

const single = { type: "single", parts: { options: { listen: "" } } };
const multiple = { type: "multiple", parts: { options: { voice: "", hands: "" } } };
const trueFalse = { type: "true-false", parts: { options: { holds: "" }, reasons: { learn: "" } } };
const order = { type: "order", parts: { items: { listen: "1", solve: "2", thank: "3" } } };
const match = { type: "match", parts: { pairs: { result: "result", process: "process" } } };

const cloze = { type: "cloze", parts: { gaps: { first: "listen" } }, accept: { second: ["gjentar"] } };
const numeric = { type: "numeric", parts: {}, number: { answer: 1.25, tolerance: 0.01 } };
const exact = { type: "numeric", parts: {}, number: { answer: 0.3, tolerance: 0 } };
const scenario = {
  type: "scenario",
  parts: {},
  start: "arrival",
  steps: {
    arrival: { explain: { to: "heated", quality: "poor" }, listen: { to: "calm", quality: "good" } },
    heated: { repeat: { to: "calm", quality: "fair" }, leave: { to: "gone", quality: "poor" } },
    calm: { offer: { to: "settled", quality: "good" }, wait: { to: "gone", quality: "poor" } },
  },
};
const reflection = { type: "reflection", parts: {} };

/** @type {[string, import("../../overrides/components/quiz/scoring.js").Key, Record<string, string[]>, string | null][]} */
const outcomes = [
  ["the right option", single, { options: ["listen"] }, "right"],
  ["a wrong option", single, { options: ["rules"] }, "wrong"],
  ["no option", single, {}, "wrong"],
  ["two options of a question that has one", single, { options: ["listen", "rules"] }, "wrong"],
  ["all right options", multiple, { options: ["hands", "voice"] }, "right"],
  ["one of two right options", multiple, { options: ["voice"] }, "partly"],
  ["more right options than wrong ones", multiple, { options: ["voice", "hands", "shoes"] }, "partly"],
  ["as many wrong options as right ones", multiple, { options: ["voice", "shoes"] }, "wrong"],
  ["only wrong options", multiple, { options: ["shoes"] }, "wrong"],
  ["the right answer for the right reason", trueFalse, { options: ["holds"], reasons: ["learn"] }, "right"],
  ["the right answer for a wrong reason", trueFalse, { options: ["holds"], reasons: ["money"] }, "partly"],
  ["a wrong answer for the right reason", trueFalse, { options: ["fails"], reasons: ["learn"] }, "partly"],
  ["a wrong answer for a wrong reason", trueFalse, { options: ["fails"], reasons: ["money"] }, "wrong"],
  ["the right order", order, { items: ["listen", "solve", "thank"] }, "right"],
  ["one item in its place", order, { items: ["listen", "thank", "solve"] }, "partly"],
  ["no item in its place", order, { items: ["solve", "thank", "listen"] }, "wrong"],
  ["all pairs", match, { pairs: ["result=result", "process=process"] }, "right"],
  ["one pair of two", match, { pairs: ["result=result", "process=result"] }, "partly"],
  ["both gaps", cloze, { gaps: ["first=listen", "second=gjentar"] }, "right"],
  ["a gap with a small mistake", cloze, { gaps: ["first=listen", "second=gjenntar"] }, "right"],
  ["one gap of two", cloze, { gaps: ["first=listen", "second=a=b"] }, "partly"],
  ["no gap", cloze, { gaps: ["first=defend", "second=x"] }, "wrong"],
  ["the number", numeric, { number: ["1.25"] }, "right"],
  ["the number with a comma", numeric, { number: ["1,25"] }, "right"],
  ["a number at the edge of the tolerance", numeric, { number: ["1.26"] }, "right"],
  ["a number beyond the tolerance", numeric, { number: ["1.27"] }, "wrong"],
  ["a number that computers round", exact, { number: [String(0.1 + 0.2)] }, "right"],
  ["no number", numeric, { number: ["x"] }, "wrong"],
  ["good choices alone", scenario, { steps: ["arrival=listen", "calm=offer"] }, "right"],
  ["a good end after a poor start", scenario, { steps: ["arrival=explain", "heated=repeat", "calm=offer"] }, "partly"],
  ["poor choices alone", scenario, { steps: ["arrival=explain", "heated=leave"] }, "wrong"],
  ["a text", reflection, { text: ["x"] }, null],
  ["no pair", match, { pairs: ["result=process", "process=result"] }, "wrong"],
];

for (const [name, key, chosen, expected] of outcomes) {
  test(`${key.type}: ${name} is ${expected}`, () => assert.equal(outcome(key, chosen), expected));
}

/** @type {[string, import("../../overrides/components/quiz/scoring.js").Key, Record<string, string[]>, boolean][]} */
const answers = [
  ["an option", single, { options: ["rules"] }, true],
  ["nothing", single, {}, false],
  ["an empty choice", multiple, { options: [] }, false],
  ["both parts", trueFalse, { options: ["holds"], reasons: ["money"] }, true],
  ["no reason", trueFalse, { options: ["holds"] }, false],
  ["all places", order, { items: ["thank", "solve", "listen"] }, true],
  ["an item too few", order, { items: ["thank", "solve"] }, false],
  ["all choices", match, { pairs: ["result=process", "process=process"] }, true],
  ["all gaps", cloze, { gaps: ["first=defend", "second=x"] }, true],
  ["an empty gap", cloze, { gaps: ["first=listen", "second= "] }, false],
  ["a number", numeric, { number: ["7"] }, true],
  ["a word", numeric, { number: ["seven"] }, false],
  ["a way to an ending", scenario, { steps: ["arrival=explain", "heated=leave"] }, true],
  ["a way that stops", scenario, { steps: ["arrival=explain"] }, false],
  ["nothing walked", scenario, {}, false],
  ["a thought", reflection, { text: ["x"] }, true],
  ["blanks", reflection, { text: [" "] }, false],
  ["a choice left open", match, { pairs: ["result=process", "process="] }, false],
];

for (const [name, key, chosen, expected] of answers) {
  test(`${key.type}: ${name} is ${expected ? "" : "not "}an answer`, () => assert.equal(complete(key, chosen), expected));
}

/** @type {[import("../../overrides/components/quiz/scoring.js").Key, Record<string, string[]>, number, number][]} */
const points = [
  [single, { options: ["listen"] }, 1, 1],
  [multiple, { options: ["voice"] }, 1, 2],
  [multiple, { options: ["voice", "shoes", "hat"] }, 0, 2],
  [trueFalse, { options: ["holds"], reasons: ["money"] }, 1, 2],
  [order, { items: ["listen", "thank", "solve"] }, 1, 3],
  [match, { pairs: ["result=result", "process=result"] }, 1, 2],
  [cloze, { gaps: ["first=listen", "second=x"] }, 1, 2],
  [numeric, { number: ["0.8"] }, 0, 1],
  [scenario, { steps: ["arrival=explain", "heated=repeat", "calm=offer"] }, 1, 3],
  [reflection, { text: ["x"] }, 0, 0],
];

for (const [key, chosen, right, of] of points) {
  test(`${key.type}: ${JSON.stringify(chosen)} is ${right} of ${of}`, () => assert.deepEqual(score(key, chosen), { points: right, of }));
}

test("each type of question is judged here", () => {
  assert.deepEqual([...new Set(points.map(([{ type }]) => type))].sort(), types.sort());
});

test("a type that nobody has made known is a mistake, not a wrong answer", () => {
  assert.throws(() => outcome({ type: "drawing", parts: {} }, {}), /drawing/);
});

test("a walk ends where a choice is not known any more", () => {
  const { steps, at } = walk(scenario, { steps: ["arrival=listen", "calm=removed", "calm=offer"] });
  assert.deepEqual(steps.map(({ choice }) => choice), ["listen"]);
  assert.equal(at, "calm");
});

test("a walk does not go from a step that it is not at", () => {
  assert.equal(walk(scenario, { steps: ["calm=offer"] }).at, "arrival");
});
