import assert from "node:assert/strict";
import { test } from "node:test";

import { cardDrawing, countWords, promises, withAnswers, wrap } from "../../overrides/components/tool/mantra/text.js";
import { checklistFiles } from "../../overrides/components/tool/workshop/team-list.js";

/** @param {string} text @param {number} [size] */
const measure = (text, size = 1) => text.length * size * 0.5;

test("words are counted as the language has them", () => {
  assert.equal(countWords("Jeg lytter – til kunden er ferdig.", "nb"), 6);
  assert.equal(countWords(" \n", "fi"), 0);
});

test("promises are found as whole words, whatever their case", () => {
  const avoid = ["alltid", "smiler hele dagen", "c++"];
  assert.deepEqual(promises("Jeg er ALLTID blid og smiler  hele\ndagen.", avoid), ["alltid", "smiler hele dagen"]);
  assert.deepEqual(promises("Alltidhet", avoid), []);
});

test("answers go into the text once and take nothing away", () => {
  const first = withAnswers("", ["Jeg lytter.", " ", "Jeg spør."]);
  assert.equal(first, "Jeg lytter. Jeg spør.");
  assert.equal(withAnswers(`${first} Mer.`, ["Jeg lytter.", "Ny."]), "Jeg lytter. Jeg spør. Mer. Ny.");
});

test("lines are as wide as they may be, and a long word stands alone", () => {
  assert.deepEqual(wrap("aa bb cc\ndddddddddd e", 3, measure), ["aa bb", "cc", "dddddddddd", "e"]);
});

test("a card has both languages, escapes signs and grows smaller with its text", () => {
  const short = cardDrawing([{ text: "a < b & \"c\"", language: "nb" }, { text: "ą", language: "pl" }], measure);
  assert.ok(short.includes('xml:lang="pl"') && short.includes("a &#60; b &#38; &#34;c&#34;"));
  assert.equal(cardDrawing([{ text: "a", language: "nb" }, { text: " ", language: "pl" }], measure).split("<text").length, 2);
  const size = (/** @type {string} */ drawing) => Number(/font-size="(\d+)"/.exec(drawing)?.[1]);
  assert.ok(size(cardDrawing([{ text: "ord ".repeat(160), language: "nb" }], measure)) < size(short));
});

test("a team's list is the files of a checklist", () => {
  const line = { text: " Vi  hilser <b> ", camera: true, example: "", counter: "" };
  const columns = { service: { title: "Service", lines: [] }, treatment: { title: "Behandling", lines: [line, { ...line, text: "Vi spør", example: "I døra" }] } };
  const files = checklistFiles({ language: "nb", title: "Vårt", summary: "Avtalt", page: "good-treatment", audience: ["front-line"], columns, why: "Fordi" });
  assert.deepEqual(files, {
    "checklist.yml": { source: "nb", page: "good-treatment", audience: ["front-line"], sections: { treatment: { items: { "line-1": {}, "line-2": {} } } } },
    "nb.yml": {
      title: "Vårt",
      summary: "Avtalt",
      sections: { treatment: { title: "Behandling", items: { "line-1": { do: "Vi hilser ‹b>", why: "Fordi" }, "line-2": { do: "Vi spør", why: "I døra" } } } },
    },
  });
});
