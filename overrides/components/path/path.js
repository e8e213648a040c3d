// Learning path: remembers which pages are done, says how far it is, and leads on.

import { button, Component, element, start } from "../../assets/js/shared/component.js";
import { today } from "../../assets/js/shared/day.js";
import { byId } from "../../assets/js/shared/ids.js";
import { load, onOtherTab, sayWhetherKept, update } from "../../assets/js/shared/storage.js";

/** A learning path. */
class Path extends Component {
  static module = "path/path";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    this.id = root.dataset.path ?? "";
    /** @type {Map<string, HTMLInputElement>} */
    this.boxes = new Map(this.all(".kv-step").map((step) => [step.dataset.page ?? "", this.find("input", step)]));
    this.done = element("p", { class: "kv-path__done", role: "status" });
    this.progress = element("progress", { max: String(this.boxes.size), "aria-hidden": "true" });
    this.next = element("a", { class: "kv-button kv-button--main", href: "#" });
    const bar = element("div", { class: "kv-path__bar" }, this.done, this.progress, this.next, button(this.words.text("print"), () => window.print()));
    const form = this.find("form");
    form.before(bar);
    form.addEventListener("submit", (event) => event.preventDefault());
    const note = element("p", { class: "kv-practice__note" });
    root.append(note);
    sayWhetherKept(note, { saved: this.words.text("saved"), unsaved: this.words.text("not-saved") }, this.signal);
    for (const [page, box] of this.boxes) box.addEventListener("change", () => this.#mark(page, box.checked));
    this.#restore();
    onOtherTab(() => this.#restore(), this.signal);
    window.addEventListener("pageshow", (event) => event.persisted && this.#restore(), { signal: this.signal });
  }

  #restore() {
    const kept = load().paths[this.id] ?? byId();
    for (const [page, box] of this.boxes) box.checked = page in kept;
    this.#count();
  }

  /** @param {string} page @param {boolean} isDone */
  #mark(page, isDone) {
    update((state) => {
      const pages = (state.paths[this.id] ??= byId());
      if (isDone) pages[page] = today();
      else delete pages[page];
    });
    this.#count();
  }

  #count() {
    const steps = [...this.boxes];
    const total = steps.length;
    const done = steps.filter(([, box]) => box.checked).length;
    this.progress.value = done;
    this.done.textContent = done === total ? this.words.text("all-done") : this.words.plural("progress", total, { done });
    const open = steps.find(([, box]) => !box.checked)?.[1].closest(".kv-step");
    const link = open?.querySelector("a");
    this.next.hidden = !link;
    if (!link) return;
    this.next.href = link.href;
    this.next.textContent = this.words.text(done ? "continue" : "begin", { title: link.textContent ?? "" });
  }
}

start(Path);
