// An encounter in steps: each choice shows the next one, the last is followed by what was behind them.

import { element } from "../../../../assets/js/shared/component.js";
import { byId } from "../../../../assets/js/shared/ids.js";
import { score } from "../../scoring.js";
import { Fields, questionType, whyOf } from "../../fields.js";
import { walk } from "./scenario.score.js";

/** @typedef {import("../../scoring.js").Chosen} Chosen */
/** @typedef {import("../../scoring.js").Key} Key */

/** How a choice looks that was made, by its quality. */
const LOOKS = /** @type {Record<string, string>} */ ({ good: "right", fair: "fair", poor: "wrong" });

/** Fields of a question of type `scenario`. */
class Scenario extends Fields {
  asksHowSure = false;
  /** @type {InterfaceKey | ""} */
  button = "";

  /** @param {import("../../fields.js").Question} question */
  constructor(question) {
    super(question);
    /** @type {string[]} The choices made, as `step=choice`. */
    this.path = [];
    this.steps = this.all(".kv-scene");
    for (const choice of this.#choices) this.#makeButton(choice);
    for (const step of this.steps) step.tabIndex = -1;
    for (const list of this.all(".kv-scene__choices")) this.lists.set(list, /** @type {HTMLElement[]} */ ([...list.children]));
    this.#showSteps();
  }

  /** @returns {HTMLElement[]} */
  get #choices() {
    return this.all(".kv-scene__choice");
  }

  /** @param {HTMLElement} choice Turn the link, which leads on without a script, into a button. */
  #makeButton(choice) {
    const link = choice.querySelector("a");
    if (!link) return;
    const made = element("button", { type: "button", class: link.className, id: link.id }, ...link.childNodes);
    made.addEventListener("click", () => this.#choose(`${stepOf(choice)}=${choice.dataset.choice}`));
    link.replaceWith(made);
  }

  /** @returns {Key} */
  get key() {
    /** @type {NonNullable<Key["steps"]>} */
    const steps = byId();
    for (const choice of this.#choices) {
      const { to = "", quality = "" } = choice.dataset;
      (steps[stepOf(choice)] ??= byId())[choice.dataset.choice ?? ""] = { to, quality };
    }
    const start = /** @type {HTMLElement} */ (this.root.querySelector(".kv-scenario")).dataset.start;
    return { type: this.question.type, parts: {}, start, steps };
  }

  /** @returns {Chosen} */
  get chosen() {
    return this.path.length ? { steps: [...this.path] } : {};
  }

  /** @param {Chosen} chosen */
  restore(chosen) {
    this.path = walk(this.key, chosen).steps.map(({ step, choice }) => `${step}=${choice}`);
    this.#showSteps();
  }

  /** @param {string} entry */
  #choose(entry) {
    this.path.push(entry);
    const here = this.#showSteps();
    if (here?.dataset.ending === undefined) {
      this.question.draft();
      here?.focus();
    } else {
      this.question.check();
    }
  }

  /** @returns {HTMLElement | undefined} Show the steps walked and the one that they led to, and return that one. */
  #showSteps() {
    const { steps, at } = walk(this.key, this.chosen);
    const shown = [...steps.map(({ step }) => step), at];
    for (const step of this.steps) step.hidden = !shown.includes(nameOf(step));
    for (const choice of this.#choices) {
      const walked = steps.find(({ step }) => step === stepOf(choice));
      choice.querySelector("button")?.toggleAttribute("disabled", Boolean(walked));
      this.#mark(choice, walked?.choice === choice.dataset.choice);
    }
    // The steps stand in the order in which they were met.
    const order = shown.flatMap((name) => this.steps.filter((step) => nameOf(step) === name));
    const rest = this.steps.filter((step) => !order.includes(step));
    if (order.some((step, index) => step.parentElement?.children[index] !== step)) order[0]?.parentElement?.append(...order, ...rest);
    return order.at(-1);
  }

  /** @param {HTMLElement} choice @param {boolean} isMine Say at a choice that it was made. */
  #mark(choice, isMine) {
    choice.toggleAttribute("data-chosen", isMine);
    const mark = choice.querySelector(".kv-scene__mine");
    if (!isMine) mark?.remove();
    else if (!mark) choice.prepend(element("span", { class: "kv-scene__mine" }, this.words.text("your-choice")));
  }

  /** @param {number | null} seed Null: all steps in the order of their numbers. */
  arrange(seed) {
    super.arrange(seed);
    if (seed === null) this.steps[0]?.parentElement?.append(...this.steps);
    else this.#showSteps();
  }

  /** @returns {string} */
  get result() {
    const { points, of } = score(this.key, this.chosen);
    return this.words.plural("good-choices", of, { good: points });
  }

  /** @param {Chosen} chosen */
  show(chosen) {
    for (const { step, choice: made } of walk(this.key, chosen).steps) {
      for (const answer of this.answers.filter(({ dataset }) => dataset.step === step)) {
        const { choice = "" } = answer.dataset;
        const row = this.#choices.find((candidate) => stepOf(candidate) === step && candidate.dataset.choice === choice);
        if (!row) continue;
        const quality = row.dataset.quality ?? "";
        const label = answer.querySelector(".kv-verdict")?.textContent?.trim() ?? "";
        const principle = answer.querySelector(".kv-answers__principle");
        this.giveReason(row, LOOKS[quality] ?? "", label, element("span", {}, whyOf(answer)), ...(principle ? [" ", principle.cloneNode(true)] : []));
        if (choice !== made) row.dataset.verdict = "";
      }
    }
  }

  /** @returns {HTMLElement[]} `#showSteps` knows which choices are open. */
  get controls() {
    return [];
  }

  /** @returns {HTMLElement | null} The ending, which is read before the result. */
  get focusAfterCheck() {
    return this.steps.find((step) => !step.hidden && step.dataset.ending !== undefined) ?? null;
  }
}

/** @param {HTMLElement} choice @returns {string} */
function stepOf(choice) {
  const step = choice.closest(".kv-scene");
  return step instanceof HTMLElement ? (step.dataset.step ?? "") : "";
}

/** @param {HTMLElement} step @returns {string} */
function nameOf(step) {
  return step.dataset.step ?? step.dataset.ending ?? "";
}

questionType("scenario", Scenario);
