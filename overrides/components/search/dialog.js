// The search over any page: a modal dialog. Loaded on first use, with its stylesheet and its words.

import { button, element, icon } from "../../assets/js/shared/component.js";
import { choice, remember } from "../../assets/js/shared/choices.js";
import { SearchClient } from "./client.js";
import { readTexts } from "./texts.js";
import { SearchView } from "./view.js";

/** @typedef {import("./engine.js").Result} Result */

class DialogView extends SearchView {
  /** @param {Result} result @param {import("./view.js").Question} question @returns {HTMLElement} */
  more(result, { query, type, role }) {
    const asked = new URLSearchParams(Object.entries({ q: query.slice(0, 400), type, role }).filter(([, value]) => value));
    return element("p", { class: "kv-search__more" }, element("a", { href: `${this.texts.page}?${asked}` }, this.texts.plural("all", result.total)));
  }
}

class SearchDialog {
  /** @param {import("./texts.js").Texts} texts */
  constructor(texts) {
    this.view = new DialogView(texts, new SearchClient());
    const { form, bar, results, input } = this.view;
    const close = button("", () => this.dialog.close(), "plain");
    close.classList.add("kv-search__close");
    close.setAttribute("aria-label", texts.text("close"));
    close.append(icon("M6 6l12 12M18 6L6 18", "kv-search__icon"));
    this.view.clear.replaceChildren(texts.text("clear-short"));
    const top = element("div", { class: "kv-search__top" }, form, close);
    this.dialog = element("dialog", { class: "kv-search kv-search--dialog", "aria-label": texts.text("title") }, top, bar, results, shortcutSwitch(texts));
    this.dialog.addEventListener("keydown", (event) => this.view.move(event));
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener("close", () => this.before?.focus({ preventScroll: true }));
    this.view.onopened = (link) => {
      const { origin, pathname, search } = new URL(link.href);
      if (origin === location.origin && pathname === location.pathname && search === location.search) this.dialog.close();
    };
    /** @type {HTMLElement | null} What had the keyboard before. */
    this.before = null;
    this.input = input;
    document.body.append(this.dialog);
  }

  /** @param {HTMLElement} opener @param {string} typed Before the dialog was there. */
  open(opener, typed) {
    if (this.dialog.open) {
      this.input.select();
      return;
    }
    const active = document.activeElement;
    this.before = active instanceof HTMLElement && active !== document.body ? active : opener;
    this.dialog.showModal();
    this.input.focus();
    if (typed) this.input.value = typed;
    else this.input.select();
    this.view.ask(this.view.question);
  }
}

/** @param {import("./texts.js").Texts} texts @returns {HTMLElement} */
export function shortcutSwitch(texts) {
  const box = element("input", { type: "checkbox", autocomplete: "off" });
  box.checked = choice("shortcut") !== "off";
  box.addEventListener("change", () => remember("shortcut", box.checked ? null : "off"));
  return element("p", { class: "kv-search__foot" }, element("label", {}, box, " ", texts.text("shortcut")));
}

/** @returns {Promise<void>} Until the stylesheet is there, or is known not to come. */
function addStyles() {
  const link = element("link", { rel: "stylesheet", href: new URL("search.css", import.meta.url).href });
  return new Promise((resolve) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.append(link);
  });
}

/** @type {Promise<SearchDialog> | null} */
let making = null;

/**
 * @param {HTMLElement} opener What gets the keyboard back when the dialog is closed.
 * @param {() => string} typed Ends the keeping of what was typed before, and gives it.
 */
export async function openSearch(opener, typed) {
  making ??= readTexts().then(async (texts) => {
    await addStyles();
    return new SearchDialog(texts);
  });
  making.catch(() => (making = null));
  const dialog = await making;
  dialog.open(opener, typed());
}
