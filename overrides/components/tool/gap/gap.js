// The gap check: counts, tells what is furthest apart, shows it, and puts a team's codes together.

import { button, element, start } from "../../../assets/js/shared/component.js";
import { copy } from "../../../assets/js/shared/files.js";
import { byChance, byId } from "../../../assets/js/shared/ids.js";
import { encoded, FEW, lowest, measured, team, WEIGHTS } from "./marks.js";
import { Tool } from "../tool.js";

/** @typedef {import("./marks.js").Answers} Answers */

const NONE = "–";

/** The tool. */
class Gap extends Tool {
  static module = "tool/gap/gap";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    /** @type {{scale: {min: number, max: number}, dimensions: Record<string, string[]>}} */
    const { scale, dimensions } = this.facts;
    this.scale = scale;
    this.dimensions = dimensions;
    /** The number that tells one sheet from another in a team. */
    this.person = "";
    /** @type {Record<string, string>} */
    this.names = byId();
    for (const part of this.all("[data-dimension]")) this.names[part.dataset.dimension ?? ""] = part.dataset.name ?? "";
    this.code = /** @type {HTMLInputElement} */ (this.find("[data-code]"));
    this.find("[data-team]").hidden = false;
    this.find("[data-copy]").append(button(this.words.text("copy"), () => this.#copy()));
    /** @type {string[]} What was told of the result. */
    this.news = [];
    this.offerJson(() => ({ answers: this.#answers, result: measured(this.dimensions, this.#answers) }));
    this.offerCsv(() => this.#table());
    this.begin();
  }

  /** @returns {Answers} */
  get #answers() {
    const fields = this.fields();
    /** @type {Answers} */
    const answers = { should: byId(), is: byId(), weights: byId() };
    for (const [id, statements] of Object.entries(this.dimensions)) {
      const points = Math.round(Number(fields[`weight--${id}`]));
      answers.weights[id] = points > 0 ? points : 0;
      for (const side of /** @type {const} */ (["should", "is"])) {
        for (const statement of statements) {
          // Zero is a mark, where the scale begins with it.
          const mark = fields[`${side}--${id}--${statement}`];
          if (typeof mark === "string") (answers[side][id] ??= byId())[statement] = Number(mark);
        }
      }
    }
    return answers;
  }

  /** @returns {Record<string, unknown>} */
  read() {
    return { ...super.read(), ...(this.person ? { person: this.person } : {}) };
  }

  /** @param {unknown} kept */
  write(kept) {
    super.write(kept);
    const { person } = /** @type {{person?: unknown}} */ (kept ?? {});
    this.person = typeof person === "string" && /^[a-z0-9]{1,12}$/.test(person) ? person : "";
  }

  /** The table, the picture, what to read, and the team. */
  show() {
    const answers = this.#answers;
    const result = measured(this.dimensions, answers);
    const { rows, sum } = result;
    const points = sum === WEIGHTS ? this.words.text("sum-right", { sum }) : this.words.text("sum-wrong", { sum, wanted: WEIGHTS });
    this.find("[data-sum]").textContent = points;
    for (const row of rows) this.#row(`[data-row="${row.id}"]`, [this.#mean(row.should), this.#mean(row.is), this.#gap(row.gap), this.format.number(row.weight), this.#gap(row.weighted, 2)]);
    this.#row('[data-row="total"]', [this.#mean(result.should), this.#mean(result.is), this.#gap(result.gap), this.format.number(sum), this.#gap(result.total, 2)]);
    const marks = Object.values(this.dimensions).flat().length * 2;
    const done = [answers.should, answers.is].flatMap((side) => Object.values(side).flatMap((each) => Object.values(each))).length;
    const worst = lowest(rows);
    this.#read(done === marks ? worst.map((row) => row.id) : Object.keys(this.dimensions));
    this.find("[data-lowest]").hidden = done < marks;
    this.#picture(rows.filter((row) => !Number.isNaN(row.gap)));
    const list = new Intl.ListFormat(this.words.language).format(worst.map((row) => this.words.text("named", { name: this.names[row.id] ?? "", gap: this.#gap(row.gap) })));
    const text = done < marks ? this.words.plural("marks", marks, { done }) : this.words.text("summary", { list, is: this.#mean(result.is), max: this.scale.max, total: this.#gap(result.total, 2) });
    this.find("[data-summary]").textContent = text;
    if (done === marks && !this.person) {
      this.person = byChance();
      this.save();
    }
    this.code.value = done === marks ? encoded(this.dimensions, answers, this.person) : "";
    this.news = [points, this.#team(), done === marks ? text : ""];
  }

  changed() {
    const before = this.news;
    super.changed();
    const fresh = this.news.filter((text) => text && !before.includes(text));
    if (fresh.length > 0) this.say(fresh.join(" "));
  }

  /** @param {string} selector @param {string[]} texts */
  #row(selector, texts) {
    const cells = [...this.find(selector).querySelectorAll("td")];
    for (const [index, text] of texts.entries()) if (cells[index]) cells[index].textContent = text;
  }

  /** @param {number} value */
  #mean(value) {
    return Number.isFinite(value) ? this.format.number(value, 1) : NONE;
  }

  /** @param {number} value @param {number} [digits] */
  #gap(value, digits = 1) {
    return Number.isFinite(value) ? this.format.number(value, digits, digits, true) : NONE;
  }

  /** @param {string[]} ids Of the dimensions whose lesson is offered. */
  #read(ids) {
    for (const link of this.all("[data-read]")) link.hidden = !ids.includes(link.dataset.read ?? "");
  }

  /** @param {import("./marks.js").Row[]} rows */
  #picture(rows) {
    this.find("[data-picture]").hidden = rows.length === 0;
    const bars = rows.map((row) => {
      const name = this.names[row.id] ?? "";
      const should = this.words.text("should", { name, value: this.#mean(row.should), max: this.scale.max });
      const is = this.words.text("is", { name, value: this.#mean(row.is), max: this.scale.max });
      return element("div", { class: "kv-gap__bars" }, element("span", { "aria-hidden": "true" }, name), this.#bar("should", row.should, should), this.#bar("is", row.is, is));
    });
    this.find("[data-bars]").replaceChildren(...bars);
  }

  /** @param {string} side @param {number} value @param {string} label */
  #bar(side, value, label) {
    const { min, max } = this.scale;
    const bar = element("meter", { class: side === "is" ? "kv-bar" : "kv-bar kv-bar--soft", min: String(min), max: String(max), value: String(value), "aria-label": label });
    return element("div", { class: "kv-gap__pair" }, bar, element("span", { "aria-hidden": "true" }, this.#mean(value)));
  }

  /** @returns {string} How many answers were read, and what to beware of. */
  #team() {
    const field = /** @type {HTMLTextAreaElement} */ (this.find("[name=codes]"));
    const { n, unread, rows } = team(this.dimensions, field.value);
    const told = [n > 0 ? this.words.plural("team", n) : "", n > 0 && n < FEW ? this.words.text("few", { few: FEW }) : "", unread > 0 ? this.words.plural("unread", unread) : ""];
    const note = told.filter(Boolean).join(" ");
    this.find("[data-team-note]").textContent = note;
    this.find("[data-team-table]").hidden = n === 0;
    for (const { id, should, is, gap } of rows) {
      const ranges = [this.#range(this.#mean(is.min), this.#mean(is.max)), this.#range(this.#gap(gap.min), this.#gap(gap.max))];
      this.#row(`[data-team-row="${id}"]`, [this.#mean(should.mean), this.#mean(is.mean), ranges[0] ?? "", this.#gap(gap.mean), ranges[1] ?? ""]);
    }
    return note;
  }

  /** @param {string} from @param {string} to */
  #range(from, to) {
    return from === to ? from : this.words.text("range", { from, to });
  }

  async #copy() {
    const done = this.code.value !== "" && (await copy(this.code.value));
    this.tell(this.find("[data-copy]"), this.words.text(done ? "copied" : "copy-failed"));
    if (!done) this.code.select();
  }

  /** @returns {(string | number)[][]} */
  #table() {
    const { should, is } = this.#answers;
    const head = [this.words.text("column-dimension"), this.words.text("column-statement"), this.words.text("column-should"), this.words.text("column-is")];
    const legends = new Map(this.all("[data-dimension]").map((part) => [part.dataset.dimension, [...part.querySelectorAll(".kv-gap__statement > legend")].map((legend) => legend.textContent ?? "")]));
    const rows = Object.entries(this.dimensions).flatMap(([id, statements]) =>
      statements.map((statement, index) => [this.names[id] ?? "", legends.get(id)?.[index] ?? "", should[id]?.[statement] ?? "", is[id]?.[statement] ?? ""]),
    );
    return [head, ...rows];
  }
}

start(Gap);
