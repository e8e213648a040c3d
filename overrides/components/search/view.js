// The field, the filters and the results: the same in the dialog and on the search page.

import { button, element, icon } from "../../assets/js/shared/component.js";
import { load, rememberSearch, update } from "../../assets/js/shared/storage.js";
import { answer, failure, found, hits, lookUp, none, nothing, short } from "./results.js";

/**
 * @typedef {import("./engine.js").Result} Result
 * @typedef {import("./client.js").SearchError} SearchError
 * @typedef {{query: string, type: string, role: string}} Question
 */

/** The wait for the next key is as long as the last answer took, and no longer than this. */
const LONGEST_WAIT = 150;
const PAGE = 10;

export class SearchView {
  /** @param {import("./texts.js").Texts} texts @param {import("./client.js").SearchClient} client */
  constructor(texts, client) {
    this.texts = texts;
    this.client = client;
    /** @type {Question} What the last answer was for. */
    this.asked = { query: "", type: "", role: "" };
    this.literal = false;
    this.anyway = false;
    this.limit = PAGE;
    this.wait = LONGEST_WAIT;
    /** @type {number | undefined} */
    this.timer = undefined;
    /** Told after each answer, and when a result is opened. @type {(question: Question) => void} */
    this.onasked = () => {};
    /** @type {(link: HTMLAnchorElement) => void} */
    this.onopened = () => {};

    const { text } = this;
    this.input = element("input", {
      class: "kv-search__input",
      type: "text",
      name: "q",
      inputmode: "search",
      enterkeyhint: "search",
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      dir: "auto",
      "aria-label": text("label"),
      placeholder: text("placeholder"),
    });
    this.clear = button("", () => this.#clear(), "plain");
    this.clear.classList.add("kv-search__clear");
    this.clear.setAttribute("aria-label", text("clear"));
    this.clear.append(icon("M6 6l12 12M18 6L6 18", "kv-search__icon"));
    this.clear.hidden = true;
    this.form = element("form", { class: "kv-search__form", role: "search", action: texts.page }, icon("M15.5 15.5L21 21M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14z", "kv-search__icon"), this.input, this.clear);
    this.types = select("type", text("type"), text("all-types"), texts.types);
    this.roles = select("role", text("role"), text("all-roles"), texts.roles);
    this.status = element("p", { class: "kv-search__status", role: "status" });
    this.filters = element("div", { class: "kv-search__filters", hidden: true }, this.types, this.roles);
    this.bar = element("div", { class: "kv-search__bar" }, this.status, this.filters);
    this.results = element("div", { class: "kv-search__results" });

    this.input.addEventListener("input", () => this.#typed());
    this.filters.addEventListener("change", () => this.#ask());
    this.form.addEventListener("submit", (event) => this.#submit(event));
    this.results.addEventListener("click", (event) => this.#opened(event));
  }

  /** @param {InterfaceKey} key @param {Record<string, string | number>} [values] */
  text = (key, values = {}) => this.texts.text(key, values);

  /** @returns {Question} */
  get question() {
    return { query: this.input.value.trim(), type: this.types.querySelector("select")?.value ?? "", role: this.roles.querySelector("select")?.value ?? "" };
  }

  /** @param {Partial<Question>} question Put it into the field and the filters, and ask. */
  async ask({ query = "", type = "", role = "" }) {
    this.input.value = query;
    for (const [field, value] of /** @type {const} */ ([[this.types, type], [this.roles, role]])) {
      const list = field.querySelector("select");
      if (list && [...list.options].some((option) => option.value === value)) list.value = value;
    }
    this.literal = false;
    this.anyway = false;
    this.limit = PAGE;
    await this.#ask();
  }

  /** @returns {HTMLElement[]} What the arrow keys reach. */
  get items() {
    return /** @type {HTMLElement[]} */ ([...this.results.querySelectorAll("a[href], button")]);
  }

  /** @param {KeyboardEvent} event Arrow keys move among the results; a letter goes on typing. */
  move(event) {
    const { key } = event;
    const items = this.items;
    const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const inField = document.activeElement === this.input;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || (at < 0 && !inField)) return;
    if (at >= 0 && key.length === 1 && key !== " ") {
      this.input.focus();
      return;
    }
    const target = { ArrowDown: items[at + 1], ArrowUp: at > 0 ? items[at - 1] : this.input, Home: at >= 0 ? items[0] : null, End: at >= 0 ? items.at(-1) : null }[key];
    if (!target || (inField && key === "ArrowUp")) return;
    event.preventDefault();
    target.focus();
    target.closest(".kv-hit")?.scrollIntoView({ block: "nearest" });
  }

  #typed() {
    this.clear.hidden = !this.input.value;
    this.literal = false;
    this.anyway = false;
    this.limit = PAGE;
    window.clearTimeout(this.timer);
    if (this.question.query) this.timer = window.setTimeout(() => this.#ask(), this.wait);
    else this.#ask();
  }

  #clear() {
    this.input.value = "";
    this.#typed();
    this.input.focus();
  }

  /** @param {Event} event The key Enter: the newest answer, and the keyboard at its first result. */
  async #submit(event) {
    event.preventDefault();
    const { query } = this.question;
    if (!query) return;
    rememberSearch(this.texts.language, query);
    window.clearTimeout(this.timer);
    if (JSON.stringify(this.question) !== JSON.stringify(this.asked) || this.results.ariaBusy === "true") await this.#ask();
    /** @type {HTMLElement} */ (this.results.querySelector(".kv-hit__link, .kv-answer a") ?? this.input).focus();
  }

  /** @param {Event} event */
  #opened(event) {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link) return;
    if (this.asked.query) rememberSearch(this.texts.language, this.asked.query);
    this.onopened(link);
  }

  async #ask() {
    window.clearTimeout(this.timer);
    const question = this.question;
    this.clear.hidden = !question.query;
    this.asked = question;
    this.onasked(question);
    if (!question.query) {
      this.client.rest();
      this.#begin();
      return;
    }
    this.results.ariaBusy = "true";
    const begun = performance.now();
    const options = { types: question.type ? [question.type] : [], roles: question.role ? [question.role] : [], limit: this.limit, literal: this.literal, anyway: this.anyway };
    try {
      const result = await this.client.search(question.query, options);
      this.wait = Math.min(performance.now() - begun, LONGEST_WAIT);
      this.#show(result, question);
    } catch (error) {
      this.#fail(/** @type {SearchError} */ (error));
    }
    this.results.ariaBusy = null;
  }

  /** Before anything is typed: recent searches, and where to look things up. */
  #begin() {
    const recent = load().searches[this.texts.language] ?? [];
    /** @type {Node[]} */
    const shown = [];
    if (recent.length > 0) {
      const list = element("ul", { class: "kv-search__recent" }, ...recent.map((query) => element("li", {}, button(short(query), () => this.#again(query), "plain"))));
      const forget = button(this.text("forget"), () => this.#forget(), "link");
      shown.push(element("section", { class: "kv-search__start" }, element("div", { class: "kv-search__head" }, element("h2", {}, this.text("recent")), forget), list));
    }
    shown.push(element("section", { class: "kv-search__start" }, element("h2", {}, this.text("look-up")), lookUp(this.texts)));
    this.status.textContent = "";
    this.filters.hidden = true;
    this.#replace(...shown);
  }

  /** @param {string} query */
  async #again(query) {
    this.input.focus();
    await this.ask({ ...this.question, query });
  }

  #forget() {
    update((state) => {
      delete state.searches[this.texts.language];
    });
    this.input.focus();
    this.#begin();
    this.status.textContent = this.text("forgotten");
  }

  /** @param {Result} result @param {Question} question */
  #show(result, question) {
    const { texts } = this;
    const isFiltered = Boolean(question.type || question.role);
    const isEmpty = result.hits.length === 0;
    this.filters.hidden = isEmpty && !isFiltered;
    const listed = result.hits.filter((hit) => isFiltered || hit.url !== result.term?.url);
    const parts = [...found(texts, result, () => this.#literally(), (query) => this.#again(query)), ...answer(texts, result)];
    if (isEmpty && result.more) {
      parts.push(...nothing(texts, result.theme, () => this.#anyway()));
    } else if (isEmpty) {
      parts.push(...none(texts, result.query || question.query, isFiltered ? () => this.#unfilter() : null));
    } else {
      parts.push(hits(texts, listed));
      if (result.total > result.hits.length) parts.push(this.more(result, question));
    }
    this.status.toggleAttribute("data-none", isEmpty);
    this.status.textContent = isEmpty ? texts.text("none", { query: short(question.query) }) : texts.plural("count", result.total);
    this.#replace(...parts);
  }

  /**
   * @param {Result} _result
   * @param {Question} _question
   * @returns {HTMLElement} What leads to the results that are not shown.
   */
  more(_result, _question) {
    const links = () => this.results.querySelectorAll(/** @type {"a"} */ (".kv-hit__link"));
    return button(this.text("more"), async () => {
      // A term that is shown above the hits does not stand among them.
      const shown = links().length;
      this.limit += PAGE;
      await this.#ask();
      links()[shown]?.focus();
    });
  }

  async #literally() {
    this.literal = true;
    this.input.focus();
    await this.#ask();
  }

  async #anyway() {
    this.anyway = true;
    this.input.focus();
    await this.#ask();
  }

  async #unfilter() {
    this.input.focus();
    for (const list of this.filters.querySelectorAll("select")) list.value = "";
    await this.#ask();
  }

  /** @param {SearchError} error */
  #fail(error) {
    this.filters.hidden = true;
    const reason = error.reason ?? "missing";
    this.status.textContent = "";
    this.#replace(failure(this.texts, reason, () => (reason === "stale" ? location.reload() : this.#again(this.question.query))));
  }

  /** @param {...Node} parts Show them, and keep the keyboard from falling out of what they replace. */
  #replace(...parts) {
    const held = this.results.contains(document.activeElement) ? document.activeElement : null;
    const href = held instanceof HTMLAnchorElement ? held.href : "";
    this.results.replaceChildren(...parts);
    const same = this.items.find((item) => item instanceof HTMLAnchorElement && item.href === href);
    if (held) (same ?? this.input).focus();
  }
}

/** @param {string} name @param {string} label @param {string} all @param {Record<string, string>} choices */
function select(name, label, all, choices) {
  const list = element("select", { name, autocomplete: "off" }, element("option", { value: "" }, all));
  for (const [value, title] of Object.entries(choices)) list.append(element("option", { value }, title));
  return element("label", { class: "kv-search__filter" }, element("span", { class: "kv-hidden" }, label), list);
}
