import assert from "node:assert/strict";
import { test } from "node:test";

import { complete, outcome } from "../../overrides/assets/js/scoring.js";

const single = { type: "single", parts: { options: { listen: "" } } };
const multiple = { type: "multiple", parts: { options: { voice: "", hands: "" } } };
const trueFalse = { type: "true-false", parts: { options: { holds: "" }, reasons: { learn: "" } } };
const order = { type: "order", parts: { items: { listen: "1", solve: "2", thank: "3" } } };
const match = { type: "match", parts: { pairs: { result: "result", process: "process" } } };

/** @type {[string, import("../../overrides/assets/js/scoring.js").Key, Record<string, string[]>, string][]} */
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
  ["no pair", match, { pairs: ["result=process", "process=result"] }, "wrong"],
];

for (const [name, key, chosen, expected] of outcomes) {
  test(`${key.type}: ${name} is ${expected}`, () => assert.equal(outcome(key, chosen), expected));
}

/** @type {[string, import("../../overrides/assets/js/scoring.js").Key, Record<string, string[]>, boolean][]} */
const answers = [
  ["an option", single, { options: ["rules"] }, true],
  ["nothing", single, {}, false],
  ["an empty choice", multiple, { options: [] }, false],
  ["both parts", trueFalse, { options: ["holds"], reasons: ["money"] }, true],
  ["no reason", trueFalse, { options: ["holds"] }, false],
  ["all places", order, { items: ["thank", "solve", "listen"] }, true],
  ["an item too few", order, { items: ["thank", "solve"] }, false],
  ["all choices", match, { pairs: ["result=process", "process=process"] }, true],
  ["a choice left open", match, { pairs: ["result=process", "process="] }, false],
];

for (const [name, key, chosen, expected] of answers) {
  test(`${key.type}: ${name} is ${expected ? "" : "not "}an answer`, () => assert.equal(complete(key, chosen), expected));
}
