// Every page: turns the link to the search page into what opens the search. The rest is loaded on first use.

import { choice } from "../shared/choices.js";

const opener = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-action=search]"));
const TYPING = "input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]";

/** Open the dialog; on the search page, which has a field of its own, go there. */
async function open() {
  const field = /** @type {HTMLElement | null} */ (document.querySelector(".kv-search--page .kv-search__input"));
  if (!opener || opener.ariaBusy === "true") return;
  if (field) {
    field.focus();
    return;
  }
  opener.ariaBusy = "true";
  early = "";
  try {
    const { openSearch } = await import("../../../components/search/dialog.js");
    await openSearch(opener, typedEarly);
  } catch (error) {
    console.warn("Kvalia: search", error);
    showFailure(opener);
  } finally {
    early = null;
    opener.ariaBusy = null;
  }
}

/** @type {string | null} What is typed before there is a field, for the first use has to load it; null where nobody waits. */
let early = null;

/** @returns {string} What was typed so far; from now on keys go their own way. */
function typedEarly() {
  const typed = early ?? "";
  early = null;
  return typed;
}

/** @param {KeyboardEvent} event */
function isTyping(event) {
  const isCommand = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState("AltGraph");
  return event.key.length === 1 && !isCommand;
}

/** @param {HTMLElement} control Say beside it, in the page's own words, that the search cannot be had, and what can. */
function showFailure(control) {
  const { failed = "", list = "", index = "" } = control.dataset;
  const link = document.createElement("a");
  link.href = list;
  link.textContent = index;
  const note = document.createElement("p");
  note.className = "kv-search-failed";
  note.setAttribute("role", "alert");
  note.append(`${failed} `, link);
  document.querySelector(".kv-search-failed")?.remove();
  control.after(note);
  const done = new AbortController();
  /** @param {Event} event */
  const leave = (event) => {
    if (event instanceof KeyboardEvent ? event.key !== "Escape" : note.contains(/** @type {Node} */ (event.target))) return;
    note.remove();
    done.abort();
  };
  document.addEventListener("keydown", leave, { signal: done.signal });
  document.addEventListener("pointerdown", leave, { signal: done.signal });
}

/** @param {KeyboardEvent} event */
function isShortcut(event) {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (key.toLowerCase() === "k") return (ctrlKey || metaKey) && !altKey && !shiftKey;
  if (key !== "/" || ctrlKey || metaKey || altKey || event.isComposing) return false;
  // A key of one character can be switched off (WCAG 2.1.4).
  return choice("shortcut") !== "off" && !(target instanceof Element && target.closest(TYPING));
}

if (opener) {
  opener.setAttribute("role", "button");
  opener.setAttribute("aria-haspopup", "dialog");
  opener.setAttribute("aria-keyshortcuts", choice("shortcut") === "off" ? "Control+K Meta+K" : "Control+K Meta+K /");
  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  opener.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    open();
  });
  // Before any other listener, one of which keeps single keys from the theme.
  window.addEventListener("keydown", (event) => {
    const isKept = early !== null && isTyping(event);
    if (!isKept && !isShortcut(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isKept) early += event.key;
    else open();
  }, { capture: true });
}
