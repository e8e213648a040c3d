// The workshop: the poster grows with the two columns, is printed, and leaves as a list for one's own copy.

import { calendar } from "../../../assets/js/shared/calendar.js";
import { button, element, start } from "../../../assets/js/shared/component.js";
import { daysAfter, today } from "../../../assets/js/shared/day.js";
import { checklistFiles } from "./team-list.js";
import { Tool } from "../tool.js";

/** @typedef {import("./team-list.js").Line} Line */

/** The tool. */
class Workshop extends Tool {
  static module = "tool/workshop/workshop";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    /** @type {{page: string, audience: string[], days: number}} */
    this.about = this.facts;
    this.poster = this.find("[data-poster]");
    this.date = /** @type {HTMLInputElement} */ (this.find("[name=date]"));
    this.find("[data-remote]").hidden = false;
    const soon = button(this.words.plural("soon", this.about.days), () => {
      this.date.value = daysAfter(today(), this.about.days);
      this.changed();
    });
    this.find(".kv-workshop__date").append(soon);
    this.offer(this.words.text("calendar"), "ics", () => this.#calendar());
    this.offer(this.words.text("own-copy"), "json", () => `${JSON.stringify(this.#files(), null, 2)}\n`);
    const print = button(this.words.text("print-poster"), () => this.printAlone("poster"), "main");
    print.dataset.do = "print-poster";
    this.bar.prepend(print);
    this.begin();
  }

  /** @returns {{id: string, title: string, lines: Line[]}[]} What the team agreed on. */
  get #columns() {
    const fields = this.fields();
    /** @param {string} name */
    const text = (name) => String(fields[name] ?? "").trim();
    return this.all("[data-column]").map((column) => {
      const names = this.all("[data-line]", column).map((line) => line.dataset.line ?? "").filter((name) => text(name));
      const lines = names.map((name) => ({
        text: text(name),
        camera: fields[`${name}-camera`] === true,
        example: text(`${name}-example`),
        counter: text(`${name}-counter`),
      }));
      return { id: column.dataset.column ?? "", title: column.dataset.title ?? "", lines };
    });
  }

  /** @returns {string} The name of the team, or what the poster is called without one. */
  get #team() {
    return String(this.fields().team ?? "").trim() || this.words.text("poster");
  }

  show() {
    const columns = this.#columns;
    const lines = columns.flatMap((column) => column.lines);
    this.root.toggleAttribute("data-meets-remotely", this.fields().remote === true);
    this.poster.hidden = lines.length === 0;
    this.find("[data-team]").textContent = this.#team;
    const shown = columns.map(({ title, lines: listed }) =>
      element("div", { class: "kv-poster__column" }, element("h3", {}, title), element("ol", {}, ...listed.map((line) => element("li", {}, line.text)))),
    );
    this.find("[data-columns]").replaceChildren(...shown);
    this.find("[data-foot]").textContent = this.date.value ? this.words.text("again", { date: this.format.day(this.date.value) }) : "";
    const tested = lines.filter((line) => line.camera).length;
    this.find("[data-tested]").textContent = lines.length ? this.words.plural("tested", lines.length, { tested }) : "";
    this.date.toggleAttribute("data-filled", this.date.value !== "");
  }

  #files() {
    const { page, audience } = this.about;
    const date = this.format.day(today());
    const columns = Object.fromEntries(this.#columns.map(({ id, ...column }) => [id, column]));
    const summary = this.words.text("summary", { date });
    return checklistFiles({ language: this.words.language, title: this.#team, summary, page, audience, columns, why: this.words.text("why", { date }) });
  }

  #calendar() {
    const day = this.date.value || daysAfter(today(), this.about.days);
    return calendar([{ uid: "workshop@kvalia", day, summary: this.words.text("reminder", { team: this.#team }), url: location.href.split("#")[0] }]);
  }
}

start(Workshop);
