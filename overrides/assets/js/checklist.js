// Checklist: remembers the ticks, counts them, takes them back.

import { button, Component, element, start } from "./component.js";
import { today } from "./spacing.js";
import { FIRST_RUN } from "./state.js";
import { available, load, update } from "./storage.js";

/** A checklist. */
class Checklist extends Component {
  static module = "checklist";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    this.id = root.dataset.checklist ?? "";
    /** @type {Map<string, HTMLInputElement>} */
    this.items = new Map();
    for (const item of this.all(".kv-check")) this.items.set(item.dataset.item ?? "", this.find("input", item));
    this.done = element("p", { class: "kv-checklist__done", role: "status" });
    this.progress = element("progress", { max: String(this.items.size), "aria-hidden": "true" });
    this.resetButton = button(this.words.text("reset"), () => this.#reset());
    this.undoButton = button(this.words.text("undo"), () => this.#undo(), "main");
    this.undoButton.hidden = true;
    /** @type {string[]} */
    this.before = [];
    const print = button(this.words.text("print"), () => window.print());
    const bar = element("div", { class: "kv-checklist__bar" }, this.done, this.progress, this.resetButton, this.undoButton, print);
    const note = element("p", { class: "kv-practice__note" }, this.words.text(available() ? "saved" : "not-saved"));
    root.append(bar, note);
    this.find("form").addEventListener("change", () => this.#changed());
    this.#restore(this.#kept());
    window.addEventListener("pageshow", (event) => event.persisted && this.#restore(this.#kept()));
  }

  /** @returns {string[]} Ids of the items that were ticked before. */
  #kept() {
    const { current = FIRST_RUN, runs = {} } = load().checklists[this.id] ?? {};
    return Object.entries(runs[current]?.items ?? {}).filter(([, item]) => item.state === "done").map(([id]) => id);
  }

  /** @returns {string[]} Ids of the ticked items. */
  get #ticked() {
    return [...this.items].filter(([, input]) => input.checked).map(([id]) => id);
  }

  /** @param {string[]} ids */
  #restore(ids) {
    for (const [id, input] of this.items) input.checked = ids.includes(id);
    this.#count();
  }

  #changed() {
    this.undoButton.hidden = true;
    this.#save();
    this.#count();
  }

  #save() {
    update((state) => {
      const list = (state.checklists[this.id] ??= { current: FIRST_RUN, runs: {} });
      const run = (list.runs[list.current] ??= { name: "", started: today(), items: {} });
      // Ids that this page does not know are kept: another version of the list may.
      for (const [id, input] of this.items) run.items[id] = { ...run.items[id], state: input.checked ? "done" : "" };
    });
  }

  #count() {
    const done = this.#ticked.length;
    const total = this.items.size;
    this.progress.value = done;
    this.done.textContent = done === total ? this.words.text("all-done") : this.words.plural("done", total, { done });
    this.resetButton.hidden = done === 0;
  }

  #reset() {
    this.before = this.#ticked;
    this.#restore([]);
    this.#save();
    this.done.textContent = this.words.text("was-reset");
    this.undoButton.hidden = false;
    this.undoButton.focus();
  }

  #undo() {
    this.#restore(this.before);
    this.#save();
    this.undoButton.hidden = true;
    this.items.values().next().value?.focus();
  }
}

start(Checklist);
