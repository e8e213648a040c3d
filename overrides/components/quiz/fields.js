// What all types of question share: their fields, and the reasons that are shown beside them.

import { element } from "../../assets/js/shared/component.js";
import { byId } from "../../assets/js/shared/ids.js";
import { shuffled } from "./shuffle.js";

/** @typedef {import("./question.js").Question} Question */
/** @typedef {import("./scoring.js").Chosen} Chosen */
/** @typedef {import("./scoring.js").Key} Key */

/** The part of a question that is answered. Each type of question is a class that knows its own HTML. */
export class Fields {
  /** Whether the learner may say how sure they are before the answer is checked. */
  asksHowSure = true;

  /** @type {InterfaceKey | ""} Text of the button that checks the answer; empty: the last choice checks it. */
  button = "check";

  /** @param {Question} question */
  constructor(question) {
    this.question = question;
    this.root = question.root;
    this.words = question.host.words;
    /** @type {HTMLElement[]} */
    this.answers = this.all(".kv-answers__item");
    /** @type {Map<Element, HTMLElement[]>} Lists that may be shuffled, each with its entries in the order of the page. */
    this.lists = new Map();
  }

  /**
   * @template {HTMLElement} [E=HTMLElement]
   * @param {string} selector
   * @returns {E[]}
   */
  all(selector) {
    return /** @type {E[]} */ ([...this.root.querySelectorAll(selector)]);
  }

  /** @returns {Key} What is right, read from the answers in the page. */
  get key() {
    /** @type {Record<string, Record<string, string>>} */
    const parts = byId();
    for (const { dataset } of this.answers) {
      const part = (parts[dataset.key ?? ""] ??= byId());
      if (dataset.correct !== undefined) part[dataset.choice ?? ""] = dataset.correct;
    }
    return { type: this.question.type, parts };
  }

  /** @returns {Chosen} What is chosen or written now. */
  get chosen() {
    return {};
  }

  /** @param {Chosen} _chosen Put back what was chosen before; ids that the question no longer has are passed over. */
  restore(_chosen) {}

  /** @returns {string} What to say where an answer is not complete. */
  get missing() {
    return this.words.text("choose-first");
  }

  /** @returns {string} What to say of a checked answer. */
  get result() {
    const { outcome, points } = this.question;
    return this.words.text(outcome ?? "compared", { ...points });
  }

  /** @param {Chosen} _chosen Show the verdict on each answer, with its reason. */
  show(_chosen) {}

  /** Take away what `show` has shown. */
  hide() {
    for (const reason of this.all(".kv-reason")) reason.remove();
    for (const row of this.all("[data-verdict]")) delete row.dataset.verdict;
  }

  /** @returns {HTMLElement[]} What cannot be changed after the answer was checked. */
  get controls() {
    return this.all(".kv-question__set :is(input, select, textarea, button)");
  }

  /** @returns {HTMLElement | null} Where the keyboard goes after the check; null: to the result. */
  get focusAfterCheck() {
    return null;
  }

  /** @param {number | null} seed Mix what may be mixed; null: as in the page. */
  arrange(seed) {
    for (const [list, entries] of this.lists) {
      const ids = entries.map((entry) => idOf(entry));
      const order = seed === null ? ids : shuffled(ids, `${seed}/${this.question.id}`);
      const sorted = order.map((id) => /** @type {HTMLElement} */ (entries[ids.indexOf(id)]));
      // What is moved loses the keyboard: only what must move is moved.
      if (sorted.some((entry, index) => list.children[index] !== entry)) list.append(...sorted);
    }
  }

  /**
   * @param {HTMLElement} row
   * @param {string} verdict
   * @param {string} label Its words; empty: none.
   * @param {...(Node | string)} why
   */
  giveReason(row, verdict, label, ...why) {
    row.dataset.verdict = verdict;
    const reason = element("div", { class: "kv-reason" });
    if (label) reason.append(element("strong", { class: `kv-verdict kv-verdict--${verdict}` }, label), " ");
    reason.append(...why);
    row.append(reason);
  }
}

/** @type {Map<string, typeof Fields>} */
const TYPES = new Map();

/**
 * Say which fields a type of question has. Its folder is `types/<type>`, and the page loads its script.
 *
 * @param {string} type
 * @param {typeof Fields} Kind
 */
export function questionType(type, Kind) {
  TYPES.set(type, Kind);
}

/** @param {Question} question @returns {Fields} */
export function fieldsOf(question) {
  const Kind = TYPES.get(question.type);
  if (!Kind) throw new Error(`questions of type "${question.type}" are not known: is quiz/types/${question.type}/${question.type}.js loaded?`);
  return new Kind(question);
}

/** @param {HTMLElement} entry @returns {string} */
function idOf(entry) {
  return entry.dataset.choice ?? (entry instanceof HTMLOptionElement ? entry.value : "");
}

/** @param {Element} answer @returns {string} The reason that stands in an answer. */
export function whyOf(answer) {
  return answer.querySelector(".kv-answers__why")?.textContent ?? "";
}
