// The words of the search and the addresses that it offers, in the language of the page.

import { Words } from "../component.js";
import { SearchClient } from "./client.js";

/** The top of the language: this file lies in its `assets/js/search/`. */
export const TOP = new URL("../../../", import.meta.url);

/**
 * @typedef {Object} Interface
 * @property {string} language
 * @property {Record<string, string | Record<string, string>>} strings
 * @property {Record<string, string>} types Names of what can be found, in the order in which they are offered.
 * @property {Record<string, string>} roles
 * @property {{title: string, url: string}[]} lists Where to look things up: the A–Z index first.
 * @property {Record<string, string>} languages Addresses of the other languages' search pages.
 * @property {string} page Address of the search page.
 */

export class Texts extends Words {
  /** @param {Interface} data */
  constructor(data) {
    super(document.documentElement, data.strings);
    this.types = data.types;
    this.roles = data.roles;
    this.lists = data.lists;
    this.languages = data.languages;
    this.page = address(data.page);
    this.language = data.language;
  }
}

/** @param {string} url Relative to the top of the language. @returns {string} */
export function address(url) {
  return new URL(url, TOP).href;
}

/** @param {Texts} texts @returns {SearchClient} What answers from the index of the language. */
export function client(texts) {
  return new SearchClient(texts.language, new URL("search/", TOP));
}

/** @type {Promise<Texts> | null} */
let reading = null;

/** @returns {Promise<Texts>} */
export function readTexts() {
  reading ??= fetch(new URL("interface.json", import.meta.url))
    .then((response) => {
      if (!response.ok) throw new Error(`interface.json: ${response.status}`);
      return response.json();
    })
    .then((data) => new Texts(data));
  reading.catch(() => (reading = null));
  return reading;
}
