// The search page: what stands in its address is searched, and what is searched stands in its address.

import { Component, start } from "../../assets/js/shared/component.js";
import { SearchClient } from "./client.js";
import { shortcutSwitch } from "./dialog.js";
import { readTexts } from "./texts.js";
import { SearchView } from "./view.js";

class SearchPage extends Component {
  static module = "search/page";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    readTexts().then((texts) => this.#begin(new SearchView(texts, new SearchClient()))).catch((error) => {
      console.warn("Kvalia: search", error);
      this.find(".kv-search__without").hidden = false;
    });
  }

  /** @param {SearchView} view */
  #begin(view) {
    view.onasked = ({ query, type, role }) => {
      const address = new URL(location.href);
      for (const [name, value] of Object.entries({ q: query.slice(0, 400), type, role })) {
        if (value) address.searchParams.set(name, value);
        else address.searchParams.delete(name);
      }
      history.replaceState(history.state, "", address);
    };
    this.root.prepend(view.form, view.bar, view.results, shortcutSwitch(view.texts));
    this.root.addEventListener("keydown", (event) => view.move(event));
    const asked = new URLSearchParams(location.search);
    view.ask({ query: asked.get("q") ?? "", type: asked.get("type") ?? "", role: asked.get("role") ?? "" });
    if (!asked.get("q") && !location.hash) view.input.focus({ preventScroll: true });
  }
}

start(SearchPage);
