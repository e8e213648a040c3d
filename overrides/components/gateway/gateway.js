// Gateway: the language chosen last, or the one that the browser prefers, comes first. Nobody is sent anywhere.

import { choice, remember } from "../../assets/js/shared/choices.js";

const list = document.querySelector(".gateway__list");
const items = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".gateway__list [data-language]")]);

/** @param {string} code @returns {HTMLElement | undefined} */
function item(code) {
  // Norwegian browsers say "no", "nb" or "nn"; bokmål serves all three.
  const language = { no: "nb", nn: "nb" }[code] ?? code;
  return items.find((found) => found.dataset.language === language);
}

const last = item(choice("language") ?? "");
const preferred = navigator.languages.map((tag) => item(tag.split("-")[0] ?? "")).find(Boolean);
const first = last ?? preferred;
const note = last ? last.dataset.last : preferred?.dataset.browser;
if (first && list && note) {
  list.prepend(first);
  const mark = document.createElement("span");
  mark.className = "gateway__mark";
  mark.textContent = note;
  first.querySelector("a")?.append(mark);
}
for (const found of items) {
  found.querySelector("a")?.addEventListener("click", () => remember("language", found.dataset.language ?? null));
}
