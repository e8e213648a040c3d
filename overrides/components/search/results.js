// What an answer looks like: notes, the glossary's answer, hits, and what to do where there are none.

import { button, element } from "../../assets/js/shared/component.js";
import { address } from "./texts.js";

/**
 * @typedef {import("./engine.js").Result} Result
 * @typedef {import("./engine.js").Hit} Hit
 * @typedef {import("./texts.js").Texts} Texts
 */

const LONGEST = 60;
const BEFORE_MARK = 40;

/** @param {string} query @returns {string} A query as it is repeated to the reader: short, and harmless to the text around it. */
export function short(query) {
  const cut = [...query].length > LONGEST ? `${[...query].slice(0, LONGEST).join("")} …` : query;
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(cut) ? `\u2068${cut}\u2069` : cut;
}

/**
 * What was searched instead of what was typed or may have been meant, and the same search in another language.
 *
 * @param {Texts} texts
 * @param {Result} result
 * @param {() => void} literally
 * @param {(query: string) => void} again
 * @returns {HTMLElement[]}
 */
export function found(texts, { query, corrected, offered, foreign }, literally, again) {
  const notes = [];
  if (offered) {
    const { to } = offered;
    notes.push(element("p", { class: "kv-search__note" }, button(texts.text("meant", { query: short(to) }), () => again(to), "link")));
  }
  if (corrected) {
    const { from, to } = corrected;
    const again = button(texts.text("literal", { query: short(from) }), literally, "link");
    notes.push(element("p", { class: "kv-search__note" }, ...emphasised(texts.text("corrected"), { query: short(to) }), " ", again));
  }
  if (foreign) {
    const { word, language, term } = foreign;
    const words = element("em", { lang: language }, word);
    const note = element("p", { class: "kv-search__note" }, ...filled(texts.text("foreign"), { word: words, term: element("strong", {}, term) }));
    const other = texts.languages[language];
    if (other) note.append(" ", element("a", { href: `${address(other)}?${new URLSearchParams({ q: query })}`, hreflang: language }, texts.text(/** @type {InterfaceKey} */ (`in-${language}`))));
    notes.push(note);
  }
  return notes;
}

/**
 * The glossary's answer.
 *
 * @param {Texts} texts
 * @param {Result} result
 * @returns {HTMLElement[]}
 */
export function answer(texts, { term }) {
  if (!term) return [];
  const link = element("a", { href: address(term.url) }, term.word);
  return [
    element(
      "section",
      { class: "kv-answer", "aria-label": texts.text("definition") },
      element("h2", { class: "kv-answer__word" }, link, badge(texts, "term")),
      element("p", { class: "kv-answer__text" }, term.definition),
    ),
  ];
}

/** @param {Texts} texts @param {Hit[]} list @returns {HTMLElement} */
export function hits(texts, list) {
  return element("ol", { class: "kv-hits", "aria-label": texts.text("results") }, ...list.map((one) => hit(texts, one)));
}

/** @param {Texts} texts @param {Hit} found */
function hit(texts, { title, heading, url, type, excerpt }) {
  const link = element("a", { class: "kv-hit__link", href: address(url) }, element("span", { class: "kv-hit__title" }, title));
  if (heading) link.append(" ", element("span", { class: "kv-hit__heading" }, heading));
  const words = fromFirstMark(excerpt).map(({ text, marked }) => (marked ? element("mark", {}, text) : text));
  return element("li", { class: "kv-hit" }, link, badge(texts, type), element("p", { class: "kv-hit__text" }, ...words));
}

/** @param {Hit["excerpt"]} excerpt @returns {Hit["excerpt"]} The same, with a found word in the first of the two lines that are shown. */
function fromFirstMark(excerpt) {
  const [first, ...rest] = excerpt;
  if (!first || first.marked || rest.length === 0 || first.text.length <= LONGEST) return excerpt;
  const kept = first.text.slice(-BEFORE_MARK);
  return [{ text: `… ${kept.slice(kept.indexOf(" ") + 1)}`, marked: false }, ...rest];
}

/** @param {Texts} texts @param {string} type */
function badge(texts, type) {
  return element("span", { class: "kv-badge kv-badge--type" }, texts.types[type] ?? type);
}

/**
 * @param {Texts} texts
 * @param {string} query
 * @param {(() => void) | null} unfilter Where a filter may be what hides them.
 * @returns {HTMLElement[]}
 */
export function none(texts, query, unfilter) {
  const advice = element("p", { class: "kv-search__none" }, texts.text(unfilter ? "none-filtered" : "none-help"));
  if (unfilter) return [advice, button(texts.text("unfilter"), unfilter)];
  const others = Object.entries(texts.languages).map(([code, url]) =>
    element("li", {}, element("a", { href: `${address(url)}?${new URLSearchParams({ q: query.slice(0, 200) })}`, hreflang: code }, texts.text(/** @type {InterfaceKey} */ (`in-${code}`)))),
  );
  return [advice, lookUp(texts), element("ul", { class: "kv-search__lists kv-search__lists--others" }, ...others)];
}

/**
 * That there is nothing about the query, the theme that is nearest to it, and a way to what holds some of its words.
 *
 * @param {Texts} texts
 * @param {string} theme
 * @param {() => void} anyway
 * @returns {HTMLElement[]}
 */
export function nothing(texts, theme, anyway) {
  const known = texts.themes[theme];
  const advice = known
    ? element("p", { class: "kv-search__none" }, ...filled(texts.text("nothing"), { theme: element("a", { href: address(known.url) }, known.title) }))
    : element("p", { class: "kv-search__none" }, texts.text("none-help"));
  return [advice, ...(known ? [] : [lookUp(texts)]), button(texts.text("anyway"), anyway)];
}

/** @param {Texts} texts @returns {HTMLElement} The A–Z index, the glossary and the lists. */
export function lookUp(texts) {
  return element("ul", { class: "kv-search__lists" }, ...texts.lists.map(({ title, url }) => element("li", {}, element("a", { href: address(url) }, title))));
}

/**
 * @param {Texts} texts
 * @param {import("./client.js").Reason} reason
 * @param {() => void} again
 * @returns {HTMLElement}
 */
export function failure(texts, reason, again) {
  const isStale = reason === "stale";
  return element(
    "div",
    { class: "kv-search__failure", role: "alert" },
    element("p", {}, texts.text(reason)),
    button(texts.text(isStale ? "reload" : "retry"), again),
    lookUp(texts),
  );
}

/** @param {string} text @param {Record<string, string>} values Those that stand out. */
function emphasised(text, values) {
  return filled(text, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, element("strong", {}, value)])));
}

/**
 * @param {string} text With names in braces.
 * @param {Record<string, Node>} nodes
 * @returns {(string | Node)[]}
 */
function filled(text, nodes) {
  return text.split(/(\{\w+\})/).map((part) => nodes[part.slice(1, -1)] ?? part);
}
