// The mantra: beginnings of sentences at a press, words counted, promises pointed out, a card to print and keep.

import { button, element, start } from "../../../assets/js/shared/component.js";
import { download } from "../../../assets/js/shared/files.js";
import { cardDrawing, countWords, promises, withAnswers } from "./text.js";
import { Tool } from "../tool.js";

/** The tool. */
class Mantra extends Tool {
  static module = "tool/mantra/mantra";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    /** @type {{most: number, avoid: string[]}} */
    this.limits = this.facts;
    this.text = /** @type {HTMLTextAreaElement} */ (this.find("[name=text]"));
    this.other = /** @type {HTMLTextAreaElement} */ (this.find("[name=other]"));
    this.warned = "";
    this.language = /** @type {HTMLSelectElement} */ (this.find("[name=language]"));
    for (const prompt of this.all("[data-prompt]")) {
      const answer = /** @type {HTMLTextAreaElement} */ (this.find("textarea", prompt));
      for (const starter of this.all("[data-starter]", prompt)) {
        const text = starter.textContent ?? "";
        starter.replaceChildren(button(text, () => this.#begin(answer, text)));
      }
    }
    const compose = button(this.words.text("compose"), () => {
      this.text.value = withAnswers(this.text.value, this.#answers());
      this.changed();
      this.text.focus();
    });
    compose.dataset.do = "compose";
    this.find("label[for=tool-mantra--text]").before(element("p", { class: "kv-mantra__compose" }, compose));
    this.offer(this.words.text("svg"), "svg", () => this.#drawing());
    this.bar.prepend(button(this.words.text("png"), () => this.#picture()));
    const print = button(this.words.text("print-card"), () => this.printAlone("card"), "main");
    print.dataset.do = "print-card";
    this.bar.prepend(print);
    this.begin();
  }

  #answers() {
    return /** @type {HTMLTextAreaElement[]} */ (this.all("[data-prompt] textarea")).map((answer) => answer.value);
  }

  /** @param {HTMLTextAreaElement} answer @param {string} starter Put the beginning of a sentence where the reader goes on writing. */
  #begin(answer, starter) {
    const before = answer.value.trimEnd();
    const [begin = "", end] = starter.split("…");
    answer.value = `${before}${before ? " " : ""}${end?.trim() ? starter : begin.trimEnd() + " "}`;
    answer.focus();
    const gap = answer.value.lastIndexOf("…");
    if (gap >= 0 && gap >= before.length) answer.setSelectionRange(gap, gap + 1);
    this.changed();
  }

  show() {
    const text = this.text.value.trim();
    const words = countWords(text, this.words.language);
    const { most, avoid } = this.limits;
    this.find("[data-words]").textContent = words ? this.words.plural(words > most ? "too-many" : "words", words, { most }) : "";
    const found = promises([text, ...this.#answers()].join("\n"), avoid);
    const list = new Intl.ListFormat(this.words.language, { type: "unit" }).format(found);
    const notice = this.find("[data-found]");
    notice.hidden = false;
    notice.textContent = found.length ? this.words.text("found", { words: list }) : "";
    this.find("[data-warning]").hidden = found.length === 0;
    this.other.lang = this.language.value;
    this.find("[data-card]").hidden = !text;
    this.find("[data-text]").textContent = text;
    const other = this.find("[data-other]");
    other.lang = this.language.value;
    other.textContent = this.other.value.trim();
    other.hidden = !this.other.value.trim();
    if (found.length && list !== this.warned) this.say(notice.textContent);
    this.warned = list;
  }

  #drawing() {
    const context = document.createElement("canvas").getContext("2d");
    const parts = [{ text: this.text.value, language: this.words.language }, { text: this.other.value, language: this.language.value }];
    return cardDrawing(parts, (text, size) => {
      if (!context) return text.length * size * 0.55;
      context.font = `${size}px Georgia, "Noto Serif", serif`;
      return context.measureText(text).width;
    });
  }

  /** Draw the card as a picture of points. It never leaves the device. */
  async #picture() {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(this.#drawing())}`;
    await image.decode();
    const canvas = element("canvas", { width: String(image.width * 2), height: String(image.height * 2) });
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => blob && download("kvalia-mantra.png", "image/png", blob));
  }
}

start(Mantra);
