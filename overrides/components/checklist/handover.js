// Handing over: the state of a checklist in the fragment of an address, as ids alone. Pure functions.
//
//     #run=complaint-six-steps.2.0a1b2c3d.conversation:let-finish,~say-back;after:keep-promise.1x2y3z
//
// list, form of this text, version of the list's content, by section what is done, and a check of all that; `~` marks
// what does not apply. Form 1 had no check. Programs for mail and chat encode such a link, break it, add to its end or
// cut it: what they did is undone, and where that is not possible it is said.

import { hash } from "../../assets/js/shared/hash.js";

/** @typedef {import("../../assets/js/shared/state.js").ItemState} ItemState */

/**
 * @typedef {Object} Handover
 * @property {string} list
 * @property {string} version Of the content that the sender saw.
 * @property {Record<string, "done" | "na">} items By `section/item`.
 */

const FORM = "2";
const BEGIN = /^run=/;
const CHECKED = /^(run=([a-z0-9-]+)\.2\.([a-z0-9]+)\.([a-z0-9:,;~-]*))\.([a-z0-9]+)(?![a-z0-9-])/;
const UNCHECKED = /^run=([a-z0-9-]+)\.1\.([a-z0-9]+)(?:\.([a-z0-9:,;~-]*))?$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * @param {string} list
 * @param {string} version
 * @param {Record<string, Pick<ItemState, "state">>} items By `section/item`. Notes stay where they are.
 * @returns {string} The fragment, without `#`.
 */
export function encode(list, version, items) {
  /** @type {Map<string, string[]>} */
  const sections = new Map();
  for (const [key, { state }] of Object.entries(items)) {
    const [section = "", item = ""] = key.split("/");
    if (!state || !item) continue;
    sections.set(section, [...(sections.get(section) ?? []), state === "na" ? `~${item}` : item]);
  }
  const parts = [...sections].map(([section, ids]) => `${section}:${ids.join(",")}`);
  const body = `run=${list}.${FORM}.${version}.${parts.join(";")}`;
  return `${body}.${hash(body).toString(36)}`;
}

/** @param {string} fragment @returns {boolean} Whether a list was handed over in it, readable or not. */
export function isHandover(fragment) {
  return BEGIN.test(plain(fragment));
}

/** @param {string} fragment @returns {string} The list that a fragment names; empty where not even that can be read. */
export function listOf(fragment) {
  return /^run=([a-z0-9-]+)\./.exec(plain(fragment))?.[1] ?? "";
}

/** @param {string} fragment @returns {Handover | null} Null where it is something else, or cannot be read. */
export function decode(fragment) {
  const text = plain(fragment);
  const [, body = "", list = "", version = "", ids = "", check = ""] = CHECKED.exec(text) ?? [];
  if (list) return hash(body).toString(36) === check ? { list, version, items: itemsOf(ids) } : null;
  const [, old = "", from = "", listed = ""] = UNCHECKED.exec(text.replace(/[^a-z0-9]+$/, "")) ?? [];
  return old ? { list: old, version: from, items: itemsOf(listed) } : null;
}

/** @param {string} text @returns {Handover["items"]} */
function itemsOf(text) {
  /** @type {Handover["items"]} */
  const items = {};
  for (const part of text.split(";")) {
    const [section = "", ids = ""] = part.split(":");
    for (const id of ids.split(",")) {
      const item = id.replace("~", "");
      if (ID.test(section) && ID.test(item)) items[`${section}/${item}`] = id.startsWith("~") ? "na" : "done";
    }
  }
  return items;
}

/** @param {string} fragment @returns {string} As it was made, as far as what programs did can be undone. */
function plain(fragment) {
  let text = fragment;
  // Encoded once by a program, and once more by the next.
  for (let times = 0; times < 3 && text.includes("%"); times += 1) text = decoded(text);
  return text
    .replace(/^#+/, "")
    .replace(/&#(\d+);|&#x([\da-f]+);/gi, (_, decimal, hex) => String.fromCodePoint(Math.min(decimal ? Number(decimal) : Number.parseInt(hex, 16), 0xffff)))
    // What counts visits is added with these signs, and our own text has none of them.
    .replace(/[&?#].*$/s, "")
    // A line that was broken in the middle, with the sign of mails for it or without.
    .replace(/=?\s+/g, "")
    .replace(/^run=3D/, "run=");
}

/** @param {string} text @returns {string} Decoded as far as it can be: the end may have been cut in the middle of a sign. */
function decoded(text) {
  try {
    return decodeURIComponent(text.replace(/%[\da-f]?$/i, ""));
  } catch {
    return text.replace(/%([2-7][\da-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}
