// Filter: narrows a list of cards by role and theme; the choice stands in the address and can be shared.

import { Component, start } from "../../assets/js/shared/component.js";

/** A filtered list. */
class Filter extends Component {
  static module = "lists/filter";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    /** @type {HTMLFormElement} */
    this.form = this.find("form");
    this.count = this.find(".kv-filter__count");
    this.none = this.find(".kv-index__none");
    this.form.hidden = false;
    const asked = new URLSearchParams(location.search);
    for (const select of this.all("select")) {
      const { name, options } = /** @type {HTMLSelectElement} */ (select);
      const value = asked.get(name) ?? "";
      if ([...options].some((option) => option.value === value)) /** @type {HTMLSelectElement} */ (select).value = value;
    }
    this.form.addEventListener("change", () => this.#apply(true));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.#apply(false);
  }

  /** @param {boolean} share Whether to write the choice into the address. */
  #apply(share) {
    const values = new FormData(this.form);
    const role = String(values.get("role") ?? "");
    const theme = String(values.get("theme") ?? "");
    let shown = 0;
    for (const card of this.all(".kv-card")) {
      const fits = (!role || (card.dataset.roles ?? "").split(" ").includes(role)) && (!theme || card.dataset.theme === theme);
      card.hidden = !fits;
      shown += Number(fits);
    }
    for (const section of this.all(".kv-index__theme")) section.hidden = !section.querySelector(".kv-card:not([hidden])");
    this.none.hidden = shown > 0;
    this.count.textContent = this.words.plural("count", shown);
    if (!share) return;
    const address = new URL(location.href);
    for (const [name, value] of Object.entries({ role, theme })) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
  }
}

start(Filter);
