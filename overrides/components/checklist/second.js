// A second language beside the first, for a sheet that two people with different languages share.

import { element } from "../../assets/js/shared/component.js";
import { parsed } from "../../assets/js/shared/ids.js";

/** @typedef {import("./checklist.js").Checklist} Checklist */
/** @typedef {{title: string, sections: Record<string, string>, items: Record<string, [string, string]>}} Texts */

/** The second language of a checklist's own page. */
export class Second {
  /** @param {Checklist} list */
  constructor(list) {
    this.list = list;
    /** @type {HTMLSelectElement | null} */
    this.select = list.root.querySelector("[name=second]");
    if (!this.select) return;
    const asked = new URLSearchParams(location.search).get("with") ?? "";
    if ([...this.select.options].some((option) => option.value === asked)) this.select.value = asked;
    this.select.addEventListener("change", () => {
      const address = new URL(location.href);
      if (this.select?.value) address.searchParams.set("with", this.select.value);
      else address.searchParams.delete("with");
      history.replaceState(null, "", address);
      this.#show();
    });
    this.#show();
  }

  #show() {
    const { list } = this;
    const code = this.select?.value ?? "";
    for (const old of list.all(".kv-second")) old.remove();
    list.root.toggleAttribute("data-two", Boolean(code));
    const data = code && list.root.querySelector(`script[data-second=${code}]`)?.textContent;
    if (!data) return;
    /** @type {Texts} */
    const { title, sections, items } = parsed(data);
    /** @param {string} text @param {string} [part] */
    const other = (text, part = "") => element("span", { class: `kv-second ${part}`.trim(), lang: code }, text);
    list.find(".kv-checklist__form").before(other(title, "kv-second--title"));
    for (const section of list.all(".kv-checklist__section")) list.find("legend", section).append(other(sections[section.dataset.section ?? ""] ?? ""));
    for (const item of list.items) {
      const [act = "", why = ""] = items[item.key] ?? [];
      const text = element("div", { class: "kv-second kv-second--item", lang: code }, element("p", { class: "kv-second__do" }, act), element("p", { class: "kv-check__why" }, why));
      list.find(".kv-check__text", item.root).after(text);
    }
  }
}
