// Rules of countries: the reader's country stands first and open, the others are folded; what is past its date says so.

import { choice, remember } from "../../assets/js/shared/choices.js";
import { Component, element, start } from "../../assets/js/shared/component.js";

/** The rules of one topic. */
class Rules extends Component {
  static module = "rules/rules";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    this.countries = /** @type {HTMLDetailsElement[]} */ (this.all(".kv-rule"));
    const names = this.countries.map((country) => [country.dataset.country ?? "", country.dataset.name ?? ""]);
    this.select = element("select", { autocomplete: "off" }, ...names.map(([code, name]) => element("option", { value: code ?? "" }, name ?? "")));
    const label = element("label", { class: "kv-rules__choose" }, `${this.words.text("country")} `, this.select);
    this.countries[0]?.before(label);
    this.select.addEventListener("change", () => {
      remember("country", this.select.value);
      this.#show(this.select.value);
    });
    const chosen = choice("country");
    const known = this.countries.some((country) => country.dataset.country === chosen);
    this.#show(known ? chosen : null);
  }

  /** @param {string | null} code The country that stands first and alone open; without one those at home are open. */
  #show(code) {
    const linked = this.countries.find((country) => `#${country.id}` === location.hash);
    for (const country of this.countries) {
      const wanted = code === null ? "home" in country.dataset : country.dataset.country === code;
      country.open = wanted || country === linked;
      if (wanted && code !== null) this.select.closest("label")?.after(country);
    }
    this.select.value = code ?? this.countries[0]?.dataset.country ?? "";
  }
}

start(Rules);
