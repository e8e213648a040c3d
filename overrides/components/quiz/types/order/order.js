// Things to be put in order: a number and two buttons a row instead of a list of places.

import { button, element, icon } from "../../../../assets/js/shared/component.js";
import { Fields, questionType, whyOf } from "../../fields.js";
import "./order.score.js";

/** @typedef {import("../../scoring.js").Chosen} Chosen */

const ARROW_UP = "M12 19V5M6 11l6-6 6 6";
const ARROW_DOWN = "M12 5v14M6 13l6 6 6-6";

/** Fields of a question of type `order`. */
class Order extends Fields {
  /** @param {import("../../fields.js").Question} question */
  constructor(question) {
    super(question);
    for (const row of this.#rows) {
      const name = row.querySelector(".kv-order__text")?.textContent?.trim() ?? "";
      const select = row.querySelector("select");
      if (select) select.hidden = true;
      row.prepend(element("span", { class: "kv-order__number", "aria-hidden": "true" }));
      row.append(element("div", { class: "kv-order__moves" }, this.#move(row, name, -1), this.#move(row, name, 1)));
    }
    this.#renumber();
  }

  /** @returns {HTMLElement[]} */
  get #rows() {
    return this.all(".kv-order__item");
  }

  /** @returns {Chosen} */
  get chosen() {
    return { items: this.#rows.map((row) => row.dataset.choice ?? "") };
  }

  /** @param {Chosen} chosen */
  restore(chosen) {
    const order = chosen.items ?? [];
    const rows = this.#rows;
    const known = rows.filter((row) => order.includes(row.dataset.choice ?? ""));
    known.sort((a, b) => order.indexOf(a.dataset.choice ?? "") - order.indexOf(b.dataset.choice ?? ""));
    const fresh = rows.filter((row) => !known.includes(row));
    if (order.length) rows[0]?.parentElement?.append(...known, ...fresh);
    this.#renumber();
  }

  /** @param {Chosen} chosen */
  show(chosen) {
    for (const answer of this.answers) {
      const { choice = "", correct } = answer.dataset;
      const row = this.#rows.find((candidate) => candidate.dataset.choice === choice);
      if (!row) continue;
      const right = (chosen.items ?? []).indexOf(choice) + 1 === Number(correct);
      const label = right ? this.words.text("is-right") : this.words.text("its-place", { place: Number(correct) });
      this.giveReason(row, right ? "right" : "wrong", label, whyOf(answer));
    }
  }

  /** @param {HTMLElement} row @param {string} name @param {-1 | 1} step */
  #move(row, name, step) {
    const made = button("", () => this.#shift(row, name, step));
    made.setAttribute("aria-label", this.words.text(step < 0 ? "up" : "down", { text: name }));
    made.append(icon(step < 0 ? ARROW_UP : ARROW_DOWN));
    return made;
  }

  /** @param {HTMLElement} row @param {string} name @param {-1 | 1} step */
  #shift(row, name, step) {
    const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    const pressed = document.activeElement;
    if (step < 0) other.before(row);
    else other.after(row);
    this.#renumber();
    if (pressed instanceof HTMLElement) pressed.focus();
    const rows = this.#rows;
    this.question.host.say(this.words.text("moved", { text: name, place: rows.indexOf(row) + 1, total: rows.length }));
  }

  #renumber() {
    for (const [index, row] of this.#rows.entries()) {
      const number = row.querySelector(".kv-order__number");
      if (number) number.textContent = `${this.words.numbers.format(index + 1)}.`;
      const select = row.querySelector("select");
      if (select) select.value = String(index + 1);
    }
  }
}

questionType("order", Order);
