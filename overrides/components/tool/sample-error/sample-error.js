// How far few answers can be trusted: what is typed is read, what cannot be is told beside its field, the rest in words.

import { button, start } from "../../../assets/js/shared/component.js";
import { copy } from "../../../assets/js/shared/files.js";
import { readings } from "../../../assets/js/shared/typing.js";
import { change, halving, interval, roundedUp } from "./interval.js";
import { Tool } from "../tool.js";

/** More answers than this are no small number, and no longer counted one by one. */
const MOST = 1_000_000;

/** The drawn line runs from 0 to this. */
const LENGTH = 600;

/** @typedef {import("./interval.js").Sample} Sample */
/** @typedef {{min: number, max: number}} Scale */

/** The tool. */
class SampleError extends Tool {
  static module = "tool/sample-error/sample-error";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    /** @type {{widths: {narrow: number, wide: number}}} */
    this.rules = this.facts;
    this.told = "";
    this.find("[data-result]").hidden = false;
    this.copying = this.find("[data-copy]");
    this.copying.append(
      button(this.words.text("copy"), async () => this.tell(this.copying, this.words.text((await copy(this.told)) ? "copied" : "copy-failed"))),
    );
    // What is still being typed is not yet wrong.
    this.form.addEventListener("focusout", () => this.show(), { signal: this.signal });
    this.begin();
  }

  changed() {
    super.changed();
    this.say(this.told || (this.find("[data-empty]").textContent ?? ""));
  }

  show() {
    const average = this.#checked("average");
    const compares = /** @type {HTMLInputElement} */ (this.find("[name=compare]")).checked;
    for (const part of this.all("[data-of]")) part.hidden = (part.dataset.of === "average") !== average;
    for (const part of this.all("[data-compared]")) part.hidden = !compares;
    this.find("[data-alone]").hidden = compares;
    this.find("[data-second]").hidden = !compares;
    this.wrong = 0;
    for (const note of this.all("[data-wrong]")) note.textContent = "";
    for (const field of this.all("[aria-invalid]")) field.removeAttribute("aria-invalid");
    const scale = average ? this.#scale() : { min: 0, max: 100 };
    const samples = (compares ? [1, 2] : [1]).map((place) => scale && this.#sample(place, average, scale));
    const whole = samples.every((sample) => sample !== null) ? /** @type {Sample[]} */ (samples) : [];
    const said = whole.map((sample, index) => this.#part(index + 1, sample, average, /** @type {Scale} */ (scale)));
    for (const place of [1, 2]) this.find(`[data-part="${place}"]`).hidden = place > whole.length;
    const [before, after] = whole;
    this.find("[data-change]").hidden = !after;
    if (before && after) said.push(this.#change(before, after, average, /** @type {Scale} */ (scale)));
    for (const caption of this.all("[data-caption]")) caption.hidden = !whole.length || (caption.dataset.of === "average" && !average);
    this.told = said.join(" ");
    this.copying.hidden = !this.told;
    const empty = this.find("[data-empty]");
    empty.hidden = whole.length > 0;
    empty.textContent = whole.length ? "" : this.words.text(this.wrong ? "wrong" : "empty");
  }

  /** @param {string} kind @returns {boolean} Whether this kind of figure is chosen. */
  #checked(kind) {
    return /** @type {HTMLInputElement} */ (this.find(`[name=kind][value=${kind}]`)).checked;
  }

  /**
   * Read a number, in the form of any language, and tell beside its field where it cannot be.
   *
   * @param {string} name
   * @param {(value: number) => string} fault What to tell of a number that cannot be; empty for none.
   * @param {string} none What to tell where there is no number.
   * @param {(value: number) => boolean} [likely] Which of its meanings is likely: `1.500` is one thousand five hundred where people are counted.
   * @returns {number | null} Null where nothing is written, or nothing that can be.
   */
  #number(name, fault, none, likely = Number.isInteger) {
    const field = /** @type {HTMLInputElement} */ (this.find(`[name="${name}"]`));
    if (!field.value.trim()) return null;
    const found = readings(field.value);
    const value = found.find((one) => likely(one) && !fault(one)) ?? found.find(likely) ?? found[0];
    const told = value === undefined ? none : fault(value);
    if (!told && value !== undefined) return value;
    this.wrong = (this.wrong ?? 0) + 1;
    if (document.activeElement === field) return null;
    this.find(`[data-wrong="${name}"]`).textContent = told;
    field.setAttribute("aria-invalid", "true");
    return null;
  }

  /** @returns {Scale | null} The marks that could be given. */
  #scale() {
    const none = this.words.text("number", { low: -100, high: 100 });
    const outside = (/** @type {number} */ value) => (Math.abs(value) > 100 ? none : "");
    const min = this.#number("lowest", outside, none);
    const max = this.#number("highest", (value) => outside(value) || (min !== null && value <= min ? this.words.text("scale") : ""), none);
    return min === null || max === null ? null : { min, max };
  }

  /** @param {number} place @param {boolean} average @param {Scale} scale @returns {Sample | null} */
  #sample(place, average, { min, max }) {
    const range = (/** @type {number} */ low) => this.words.text("whole-number", { low, high: MOST });
    const outside = (/** @type {number} */ low) => (/** @type {number} */ value) => (Number.isInteger(value) && value >= low && value <= MOST ? "" : range(low));
    const answers = this.#number(`answers-${place}`, outside(1), range(1));
    const more = (/** @type {number} */ value) => (answers !== null && value > answers ? this.words.text("too-many", { count: answers }) : "");
    const less = (/** @type {number} */ value) => (answers !== null && value < answers ? this.words.text("too-small", { count: answers }) : "");
    const off = this.words.text("number", { low: min, high: max });
    const inside = (/** @type {number} */ value) => value >= min && value <= max;
    const share = average
      ? this.#number(`mean-${place}`, (value) => (inside(value) ? "" : off), off, inside)
      : this.#number(`positive-${place}`, (value) => outside(0)(value) || more(value), range(0));
    const wrong = this.wrong;
    const whole = this.#number(`whole-${place}`, (value) => outside(1)(value) || less(value), range(1));
    if (answers === null || share === null || this.wrong !== wrong) return null;
    return { answers, share: average ? (share - min) / (max - min) : share / answers, whole };
  }

  /**
   * An average is as unsure as a share at most: marks between two ends vary the most where only the ends are given
   * (Bhatia & Davis 2000, American Mathematical Monthly 107(4), 353–357).
   *
   * @param {number} part From 0 to 1.
   * @param {Scale} scale
   * @returns {number} Where that is on the scale.
   */
  #on(part, { min, max }) {
    return min + part * (max - min);
  }

  /** @param {number} place @param {Sample} sample @param {boolean} average @param {Scale} scale @returns {string} What is told of one period. */
  #part(place, sample, average, scale) {
    const root = this.find(`[data-part="${place}"]`);
    const { answers, share, whole } = sample;
    const ends = interval(sample);
    const digits = average ? 1 : 0;
    const shown = (/** @type {number} */ part) => this.format.number(this.#on(part, scale), digits);
    const [value, low, high] = [this.format.number(this.#on(share, scale), 0, average ? 2 : 0), shown(ends.low), shown(ends.high)];
    const all = whole === answers;
    /** @type {Record<string, string | number>} */
    const numbers = average ? { mean: value, answers, low, high } : { positive: Math.round(share * answers), answers, share: value, low, high };
    const text = this.words.text(average ? (all ? "average-all" : "average") : all ? "share-all" : "share", numbers);
    this.find("[data-words]", root).textContent = text;
    const width = 100 * (ends.high - ends.low);
    const reading = all ? "all" : width >= this.rules.widths.wide ? "wide" : width > this.rules.widths.narrow ? "middle" : "narrow";
    for (const part of this.all("[data-reading]", root)) part.hidden = part.dataset.reading !== reading;
    const more = all ? "" : this.#more(sample);
    this.find("[data-more]", root).textContent = more;
    const [from, to] = [this.format.number(scale.min, 0, 1), this.format.number(scale.max, 0, 1)];
    this.find(`[data-line="${place}"]`).hidden = false;
    const line = this.find(`[data-line="${place}"] svg`);
    line.removeAttribute("aria-labelledby");
    line.setAttribute("aria-label", this.words.text("on-line", { from, to, value, low, high }));
    const band = this.find("[data-band]", root);
    band.setAttribute("x", String(ends.low * LENGTH));
    band.setAttribute("width", String((ends.high - ends.low) * LENGTH));
    this.find("[data-point]", root).setAttribute("cx", String(share * LENGTH));
    this.find("[data-from]", root).textContent = from;
    this.find("[data-to]", root).textContent = to;
    return [text, this.find(`[data-reading=${reading}] strong`, root).textContent, more].filter(Boolean).join(" ");
  }

  /** @param {Sample} sample @returns {string} How many answers would halve the interval. */
  #more(sample) {
    const count = halving(sample);
    if (sample.whole) return this.words.text("halving-whole", { count, whole: sample.whole });
    return this.words.text("halving", { count: roundedUp(count) });
  }

  /** @param {Sample} before @param {Sample} after @param {boolean} average @param {Scale} scale @returns {string} What is told of the difference. */
  #change(before, after, average, { min, max }) {
    const root = this.find("[data-change]");
    const { difference, low, high } = change(before, after);
    const shown = (/** @type {number} */ value) => this.format.number(value * (max - min), average ? 1 : 0, average ? 1 : 0, true);
    const text = this.words.text(average ? "change-average" : "change-share", { difference: shown(difference), low: shown(low), high: shown(high) });
    this.find("[data-words]", root).textContent = text;
    const verdict = low > 0 ? "more" : high < 0 ? "less" : "chance";
    for (const part of this.all("[data-verdict]", root)) part.hidden = part.dataset.verdict !== verdict;
    return [text, this.find(`[data-verdict=${verdict}] strong`, root).textContent].join(" ");
  }
}

start(SampleError);
