// A thought of one's own: written, kept on the device, compared with a model. There is no verdict.

import { Fields, questionType } from "../../fields.js";
import "./reflection.score.js";

/** @typedef {import("../../scoring.js").Chosen} Chosen */
/** @typedef {import("../../scoring.js").Key} Key */

/** Fields of a question of type `reflection`. */
class Reflection extends Fields {
  asksHowSure = false;
  /** @type {InterfaceKey | ""} */
  button = "compare";

  /** @param {import("../../fields.js").Question} question */
  constructor(question) {
    super(question);
    this.model = /** @type {HTMLElement} */ (this.root.querySelector(".kv-model"));
    this.model.hidden = true;
    this.root.querySelector(".kv-question__set")?.append(this.model);
    this.#field.addEventListener("input", () => question.draft());
    for (const input of this.#criteria) input.addEventListener("change", () => question.keep());
  }

  /** @returns {HTMLTextAreaElement} */
  get #field() {
    return /** @type {HTMLTextAreaElement} */ (this.root.querySelector("textarea"));
  }

  /** @returns {HTMLInputElement[]} */
  get #criteria() {
    return /** @type {HTMLInputElement[]} */ ([...this.model.querySelectorAll("input")]);
  }

  /** @returns {Key} */
  get key() {
    return { type: this.question.type, parts: {} };
  }

  /** @returns {Chosen} */
  get chosen() {
    const found = this.#criteria.filter((input) => input.checked).map((input) => input.value);
    return { text: this.#field.value ? [this.#field.value] : [], criteria: found };
  }

  /** @param {Chosen} chosen */
  restore(chosen) {
    this.#field.value = chosen.text?.[0] ?? "";
    for (const input of this.#criteria) input.checked = (chosen.criteria ?? []).includes(input.value);
  }

  /** @returns {string} */
  get missing() {
    return this.words.text("write-first");
  }

  show() {
    this.model.hidden = false;
  }

  hide() {
    this.model.hidden = true;
  }

  /** @returns {HTMLElement[]} One may go on writing, and go on looking. */
  get controls() {
    return [];
  }
}

questionType("reflection", Reflection);
