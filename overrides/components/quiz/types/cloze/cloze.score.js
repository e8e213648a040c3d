import { own } from "../../../../assets/js/shared/ids.js";
import { scoreType, valueOf } from "../../scoring.js";
import { compareWord } from "../../../../assets/js/shared/typing.js";

/** @typedef {import("../../scoring.js").Key} Key */

scoreType("cloze", {
  isComplete: (key, chosen) => gapsOf(key).every((id) => valueOf(chosen.gaps, id).trim() !== ""),
  verdicts: (key, chosen) => gapsOf(key).map((id) => gapIsRight(key, id, valueOf(chosen.gaps, id))),
});

/** @param {Key} key @param {string} id @param {string} value @returns {boolean} */
export function gapIsRight(key, id, value) {
  const accepted = own(key.accept, id);
  return accepted ? compareWord(value, accepted).verdict !== "wrong" : value !== "" && value === own(key.parts.gaps, id);
}

/** @param {Key} key @returns {string[]} */
function gapsOf(key) {
  return [...Object.keys(key.parts.gaps ?? {}), ...Object.keys(key.accept ?? {})];
}
