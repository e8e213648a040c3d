// The review plan: rows that come and go, the next dates, what is overdue, a file for the calendar.

import { calendar } from "../../../assets/js/shared/calendar.js";
import { button, element, start } from "../../../assets/js/shared/component.js";
import { records, rebasedList } from "../joining.js";
import { plan } from "./schedule.js";
import { today } from "../../../assets/js/shared/day.js";
import { Tool } from "../tool.js";

/** @typedef {import("./schedule.js").Standard} Standard */
/** @typedef {import("./schedule.js").Planned} Planned */

const FIELDS = /** @type {const} */ (["name", "last", "speed"]);

/** The tool. */
class ReviewPlan extends Tool {
  static module = "tool/review-plan/review-plan";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    /** @type {{speeds: Record<string, number>, ceiling: number}} */
    this.rules = this.facts;
    this.list = this.find("[data-rows]");
    const rows = this.all("[data-row]");
    this.pattern = /** @type {HTMLElement} */ (rows[0]?.cloneNode(true));
    this.examples = rows.filter((row) => !row.matches(".kv-review-plan__row--blank")).map((row, place) => ({ ...this.#standard(row), id: `example-${place + 1}` }));
    this.made = rows.length;
    this.told = "";
    this.list.after(button(this.words.text("add"), () => this.#add()));
    this.find("[data-plan]").hidden = false;
    this.offerCsv(() => this.#table());
    this.offer(this.words.text("calendar"), "ics", () => this.#calendar());
    this.begin();
  }

  /** @returns {Record<string, unknown>} */
  read() {
    return { standards: this.#standards() };
  }

  /**
   * @param {Record<string, unknown>} base
   * @param {Record<string, unknown>} mine
   * @param {Record<string, unknown>} stored
   * @param {boolean} first
   */
  rebase(base, mine, stored, first) {
    return { standards: rebasedList(records(base.standards), records(mine.standards), records(stored.standards), first) };
  }

  /** @param {unknown} kept */
  write(kept) {
    const { standards } = /** @type {{standards?: unknown}} */ (kept ?? {});
    const listed = Array.isArray(standards) ? standards.filter((entry) => typeof entry === "object" && entry) : this.examples;
    this.list.replaceChildren(...listed.map((standard) => this.#row(standard)));
  }

  /** @returns {Standard[]} */
  #standards() {
    return this.all("[data-row]").map((row) => this.#standard(row));
  }

  /** @param {HTMLElement} row @returns {Standard} */
  #standard(row) {
    const [name = "", last = "", speed = ""] = FIELDS.map((field) => /** @type {HTMLInputElement} */ (this.find(`[data-field=${field}]`, row)).value.trim());
    return { id: row.dataset.id ?? "", name, last, speed };
  }

  /** @param {Partial<Standard>} standard @returns {HTMLElement} */
  #row(standard) {
    const row = /** @type {HTMLElement} */ (this.pattern.cloneNode(true));
    this.made += 1;
    row.dataset.id = typeof standard.id === "string" && standard.id ? standard.id : `${Date.now().toString(36)}-${this.made}`;
    for (const field of FIELDS) {
      const control = /** @type {HTMLInputElement} */ (this.find(`[data-field=${field}]`, row));
      const value = standard[field];
      if (typeof value === "string" && (value || field !== "speed")) control.value = value;
      control.id = `tool-review-plan--${field}-${this.made}`;
      control.closest("div")?.querySelector("label")?.setAttribute("for", control.id);
    }
    const name = /** @type {HTMLInputElement} */ (this.find("[data-field=name]", row));
    const which = element("span", { class: "kv-hidden" });
    const label = () => (which.textContent = ` ${name.value}`);
    name.addEventListener("input", label);
    label();
    const remove = button(this.words.text("remove"), () => this.#remove(row));
    remove.append(which);
    row.append(remove);
    return row;
  }

  #add() {
    const row = this.#row({ name: "", last: "" });
    this.list.append(row);
    this.changed();
    this.find("input", row).focus();
  }

  /** @param {HTMLElement} row Goes; the button next to the list takes it back. */
  #remove(row) {
    this.before = this.read();
    const neighbour = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    this.changed();
    this.undoButton.hidden = false;
    const next = /** @type {HTMLElement | null} */ (neighbour?.querySelector("input") ?? this.list.nextElementSibling);
    next?.focus();
    this.say(this.words.text("removed"));
  }

  /** @returns {Planned[]} */
  get #plan() {
    return plan(this.#standards(), this.rules, today());
  }

  /** The plan as text and table. */
  show() {
    const planned = this.#plan;
    const overdue = planned.filter(({ state }) => state === "overdue");
    const first = planned.find(({ state }) => state !== "overdue");
    const told = [
      overdue.length > 0 ? this.words.plural("overdue", overdue.length, { names: this.#names(overdue) }) : "",
      first ? this.words.text("first", { name: plain(first.name), day: this.format.day(first.next) }) : "",
    ];
    this.told = told.filter(Boolean).join(" ") || this.words.text("empty");
    this.find("[data-summary]").textContent = this.told;
    this.find("[data-table]").hidden = planned.length === 0;
    const states = { overdue: this.words.text("state-overdue"), soon: this.words.text("state-soon"), later: this.words.text("state-later") };
    const [, lastName = "", nextName = "", stateName = ""] = this.all("thead th").map((head) => head.textContent ?? "");
    const rows = planned.map(({ name, last, next, state }) => {
      const days = [element("td", { "data-label": lastName }, this.format.day(last, "medium")), element("td", { "data-label": nextName }, this.format.day(next, "medium"))];
      return element("tr", {}, element("th", { scope: "row" }, name), ...days, element("td", { "data-label": stateName, class: `kv-review-plan__state kv-review-plan__state--${state}` }, states[state]));
    });
    this.find("tbody").replaceChildren(...rows);
  }

  changed() {
    const before = this.told;
    super.changed();
    if (this.told !== before) this.say(this.told);
  }

  /** @param {Planned[]} planned */
  #names(planned) {
    return new Intl.ListFormat(this.words.language).format(planned.map(({ name }) => plain(name)));
  }

  /** @returns {string[][]} */
  #table() {
    const head = [this.words.text("column-name"), this.words.text("column-last"), this.words.text("column-next")];
    return [head, ...this.#plan.map(({ name, last, next }) => [name, last, next])];
  }

  #calendar() {
    const day = today();
    const { origin, pathname } = location;
    const events = this.#plan.map(({ id, name, next, last }) => ({
      uid: `review-${id}@kvalia`,
      // A day that has passed would remind of nothing.
      day: next < day ? day : next,
      summary: this.words.text("event", { name: plain(name) }),
      description: this.words.text("event-last", { day: this.format.day(last) }),
      url: `${origin}${pathname}`,
    }));
    return calendar(events);
  }
}

/** @param {string} name @returns {string} Inside a sentence, without a full stop of its own. */
function plain(name) {
  return name.replace(/\.$/, "");
}

start(ReviewPlan);
