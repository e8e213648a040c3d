// Quiz: arranges the questions of an attempt, keeps the answers, counts the score, begins again.

import { answersOf, forget, keep, keepDraft, keepSeed, seedOf } from "./answers.js";
import { button, Component, element, start } from "../../assets/js/shared/component.js";
import { parsed } from "../../assets/js/shared/ids.js";
import { Question } from "./question.js";
import { attemptOf, drawn, newSeed, nextRound, shuffled } from "./shuffle.js";
import { onOtherTab, sayWhetherKept } from "../../assets/js/shared/storage.js";

/** A quiz: the host of its questions. */
export class Quiz extends Component {
  static module = "quiz/quiz";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    this.id = root.dataset.quiz ?? "";
    this.shuffles = root.dataset.shuffle !== undefined;
    /** @type {Record<string, number>} */
    this.pools = parsed(root.dataset.pools ?? "{}");
    /** Without memory, the order lasts as long as the page. */
    this.seed = 0;
    /** @type {Question[]} Those of this attempt, in its order. */
    this.asked = [];
    this.questions = this.all(".kv-question").map((question) => new Question(question, this));
    this.live = element("p", { class: "kv-hidden kv-live", role: "status" });
    this.result = element("div", { class: "kv-quiz__result", hidden: true });
    const note = element("p", { class: "kv-practice__note" });
    root.append(this.result, note, this.live);
    sayWhetherKept(note, { saved: this.words.text("saved"), unsaved: this.words.text("not-saved") }, this.signal);
    this.find("form").addEventListener("submit", (event) => event.preventDefault());
    this.#restore();
    this.#goToTarget();
    root.setAttribute("data-live", "");
    const { signal } = this;
    window.addEventListener("pageshow", (event) => event.persisted && this.#restore(), { signal });
    window.addEventListener("hashchange", () => this.#goToTarget(), { signal });
    // Paper has all questions, in the order of the answer key.
    window.addEventListener("beforeprint", () => this.#arrange(null), { signal });
    window.addEventListener("afterprint", () => this.#arrange(this.seed), { signal });
    onOtherTab(() => this.follow(), signal);
  }

  /** Another tab has changed what is kept. */
  follow() {
    this.#restore();
  }

  /** Show what is kept: by this tab, by another one, or before the page was left. */
  #restore() {
    const stored = answersOf(this.id);
    const seed = seedOf(this.id);
    if (seed !== undefined) this.seed = seed;
    else if (this.#hasAttempts && this.seed === 0) this.#begin(newSeed());
    for (const question of this.questions) {
      const answer = stored[question.id];
      // What is being answered here stays, until there is an answer from elsewhere.
      if (question.isBusy) continue;
      if (!question.shows(answer) && (question.done || answer?.checked || Object.keys(answer?.chosen ?? {}).length)) question.restore(answer);
    }
    this.#arrange(this.seed);
    this.score(false);
  }

  /** @returns {boolean} Whether an attempt differs from another: one question has nothing to be drawn from. */
  get #hasAttempts() {
    return this.questions.length > 1;
  }

  /** @param {number} seed */
  #begin(seed) {
    this.seed = seed;
    if (this.#hasAttempts) keepSeed(this.id, seed);
  }

  /** @param {number | null} seed Null: everything, as in the page. */
  #arrange(seed) {
    const focused = document.activeElement;
    const seen = new Set(this.questions.filter((question) => question.done || this.#isTarget(question)).map(({ id }) => id));
    const asked = seed === null ? null : drawn(this.questions, this.pools, seed, seen);
    const mixing = seed !== null && seed !== 0 && this.shuffles;
    const ids = this.questions.map(({ id }) => id);
    const order = mixing ? shuffled(ids, attemptOf(seed)) : ids;
    const sorted = order.map((id) => /** @type {Question} */ (this.questions[ids.indexOf(id)]));
    this.asked = sorted.filter(({ id }) => !asked || asked.has(id));
    const list = this.find(".kv-questions");
    if (sorted.some(({ root }, index) => list.children[index] !== root)) list.append(...sorted.map(({ root }) => root));
    for (const question of this.questions) {
      question.arrange(mixing ? seed : null);
      question.root.hidden = !this.asked.includes(question);
      question.next.hidden = !question.done || this.isLast(question);
    }
    for (const [index, { root }] of this.asked.entries()) {
      // A page that shows a single question of the quiz numbers it itself.
      const number = /** @type {HTMLElement | null} */ (root.querySelector(".kv-question__number"));
      if (!number) continue;
      number.textContent = this.words.text("question", { number: index + 1, total: this.asked.length });
      number.hidden = this.asked.length < 2;
    }
    if (focused instanceof HTMLElement && focused !== document.activeElement && this.root.contains(focused)) focused.focus({ preventScroll: true });
  }

  /** @param {Question} question @returns {boolean} Whether the page's address leads to it. */
  #isTarget({ root }) {
    return location.hash === `#${root.id}`;
  }

  /** Show the question that a link leads to: it may have moved, or not be drawn. */
  #goToTarget() {
    const target = this.questions.find((question) => this.#isTarget(question));
    if (!target) return;
    this.#arrange(this.seed);
    target.root.scrollIntoView();
  }

  /** @param {Question} question @param {boolean} [isTry] */
  save(question, isTry) {
    keep(this.id, question, isTry);
  }

  /** @param {Question} question */
  draft(question) {
    keepDraft(this.id, question);
  }

  /** @param {Question} question */
  forget(question) {
    forget(this.id, [question.id]);
  }

  changed() {
    this.score();
  }

  /** @param {string} text Announced politely. */
  say(text) {
    this.live.textContent = text;
  }

  /** @param {Question} question @returns {boolean} */
  isLast(question) {
    return this.asked.at(-1) === question;
  }

  /** @param {Question} question Go to the next question that is open, or else to the next one. */
  goOn(question) {
    const after = this.asked.slice(this.asked.indexOf(question) + 1);
    (after.find((candidate) => !candidate.done) ?? after[0])?.focus();
  }

  /**
   * Show the score once every question is answered.
   *
   * @param {boolean} [announced]
   */
  score(announced = true) {
    const open = this.asked.filter(({ done }) => !done).length;
    this.result.hidden = open > 0 || this.asked.length < 2;
    if (this.result.hidden) {
      if (announced && open > 0 && open < this.asked.length) this.say(this.words.plural("left", open));
      return;
    }
    // A reflection is answered, and neither right nor wrong.
    const judged = this.asked.filter(({ outcome }) => outcome !== null);
    const right = judged.filter(({ outcome }) => outcome === "right").length;
    const text = right === judged.length ? this.words.text("all-right") : this.words.plural("score", judged.length, { right });
    const lines = [element("p", { class: "kv-quiz__score" }, text)];
    if (judged.some(({ outcome }) => outcome === "partly")) lines.push(element("p", { class: "kv-quiz__points" }, this.#points(judged)));
    const buttons = element("div", { class: "kv-quiz__buttons" });
    if (right < judged.length) buttons.append(button(this.words.text("retry-wrong"), () => this.#again(true), "main"));
    buttons.append(button(this.words.text("start-over"), () => this.#again(false)));
    this.result.replaceChildren(...lines, buttons);
    if (announced) this.say(text);
  }

  /** @param {Question[]} judged @returns {string} The points of all answers, where some were partly right. */
  #points(judged) {
    const all = judged.map(({ points }) => points);
    const of = all.reduce((sum, each) => sum + each.of, 0);
    return this.words.plural("points", of, { points: all.reduce((sum, each) => sum + each.points, 0) });
  }

  /** @param {boolean} wrongOnly */
  #again(wrongOnly) {
    const chosen = this.asked.filter(({ outcome }) => !wrongOnly || (outcome !== null && outcome !== "right"));
    for (const question of chosen) question.reset();
    forget(this.id, chosen.map(({ id }) => id));
    this.#begin(wrongOnly ? nextRound(this.seed) : newSeed());
    this.#arrange(this.seed);
    this.score();
    this.asked.find(({ done }) => !done)?.focus();
  }
}

start(Quiz);
