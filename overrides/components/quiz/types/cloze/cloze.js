// Gaps in a text: some are chosen from a list, into others one writes.

import { element } from "../../../../assets/js/shared/component.js";
import { byId } from "../../../../assets/js/shared/ids.js";
import { valueOf } from "../../scoring.js";
import { compareWord } from "../../../../assets/js/shared/typing.js";
import { Fields, questionType, whyOf } from "../../fields.js";
import { gapIsRight } from "./cloze.score.js";

/** @typedef {import("../../scoring.js").Chosen} Chosen */
/** @typedef {import("../../scoring.js").Key} Key */
/** @typedef {{id: string, gap: HTMLElement, field: HTMLInputElement | HTMLSelectElement, answer: HTMLElement}} Gap */

/** Fields of a question of type `cloze`. */
class Cloze extends Fields {
  /** @param {import("../../fields.js").Question} question */
  constructor(question) {
    super(question);
    for (const { field } of this.#gaps) {
      if (field instanceof HTMLSelectElement) this.lists.set(field, [...field.options]);
    }
  }

  /** @returns {Gap[]} */
  get #gaps() {
    return this.all(".kv-cloze__gap").flatMap((gap) => {
      const id = gap.dataset.choice ?? "";
      const field = /** @type {Gap["field"] | null} */ (gap.querySelector(".kv-cloze__field"));
      const answer = this.answers.find((candidate) => candidate.dataset.choice === id);
      return field && answer ? [{ id, gap, field, answer }] : [];
    });
  }

  /** @returns {Key} */
  get key() {
    /** @type {Key & {accept: Record<string, string[]>, parts: {gaps: Record<string, string>}}} */
    const key = { type: this.question.type, parts: { gaps: byId() }, accept: byId() };
    for (const { id, answer } of this.#gaps) {
      const right = answer.querySelector("[data-option][data-correct]");
      if (right instanceof HTMLElement) key.parts.gaps[id] = right.dataset.option ?? "";
      else key.accept[id] = JSON.parse(answer.dataset.accept ?? "[]");
    }
    return key;
  }

  /** @returns {Chosen} Which words were right is kept too, since the same gap takes other words in another language. */
  get chosen() {
    const { key } = this;
    const gaps = this.#gaps;
    const right = gaps.filter(({ id, field }) => key.accept?.[id] && gapIsRight(key, id, field.value));
    return { gaps: gaps.map(({ id, field }) => `${id}=${field.value.trim()}`), accepted: right.map(({ id }) => id) };
  }

  /** @param {Chosen} chosen */
  restore(chosen) {
    const { key } = this;
    for (const { id, field } of this.#gaps) {
      const value = valueOf(chosen.gaps, id);
      const known = field instanceof HTMLInputElement || [...field.options].some((option) => option.value === value);
      const elsewhere = chosen.accepted?.includes(id) && !gapIsRight(key, id, value);
      field.value = elsewhere ? (key.accept?.[id]?.[0] ?? "") : known ? value : "";
    }
  }

  /** @param {number | null} seed The first entry of a list says what to do and stays. */
  arrange(seed) {
    const chosen = this.#gaps.map(({ field }) => field.value);
    super.arrange(seed);
    for (const { field } of this.#gaps) {
      if (field instanceof HTMLSelectElement) field.prepend(...[...field.options].filter(({ value }) => value === ""));
    }
    for (const [index, { field }] of this.#gaps.entries()) field.value = chosen[index] ?? "";
  }

  /** @returns {string} */
  get missing() {
    return this.words.text("fill-first");
  }

  /** @param {Chosen} chosen */
  show(chosen) {
    const { key } = this;
    const list = element("ol", { class: "kv-cloze__reasons kv-reason" });
    for (const { id, gap, answer } of this.#gaps) {
      const value = valueOf(chosen.gaps, id);
      const right = gapIsRight(key, id, value);
      gap.dataset.verdict = right ? "right" : "wrong";
      const row = element("li", { class: "kv-cloze__reason" });
      list.append(row);
      if (key.accept?.[id]) this.#showWritten(row, value, key.accept[id], answer);
      else this.#showChosen(row, value, answer);
    }
    this.root.querySelector(".kv-cloze")?.after(list);
  }

  /** @param {HTMLElement} row @param {string} value @param {string[]} accepted @param {HTMLElement} answer */
  #showWritten(row, value, accepted, answer) {
    const { verdict, word } = compareWord(value, accepted);
    const text = accepted[0] ?? "";
    const label = {
      right: this.words.text("is-right"),
      nearly: this.words.text("spelling", { text: word }),
      wrong: this.words.text("answer-is", { text }),
    }[verdict];
    this.giveReason(row, verdict === "wrong" ? "wrong" : "right", label, element("span", {}, whyOf(answer)));
    const others = answer.querySelector(".kv-answers__others");
    if (others) row.append(others.cloneNode(true));
  }

  /** @param {HTMLElement} row @param {string} value @param {HTMLElement} answer */
  #showChosen(row, value, answer) {
    const choices = element("ul", { class: "kv-cloze__choices" });
    for (const option of /** @type {NodeListOf<HTMLElement>} */ (answer.querySelectorAll("[data-option]"))) {
      const given = option.dataset.option === value;
      const right = option.dataset.correct !== undefined;
      const verdict = right ? (given ? "right" : "missed") : given ? "wrong" : "";
      const label = { right: this.words.text("is-right"), missed: this.words.text("missed"), wrong: this.words.text("is-wrong"), "": "" }[verdict];
      const text = element("span", { class: "kv-cloze__text" }, option.querySelector(".kv-answers__text")?.textContent ?? "");
      const entry = element("li", {}, text);
      choices.append(entry);
      this.giveReason(entry, verdict, label, whyOf(option));
    }
    row.append(choices);
  }
}

questionType("cloze", Cloze);
