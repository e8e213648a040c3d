// The quality formula: result, reading, traps and the place on the line, as the two numbers move.

import { start } from "../../../assets/js/shared/component.js";
import { alike, reading } from "./quotient.js";
import { Tool } from "../tool.js";

/** Half the width of the drawn line, from its middle to its last mark. */
const HALF = 280;

/** The tool. */
class Formula extends Tool {
  static module = "tool/formula/formula";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    /** @type {{scale: {min: number, max: number}, tolerance: number, presets: Record<string, {expectation: number, experience: number}>}} */
    const { scale, tolerance, presets } = this.facts;
    this.scale = scale;
    this.tolerance = tolerance;
    this.expectation = /** @type {HTMLInputElement} */ (this.find("[name=expectation]"));
    this.experience = /** @type {HTMLInputElement} */ (this.find("[name=experience]"));
    this.radios = /** @type {HTMLInputElement[]} */ (this.all("[name=preset]"));
    for (const radio of this.radios) {
      const preset = presets[radio.value];
      if (preset) radio.addEventListener("change", () => this.#set(preset.expectation, preset.experience));
    }
    for (const slider of [this.expectation, this.experience]) {
      slider.addEventListener("input", () => {
        for (const radio of this.radios) radio.checked = false;
      });
    }
    this.find("[data-sum]").hidden = false;
    this.find("[data-math]").removeAttribute("hidden");
    this.begin();
  }

  /** @param {number} expectation @param {number} experience */
  #set(expectation, experience) {
    this.expectation.value = String(expectation);
    this.experience.value = String(experience);
  }

  /** The result in words, in figures, in the table and on the line. */
  show() {
    const [expected, experienced] = [Number(this.expectation.value), Number(this.experience.value)];
    const { quotient, difference, outcome } = reading(expected, experienced, this.tolerance);
    const own = !this.radios.some((radio) => radio.checked);
    const others = outcome !== "above" ? [] : alike(expected, experienced, this.scale);
    const numbers = {
      expectation: this.format.number(expected),
      experience: this.format.number(experienced),
      quotient: this.format.number(quotient, 0, 2),
      difference: this.format.number(difference),
    };
    for (const name of /** @type {const} */ (["expectation", "experience"])) this.find(`[data-value=${name}]`).textContent = numbers[name];
    const sum = this.words.text("sum", numbers);
    this.find("[data-sum]").textContent = sum;
    this.#math(numbers);
    for (const part of this.all("[data-outcome]")) part.hidden = part.dataset.outcome !== outcome;
    const trap = { "same-quotient": others.length > 0, "lowered-to-one": own && expected === this.scale.min && quotient > 1 };
    for (const part of this.all("[data-trap]")) part.hidden = !trap[/** @type {keyof typeof trap} */ (part.dataset.trap)];
    const same = this.find("[data-same]");
    same.hidden = others.length === 0;
    const pairs = others.slice(0, 4).map(({ expectation, experience }) => this.words.text("pair", { expectation, experience }));
    same.textContent = this.words.text("same", { pairs: new Intl.ListFormat(this.words.language, { type: "conjunction" }).format(pairs) });
    const title = this.find(`[data-outcome=${outcome}] strong`).textContent ?? "";
    const row = [...this.find("[data-own]").querySelectorAll("td")];
    for (const [index, text] of [...Object.values(numbers), title].entries()) if (row[index]) row[index].textContent = text;
    this.#line(expected, difference);
    const traps = this.all("[data-trap]:not([hidden])").map((part) => part.textContent?.trim());
    this.result = [sum, this.find(`[data-outcome=${outcome}]`).textContent?.trim(), ...traps].join(" ").replace(/\s+/g, " ");
  }

  changed() {
    super.changed();
    this.say(this.result ?? "");
  }

  /** @param {{expectation: string, experience: string, quotient: string}} numbers */
  #math({ expectation, experience, quotient }) {
    const math = this.find("[data-math] math");
    /** @param {string} name @param {...(Node | string)} children */
    const made = (name, ...children) => {
      const element = document.createElementNS("http://www.w3.org/1998/Math/MathML", name);
      element.append(...children);
      return element;
    };
    math.replaceChildren(made("mfrac", made("mn", experience), made("mn", expectation)), made("mo", "="), made("mn", quotient));
  }

  /** @param {number} expected @param {number} difference */
  #line(expected, difference) {
    const unit = HALF / (this.scale.max - this.scale.min);
    const reach = this.tolerance * expected * unit;
    const band = this.find("[data-band]");
    band.setAttribute("x", String(-reach));
    band.setAttribute("width", String(2 * reach));
    this.find("[data-marker]").setAttribute("cx", String(difference * unit));
    this.find("[data-line]").removeAttribute("aria-labelledby");
    this.find("[data-line]").setAttribute("aria-label", this.words.text("on-line", { difference: this.format.number(difference, 0, 0, true) }));
  }
}

start(Formula);
