// The words of the search and the addresses that it offers, in the language of the page.

import { Words } from "../../assets/js/shared/component.js";
import { readData, TOP } from "../../assets/js/shared/data.js";

/**
 * @typedef {Object} Interface
 * @property {string} language
 * @property {Record<string, string | Record<string, string>>} strings
 * @property {Record<string, string>} types Names of what can be found, in the order in which they are offered.
 * @property {Record<string, string>} roles
 * @property {{title: string, url: string}[]} lists Where to look things up: the A–Z index first.
 * @property {Record<string, {title: string, url: string}>} themes The pages that begin a theme.
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
    this.themes = data.themes;
    this.languages = data.languages;
    this.page = address(data.page);
    this.language = data.language;
  }
}

/** @param {string} url Relative to the top of the language. @returns {string} */
export function address(url) {
  return new URL(url, TOP).href;
}

/** @type {Promise<Texts> | null} */
let reading = null;

/** @returns {Promise<Texts>} */
export function readTexts() {
  reading ??= readData("components/search/interface.json").then((data) => new Texts(data));
  reading.catch(() => (reading = null));
  return reading;
}
