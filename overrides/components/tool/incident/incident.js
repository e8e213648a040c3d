// The incident worksheet: a clock for the meeting, and a log that keeps patterns without telling the story.

import { button, element, start } from "../../../assets/js/shared/component.js";
import { csv } from "../../../assets/js/shared/csv.js";
import { LOG } from "./joining.js";
import { clockFace, placeIn, spent, stopped, toggled } from "./meeting.js";
import { today } from "../../../assets/js/shared/day.js";
import { isRecord } from "../../../assets/js/shared/state.js";
import { load, update } from "../../../assets/js/shared/storage.js";
import { Tool } from "../tool.js";

/** @typedef {{date: string, causes: string[], action: string}} Line A line of the log. */

/** The tool. */
class Incident extends Tool {
  static module = "tool/incident/incident";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    /** @type {{minutes: number[], least: number}} */
    const { minutes, least } = this.facts;
    this.minutes = minutes;
    this.least = least;
    this.steps = this.all("[data-step]");
    this.causes = this.all("[data-cause]");
    this.ways = /** @type {HTMLInputElement[]} */ (this.all("[name^=way-]"));
    this.clock = stopped();
    this.reached = -1;
    this.face = element("span", { class: "kv-incident__face", role: "timer", "aria-live": "off" });
    this.stepName = element("span", { class: "kv-incident__now" });
    this.go = button(this.words.text("start"), () => this.#toggle(), "main");
    this.back = button(this.words.text("restart"), () => this.#restart());
    this.find("[data-clock]").append(this.face, this.stepName, this.go, this.back);
    this.find("[data-clock]").hidden = false;
    const ticking = setInterval(() => this.clock.since !== null && this.#tick(), 500);
    this.signal.addEventListener("abort", () => clearInterval(ticking));
    this.#tick();
    this.enough = element("p", { class: "kv-tool__help kv-incident__enough" });
    this.find(".kv-incident__ways").after(this.enough);
    this.find("[data-add]").append(button(this.words.text("add"), () => this.#add()));
    this.find("[data-log]").hidden = false;
    this.offer(this.words.text("csv"), "csv", () => this.#csv());
    this.begin();
  }

  show() {
    const found = this.ways.filter((way) => way.value.trim()).length;
    this.enough.textContent = found ? this.words.plural("found", this.least, { found }) : "";
    for (const day of this.all("[type=date]")) day.toggleAttribute("data-filled", /** @type {HTMLInputElement} */ (day).value !== "");
    const log = this.#log();
    this.find("[data-table]").hidden = log.length === 0;
    const heads = this.all("thead th").map((head) => head.textContent ?? "");
    const rows = log.map((line) => {
      const away = button(this.words.text("remove"), () => this.#remove(line));
      away.append(element("span", { class: "kv-hidden" }, ` ${line.action || this.format.day(line.date)}`));
      return element("tr", {}, ...[this.format.day(line.date), this.#names(line.causes), line.action].map((text, column) => element("td", { "data-label": heads[column] ?? "" }, text)), element("td", {}, away));
    });
    this.find("tbody").replaceChildren(...rows);
  }

  #toggle() {
    const now = Date.now();
    if (this.clock.since === null && placeIn(this.minutes, spent(this.clock, now)).total === 0) this.clock = stopped();
    this.clock = toggled(this.clock, now);
    this.#tick();
  }

  #restart() {
    this.clock = stopped();
    this.reached = -1;
    this.#tick();
    this.go.focus();
  }

  /** Show the time; say only which step begins, and the end. */
  #tick() {
    const passed = spent(this.clock, Date.now());
    const { step, left, total } = placeIn(this.minutes, passed);
    this.face.textContent = clockFace(total);
    const running = this.clock.since !== null;
    const title = this.steps[step]?.dataset.step ?? "";
    const isOver = step >= this.minutes.length;
    const name = isOver ? this.words.text("over") : this.words.text("step", { step: title, left: clockFace(left) });
    this.stepName.textContent = passed || running ? name : "";
    this.back.hidden = !passed;
    if (isOver && running) this.clock = toggled(this.clock, Date.now());
    this.go.textContent = this.clock.since !== null ? this.words.text("pause") : passed && !isOver ? this.words.text("go-on") : this.words.text("start");
    for (const [place, part] of this.steps.entries()) part.toggleAttribute("data-now", running && place === step);
    if (running && step !== this.reached) {
      this.reached = step;
      this.say(isOver ? this.words.text("over") : this.words.text("begins", { step: title }));
    }
  }

  /** @param {unknown} [kept] @returns {Line[]} */
  #log(kept = load().tools[LOG]) {
    const lines = isRecord(kept) && Array.isArray(kept.lines) ? kept.lines : [];
    return lines.filter(isRecord).map((line) => ({
      date: String(line.date ?? ""),
      causes: Array.isArray(line.causes) ? line.causes.map(String) : [],
      action: String(line.action ?? ""),
    }));
  }

  /** @param {(lines: Line[]) => Line[]} change Of the log as it is stored now. @returns {boolean} Whether it was kept. */
  #keep(change) {
    const kept = update((state) => {
      const log = state.tools[LOG];
      state.tools[LOG] = { ...(isRecord(log) ? log : {}), lines: change(this.#log(log ?? null)) };
    });
    this.show();
    return kept;
  }

  #add() {
    const causes = this.causes.filter((cause) => cause.querySelector("textarea")?.value.trim()).map((cause) => cause.dataset.cause ?? "");
    const pick = String(new FormData(this.form).get("pick") ?? "");
    const action = this.ways.find((way) => way.name === `way-${pick}`)?.value.trim() ?? "";
    if (!causes.length && !action) {
      this.tell(this.find("[data-add]"), this.words.text("nothing"));
      return;
    }
    const kept = this.#keep((lines) => [...lines, { date: today(), causes, action }]);
    this.tell(this.find("[data-add]"), kept ? this.words.text("added") : this.unsaved);
  }

  /** @param {Line} line This one, wherever it stands by now, and only once. */
  #remove(line) {
    const kept = this.#keep((lines) => {
      const place = lines.findIndex((other) => JSON.stringify(other) === JSON.stringify(line));
      return lines.filter((_, other) => other !== place);
    });
    this.find("[data-add] button").focus();
    this.tell(this.find("[data-add]"), kept ? this.words.text("removed") : this.unsaved);
  }

  /** @param {string[]} causes @returns {string} */
  #names(causes) {
    const names = causes.map((id) => this.causes.find((cause) => cause.dataset.cause === id)?.dataset.title ?? id);
    return new Intl.ListFormat(this.words.language, { type: "unit", style: "short" }).format(names);
  }

  #csv() {
    const head = ["date", "causes", "action"].map((name, place) => this.all("th")[place]?.textContent ?? name);
    return csv([head, ...this.#log().map((line) => [line.date, this.#names(line.causes), line.action])], this.words.language);
  }
}

start(Incident);
