// Today's five: says what is due, and asks today's five one after another. The questions come from the quizzes' own pages.

import { button, Component, element, start } from "../../../assets/js/shared/component.js";
import { comingBack } from "../../learning/progress.js";
import { Quiz } from "../quiz.js";
import { dayNumber, today } from "../../../assets/js/shared/day.js";
import { nextReview, pickFive, quizOf } from "../spacing.js";
import { load, onOtherTab, update } from "../../../assets/js/shared/storage.js";

/** @typedef {import("../question.js").Question} Question */
/** @typedef {import("../../../assets/js/shared/state.js").Outcome} Outcome */
/** @typedef {{id: string, ask: string, url: string, outcome: Outcome, due: string}} Result */

/** One question of a quiz, asked anew: what was answered before stays until there is a new answer. */
class Single extends Quiz {
  /** @type {(question: Question) => void} */
  onChecked = () => {};

  /** Ask as if for the first time. */
  anew() {
    for (const question of this.questions) question.reset();
  }

  /** @override What is answered elsewhere is not shown here. */
  follow() {}

  /** @override @param {Question} question @param {boolean} [isTry] */
  save(question, isTry) {
    super.save(question, isTry);
    this.onChecked(question);
  }
}

/** Today's five. */
class Five extends Component {
  static module = "quiz/five/five";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    this.list = this.find(".kv-five__list");
    /** @type {Map<string, {title: string, url: string}>} */
    this.quizzes = new Map();
    /** @type {string[]} */
    this.questions = [];
    for (const item of this.all("[data-quiz]")) {
      const link = /** @type {HTMLAnchorElement} */ (this.find("a", item));
      const quiz = item.dataset.quiz ?? "";
      this.quizzes.set(quiz, { title: link.textContent ?? "", url: link.href });
      this.questions.push(...(item.dataset.questions ?? "").split(" ").filter(Boolean).map((question) => `${quiz}/${question}`));
    }
    /** @type {Map<string, Promise<Document>>} */
    this.pages = new Map();
    /** @type {Result[]} */
    this.results = [];
    this.due = element("ul", { class: "kv-five__due" });
    this.stage = element("div", { class: "kv-five__stage" });
    this.list.before(this.due, this.stage);
    this.list.hidden = true;
    /** Whether questions or their result are shown, which a change elsewhere must not take away. */
    this.isBusy = false;
    /** @type {Single | null} The question that is shown. */
    this.single = null;
    this.#open();
    const refresh = () => (this.isBusy ? this.#tellDue() : this.#open());
    onOtherTab(refresh, this.signal);
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && refresh(), { signal: this.signal });
  }

  /** @returns {string[]} Today's five that are not answered yet; once all are, five more. */
  #open() {
    this.#tellDue();
    const { five, reviews } = load();
    const day = today();
    const chosen = five?.day === day ? five.questions.filter((id) => this.questions.includes(id)) : [];
    const left = chosen.filter((id) => reviews[id]?.seen !== day);
    const coming = left.length ? left : pickFive(this.questions, reviews, day, `${day} ${chosen.length ? reviewsOf(reviews, day) : ""}`);
    if (!coming.length) {
      this.stage.replaceChildren(this.#lead(this.words.text("nothing")));
      return coming;
    }
    const again = chosen.length > 0 && !left.length;
    const label = again ? "more" : left.length && left.length < chosen.length ? "continue" : "begin";
    const begin = button(this.words.text(label), () => this.#begin(coming), "main");
    this.stage.replaceChildren(this.#lead(this.words.text(again ? "done-today" : "about")), begin);
    return coming;
  }

  /** @param {string} text @returns {HTMLElement} What the page's own heading is followed by; it can take the keyboard. */
  #lead(text) {
    return element("p", { class: "kv-five__lead", tabindex: "-1" }, text);
  }

  #tellDue() {
    const { today: now, tomorrow, week } = comingBack(this.questions, load().reviews, today());
    const rows = /** @type {const} */ ([["today", now], ["tomorrow", tomorrow], ["week", week]]).filter(([, count]) => count);
    this.due.hidden = !rows.length;
    this.due.replaceChildren(
      ...rows.map(([key, count]) =>
        element("li", { class: key === "today" ? "kv-five__when kv-five__when--now" : "kv-five__when" }, this.words.plural(`due-${key}`, count)),
      ),
    );
  }

  /** @param {string[]} five */
  async #begin(five) {
    const day = today();
    update((state) => {
      const before = state.five?.day === day ? state.five.questions : [];
      state.five = { day, questions: [...new Set([...before, ...five])] };
    });
    this.results = [];
    this.isBusy = true;
    this.stage.replaceChildren(element("p", { role: "status" }, this.words.text("loading")));
    try {
      await Promise.all(five.map((id) => this.#page(id)));
      await this.#ask(five, 0);
    } catch (error) {
      console.info("Kvalia: five", error);
      this.#cannotLoad();
    }
  }

  /** Without its pages the questions cannot be shown here: the list of quizzes stands in. */
  #cannotLoad() {
    this.isBusy = false;
    this.pages.clear();
    const lead = this.#lead(this.words.text("not-loaded"));
    this.stage.replaceChildren(lead);
    this.list.hidden = false;
    lead.focus();
  }

  /** @param {string} id @returns {Promise<Document>} The page of the question's quiz. */
  #page(id) {
    const quiz = quizOf(id);
    const kept = this.pages.get(quiz);
    if (kept) return kept;
    const url = this.quizzes.get(quiz)?.url ?? "";
    const page = fetch(url).then(async (response) => {
      if (!response.ok) throw new Error(`${url} ${response.status}`);
      return new DOMParser().parseFromString(await response.text(), "text/html");
    });
    this.pages.set(quiz, page);
    return page;
  }

  /** @param {string} id @returns {Promise<HTMLElement | null>} The quiz with this question alone; null where it is gone. */
  async #quiz(id) {
    const page = await this.#page(id);
    const section = /** @type {HTMLElement | null} */ (page.querySelector(".kv-quiz")?.cloneNode(true) ?? null);
    const url = this.quizzes.get(quizOf(id))?.url ?? "";
    const name = id.slice(quizOf(id).length + 1);
    if (!section) throw new Error(`${url} holds no quiz`);
    if (!section.querySelector(`[data-question="${CSS.escape(name)}"]`)) return null;
    for (const question of section.querySelectorAll("[data-question]")) {
      if (question.getAttribute("data-question") !== name) question.remove();
    }
    for (const link of section.querySelectorAll("a")) link.href = new URL(link.getAttribute("href") ?? "", url).href;
    section.querySelector(".kv-question__number")?.remove();
    return document.importNode(section, true);
  }

  /**
   * @param {string[]} five
   * @param {number} index
   * @returns {Promise<void>}
   */
  async #ask(five, index) {
    const id = five[index];
    if (id === undefined) return this.#end();
    const section = await this.#quiz(id);
    if (!section) return this.#ask(five, index + 1);
    const quiz = this.quizzes.get(quizOf(id));
    const place = this.words.text("place", { number: index + 1, total: five.length });
    const heading = element("h2", { class: "kv-five__title", tabindex: "-1" }, place, " ", element("span", { class: "kv-five__theme" }, quiz?.title ?? ""));
    const next = button(this.words.text(index + 1 < five.length ? "next" : "finish"), () => void this.#ask(five, index + 1), "main");
    next.hidden = true;
    this.stage.replaceChildren(heading, section, next);
    this.single?.stop();
    const single = new Single(section);
    this.single = single;
    single.anew();
    single.onChecked = (question) => {
      const ask = section.querySelector(".kv-question__ask")?.textContent ?? "";
      this.#note({ id, ask, url: `${quiz?.url ?? ""}#quiz-${id.replace("/", "--")}`, outcome: question.outcome ?? "wrong" });
      next.hidden = false;
    };
    heading.focus();
    heading.scrollIntoView({ block: "nearest" });
  }

  /** @param {Omit<Result, "due">} answer The first answer to a question counts. */
  #note(answer) {
    const day = today();
    const kept = load().reviews[answer.id];
    const { due } = kept?.seen === day ? kept : nextReview(kept, { outcome: answer.outcome, sure: false }, day);
    const before = this.results.find((result) => result.id === answer.id);
    if (before) before.due = due;
    else this.results.push({ ...answer, due });
    this.#tellDue();
  }

  #end() {
    this.single?.stop();
    const right = this.results.filter((result) => result.outcome === "right").length;
    const score = this.words.plural("score", this.results.length, { right });
    const heading = element("h2", { class: "kv-five__title", tabindex: "-1" }, score);
    const rows = this.results.map((result) =>
      element(
        "li",
        { class: "kv-five__result" },
        element("strong", { class: `kv-verdict kv-verdict--${result.outcome}` }, this.words.text(result.outcome)),
        element("a", { href: result.url }, result.ask),
        element("span", { class: "kv-five__back" }, this.#returns(result.due)),
      ),
    );
    const more = button(this.words.text("more"), () => {
      const five = this.#open();
      if (five.length) void this.#begin(five);
      else this.find(".kv-five__lead", this.stage).focus();
    });
    this.stage.replaceChildren(heading, element("ol", { class: "kv-five__results" }, ...rows), more);
    this.#tellDue();
    heading.focus();
  }

  /** @param {string} due @returns {string} */
  #returns(due) {
    const days = dayNumber(due) - dayNumber(today());
    if (days === 1) return this.words.text("returns-tomorrow");
    const date = new Intl.DateTimeFormat(this.words.language, { day: "numeric", month: "long", timeZone: "UTC" }).format(Date.parse(due));
    return this.words.text("returns", { date });
  }
}

/** @param {Record<string, import("../../../assets/js/shared/state.js").Review>} reviews @param {string} day @returns {number} How many questions were answered on a day. */
function reviewsOf(reviews, day) {
  return Object.values(reviews).filter((review) => review.seen === day).length;
}

start(Five);
