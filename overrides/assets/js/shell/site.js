// Every page: colours, menus that close, languages that keep the place.

import { mended } from "../shared/address.js";
import { choice, remember } from "../shared/choices.js";
import { today } from "../shared/day.js";

const COLOURS = ["system", "light", "dark"];

/** @param {string} selector @returns {HTMLElement[]} */
function all(selector) {
  return [...document.querySelectorAll(selector)].map((found) => /** @type {HTMLElement} */ (found));
}

/** @param {HTMLElement} control Shows the state; a press goes to the next. */
function setUpColours(control) {
  /** @param {string} state */
  const show = (state) => {
    control.dataset.state = state;
    control.setAttribute("aria-label", control.dataset[`label${state[0]?.toUpperCase()}${state.slice(1)}`] ?? "");
    if (state === "system") delete document.documentElement.dataset.colours;
    else document.documentElement.dataset.colours = state;
  };
  const kept = choice("colours") ?? "system";
  show(COLOURS.includes(kept) ? kept : "system");
  control.addEventListener("click", () => {
    const next = COLOURS[(COLOURS.indexOf(control.dataset.state ?? "system") + 1) % COLOURS.length] ?? "system";
    remember("colours", next === "system" ? null : next);
    show(next);
  });
  control.hidden = false;
}

/** @param {HTMLElement} menu Closes on Escape, with the focus back on its button, and when the reader goes elsewhere. */
function setUpMenu(menu) {
  const details = /** @type {HTMLDetailsElement} */ (menu);
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    event.stopPropagation();
    details.open = false;
    details.querySelector("summary")?.focus();
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
  });
  details.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) details.open = false;
  });
}

/** @returns {string} The id of what the reader looks at: what the address names while it is in view, or the heading that was reached. */
function place() {
  const named = document.getElementById(decoded(location.hash.slice(1)))?.getBoundingClientRect();
  if (named?.height && named.bottom > 0 && named.top < innerHeight) return decoded(location.hash.slice(1));
  const reached = all(".kv-body :is(h2, h3)[id], .kv-entry[id]").filter((found) => found.getClientRects().length && found.getBoundingClientRect().top < 120);
  return reached.at(-1)?.id ?? "";
}

/** @param {string} text @returns {string} */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @param {HTMLElement} link Leads to where the reader is, with what was chosen or received, and is remembered. */
function setUpLanguage(link) {
  const target = /** @type {HTMLAnchorElement} */ (link);
  const page = target.href;
  const lead = () => {
    target.href = page;
    if (link.querySelector(".kv-languages__missing")) return;
    // Ids are the same in all languages: filters, a question, a list that was handed over.
    target.search = location.search;
    const isReceived = /^#run(?:=|%3D)/i.test(location.hash);
    target.hash = isReceived ? location.hash : place();
  };
  // Before a new tab is opened with it, too.
  for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, lead);
  link.addEventListener("click", () => remember("language", link.dataset.language ?? null));
}

/** Keeps pages for reading offline: those that were opened, and all practice of the language once there is some. */
function setUpOffline() {
  const top = new URL("../../../../", import.meta.url);
  const isFirst = !navigator.serviceWorker.controller;
  // The page's own files come first: a worker that is put up beside them would slow them down.
  const loaded = document.readyState === "complete" ? Promise.resolve() : new Promise((done) => { window.addEventListener("load", done, { once: true }); });
  const ready = loaded
    .then(() => navigator.serviceWorker.register(new URL("service-worker.js", top), { scope: top.href, updateViaCache: "none" }))
    .then(() => navigator.serviceWorker.ready);
  /** @param {boolean} practises The worker of a site above this one on the host passes it over. */
  const tell = async (practises) => {
    try {
      const { active } = await ready;
      // What the first page loads, before there is a worker, is named to it.
      const resources = performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => /\.(css|js|svg)$/.test(name));
      const unseen = isFirst ? [location.href.split(/[?#]/)[0], ...resources] : [];
      active?.postMessage({ top: top.href, language: document.documentElement.lang, practises, loaded: unseen });
    } catch {
      // The site works without, as long as there is a connection.
    }
  };
  void tell(Boolean(document.querySelector("[data-offline]")));
  // Listened for from the start: who ticks while the page still loads has practised as well.
  const practise = (/** @type {Event} */ event) => {
    if (!(event.target instanceof Element) || !event.target.closest(".kv-practice")) return;
    document.removeEventListener("change", practise);
    void tell(true);
  };
  document.addEventListener("change", practise);
}

/**
 * Letters that were typed or pasted in parts (å as a and a ring) become those that pages have, before anybody reads them.
 *
 * @param {Event} event
 */
function compose(event) {
  const field = event.target;
  const typed = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && ["text", "search"].includes(field.type));
  if (!typed || (event instanceof InputEvent && event.isComposing) || field.value === field.value.normalize("NFC")) return;
  const cursor = field.value.slice(0, field.selectionEnd ?? field.value.length).normalize("NFC").length;
  field.value = field.value.normalize("NFC");
  if (document.activeElement === field) field.setSelectionRange(cursor, cursor);
}

for (const event of ["input", "change"]) document.addEventListener(event, compose, { capture: true });
const address = mended(location.href);
if (address) location.replace(address);
// What was to be reviewed or checked by a day that is past says so.
all("[data-due]").forEach((late) => { late.hidden = (late.dataset.due ?? "") >= today(); });
all("[data-action=colours]").forEach(setUpColours);
all(".kv-languages, .kv-menu").forEach(setUpMenu);
all("[data-languages] a").forEach(setUpLanguage);
// Last of all: a frame that may keep nothing refuses even to be asked.
if (location.protocol.startsWith("http") && "serviceWorker" in navigator) setUpOffline();
