// Checklist: remembers what is done in each run, counts it, narrows the list by role, takes changes back.

import { Item } from "./item.js";
import { More } from "./more.js";
import { Received } from "./received.js";
import { button, Component, element, start } from "../../assets/js/shared/component.js";
import { begun, count, currentRun, itemOf, setItem, takeBack } from "./runs.js";
import { copied } from "../../assets/js/shared/ids.js";
import { today } from "../../assets/js/shared/day.js";
import { load, onOtherTab, sayWhetherKept, update } from "../../assets/js/shared/storage.js";

/** @typedef {import("../../assets/js/shared/state.js").ChecklistState} ChecklistState */
/** @typedef {import("../../assets/js/shared/state.js").ItemState} ItemState */

/** A checklist. */
export class Checklist extends Component {
  static module = "checklist/checklist";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    this.id = root.dataset.checklist ?? "";
    this.version = root.dataset.version ?? "";
    this.items = this.all(".kv-check").map((item) => new Item(item, this));
    this.roles = /** @type {HTMLInputElement[]} */ (this.all("[name=role]"));
    this.done = element("p", { class: "kv-checklist__done", role: "status" });
    this.progress = element("progress", { "aria-hidden": "true" });
    this.resetButton = button(this.words.text("reset"), () => this.#reset());
    this.undoButton = button(this.words.text("undo"), () => this.#undo(), "main");
    this.undoButton.hidden = true;
    const bar = element("div", { class: "kv-checklist__bar" }, this.done, this.progress, this.resetButton, this.undoButton);
    const form = this.find(".kv-checklist__form");
    form.after(bar);
    form.addEventListener("submit", (event) => event.preventDefault());
    const note = element("p", { class: "kv-practice__note" });
    root.append(note);
    sayWhetherKept(note, { saved: this.words.text("saved"), unsaved: this.words.text("not-saved") }, this.signal);
    this.list = this.#kept();
    /** What can be taken back: how the list was before a change, and after it. */
    this.step = { before: this.list, after: this.list };
    this.more = new More(this);
    this.#setUpRoles();
    this.show();
    new Received(this);
    onOtherTab(() => this.#reload(), this.signal);
    window.addEventListener("pageshow", (event) => event.persisted && this.#reload(), { signal: this.signal });
  }

  /** @returns {ChecklistState} */
  #kept() {
    return load().checklists[this.id] ?? begun(today());
  }

  #reload() {
    this.list = this.#kept();
    this.show();
  }

  /** @returns {string[]} The roles that the list is narrowed to; none shows everything. */
  get chosenRoles() {
    return this.roles.filter((role) => role.checked).map((role) => role.value);
  }

  #setUpRoles() {
    const query = new URLSearchParams(location.search.replaceAll("&amp;", "&"));
    const asked = query.getAll("role");
    for (const role of this.roles) {
      role.checked = asked.includes(role.value);
      role.addEventListener("change", () => {
        const address = new URL(location.href);
        address.searchParams.delete("role");
        for (const chosen of this.chosenRoles) address.searchParams.append("role", chosen);
        history.replaceState(null, "", address);
        this.show();
      });
    }
    if (this.roles.length) this.find(".kv-checklist__roles").hidden = false;
  }

  /** @param {(list: ChecklistState) => void} change Kept on the device where it can be, and on this page in any case. */
  change(change) {
    let kept = this.list;
    const done = update((state) => {
      kept = state.checklists[this.id] ??= begun(today());
      change(kept);
    });
    if (done) this.list = kept;
    else change(this.list);
    this.undoButton.hidden = true;
    this.show();
  }

  /** @param {string} message @param {(list: ChecklistState) => void} change One that can be taken back at once. */
  changeWithUndo(message, change) {
    const before = copied(this.list);
    this.change((list) => {
      Object.assign(before, copied(list));
      change(list);
    });
    this.step = { before, after: copied(this.list) };
    this.done.textContent = message;
    this.undoButton.hidden = false;
    this.undoButton.focus();
  }

  /** @param {Item} item @param {ItemState} state */
  mark(item, state) {
    const signed = currentRun(this.list).signed;
    this.change((list) => setItem(currentRun(list), item.key, state));
    if (signed) this.done.textContent = this.words.text("sign-dropped");
  }

  /** Show the current run. */
  show() {
    const run = currentRun(this.list);
    const chosen = this.chosenRoles;
    for (const item of this.items) item.show(itemOf(run, item.key), item.isFor(chosen));
    for (const section of this.all(".kv-checklist__section")) section.hidden = !section.querySelector(".kv-check:not([hidden])");
    const shown = this.items.filter((item) => !item.root.hidden).map((item) => item.key);
    const { done, na, total } = count(run, shown);
    this.progress.max = total || 1;
    this.progress.value = total ? done : 1;
    const lines = [done === total ? this.words.text("all-done") : this.words.plural("done", total, { done })];
    if (na) lines.push(this.words.plural("na-count", na));
    // Said again only if it is something else.
    const parts = lines.flatMap((line, place) => [...(place ? [" "] : []), element("span", {}, line)]);
    if (this.done.textContent !== lines.join(" ")) this.done.replaceChildren(...parts);
    this.resetButton.hidden = done + na === 0 && !Object.values(run.items).some((item) => item.note);
    this.more.show(run);
  }

  #reset() {
    const message = this.words.text("was-reset");
    this.changeWithUndo(message, (list) => {
      const run = currentRun(list);
      for (const item of this.items) setItem(run, item.key, { state: "" });
    });
  }

  #undo() {
    this.change((list) => takeBack(list, this.step.before, this.step.after));
    this.items.find((item) => !item.root.hidden)?.input.focus();
  }
}

start(Checklist);
