// The service blueprint: steps that come, go and change places, and the sheet that grows from them.

import { button, element, start } from "../../../assets/js/shared/component.js";
import { parsed } from "../../../assets/js/shared/ids.js";
import { records, rebasedList } from "../joining.js";
import { bands, failing, isBlank, ROWS, steps, UPRIGHT } from "./steps.js";
import { Tool } from "../tool.js";

/** @typedef {import("./steps.js").Step} Step */

/** The tool. */
class Blueprint extends Tool {
  static module = "tool/blueprint/blueprint";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    /** @type {{least: number, most: number}} */
    this.rules = this.facts;
    /** @type {Record<string, {letter: string, name: string}>} */
    this.marks = parsed(this.find("script[data-marks]").textContent ?? "");
    this.list = this.find("[data-steps]");
    this.pattern = /** @type {HTMLElement} */ (this.find("[data-step]").cloneNode(true));
    this.band = /** @type {HTMLElement} */ (this.find("[data-bands] > *").cloneNode(true));
    this.abreast = UPRIGHT;
    this.made = 0;
    this.adding = button(this.words.text("add"), () => this.#add());
    this.most = element("p", { class: "kv-tool__help" }, this.words.text("most", { most: this.rules.most }));
    this.list.after(this.adding, this.most);
    this.offerCsv(() => this.#table());
    const print = button(this.words.text("print-map"), () => this.#printMap(), "main");
    print.dataset.do = "print-map";
    this.bar.prepend(print);
    this.begin();
  }

  /** @returns {Record<string, unknown>} */
  read() {
    return { ...super.read(), steps: this.#steps() };
  }

  /**
   * @param {Record<string, unknown>} base
   * @param {Record<string, unknown>} mine
   * @param {Record<string, unknown>} stored
   * @param {boolean} first
   */
  rebase(base, mine, stored, first) {
    const all = rebasedList(records(base.steps), records(mine.steps), records(stored.steps), first);
    return { ...super.rebase(base, mine, stored, first), steps: all };
  }

  /** @param {unknown} kept */
  write(kept) {
    super.write(kept);
    const known = steps(/** @type {{steps?: unknown}} */ (kept ?? {}).steps).slice(0, this.rules.most);
    while (known.length < this.rules.least) known.push({ id: `step-${known.length + 1}` });
    this.list.replaceChildren(...known.map((step) => this.#item(step)));
    for (const [place, details] of this.all("details").entries()) details.toggleAttribute("open", place === 0);
  }

  /** @returns {Step[]} */
  #steps() {
    return this.all("[data-step]").map((item) => {
      /** @type {Step} */
      const step = { id: item.dataset.id ?? "" };
      for (const field of this.#controls(item)) {
        step[field.dataset.field ?? ""] = field.type === "checkbox" ? field.checked : field.value.trim();
      }
      return step;
    });
  }

  /** @param {HTMLElement} item @returns {HTMLInputElement[]} */
  #controls(item) {
    return this.all("[data-field]", item);
  }

  /** @param {Step} step @returns {HTMLElement} */
  #item(step) {
    const item = /** @type {HTMLElement} */ (this.pattern.cloneNode(true));
    this.made += 1;
    item.dataset.id = step.id || `${Date.now().toString(36)}-${this.made}`;
    for (const name of ["id", "for", "aria-describedby"]) {
      for (const part of this.all(`[${name}$="--1"]`, item)) part.setAttribute(name, (part.getAttribute(name) ?? "").replace(/1$/, String(this.made)));
    }
    for (const field of this.#controls(item)) {
      const value = step[field.dataset.field ?? ""];
      if (typeof value === "boolean") field.checked = value;
      else field.value = value ?? "";
    }
    const earlier = button(this.words.text("earlier"), () => this.#move(item));
    earlier.dataset.do = "earlier";
    const remove = button(this.words.text("remove"), () => this.#remove(item));
    remove.dataset.do = "remove";
    for (const each of [earlier, remove]) each.append(element("span", { class: "kv-hidden", "data-which": true }));
    this.find("[data-moves]", item).append(earlier, remove);
    return item;
  }

  #add() {
    const item = this.#item({ id: "" });
    this.list.append(item);
    this.changed();
    this.find("input", item).focus();
  }

  /** @param {HTMLElement} item Goes; the button below the tool takes it back. */
  #remove(item) {
    this.before = this.read();
    const neighbour = item.nextElementSibling ?? item.previousElementSibling;
    item.remove();
    this.changed();
    this.undoButton.hidden = false;
    /** @type {HTMLElement | null | undefined} */ (neighbour?.querySelector("summary"))?.focus();
    this.say(this.words.text("removed"));
  }

  /** @param {HTMLElement} item One place nearer to the beginning. */
  #move(item) {
    item.previousElementSibling?.before(item);
    this.changed();
    const place = this.all("[data-step]").indexOf(item);
    this.find(place > 0 ? "[data-do=earlier]" : "summary", item).focus();
    this.say(this.words.text("moved", { number: place + 1 }));
  }

  show() {
    const all = this.#steps();
    for (const [place, item] of this.all("[data-step]").entries()) {
      const number = this.words.text("step", { number: place + 1 });
      this.find("[data-number]", item).textContent = number;
      this.find("[data-called]", item).textContent = String(all[place]?.title ?? "");
      for (const which of this.all("[data-which]", item)) which.textContent = ` – ${number}`;
      this.find("[data-do=earlier]", item).hidden = place === 0;
      this.find("[data-do=remove]", item).hidden = all.length <= this.rules.least;
    }
    this.adding.hidden = all.length >= this.rules.most;
    this.most.hidden = !this.adding.hidden;
    const service = String(this.fields().service ?? "").trim();
    const map = this.find("[data-map]");
    map.toggleAttribute("data-empty", !service && all.every(isBlank));
    this.find("[data-service]").textContent = service;
    const { fails, behind } = failing(all);
    this.find("[data-told]").textContent = fails ? this.words.plural("fails", fails, { behind }) : "";
    const numbered = all.map((step, place) => ({ step, number: place + 1 }));
    const shown = bands(numbered, this.abreast);
    this.find("[data-bands]").replaceChildren(...shown.map((band) => this.#band(band, band.length / (shown[0]?.length ?? 1))));
  }

  /**
   * @param {{step: Step, number: number}[]} band
   * @param {number} part How wide its steps are together, of those in the first band.
   * @returns {HTMLElement} Some steps side by side.
   */
  #band(band, part) {
    const made = /** @type {HTMLElement} */ (this.band.cloneNode(true));
    made.style.setProperty("--kv-part", String(part));
    const heads = band.map(({ step, number }) => element("th", { scope: "col" }, `${number}. ${step.title ?? ""}`.trim()));
    this.find("[data-heads]", made).replaceChildren(element("td"), ...heads);
    for (const row of this.all("[data-row]", made)) {
      const name = row.dataset.row ?? "";
      const cells = band.map(({ step }, place) => {
        const label = heads[place]?.textContent ?? "";
        const written = String(step[name] ?? "");
        return element("td", { "data-label": label }, ...(written ? [element("span", {}, written)] : []), ...this.#marked(step, name));
      });
      row.replaceChildren(this.find("th", row), ...cells);
    }
    for (const line of this.all("[data-line] td", made)) line.setAttribute("colspan", String(band.length + 1));
    return made;
  }

  /** @param {Step} step @param {string} row @returns {string[]} What a part of a step is marked with. */
  #names(step, row) {
    const own = row === "customer" ? ["moment", "wait"].filter((name) => step[name] === true) : [];
    return step[`fail-${row}`] === true ? [...own, "fail"] : own;
  }

  /** @param {Step} step @param {string} row @returns {HTMLElement[]} Letters to see, names to hear. */
  #marked(step, row) {
    const found = this.#names(step, row).flatMap((name) => this.marks[name] ?? []);
    if (!found.length) return [];
    const letters = found.map(({ letter, name }) => element("span", {}, element("b", { class: "kv-blueprint__letter", "aria-hidden": "true" }, letter), element("span", { class: "kv-hidden" }, ` ${name}.`)));
    return [element("span", { class: "kv-blueprint__set" }, ...letters)];
  }

  /** All steps side by side, on a sheet that lies. */
  #printMap() {
    this.abreast = this.rules.most;
    this.show();
    const done = () => {
      this.abreast = UPRIGHT;
      this.show();
    };
    window.addEventListener("afterprint", done, { once: true });
    this.printAlone("map");
  }

  /** @returns {string[][]} A line for each step. */
  #table() {
    const rows = ROWS.map((name) => this.find(`[data-row=${name}] th`).textContent ?? name);
    const head = ["", this.words.text("column-step"), ...rows, this.words.text("column-marks")];
    const lines = this.#steps().map((step, place) => {
      const marks = ROWS.flatMap((row) => this.#names(step, row).map((name) => (name === "fail" ? `${this.marks[name]?.name} (${rows[ROWS.indexOf(row)]})` : (this.marks[name]?.name ?? name))));
      return [String(place + 1), ...["title", ...ROWS].map((name) => String(step[name] ?? "")), marks.join(", ")];
    });
    return [head, ...lines];
  }
}

start(Blueprint);
