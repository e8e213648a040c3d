// Options to choose from: what the types `single`, `multiple` and `true-false` share.

import { Fields, whyOf } from "../../fields.js";

/** @typedef {import("../../scoring.js").Chosen} Chosen */

/** Fields of a question with options. */
export class Options extends Fields {
  /** @param {import("../../fields.js").Question} question */
  constructor(question) {
    super(question);
    for (const list of this.all(".kv-options")) {
      // "True" stays above "false".
      const stays = question.type === "true-false" && list.dataset.part === "options";
      if (!stays) this.lists.set(list, /** @type {HTMLElement[]} */ ([...list.children]));
    }
  }

  /** @returns {HTMLInputElement[]} */
  get #inputs() {
    return this.all(".kv-options input");
  }

  /** @returns {Chosen} */
  get chosen() {
    /** @type {Chosen} */
    const chosen = {};
    for (const input of this.#inputs) {
      if (input.checked) (chosen[partOf(input)] ??= []).push(input.value);
    }
    // The order on the screen is chance.
    for (const ids of Object.values(chosen)) ids.sort();
    return chosen;
  }

  /** @param {Chosen} chosen */
  restore(chosen) {
    for (const input of this.#inputs) input.checked = (chosen[partOf(input)] ?? []).includes(input.value);
  }

  /** @param {Chosen} chosen */
  show(chosen) {
    for (const answer of this.answers) {
      const { key = "", choice = "", correct } = answer.dataset;
      const row = this.#inputs.find((input) => input.value === choice && partOf(input) === key)?.closest("li");
      if (!row) continue;
      const given = (chosen[key] ?? []).includes(choice);
      if (correct !== undefined && given) this.giveReason(row, "right", this.words.text("is-right"), whyOf(answer));
      else if (correct !== undefined) this.giveReason(row, "missed", this.words.text("missed"), whyOf(answer));
      else this.giveReason(row, given ? "wrong" : "", given ? this.words.text("is-wrong") : "", whyOf(answer));
    }
  }
}

/** @param {HTMLInputElement} input @returns {string} */
function partOf(input) {
  return input.closest("ul")?.dataset.part ?? "";
}
