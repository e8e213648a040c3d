// Rules of countries: the reader's country is open, the others are folded; what is past its date says so.

import { Component, start } from "../../assets/js/shared/component.js";
import { choice, remember } from "../../assets/js/shared/choices.js";

class Rules extends Component {
  static selector = "[data-module~='rules/rules']";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    const countries = /** @type {HTMLDetailsElement[]} */ (this.all(".kv-rule"));
    const chosen = choice("country");
    const named = countries.filter((country) => country.dataset.country === chosen);
    const shown = new Set(named.length ? named : countries.filter((country) => "home" in country.dataset));
    const linked = countries.find((country) => `#${country.id}` === location.hash);
    if (linked) shown.add(linked);
    if (shown.size) for (const country of countries) country.open = shown.has(country);
    if (named[0]) root.querySelector(".kv-rule")?.before(named[0]);
    for (const country of countries) {
      country.querySelector("summary")?.addEventListener("click", () => {
        if (!country.open) remember("country", country.dataset.country ?? null);
      });
    }
    const today = new Date().toISOString().slice(0, 10);
    for (const late of this.all("[data-due]")) late.hidden = (late.dataset.due ?? today) >= today;
  }
}

start(Rules);
