// What all tools share: what is filled in is kept on the device, taken back, printed, exported.

import { button, Component, element } from "../../assets/js/shared/component.js";
import { csv } from "../../assets/js/shared/csv.js";
import { download } from "../../assets/js/shared/files.js";
import { Format } from "../../assets/js/shared/format.js";
import { parsed } from "../../assets/js/shared/ids.js";
import { isRecord } from "../../assets/js/shared/state.js";
import { load, onOtherTab, sayWhetherKept, update } from "../../assets/js/shared/storage.js";
import { rebased } from "./joining.js";

/** Milliseconds after the last change before a result is announced, so that a slider is not heard at every step. */
const PAUSE = 500;

/** Media types of the files that tools offer, by ending. */
const TYPES = { csv: "text/csv;charset=utf-8", ics: "text/calendar;charset=utf-8", json: "application/json", svg: "image/svg+xml" };

/** @typedef {Record<string, string | boolean>} Fields What a form holds, by the names of its fields. */

/**
 * A tool. One that keeps more than the fields of its form overrides `read` and `write`;
 * each calls `begin` at the end of its constructor, and shows its result in `show`.
 */
export class Tool extends Component {
  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    this.id = root.dataset.tool ?? "";
    this.form = /** @type {HTMLFormElement} */ (this.find("form"));
    this.format = new Format(this.words.language);
    this.live = element("p", { class: "kv-hidden kv-live", role: "status" });
    this.bar = element("div", { class: "kv-tool__bar" });
    /** What the reader can go back to. @type {Record<string, unknown> | null} */
    this.before = null;
    /** What was filled in when it was last the same as what is stored. @type {Record<string, unknown>} */
    this.known = {};
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.pause = undefined;
    this.undoButton = button(this.words.text("undo"), () => this.#undo(), "main");
    this.undoButton.hidden = true;
    this.resetButton = button(this.words.text("reset"), () => this.#reset());
    this.bar.append(button(this.words.text("print"), () => window.print()), this.resetButton, this.undoButton);
    const note = this.find(".kv-practice__note");
    this.unsaved = this.words.text("not-saved");
    sayWhetherKept(note, { saved: this.words.text("saved"), unsaved: this.unsaved }, this.signal);
    note.before(this.bar);
    root.append(this.live);
    root.setAttribute("data-live", "");
  }

  /** @returns {any} What the page says of the tool that is no text: scales, weights, months. */
  get facts() {
    return parsed(this.find("script[data-facts]").textContent ?? "null");
  }

  /** Fill in what was kept, show the result, and follow each change. */
  begin() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    // On the whole tool: a field may stand outside its form and belong to it.
    this.root.addEventListener("input", () => this.changed());
    this.root.addEventListener("change", () => this.changed());
    window.addEventListener("pageshow", (event) => event.persisted && this.#restore(), { signal: this.signal });
    onOtherTab(() => this.#follow(), this.signal);
    this.#restore();
  }

  /** Fill in what is stored. */
  #restore() {
    this.write(load().tools[this.id] ?? null);
    this.known = this.read();
    this.show();
  }

  /** Another tab has changed something. Where the reader is at work here, it is shown once they leave. */
  #follow() {
    if (!this.root.contains(document.activeElement)) return this.#restore();
    const leave = (/** @type {FocusEvent} */ { relatedTarget }) => {
      if (relatedTarget instanceof Node && this.root.contains(relatedTarget)) return;
      this.root.removeEventListener("focusout", leave);
      this.#restore();
    };
    this.root.addEventListener("focusout", leave, { signal: this.signal });
  }

  /** @returns {Record<string, unknown>} What is kept. */
  read() {
    return { fields: this.fields() };
  }

  /** @param {unknown} kept What `read` returned, of whatever age; null empties the tool. */
  write(kept) {
    this.form.reset();
    const { fields } = /** @type {{fields?: unknown}} */ (kept ?? {});
    this.fill(fields);
  }

  /**
   * Bring what was changed here to what is stored now, perhaps by another tab.
   *
   * @param {Record<string, unknown>} base What `read` returned when both were the same.
   * @param {Record<string, unknown>} mine
   * @param {Record<string, unknown>} stored
   * @param {boolean} first Whether what is stored counts where both were changed.
   * @returns {Record<string, unknown>}
   */
  rebase(base, mine, stored, first) {
    const [was, is, now] = [base.fields, mine.fields, stored.fields].map((fields) => (isRecord(fields) ? fields : {}));
    return { ...mine, fields: rebased(was ?? {}, is ?? {}, now ?? {}, first) };
  }

  /** Show the result of what is filled in. */
  show() {}

  /** Called after each change by the reader. */
  changed() {
    this.undoButton.hidden = true;
    for (const told of this.all(".kv-tool__told")) told.textContent = "";
    this.save();
    this.show();
  }

  /**
   * Keep what is filled in. Keys that this version does not know stay.
   *
   * @param {Record<string, unknown>} [mine]
   * @param {boolean} [first] Whether what another tab has stored counts where both were changed.
   * @returns {boolean} Whether it was kept.
   */
  save(mine = this.read(), first = false) {
    const kept = update((state) => {
      const stored = state.tools[this.id];
      const known = isRecord(stored) ? stored : {};
      state.tools[this.id] = { ...known, ...(isRecord(stored) ? this.rebase(this.known, mine, stored, first) : mine) };
    });
    this.known = mine;
    return kept;
  }

  /** @returns {Fields} */
  fields() {
    /** @type {Fields} */
    const fields = {};
    for (const field of this.#controls()) {
      if (field instanceof HTMLInputElement && field.type === "checkbox") fields[field.name] = field.checked;
      else if (!(field instanceof HTMLInputElement && field.type === "radio") || field.checked) fields[field.name] = field.value;
    }
    return fields;
  }

  /** @param {unknown} fields Names that the form does not have are passed over. */
  fill(fields) {
    if (typeof fields !== "object" || !fields) return;
    const kept = /** @type {Record<string, unknown>} */ (fields);
    for (const field of this.#controls()) {
      const value = kept[field.name];
      if (field instanceof HTMLInputElement && field.type === "checkbox") {
        if (typeof value === "boolean") field.checked = value;
      } else if (field instanceof HTMLInputElement && field.type === "radio") field.checked = value === field.value;
      else if (typeof value === "string") field.value = value;
    }
  }

  /** @param {string} text Announced politely once the reader pauses. */
  say(text) {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => (this.live.textContent = text), PAUSE);
  }

  /** @param {HTMLElement} place Beside the button that was pressed. @param {string} text Seen there until the next change, and announced. */
  tell(place, text) {
    const told = place.querySelector(".kv-tool__told") ?? element("span", { class: "kv-tool__told", "aria-hidden": "true" });
    told.textContent = text;
    place.append(told);
    this.say(text);
  }

  /**
   * Add a button that offers a file.
   *
   * @param {string} label
   * @param {keyof typeof TYPES} ending Of the file, which is named after the tool.
   * @param {() => string} content
   */
  offer(label, ending, content) {
    this.bar.prepend(button(label, () => download(`kvalia-${this.id}.${ending}`, TYPES[ending], content())));
  }

  /** @param {() => (string | number)[][]} rows The first holds the names of the columns. */
  offerCsv(rows) {
    this.offer(this.words.text("csv"), "csv", () => csv(rows(), this.words.language));
  }

  /** @param {() => object} data */
  offerJson(data) {
    this.offer(this.words.text("json"), "json", () => `${JSON.stringify({ tool: this.id, language: this.words.language, ...data() }, null, 2)}\n`);
  }

  /** @param {string} part Print this part of the tool alone; its stylesheet says how, by `data-print`. */
  printAlone(part) {
    this.root.dataset.print = part;
    document.documentElement.dataset.alone = part;
    const done = () => {
      delete this.root.dataset.print;
      delete document.documentElement.dataset.alone;
    };
    window.addEventListener("afterprint", done, { once: true });
    window.print();
  }

  #controls() {
    const fields = [...this.form.elements].filter((field) => field.matches("input[name], select[name], textarea[name]"));
    return /** @type {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]} */ (fields);
  }

  #reset() {
    this.before = this.read();
    this.write(null);
    this.known = this.read();
    update((state) => {
      delete state.tools[this.id];
    });
    this.show();
    this.say(this.words.text("was-reset"));
    this.undoButton.hidden = false;
    this.undoButton.focus();
  }

  /** Take the last change back, and nothing that another tab has done since. */
  #undo() {
    const before = this.before ?? this.read();
    const kept = this.save(before, true);
    this.write(kept ? load().tools[this.id] : before);
    this.known = this.read();
    this.show();
    this.undoButton.hidden = true;
    this.say(this.words.text("undone"));
    // Beside the one that goes: the reader keeps the place on the page.
    this.resetButton.focus();
  }
}
