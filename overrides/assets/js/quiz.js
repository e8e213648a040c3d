// Quiz: check an answer, give the reason for each option, try again, score, go on.

import { button, Component, element, start } from "./component.js";
import { Question } from "./question.js";
import { complete } from "./scoring.js";
import { available, load, update } from "./storage.js";

/** A quiz. */
export class Quiz extends Component {
  static module = "quiz";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    this.id = root.dataset.quiz ?? "";
    this.right = root.dataset.right ?? "";
    this.wrong = root.dataset.wrong ?? "";
    this.questions = this.all(".kv-question").map((question) => new Question(question, this));
    this.live = element("p", { class: "kv-hidden kv-live", role: "status" });
    this.result = element("div", { class: "kv-quiz__result", hidden: true });
    const note = element("p", { class: "kv-practice__note" }, this.words.text(available() ? "saved" : "not-saved"));
    root.append(this.result, note, this.live);
    root.setAttribute("data-live", "");
    this.find("form").addEventListener("submit", (event) => event.preventDefault());
    this.#restore();
    window.addEventListener("pageshow", (event) => event.persisted && this.#restore());
  }

  #restore() {
    const stored = load().quizzes[this.id] ?? {};
    for (const question of this.questions) {
      const answer = stored[question.id];
      if (!answer) continue;
      question.restore(answer.chosen);
      if (answer.checked && complete(question.key, question.chosen)) question.show();
    }
    this.score();
  }

  /** @param {Question} question */
  save(question) {
    update((state) => {
      (state.quizzes[this.id] ??= {})[question.id] = { chosen: question.chosen, checked: true };
    });
  }

  /** @param {Question} question */
  forget(question) {
    update((state) => {
      delete state.quizzes[this.id]?.[question.id];
    });
  }

  /** @param {string} text Announced politely. */
  say(text) {
    this.live.textContent = text;
  }

  /** @param {Question} question @returns {boolean} */
  isLast(question) {
    return this.questions.at(-1) === question;
  }

  /** @param {Question} question Go to the next question that is open, or else to the next one. */
  goOn(question) {
    const after = this.questions.slice(this.questions.indexOf(question) + 1);
    (after.find((candidate) => candidate.outcome === null) ?? after[0])?.focus();
  }

  /** Show the score once every question is answered. */
  score() {
    const total = this.questions.length;
    const right = this.questions.filter((question) => question.outcome === "right").length;
    const open = this.questions.filter((question) => question.outcome === null).length;
    this.result.hidden = open > 0 || total < 2;
    if (this.result.hidden) {
      if (open > 0 && open < total) this.say(this.words.plural("left", open));
      return;
    }
    const text = right === total ? this.words.text("all-right") : this.words.plural("score", total, { right });
    const buttons = element("div", { class: "kv-quiz__buttons" });
    if (right < total) buttons.append(button(this.words.text("retry-wrong"), () => this.#again(true), "main"));
    buttons.append(button(this.words.text("start-over"), () => this.#again(false)));
    this.result.replaceChildren(element("p", { class: "kv-quiz__score" }, text), buttons);
    this.say(text);
  }

  /** @param {boolean} wrongOnly */
  #again(wrongOnly) {
    const chosen = this.questions.filter((question) => !wrongOnly || question.outcome !== "right");
    for (const question of chosen) question.reset();
    this.score();
    chosen[0]?.focus();
  }
}

start(Quiz);
