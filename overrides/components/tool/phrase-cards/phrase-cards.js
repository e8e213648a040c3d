// Phrase cards: two languages side by side, read aloud by voices that live on the device.

import { element, start } from "../../../assets/js/shared/component.js";
import { Tool } from "../tool.js";

/** How fast phrases are read: a little slower than speech, for those who learn. */
const RATE = 0.9;

/** The tool. */
class PhraseCards extends Tool {
  static module = "tool/phrase-cards/phrase-cards";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    this.first = /** @type {HTMLSelectElement} */ (this.find("[name=first]"));
    this.second = /** @type {HTMLSelectElement} */ (this.find("[name=second]"));
    this.situation = /** @type {HTMLSelectElement} */ (this.find("[name=situation]"));
    this.sides = this.all(".kv-phrase__side");
    // What is chosen stands above the cards; so do the buttons for them.
    this.form.append(this.bar);
    this.find(".kv-phrases__choice").hidden = false;
    /** @type {string[]} */
    this.shown = [];
    for (const [own, other] of [[this.first, this.second], [this.second, this.first]]) {
      own?.addEventListener("input", () => {
        if (other && own.value === other.value) other.value = this.shown.find((code) => code !== own.value) ?? other.value;
      });
    }
    this.begin();
    if (!("speechSynthesis" in window)) return;
    speechSynthesis.addEventListener("voiceschanged", () => this.#offerVoices(), { signal: this.signal });
    this.#offerVoices();
  }

  show() {
    this.shown = [this.first.value, this.second.value];
    for (const side of this.sides) {
      const place = this.shown.indexOf(side.dataset.language ?? "");
      side.hidden = place < 0;
      side.dataset.place = String(place);
    }
    // In the order that was chosen, for the eye and for the ear.
    for (const phrase of this.all(".kv-phrase")) {
      const chosen = this.shown.flatMap((code) => [...phrase.querySelectorAll(`[data-language="${code}"]`)]);
      phrase.append(...chosen);
    }
    for (const situation of this.all("[data-situation]")) {
      situation.hidden = this.situation.value !== "" && situation.dataset.situation !== this.situation.value;
    }
  }

  /** @param {string} code @returns {SpeechSynthesisVoice | undefined} One that speaks without sending the text anywhere. */
  #voice(code) {
    const codes = code === "nb" ? ["nb", "no"] : [code];
    return speechSynthesis.getVoices().find((voice) => voice.localService && codes.includes(voice.lang.toLowerCase().split(/[-_]/)[0] ?? ""));
  }

  #offerVoices() {
    for (const side of this.sides) {
      const voice = this.#voice(side.dataset.language ?? "");
      const old = side.querySelector("button");
      if (!voice) old?.remove();
      if (!voice || old) continue;
      const text = this.find(".kv-phrase__text", side);
      const id = `${text.id}--listen`;
      const listen = element("button", { type: "button", class: "kv-phrase__listen", id, lang: this.words.language, "aria-labelledby": `${id} ${text.id}` });
      listen.append(element("span", { "aria-hidden": "true" }, "▶ "), this.words.text("listen"));
      listen.addEventListener("click", () => this.#speak(text.textContent ?? "", side.dataset.language ?? ""));
      side.append(listen);
    }
  }

  /** @param {string} text @param {string} code */
  #speak(text, code) {
    const voice = this.#voice(code);
    if (!voice) return;
    const speech = new SpeechSynthesisUtterance(text);
    Object.assign(speech, { voice, lang: voice.lang, rate: RATE });
    speechSynthesis.cancel();
    speechSynthesis.speak(speech);
  }
}

start(PhraseCards);
