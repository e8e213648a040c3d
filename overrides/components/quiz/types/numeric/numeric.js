// A number with a unit, typed with a decimal comma or point.

import { element } from "../../../../assets/js/shared/component.js";
import { Fields, questionType, whyOf } from "../../fields.js";
import { isNear, meant } from "./numeric.score.js";

/** @typedef {import("../../scoring.js").Chosen} Chosen */
/** @typedef {import("../../scoring.js").Key} Key */

/** Fields of a question of type `numeric`. */
class Numeric extends Fields {
  /** @returns {HTMLInputElement} */
  get #field() {
    return /** @type {HTMLInputElement} */ (this.root.querySelector(".kv-numeric__field"));
  }

  /** @returns {Key} */
  get key() {
    const { correct = "", tolerance = "0" } = this.#answer.dataset;
    return { type: this.question.type, parts: {}, number: { answer: Number(correct), tolerance: Number(tolerance) } };
  }

  /** @returns {HTMLElement} */
  get #answer() {
    return /** @type {HTMLElement} */ (this.answers.find(({ dataset }) => dataset.key === "number"));
  }

  /** @returns {Chosen} A number is kept with a point, in every language the same. */
  get chosen() {
    const text = this.#field.value.trim();
    const value = this.#meant(text);
    return text ? { number: [value === null ? text : String(value)] } : {};
  }

  /** @param {Chosen} chosen */
  restore(chosen) {
    const text = chosen.number?.[0] ?? "";
    const value = this.#meant(text);
    this.#field.value = value === null ? text : this.#written(value);
  }

  /** @param {string} text @returns {number | null} */
  #meant(text) {
    const mistakes = this.answers.map(({ dataset }) => Number(dataset.mistake ?? Number.NaN));
    return meant(this.key, text, mistakes);
  }

  /** @returns {string} */
  get missing() {
    return this.words.text("number-first", { example: this.#written(12.5) });
  }

  /** @param {number} value @returns {string} As the language writes it. */
  #written(value) {
    return new Intl.NumberFormat(this.words.language, { maximumFractionDigits: 10, useGrouping: false }).format(value);
  }

  /** @param {Chosen} chosen */
  show(chosen) {
    const { key } = this;
    const value = this.#meant(chosen.number?.[0] ?? "");
    const right = isNear(key, value);
    const row = /** @type {HTMLElement} */ (this.root.querySelector(".kv-numeric"));
    const tolerance = key.number?.tolerance ?? 0;
    const mistake = this.answers.find(({ dataset }) => {
      const answer = Number(dataset.mistake ?? NaN);
      return !right && isNear({ ...key, number: { answer, tolerance } }, value);
    });
    if (mistake) this.giveReason(row, "wrong", this.words.text("is-wrong"), whyOf(mistake));
    const text = this.#answer.querySelector(".kv-answers__text")?.textContent ?? "";
    const label = right ? this.words.text("is-right") : this.words.text("answer-is", { text });
    const why = element("span", {}, whyOf(this.#answer));
    const within = this.#answer.querySelector(".kv-answers__others");
    this.giveReason(row, right ? "right" : "missed", label, why, ...(within ? [" ", within.cloneNode(true)] : []));
    row.dataset.verdict = right ? "right" : "wrong";
  }
}

questionType("numeric", Numeric);
