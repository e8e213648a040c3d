// A checklist that somebody handed over in a link: asks before it becomes a run of one's own.

import { button, element } from "../../assets/js/shared/component.js";
import { decode, isHandover, listOf } from "./handover.js";
import { addRun, currentRun } from "./runs.js";
import { today } from "../../assets/js/shared/day.js";

/** @typedef {import("./checklist.js").Checklist} Checklist */
/** @typedef {import("./handover.js").Handover} Handover */

/** The question above a list whose address holds a state. */
export class Received {
  /** @param {Checklist} list */
  constructor(list) {
    this.list = list;
    /** @type {HTMLElement | null} */
    this.panel = null;
    window.addEventListener("hashchange", () => this.#look(), { signal: list.signal });
    this.#look();
  }

  #look() {
    const found = decode(location.hash);
    if (found?.list === this.list.id) this.#ask(found);
    else if (!found && isHandover(location.hash) && this.#isMeant(listOf(location.hash))) this.#refuse();
  }

  /** @param {string} id Of a link that is broken. @returns {boolean} Whether this list answers for it: the first of the page does for one that it cannot tell. */
  #isMeant(id) {
    const lists = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-checklist]")]).map(({ dataset }) => dataset.checklist);
    return id === this.list.id || (!lists.includes(id) && lists[0] === this.list.id);
  }

  #refuse() {
    const { words } = this.list;
    this.#open(words.text("received-broken-title"), [words.text("received-broken")], [button(words.text("received-close"), () => this.#done(), "main")]);
  }

  /** @param {Handover} found */
  #ask(found) {
    const { list } = this;
    const { words } = list;
    const keys = Object.keys(found.items).filter((key) => list.items.some((item) => item.key === key));
    const items = Object.fromEntries(keys.map((key) => [key, { state: found.items[key] ?? "done" }]));
    const unknown = Object.keys(found.items).length - keys.length;
    const isOther = !(list.root.dataset.versions ?? "").split(" ").includes(found.version);
    const about = [words.plural("received", keys.length)];
    if (isOther) about.push(words.text("received-other"));
    if (unknown) about.push(words.plural("received-unknown", unknown));
    const take = button(words.text("received-new"), () => this.#done((lists) => addRun(lists, words.text("received-name"), today(), items)), "main");
    const replace = button(words.text("received-replace"), () => {
      this.#close();
      list.changeWithUndo(words.text("received-replaced"), (lists) => {
        const run = currentRun(lists);
        run.items = items;
        delete run.signed;
      });
    });
    const leave = button(words.text("received-leave"), () => this.#done());
    this.#open(words.text("received-title"), about, [take, replace, leave]);
  }

  /** @param {string} name @param {string[]} about @param {HTMLElement[]} buttons */
  #open(name, about, buttons) {
    const { list } = this;
    const title = element("p", { class: "kv-received__title", tabindex: "-1" }, name);
    this.panel?.remove();
    this.panel = element("div", { class: "kv-received", role: "group", "aria-label": name });
    this.panel.append(title, ...about.map((line) => element("p", {}, line)), element("div", { class: "kv-received__buttons" }, ...buttons));
    (list.root.querySelector(".kv-checklist__roles") ?? list.find(".kv-checklist__run")).before(this.panel);
    title.focus();
  }

  #close() {
    this.panel?.remove();
    this.panel = null;
    history.replaceState(null, "", location.pathname + location.search);
  }

  /** @param {(lists: import("../../assets/js/shared/state.js").ChecklistState) => void} [change] */
  #done(change) {
    this.#close();
    if (change) this.list.change(change);
    this.list.items.find((item) => !item.root.hidden)?.input.focus();
  }
}
