// One question of a quiz: the frame around its fields. It runs wherever somebody hosts it.
//
// A question is one `<li class="kv-question">` and needs nothing outside of it but a `Host`. To show single questions
// of several quizzes, take the element with the id `quiz-<quiz>--<question>` from the quiz's page, make its links
// absolute, put it into a form of method "dialog" load the scripts that its page names for it, and call `new Question(element, host)`; then `arrange(seed)`, and
// `restore(answer)` where there is one. The functions in answers.js do what `save`, `draft` and `forget` should do.

import { button, element } from "../../assets/js/shared/component.js";
import { fieldsOf } from "./fields.js";
import { complete, outcome, score } from "./scoring.js";

/**
 * @typedef {import("./scoring.js").Outcome} Outcome
 * @typedef {import("./scoring.js").Points} Points
 * @typedef {import("../../assets/js/shared/state.js").QuestionState} QuestionState
 *
 * @typedef {Object} Host Whoever shows questions.
 * @property {import("../../assets/js/shared/component.js").Words} words The interface strings below `quiz.js`.
 * @property {(question: Question, isTry?: boolean) => void} save Keep the answer, which was checked; `isTry`: just now, and not changed since.
 * @property {(question: Question) => void} draft Keep what was written or walked so far.
 * @property {(question: Question) => void} forget Forget the answer.
 * @property {(question: Question) => void} changed Called after an answer was checked or taken back.
 * @property {(text: string) => void} say Announce politely.
 * @property {(question: Question) => boolean} isLast Whether no question follows.
 * @property {(question: Question) => void} goOn Go to the question that follows.
 */

/** One question of a quiz. */
export class Question {
  /**
   * @param {HTMLElement} root
   * @param {Host} host
   */
  constructor(root, host) {
    this.root = root;
    this.host = host;
    this.id = root.dataset.question ?? "";
    this.type = root.dataset.type ?? "";
    this.pool = root.dataset.pool ?? "";
    /** Whether the answer was checked. */
    this.done = false;
    /** @type {Outcome | null} Null while it is open, and where there is neither right nor wrong. */
    this.outcome = null;
    /** @type {boolean | undefined} Whether the learner is sure; undefined where they did not say. */
    this.sure = undefined;
    this.fields = fieldsOf(this);
    const { words } = host;
    this.result = element("p", { class: "kv-question__result", role: "status", tabindex: "-1" });
    this.confidence = this.#askHowSure();
    const { button: check } = this.fields;
    this.checkButton = button(check && words.text(check), () => this.check(), "main");
    this.again = button(words.text("again"), () => this.#tryAgain());
    this.next = button(words.text("next"), () => host.goOn(this));
    root.append(element("div", { class: "kv-question__actions" }, this.result, this.confidence, this.checkButton, this.again, this.next));
    this.#showActions();
  }

  /** @returns {HTMLElement} Two buttons of which one, the other or none is pressed. */
  #askHowSure() {
    const { words } = this.host;
    const group = element("div", { class: "kv-sure", role: "group", "aria-label": words.text("how-sure") });
    group.append(element("span", { class: "kv-sure__ask", "aria-hidden": "true" }, words.text("how-sure")));
    /** @type {[boolean, string][]} */
    const levels = [
      [true, words.text("sure")],
      [false, words.text("unsure")],
    ];
    for (const [sure, label] of levels) {
      const made = button(label, () => {
        this.sure = this.sure === sure ? undefined : sure;
        this.#pressSure();
      });
      made.classList.add("kv-sure__button");
      made.dataset.sure = String(sure);
      made.setAttribute("aria-pressed", "false");
      group.append(made);
    }
    return group;
  }

  #pressSure() {
    for (const made of this.confidence.querySelectorAll("button")) made.setAttribute("aria-pressed", String(made.dataset.sure === String(this.sure)));
  }

  /** @returns {import("./scoring.js").Key} */
  get key() {
    return this.fields.key;
  }

  /** @returns {Record<string, string[]>} What is chosen or written now. */
  get chosen() {
    return this.fields.chosen;
  }

  /** @returns {Points} */
  get points() {
    return score(this.key, this.chosen);
  }

  /** @param {number | null} seed Mix the options; null: as in the page. */
  arrange(seed) {
    this.fields.arrange(seed);
  }

  /**
   * Show what is kept of the question, or that nothing is.
   *
   * @param {QuestionState | undefined} answer
   */
  restore(answer) {
    if (!answer && !this.done && !Object.values(this.chosen).flat().length) return;
    this.#clear();
    this.fields.restore(answer?.chosen ?? {});
    this.sure = answer?.sure;
    if (answer?.checked && complete(this.key, this.chosen)) this.show();
    else this.#showActions();
  }

  /** @param {QuestionState | undefined} answer @returns {boolean} Whether it is what the page shows. */
  shows(answer) {
    return this.done === (answer?.checked ?? false) && JSON.stringify(this.chosen) === JSON.stringify(answer?.chosen ?? {});
  }

  /** Check the answer. */
  check() {
    if (!complete(this.key, this.chosen)) {
      this.result.textContent = this.fields.missing;
      return;
    }
    this.show();
    this.host.save(this, true);
    this.host.changed(this);
    (this.fields.focusAfterCheck ?? this.result).focus();
  }

  /** Keep the answer as it is now: what is written or ticked after the check is no other try. */
  keep() {
    if (this.done) this.host.save(this, false);
  }

  /** @returns {boolean} Whether the reader is writing in it, which no other tab may take away. */
  get isBusy() {
    const active = document.activeElement;
    return Boolean(!this.done && active?.matches("input:not([type=radio], [type=checkbox]), select, textarea") && this.root.contains(active));
  }

  /** Keep what is not yet checked. */
  draft() {
    if (this.done) this.keep();
    else this.host.draft(this);
    this.#showActions();
  }

  /** Show the verdict on every option, with its reason, and the way on. */
  show() {
    const { words } = this.host;
    const { chosen } = this;
    this.done = true;
    this.outcome = outcome(this.key, chosen);
    this.result.textContent = this.fields.result;
    this.result.className = "kv-question__result";
    if (this.outcome) this.result.classList.add("kv-verdict", `kv-verdict--${this.outcome}`);
    if (this.outcome === "wrong" && this.sure) this.result.append(" ", element("span", { class: "kv-question__note" }, words.text("sure-wrong")));
    this.fields.hide();
    this.fields.show(chosen);
    for (const control of this.fields.controls) control.setAttribute("disabled", "");
    this.#clearLinks();
    if (this.outcome !== "right") {
      for (const link of this.root.querySelectorAll(".kv-question__answer .kv-question__principle")) this.checkButton.before(link.cloneNode(true));
    }
    this.#showActions();
  }

  #showActions() {
    const walked = this.fields.button === "" && Object.values(this.chosen).flat().length > 0;
    this.checkButton.hidden = this.done || this.fields.button === "";
    this.confidence.hidden = this.done || !this.fields.asksHowSure;
    this.again.hidden = this.done ? this.outcome === "right" || this.outcome === null : !walked;
    this.next.hidden = !this.done || this.host.isLast(this);
    this.#pressSure();
  }

  #clearLinks() {
    for (const link of this.root.querySelectorAll(".kv-question__actions .kv-question__principle")) link.remove();
  }

  /** Take the verdict away and open the fields. */
  #clear() {
    this.fields.hide();
    this.#clearLinks();
    this.done = false;
    this.outcome = null;
    this.sure = undefined;
    this.result.textContent = "";
    this.result.className = "kv-question__result";
    for (const control of this.fields.controls) control.removeAttribute("disabled");
  }

  /** Begin the question again; the host forgets the answer. */
  reset() {
    this.#clear();
    this.fields.restore({});
    this.#showActions();
  }

  #tryAgain() {
    this.reset();
    this.host.forget(this);
    this.host.changed(this);
    this.focus();
  }

  /** Give the keyboard to the first thing that can be answered. */
  focus() {
    const first = this.root.querySelector(".kv-question__set :is(input, select, textarea, button):not([hidden], [hidden] *):enabled");
    /** @type {HTMLElement} */ (first ?? this.result).focus();
    this.root.scrollIntoView({ block: "nearest" });
  }
}
