// An item of a checklist: its box, and what may be said of it beside: that it does not apply, and a note.

import { element } from "../../assets/js/shared/component.js";
import { currentRun, itemOf } from "./runs.js";

/** @typedef {import("./checklist.js").Checklist} Checklist */
/** @typedef {import("../../assets/js/shared/state.js").ItemState} ItemState */

/** An item. */
export class Item {
  /** @param {HTMLElement} root @param {Checklist} list */
  constructor(root, list) {
    this.root = root;
    this.list = list;
    this.key = root.dataset.item ?? "";
    this.roles = (root.dataset.roles ?? "").split(" ").filter(Boolean);
    /** @type {HTMLInputElement} */
    this.input = list.find("input", root);
    const label = list.find("label", root);
    this.text = label.textContent ?? "";
    this.aside = element("p", { class: "kv-check__aside", id: `${this.input.id}--aside`, hidden: true });
    this.input.setAttribute("aria-describedby", `${this.input.getAttribute("aria-describedby")} ${this.aside.id}`);
    const name = list.words.text("item-more", { text: this.text });
    this.toggle = element("button", { type: "button", class: "kv-check__toggle", "aria-expanded": "false", "aria-label": name });
    this.toggle.append(element("span", { "aria-hidden": "true" }, "⋯"));
    this.toggle.addEventListener("click", () => this.#open());
    list.find(".kv-check__text", root).append(this.aside);
    root.append(this.toggle);
    root.addEventListener("input", (event) => this.#changed(event.target));
    /** @type {HTMLElement | null} */
    this.panel = null;
    this.na = element("input", { type: "checkbox", id: `${this.input.id}--na`, autocomplete: "off" });
    this.note = element("textarea", { id: `${this.input.id}--note`, rows: "2", maxlength: "500", autocomplete: "off" });
  }

  /** @param {string[]} roles @returns {boolean} Whether it is for one of them; an empty list means everybody. */
  isFor(roles) {
    return !roles.length || !this.roles.length || roles.some((role) => this.roles.includes(role));
  }

  /** @param {ItemState} state @param {boolean} visible */
  show({ state, note = "" }, visible) {
    this.root.hidden = !visible;
    this.root.dataset.state = state;
    this.input.checked = state === "done";
    this.na.checked = state === "na";
    if (document.activeElement !== this.note) this.note.value = note;
    const said = [
      ...(state === "na" ? [element("strong", { class: "kv-check__na" }, this.list.words.text("na"))] : []),
      ...(note ? [element("span", { class: "kv-check__note" }, note)] : []),
    ];
    this.aside.replaceChildren(...said.flatMap((part, place) => (place ? [" ", part] : [part])));
    this.aside.hidden = said.length === 0;
  }

  /** @param {EventTarget | null} target */
  #changed(target) {
    const before = itemOf(currentRun(this.list.list), this.key);
    /** @type {ItemState} */
    const after = { state: before.state };
    if (target === this.input) after.state = this.input.checked ? "done" : "";
    if (target === this.na) after.state = this.na.checked ? "na" : "";
    const note = target === this.note ? this.note.value.trim() : before.note;
    if (note) after.note = note;
    this.list.mark(this, after);
  }

  #open() {
    if (!this.panel) {
      const { words } = this.list;
      const choice = element("label", { class: "kv-choice" }, this.na, element("span", {}, words.text("na")));
      const field = element("label", { class: "kv-field" }, element("span", {}, words.text("note")), this.note);
      this.panel = element("div", { class: "kv-check__panel", hidden: true }, choice, field);
      this.root.append(this.panel);
    }
    this.panel.hidden = !this.panel.hidden;
    this.toggle.setAttribute("aria-expanded", String(!this.panel.hidden));
    if (!this.panel.hidden) this.na.focus();
  }
}
