// Handing over: the state of a checklist in the fragment of an address, as ids alone. Pure functions.
//
//     #run=complaint-six-steps.1.0a1b2c3d.conversation:let-finish,~say-back;after:keep-promise
//
// list, form of this text, version of the list's content, and by section what is done; `~` marks what does not apply.

/** @typedef {import("../../assets/js/shared/state.js").ItemState} ItemState */

/**
 * @typedef {Object} Handover
 * @property {string} list
 * @property {string} version Of the content that the sender saw.
 * @property {Record<string, "done" | "na">} items By `section/item`.
 */

const FORM = "1";
const SHAPE = /^#?run=([a-z0-9-]+)\.1\.([a-z0-9]+)\.([a-z0-9:,;~-]*)$/;
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
  return `run=${list}.${FORM}.${version}.${parts.join(";")}`;
}

/** @param {string} fragment @returns {Handover | null} Null where it is something else, or cannot be read. */
export function decode(fragment) {
  const [, list = "", version = "", text = ""] = SHAPE.exec(fragment) ?? [];
  if (!list) return null;
  /** @type {Handover["items"]} */
  const items = {};
  for (const part of text.split(";")) {
    const [section = "", ids = ""] = part.split(":");
    for (const id of ids.split(",")) {
      const item = id.replace("~", "");
      if (ID.test(section) && ID.test(item)) items[`${section}/${item}`] = id.startsWith("~") ? "na" : "done";
    }
  }
  return { list, version, items };
}
