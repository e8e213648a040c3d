// The five-factor check: the profile, where to begin, and what is not yet shown.

import { element, start } from "../../../assets/js/shared/component.js";
import { Tool } from "../tool.js";

/** The highest level that a factor may have without anything to show for it. */
const UNPROVEN = 1;

/** @typedef {{id: string, name: string, level: number | null, levelName: string, evidence: string, next: string}} Factor */

/** The tool. */
class Maturity extends Tool {
  static module = "tool/maturity/maturity";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    this.highest = Number(this.facts.highest);
    this.summary = "";
    this.offerJson(() => ({ factors: this.#factors() }));
    this.offerCsv(() => this.#table());
    this.begin();
  }

  /** @returns {Factor[]} */
  #factors() {
    const fields = this.fields();
    return this.all("[data-factor]").map((part) => {
      const id = part.dataset.factor ?? "";
      const value = fields[`level--${id}`];
      const chosen = value === undefined ? null : part.querySelector(`[data-level="${CSS.escape(String(value))}"]`);
      const { levelName = "", next = "" } = /** @type {HTMLElement | null} */ (chosen)?.dataset ?? {};
      const level = chosen ? Number(value) : null;
      return { id, name: part.dataset.name ?? "", level, levelName, evidence: String(fields[`evidence--${id}`] ?? "").trim(), next };
    });
  }

  /** The profile as text, table and bars. */
  show() {
    const factors = this.#factors();
    for (const factor of factors) {
      const cells = [...this.find(`[data-row="${factor.id}"]`).querySelectorAll("td")];
      for (const [index, text] of [this.#level(factor), factor.evidence, factor.next].entries()) if (cells[index]) cells[index].textContent = text;
      this.find(`[data-unproven="${factor.id}"]`).hidden = factor.level === null || factor.level <= UNPROVEN || factor.evidence !== "";
    }
    const known = factors.filter((factor) => factor.level !== null);
    const least = Math.min(...known.map((factor) => factor.level ?? 0));
    const names = new Intl.ListFormat(this.words.language).format(known.filter((factor) => factor.level === least).map((factor) => factor.name));
    const done = known.length === factors.length;
    this.summary = done ? this.words.text("begin", { names, level: least }) : this.words.plural("chosen", factors.length, { done: known.length });
    this.find("[data-summary]").textContent = this.summary;
    this.find("[data-picture]").hidden = known.length === 0;
    this.find("[data-bars]").replaceChildren(...known.map((factor) => this.#bar(factor)));
  }

  changed() {
    const before = this.summary;
    super.changed();
    if (this.summary !== before) this.say(this.summary);
  }

  /** @param {Factor} factor */
  #level({ level, levelName }) {
    return level === null ? "" : this.words.text("level", { level, name: levelName });
  }

  /** @param {Factor} factor */
  #bar(factor) {
    const label = this.words.text("bar", { name: factor.name, level: factor.level ?? 0, highest: this.highest });
    const meter = element("meter", { class: "kv-bar", min: "0", max: String(this.highest), value: String(factor.level), "aria-label": label });
    const value = element("span", { "aria-hidden": "true" }, this.format.number(factor.level ?? 0));
    return element("div", { class: "kv-maturity__pair" }, element("span", { "aria-hidden": "true" }, factor.name), meter, value);
  }

  /** @returns {(string | number)[][]} */
  #table() {
    const head = [this.words.text("column-factor"), this.words.text("column-level"), this.words.text("column-shown"), this.words.text("column-next")];
    return [head, ...this.#factors().map((factor) => [factor.name, factor.level ?? "", factor.evidence, factor.next])];
  }
}

start(Maturity);
