// One question of a quiz: its answer, the reasons, and the rows that can be moved.

import { button, element } from "./component.js";
import { complete, outcome } from "./scoring.js";

/** @typedef {import("./quiz.js").Quiz} Quiz */
/** @typedef {import("./scoring.js").Outcome} Outcome */

const ARROW_UP = "M12 19V5M6 11l6-6 6 6";
const ARROW_DOWN = "M12 5v14M6 13l6 6 6-6";

/** One question of a quiz. */
export class Question {
  /**
   * @param {HTMLElement} root
   * @param {Quiz} quiz
   */
  constructor(root, quiz) {
    this.root = root;
    this.quiz = quiz;
    this.id = root.dataset.question ?? "";
    this.type = root.dataset.type ?? "";
    this.answers = quiz.all(".kv-answers__item", root);
    this.key = { type: this.type, parts: this.#parts() };
    /** @type {Outcome | null} */
    this.outcome = null;
    const { words } = quiz;
    this.result = element("p", { class: "kv-question__result", role: "status", tabindex: "-1" });
    this.check = button(words.text("check"), () => this.#check(), "main");
    this.again = button(words.text("again"), () => this.reset(true));
    this.next = button(words.text("next"), () => this.quiz.goOn(this));
    this.again.hidden = this.next.hidden = true;
    root.append(element("div", { class: "kv-question__actions" }, this.result, this.check, this.again, this.next));
    if (this.type === "order") this.#makeMovable();
  }

  /** @returns {Record<string, Record<string, string>>} What is right, read from the answers in the page. */
  #parts() {
    /** @type {Record<string, Record<string, string>>} */
    const parts = {};
    for (const answer of this.answers) {
      const { key = "", choice = "", correct } = answer.dataset;
      const part = (parts[key] ??= {});
      if (correct !== undefined) part[choice] = correct;
    }
    return parts;
  }

  /** @returns {HTMLInputElement[]} */
  get #inputs() {
    return this.quiz.all("input", this.root);
  }

  /** @returns {HTMLElement[]} The rows of an order or match question. */
  get #rows() {
    return this.quiz.all(".kv-order__item, .kv-match__pair", this.root);
  }

  /** @returns {Record<string, string[]>} What is chosen now. */
  get chosen() {
    /** @type {Record<string, string[]>} */
    const chosen = {};
    for (const input of this.#inputs) {
      if (input.checked) (chosen[input.name.split("--").at(-1) ?? ""] ??= []).push(input.value);
    }
    if (this.type === "order") chosen.items = this.#rows.map((row) => row.dataset.choice ?? "");
    if (this.type === "match") {
      chosen.pairs = this.#rows.map((row) => `${row.dataset.choice}=${/** @type {HTMLSelectElement} */ (this.quiz.find("select", row)).value}`);
    }
    return chosen;
  }

  /**
   * Put back what was chosen before; ids that the question no longer has are passed over.
   *
   * @param {Record<string, string[]>} chosen
   */
  restore(chosen) {
    for (const input of this.#inputs) {
      input.checked = (chosen[input.name.split("--").at(-1) ?? ""] ?? []).includes(input.value);
    }
    const rows = this.#rows;
    if (this.type === "order" && chosen.items?.length) {
      const order = chosen.items;
      const known = rows.filter((row) => order.includes(row.dataset.choice ?? ""));
      known.sort((a, b) => order.indexOf(a.dataset.choice ?? "") - order.indexOf(b.dataset.choice ?? ""));
      const fresh = rows.filter((row) => !known.includes(row));
      rows[0]?.parentElement?.append(...known, ...fresh);
      this.#renumber();
    }
    for (const pair of chosen.pairs ?? []) {
      const [id = "", choice = ""] = pair.split("=");
      const row = rows.find((candidate) => candidate.dataset.choice === id);
      const select = row?.querySelector("select");
      if (select && [...select.options].some((option) => option.value === choice)) select.value = choice;
    }
  }

  #check() {
    if (!complete(this.key, this.chosen)) {
      this.result.textContent = this.quiz.words.text("choose-first");
      return;
    }
    this.show();
    this.quiz.save(this);
    this.quiz.score();
    this.result.focus();
  }

  /** Show the verdict on every option, with its reason, and the way on. */
  show() {
    const { words } = this.quiz;
    const chosen = this.chosen;
    this.outcome = outcome(this.key, chosen);
    this.result.textContent = words.text(this.outcome);
    this.result.className = `kv-question__result kv-verdict kv-verdict--${this.outcome === "right" ? "right" : "wrong"}`;
    this.#clearReasons();
    for (const answer of this.answers) this.#showReason(answer, chosen);
    for (const control of this.quiz.all("input, select, .kv-order__moves button", this.root)) control.setAttribute("disabled", "");
    const read = this.root.querySelector(".kv-question__answer .kv-question__principle");
    if (read && this.outcome !== "right") this.check.before(read.cloneNode(true));
    this.check.hidden = true;
    this.again.hidden = this.outcome === "right";
    this.next.hidden = this.quiz.isLast(this);
  }

  /**
   * @param {HTMLElement} answer
   * @param {Record<string, string[]>} chosen
   */
  #showReason(answer, chosen) {
    const { words } = this.quiz;
    const { key = "", choice = "", correct } = answer.dataset;
    const why = answer.querySelector(".kv-answers__why")?.textContent ?? "";
    const row = this.#row(key, choice);
    if (!row) return;
    const given = chosen[key] ?? [];
    /** @type {string} */
    let verdict;
    let label = "";
    if (key === "items") {
      verdict = given.indexOf(choice) + 1 === Number(correct) ? "right" : "wrong";
      label = verdict === "right" ? this.quiz.right : words.text("its-place", { place: Number(correct) });
    } else if (key === "pairs") {
      verdict = given.includes(`${choice}=${correct}`) ? "right" : "wrong";
      const options = /** @type {NodeListOf<HTMLOptionElement>} */ (row.querySelectorAll("option"));
      const match = [...options].find((option) => option.value === correct)?.text ?? "";
      label = verdict === "right" ? this.quiz.right : words.text("belongs", { text: match });
    } else {
      const wasChosen = given.includes(choice);
      if (correct !== undefined) verdict = wasChosen ? "right" : "missed";
      else verdict = wasChosen ? "wrong" : "";
      label = { right: this.quiz.right, missed: words.text("missed"), wrong: this.quiz.wrong }[verdict] ?? "";
    }
    row.dataset.verdict = verdict;
    const reason = element("div", { class: "kv-reason" });
    if (label) reason.append(element("strong", { class: `kv-verdict kv-verdict--${verdict}` }, label), " ");
    reason.append(why);
    row.append(reason);
  }

  /** @param {string} key @param {string} choice @returns {HTMLElement | undefined} */
  #row(key, choice) {
    if (key === "items" || key === "pairs") return this.#rows.find((row) => row.dataset.choice === choice);
    const input = this.#inputs.find((candidate) => candidate.value === choice && candidate.name.endsWith(`--${key}`));
    return input?.closest("li") ?? undefined;
  }

  #clearReasons() {
    for (const reason of this.quiz.all(".kv-reason", this.root)) reason.remove();
    for (const row of this.quiz.all("[data-verdict]", this.root)) delete row.dataset.verdict;
    for (const read of this.quiz.all(".kv-question__actions .kv-question__principle", this.root)) read.remove();
  }

  /** @param {boolean} focus Begin the question again, and say so to the keyboard. */
  reset(focus = false) {
    this.#clearReasons();
    this.outcome = null;
    this.result.textContent = "";
    this.check.hidden = false;
    this.again.hidden = this.next.hidden = true;
    for (const control of this.quiz.all("input, select, .kv-order__moves button", this.root)) control.removeAttribute("disabled");
    for (const input of this.#inputs) input.checked = false;
    for (const select of this.quiz.all("select", this.root)) /** @type {HTMLSelectElement} */ (select).value = "";
    if (this.type === "order") this.#renumber();
    this.quiz.forget(this);
    if (focus) {
      this.quiz.score();
      this.focus();
    }
  }

  /** Give the keyboard to the first thing that can be answered. */
  focus() {
    const first = this.root.querySelector("input:enabled, select:not([hidden]):enabled, .kv-order__moves button:enabled");
    /** @type {HTMLElement} */ (first ?? this.result).focus();
    this.root.scrollIntoView({ block: "nearest" });
  }

  /** Order questions: a number and two buttons a row instead of a list of places. */
  #makeMovable() {
    for (const row of this.#rows) {
      const text = row.querySelector(".kv-order__text");
      const name = text?.textContent?.trim() ?? "";
      this.quiz.find("select", row).hidden = true;
      const moves = element("div", { class: "kv-order__moves" }, this.#move(row, name, -1), this.#move(row, name, 1));
      row.prepend(element("span", { class: "kv-order__number", "aria-hidden": "true" }));
      row.append(moves);
    }
    this.#renumber();
  }

  /** @param {HTMLElement} row @param {string} name @param {-1 | 1} step */
  #move(row, name, step) {
    const made = button("", () => this.#shift(row, name, step));
    made.setAttribute("aria-label", this.quiz.words.text(step < 0 ? "up" : "down", { text: name }));
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
    this.quiz.say(this.quiz.words.text("moved", { text: name, place: rows.indexOf(row) + 1, total: rows.length }));
  }

  #renumber() {
    for (const [index, row] of this.#rows.entries()) {
      const number = row.querySelector(".kv-order__number");
      if (number) number.textContent = `${this.quiz.words.numbers.format(index + 1)}.`;
      const select = row.querySelector("select");
      if (select) select.value = String(index + 1);
    }
  }
}

/** @param {string} path @returns {SVGElement} */
function icon(path) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
