// My learning: how far each path and theme is, what is due, and everything as one file to take along, bring in or forget.

import { choices, remember } from "../../assets/js/shared/choices.js";
import { button, Component, element, start } from "../../assets/js/shared/component.js";
import { ask } from "../../assets/js/shared/dialog.js";
import { download } from "../../assets/js/shared/files.js";
import { comingBack, pagesDone, standing } from "./progress.js";
import { today } from "../../assets/js/shared/day.js";
import { forget, load, onOtherTab, replace, sayWhetherKept } from "../../assets/js/shared/storage.js";
import { counts, joined, MOST_BYTES, readFile, written } from "./transfer.js";

/** @typedef {import("./transfer.js").Brought} Brought */

/** The page with the learner's own progress. */
class Learning extends Component {
  static module = "learning/learning";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    this.themes = this.all("tr[data-theme]").map((row) => ({ row, questions: (row.dataset.questions ?? "").split(" ") }));
    this.overview = element("div", { class: "kv-learning__now" });
    root.prepend(this.overview);
    const head = this.find("thead tr");
    this.find("th:last-child", head).textContent = this.words.text("standing");
    head.append(element("th", { scope: "col" }, this.words.text("due")));
    for (const { row } of this.themes) row.append(element("td"));
    this.status = element("div", { class: "kv-learning__status", role: "status" });
    this.file = element("input", { type: "file", accept: ".json,application/json", hidden: true, "aria-label": this.words.text("import") });
    this.file.addEventListener("change", () => void this.#import());
    const note = element("p", { class: "kv-practice__note" });
    root.append(
      element("h2", { id: "learning-file" }, this.words.text("file")),
      element("p", {}, this.words.text("file-about")),
      element(
        "div",
        { class: "kv-learning__buttons" },
        button(this.words.text("export"), () => this.#export()),
        button(this.words.text("import"), () => this.file.click()),
        button(this.words.text("forget"), () => void this.#forget()),
        this.file,
      ),
      this.status,
      element("p", {}, this.words.text("keeping")),
      note,
    );
    sayWhetherKept(note, { saved: this.words.text("private"), unsaved: this.words.text("not-saved") }, this.signal);
    this.#show();
    onOtherTab(() => this.#show(), this.signal);
    window.addEventListener("pageshow", (event) => event.persisted && this.#show(), { signal: this.signal });
  }

  #show() {
    const { reviews, paths } = load();
    const day = today();
    for (const { row, questions } of this.themes) this.#showTheme(row, standing(questions, reviews, day));
    for (const card of this.all("[data-path]")) {
      const pages = (card.dataset.pages ?? "").split(" ");
      const done = pagesDone(pages, paths[card.dataset.path ?? ""]);
      card.querySelector(".kv-learning__path")?.remove();
      if (!done) continue;
      const text = done === pages.length ? this.words.text("path-done") : this.words.plural("path", pages.length, { done });
      card.append(element("div", { class: "kv-learning__path" }, element("p", {}, text), meter(done, pages.length, text)));
    }
    const all = this.themes.flatMap(({ questions }) => questions);
    const seen = standing(all, reviews, day).seen;
    const due = comingBack(all, reviews, day).today;
    const waiting = due ? this.words.plural("due-today", due) : this.words.text("due-none");
    const now = element("p", { class: "kv-learning__due" }, seen ? waiting : this.words.text("welcome"));
    const total = element("p", {}, this.words.plural("answered", all.length, { seen }));
    const { review } = this.root.dataset;
    const link = review ? [element("a", { class: "kv-button kv-button--main", href: review }, this.words.text("review"))] : [];
    this.overview.replaceChildren(now, ...(seen ? [total] : []), ...link);
  }

  /** @param {HTMLElement} row @param {ReturnType<typeof standing>} now */
  #showTheme(row, now) {
    const [place, due] = this.all("td", row);
    const known = this.words.plural("known", now.total, { known: now.known });
    const level = element("strong", { class: "kv-learning__level" }, this.words.text(`level-${now.level}`));
    place?.replaceChildren(level, element("span", { class: "kv-learning__known" }, known), meter(now.known, now.total, known));
    if (due) due.textContent = this.words.numbers.format(now.due);
  }

  #export() {
    download(`kvalia-${today()}.json`, "application/json", written(load(), choices(), today()));
    this.#say(this.words.text("exported"));
  }

  async #import() {
    const [file] = this.file.files ?? [];
    if (!file) return;
    // Looked at before it is read: a film would fill the memory.
    /** @type {ReturnType<typeof readFile>} */
    const read = file.size > MOST_BYTES ? { fault: "large" } : await file.text().then(readFile, () => ({ fault: "no-json" }));
    this.file.value = "";
    if ("fault" in read) return this.#say(this.words.text(`fault-${read.fault}`));
    const { brought } = read;
    const here = counts(load());
    const isEmpty = Object.values(here).every((count) => count === 0);
    const answer = isEmpty ? "replace" : await this.#mergeOrReplace(brought);
    if (answer !== "merge" && answer !== "replace") return this.#say(this.words.text("import-none"));
    const { state, changes } = answer === "merge" ? joined(load(), brought.state) : { state: brought.state, changes: null };
    if (!replace(state)) return this.#say(this.words.text("import-full"));
    const mine = choices();
    for (const [name, value] of Object.entries(brought.choices)) if (answer === "replace" || !(name in mine)) remember(name, value);
    this.#show();
    if (!changes) this.#say(this.words.text("imported"), this.#listed(brought.counts));
    else this.#tellChanges(changes);
  }

  /** @param {import("./transfer.js").Changes} changes What is new here, and what the reader should look at. */
  #tellChanges(changes) {
    const { unsigned, apart } = changes;
    const warnings = [unsigned ? this.words.plural("import-unsigned", unsigned) : "", apart ? this.words.plural("import-apart", apart) : ""].filter(Boolean);
    const isNew = changes.answers + changes.runs + changes.pages + changes.tools > 0;
    const lines = [...(isNew ? this.#listed(changes) : []), ...warnings];
    this.#say(this.words.text(isNew ? "imported" : "import-same"), lines);
  }

  /** @param {Brought} brought @returns {Promise<string>} */
  #mergeOrReplace(brought) {
    return ask(
      this.words.text("import-ask"),
      [...this.#listed(brought.counts), this.words.text("import-about")],
      [
        { name: "merge", label: this.words.text("import-merge"), main: true },
        { name: "replace", label: this.words.text("import-replace") },
        { name: "", label: this.words.text("cancel") },
      ],
    );
  }

  /** @param {Pick<Brought["counts"], "answers" | "runs" | "pages" | "tools">} found @returns {string[]} What there is, a text for each kind. */
  #listed(found) {
    const kinds = /** @type {const} */ (["answers", "runs", "pages", "tools"]);
    const texts = kinds.filter((kind) => found[kind]).map((kind) => this.words.plural(`has-${kind}`, found[kind]));
    return texts.length ? texts : [this.words.text("has-nothing")];
  }

  async #forget() {
    const answers = [
      { name: "", label: this.words.text("cancel") },
      { name: "forget", label: this.words.text("forget-yes") },
    ];
    const answer = await ask(this.words.text("forget-ask"), [this.words.text("forget-about")], answers);
    if (answer !== "forget") return;
    await forget();
    delete document.documentElement.dataset.colours;
    this.#show();
    this.#say(this.words.text("forgotten"));
  }

  /** @param {string} text @param {string[]} [list] */
  #say(text, list = []) {
    const items = list.map((entry) => element("li", {}, entry));
    this.status.replaceChildren(element("p", {}, text), ...(items.length ? [element("ul", {}, ...items)] : []));
  }
}

/** @param {number} value @param {number} total @param {string} label @returns {HTMLMeterElement} The picture of a fraction that stands beside it in words. */
function meter(value, total, label) {
  return element("meter", { class: "kv-meter", min: "0", max: String(total), value: String(value), "aria-label": label });
}

start(Learning);
