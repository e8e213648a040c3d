// Taking a checklist along: on paper, as a link, a text or a file.

import { csv } from "../../assets/js/shared/csv.js";
import { copy, download } from "../../assets/js/shared/files.js";
import { encode } from "./handover.js";
import { json, markdown, rows } from "./text.js";
import { currentRun, itemOf } from "./runs.js";
import { today } from "../../assets/js/shared/day.js";

/** @typedef {import("./checklist.js").Checklist} Checklist */
/** @typedef {import("./more.js").More} More */

/** The buttons that take a list along. */
export class Take {
  /** @param {Checklist} list @param {More} more */
  constructor(list, more) {
    this.list = list;
    this.more = more;
    this.words = list.words;
    const actions = {
      "print-empty": () => this.#print(false),
      "print-filled": () => this.#print(true),
      "copy-link": () => this.#copy(this.#address, this.words.text("link-copied")),
      "copy-text": () => this.#copy(this.#markdown(), this.words.text("text-copied")),
      csv: () => this.#csv(),
      json: () => download(`${this.#file}.json`, "application/json", json(this.#sheet())),
    };
    for (const [name, action] of Object.entries(actions)) list.find(`[data-do=${name}]`, more.root).addEventListener("click", action);
  }

  /** @returns {string} The beginning of the names of files. */
  get #file() {
    return `${this.list.id}-${today()}`;
  }

  /** @returns {string} The list's own address with the state of its items. */
  get #address() {
    const address = new URL(this.list.root.dataset.url ?? "", location.href);
    for (const role of this.list.chosenRoles) address.searchParams.append("role", role);
    const run = currentRun(this.list.list);
    const items = Object.fromEntries(this.list.items.map(({ key }) => [key, itemOf(run, key)]));
    address.hash = encode(this.list.id, this.list.version, items);
    return address.href;
  }

  /** @param {boolean} filled */
  #print(filled) {
    const { root } = this.list;
    const { signed } = currentRun(this.list.list);
    for (const part of this.list.all("[data-sheet]")) {
      const kept = part.dataset.sheet === "role" ? signed?.role : part.dataset.sheet === "name" ? signed?.name : signed && this.more.date(signed.date);
      if (part.dataset.sheet !== "version") part.textContent = filled ? (kept ?? "") : "";
    }
    root.dataset.print = filled ? "filled" : "empty";
    window.addEventListener("afterprint", () => delete root.dataset.print, { once: true });
    window.print();
  }

  /** @param {string} text @param {string} message */
  async #copy(text, message) {
    const done = await copy(text);
    const instead = this.list.find(".kv-more__copy", this.more.root);
    instead.hidden = done;
    if (done) {
      this.more.say(message);
      return;
    }
    /** @type {HTMLTextAreaElement} */
    const field = this.list.find("textarea", instead);
    field.value = text;
    field.focus();
    field.select();
  }

  /** @returns {import("./text.js").Sheet} The run as it is shown. */
  #sheet() {
    const { id, version, root, items, list } = this.list;
    const run = currentRun(list);
    const sections = this.list.all(".kv-checklist__section:not([hidden])").map((section) => ({
      title: this.list.find("legend", section).firstChild?.textContent?.trim() ?? "",
      items: items
        .filter((item) => section.contains(item.root) && !item.root.hidden)
        .map((item) => ({ key: item.key, text: item.text, ...itemOf(run, item.key) })),
    }));
    const { name, started, signed } = run;
    return { id, title: root.dataset.title ?? "", language: this.words.language, version, run: { name, started, ...(signed ? { signed } : {}) }, sections };
  }

  #markdown() {
    return markdown(this.#sheet(), {
      na: (text) => this.words.text("text-na", { text }),
      note: (text) => this.words.text("text-note", { text }),
    });
  }

  #csv() {
    const columns = [
      this.words.text("column-section"),
      this.words.text("column-item"),
      this.words.text("column-state"),
      this.words.text("note"),
      "id",
    ];
    const states = { "": this.words.text("state-open"), done: this.words.text("state-done"), na: this.words.text("na") };
    download(`${this.#file}.csv`, "text/csv;charset=utf-8", csv(rows(this.#sheet(), { columns, states }), this.words.language));
  }
}
