// What else can be done with a checklist: several runs, a sign-off, a day to do it again.

import { calendar } from "../../assets/js/shared/calendar.js";
import { Second } from "./second.js";
import { Take } from "./take.js";
import { element } from "../../assets/js/shared/component.js";
import { download } from "../../assets/js/shared/files.js";
import { Format } from "../../assets/js/shared/format.js";
import { addRun, currentRun, deleteRun, LONGEST_NAME } from "./runs.js";
import { daysAfter, today } from "../../assets/js/shared/day.js";

/** @typedef {import("./checklist.js").Checklist} Checklist */
/** @typedef {import("../../assets/js/shared/state.js").Run} Run */

/** Days until the list is gone through again, unless the reader chooses otherwise. */
const LATER = 30;

/** The area below a checklist that opens on demand. */
export class More {
  /** @param {Checklist} list */
  constructor(list) {
    this.list = list;
    this.words = list.words;
    this.format = new Format(list.words.language);
    /** @type {HTMLDetailsElement} */
    this.root = list.find(".kv-checklist__more");
    this.said = list.find(".kv-more__said", this.root);
    this.shown = element("p", { class: "kv-more__shown", "aria-hidden": "true" });
    this.root.addEventListener("click", ({ target }) => this.#place(target), { capture: true });
    this.choice = list.find(".kv-checklist__run");
    /** @type {HTMLSelectElement} */
    this.select = list.find("select", this.choice);
    this.name = this.#field("run-name");
    this.sign = { role: this.#field("sign-role"), name: this.#field("sign-name"), date: this.#field("sign-date") };
    this.again = this.#field("again");
    this.signed = element("p", { class: "kv-checklist__signed", hidden: true });
    this.root.before(this.signed);
    this.second = new Second(list);
    this.take = new Take(list, this);
    this.sign.date.value = today();
    this.again.value = daysAfter(today(), LATER);
    /** @type {Record<string, () => void>} */
    const actions = {
      "add-run": () => this.#add(),
      "delete-run": () => list.changeWithUndo(this.words.text("run-deleted"), (lists) => deleteRun(lists, today())),
      sign: () => this.#sign(),
      unsign: () => this.#unsign(),
      calendar: () => this.#calendar(),
    };
    for (const [name, action] of Object.entries(actions)) this.#button(name).addEventListener("click", action);
    this.select.addEventListener("change", () => {
      const chosen = this.select.value;
      list.change((lists) => (lists.current = chosen));
    });
    this.name.addEventListener("change", () => {
      const name = this.name.value.trim().slice(0, LONGEST_NAME);
      list.change((lists) => (currentRun(lists).name = name));
    });
    this.root.hidden = false;
  }

  /** @param {string} name @returns {HTMLInputElement} */
  #field(name) {
    return this.list.find(`[name=${name}]`, this.root);
  }

  /** @param {string} name @returns {HTMLElement} */
  #button(name) {
    return this.list.find(`[data-do=${name}]`, this.root);
  }

  /** @param {string} day @returns {string} */
  date(day) {
    return this.format.day(day);
  }

  /** @param {Run} run @returns {string} What a run is called in lists. */
  #title(run) {
    if (run.name) return run.name;
    return run.started ? this.words.text("unnamed-since", { date: this.date(run.started) }) : this.words.text("unnamed");
  }

  /** @param {Run} run Show the run's name, its sisters and its sign-off. */
  show(run) {
    const runs = Object.entries(this.list.list.runs);
    this.choice.hidden = runs.length < 2;
    this.select.replaceChildren(...runs.map(([id, found]) => element("option", { value: id }, this.#title(found))));
    this.select.value = this.list.list.current;
    this.#button("delete-run").hidden = runs.length < 2;
    if (document.activeElement !== this.name) this.name.value = run.name;
    const { signed } = run;
    this.#button("sign").hidden = Boolean(signed);
    this.#button("unsign").hidden = !signed;
    for (const [part, field] of Object.entries(this.sign)) {
      field.readOnly = Boolean(signed);
      if (signed) field.value = (part === "date" ? signed.date : part === "name" ? signed.name : signed.role) ?? "";
    }
    this.signed.hidden = !signed;
    if (!signed) return;
    const said = { role: signed.role, name: signed.name ?? "", date: this.date(signed.date), version: signed.version };
    this.signed.textContent = signed.name ? this.words.text("signed-named", said) : this.words.text("signed", said);
  }

  /** @param {string} text Announced politely, and shown where the reader pressed. */
  say(text) {
    this.said.textContent = text;
    this.shown.textContent = text;
  }

  /** @param {EventTarget | null} target What is said next stands in its group: the end of the area may be far away. */
  #place(target) {
    const group = target instanceof Element && target.closest("button") && target.closest(".kv-more__group");
    if (!group) return;
    this.said.textContent = "";
    this.shown.textContent = "";
    group.append(this.shown);
  }

  #add() {
    this.list.change((lists) => addRun(lists, "", today()));
    this.say(this.words.text("run-added"));
    this.name.focus();
  }

  #sign() {
    const role = this.sign.role.value.trim();
    if (!role) {
      this.say(this.words.text("sign-needs-role"));
      this.sign.role.focus();
      return;
    }
    const name = this.sign.name.value.trim();
    const signed = { role, date: this.sign.date.value || today(), version: this.list.version, ...(name ? { name } : {}) };
    this.list.change((lists) => (currentRun(lists).signed = signed));
    this.say(this.signed.textContent ?? "");
    this.#button("unsign").focus();
  }

  #unsign() {
    this.list.change((lists) => delete currentRun(lists).signed);
    this.sign.name.value = "";
    this.say(this.words.text("sign-removed"));
    this.#button("sign").focus();
  }

  #calendar() {
    const day = this.again.value || daysAfter(today(), LATER);
    const { id, list, root } = this.list;
    const url = new URL(root.dataset.url ?? "", location.href);
    url.hash = "";
    const title = root.dataset.title ?? "";
    const { name } = currentRun(list);
    const reminder = { uid: `checklist-${id}-${list.current}@kvalia`, day, summary: this.words.text("calendar-title", { title }), url: url.href };
    download(`${id}-${day}.ics`, "text/calendar;charset=utf-8", calendar([name ? { ...reminder, description: name } : reminder]));
    this.say(this.words.text("calendar-made", { date: this.date(day) }));
  }
}
