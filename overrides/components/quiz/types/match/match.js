// Pairs to be found.

import { Fields, questionType, whyOf } from "../../fields.js";
import { valueOf } from "../../scoring.js";
import "./match.score.js";

/** @typedef {import("../../scoring.js").Chosen} Chosen */

/** Fields of a question of type `match`. */
class Match extends Fields {
  /** @returns {{id: string, row: HTMLElement, select: HTMLSelectElement}[]} */
  get #rows() {
    return this.all(".kv-match__pair").map((row) => ({
      id: row.dataset.choice ?? "",
      row,
      select: /** @type {HTMLSelectElement} */ (row.querySelector("select")),
    }));
  }

  /** @returns {Chosen} */
  get chosen() {
    return { pairs: this.#rows.map(({ id, select }) => `${id}=${select.value}`) };
  }

  /** @param {Chosen} chosen */
  restore(chosen) {
    for (const { id, select } of this.#rows) {
      const choice = valueOf(chosen.pairs, id);
      select.value = [...select.options].some((option) => option.value === choice) ? choice : "";
    }
  }

  /** @param {Chosen} chosen */
  show(chosen) {
    for (const answer of this.answers) {
      const { choice = "", correct = "" } = answer.dataset;
      const found = this.#rows.find(({ id }) => id === choice);
      if (!found) continue;
      const right = (chosen.pairs ?? []).includes(`${choice}=${correct}`);
      const match = [...found.select.options].find((option) => option.value === correct)?.text ?? "";
      const label = right ? this.words.text("is-right") : this.words.text("belongs", { text: match });
      this.giveReason(found.row, right ? "right" : "wrong", label, whyOf(answer));
    }
  }
}

questionType("match", Match);
