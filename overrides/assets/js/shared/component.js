// What all components share: they are found by `data-module`, run once, and one that breaks leaves the others whole.

/** Thrown where a component's HTML is not what it expects. */
export class ElementError extends Error {}

/** @type {WeakMap<HTMLElement, Component>} The component of each element that has one. */
const RUNNING = new WeakMap();

/** A part of a page that works without its script, and better with it. */
export class Component {
  /** Name in `data-module`: the path of the script below `components`. */
  static module = "";

  #end = new AbortController();

  /** @param {HTMLElement} root */
  constructor(root) {
    if (RUNNING.has(root)) throw new ElementError("the element has its component already");
    RUNNING.set(root, this);
    this.root = root;
    this.words = new Words(root);
    /** Aborted when the component is stopped: for listeners on what outlives its element. */
    this.signal = this.#end.signal;
  }

  /** Listen to nothing outside of the element any more, which is about to be removed. */
  stop() {
    this.#end.abort();
    RUNNING.delete(this.root);
  }

  /**
   * @template {Element} [E=HTMLElement]
   * @param {string} selector
   * @param {ParentNode} [parent]
   * @returns {E} The one element that must be there.
   */
  find(selector, parent = this.root) {
    const found = parent.querySelector(selector);
    if (!found) throw new ElementError(`${selector} not found`);
    return /** @type {E} */ (/** @type {unknown} */ (found));
  }

  /**
   * @template {Element} [E=HTMLElement]
   * @param {string} selector
   * @param {ParentNode} [parent]
   * @returns {E[]}
   */
  all(selector, parent = this.root) {
    return /** @type {E[]} */ (/** @type {unknown} */ ([...parent.querySelectorAll(selector)]));
  }
}

/** The texts that the page hands to a component. */
export class Words {
  /**
   * @param {HTMLElement} root
   * @param {Record<string, string | Record<string, string>>} [strings] Where they do not stand in the element.
   */
  constructor(root, strings) {
    const data = strings ? null : root.querySelector("script[data-strings]")?.textContent;
    /** @type {Record<string, string | Record<string, string>>} */
    this.strings = strings ?? (data ? JSON.parse(data) : {});
    this.language = root.closest("[lang]")?.getAttribute("lang") ?? "en";
    this.rules = new Intl.PluralRules(this.language);
    this.numbers = new Intl.NumberFormat(this.language);
  }

  /**
   * @param {InterfaceKey} key
   * @param {Record<string, string | number>} [values] Filled in where the text names them in braces.
   * @returns {string}
   */
  text(key, values = {}) {
    const found = this.#string(key);
    return this.#fill(typeof found === "string" ? found : (found.other ?? key), values);
  }

  /**
   * @param {InterfaceKey} key
   * @param {number} count Chooses the plural form, and is filled in as `{count}`.
   * @param {Record<string, string | number>} [values]
   * @returns {string}
   */
  plural(key, count, values = {}) {
    const found = this.#string(key);
    const form = typeof found === "string" ? found : (found[this.rules.select(count)] ?? found.other ?? key);
    return this.#fill(form, { count, ...values });
  }

  /** @param {InterfaceKey} key @returns {string | Record<string, string>} The key itself where there is no text. */
  #string(key) {
    const found = this.strings[key];
    if (found === undefined) console.error(`Kvalia: no text "${key}"`, this.strings);
    return found ?? key;
  }

  /** @param {string} text @param {Record<string, string | number>} values */
  #fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (braces, name) => {
      const value = values[name];
      if (value === undefined) return braces;
      return typeof value === "number" ? this.numbers.format(value) : value;
    });
  }
}

/**
 * Start a component on every element that asks for it and has none yet.
 *
 * @param {typeof Component} Kind
 */
export function start(Kind) {
  const roots = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`[data-module~="${Kind.module}"]`));
  for (const root of roots) {
    if (RUNNING.has(root)) continue;
    try {
      new Kind(root);
    } catch (error) {
      console.error(`Kvalia: ${Kind.module}`, root, error);
    }
  }
}

/**
 * Make an element.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | boolean>} [attributes] `true` sets an empty attribute, `false` none.
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/**
 * @param {string} path What is drawn, in a square of 24.
 * @param {string} [name] Class.
 * @returns {SVGElement} A picture that says nothing to those who do not see it.
 */
export function icon(path, name = "") {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const attributes = { viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false", ...(name ? { class: name } : {}) };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/**
 * @param {string} label
 * @param {() => void} action
 * @param {string} [kind] A modifier of `kv-button`.
 * @returns {HTMLButtonElement}
 */
export function button(label, action, kind = "") {
  const made = element("button", { type: "button", class: kind ? `kv-button kv-button--${kind}` : "kv-button" }, label);
  made.addEventListener("click", action);
  return made;
}
