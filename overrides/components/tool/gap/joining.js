// The gap checks of two devices: the team's codes of both. The marks are one person's, and stay as they are here.

import { isRecord } from "../../../assets/js/shared/state.js";
import { joinTool } from "../joining.js";

joinTool("gap", (mine, theirs) => {
  const [here, there] = [fieldsOf(mine), fieldsOf(theirs)];
  const codes = [...new Set([here, there].flatMap((fields) => String(fields.codes ?? "").split(/\s+/)).filter(Boolean))].join("\n");
  const [mineMarked, theirsMarked] = [marks(here), marks(there)];
  const sheet = mineMarked === "[]" ? theirs : mine;
  const kept = { ...sheet, fields: { ...fieldsOf(sheet), codes } };
  return mineMarked === theirsMarked || [mineMarked, theirsMarked].includes("[]") ? { kept } : { kept, apart: true };
});

/** @param {Record<string, unknown>} kept @returns {Record<string, unknown>} */
function fieldsOf(kept) {
  return isRecord(kept.fields) ? kept.fields : {};
}

/** @param {Record<string, unknown>} fields @returns {string} What was marked, to be compared; `[]` for nothing. */
function marks(fields) {
  return JSON.stringify(Object.entries(fields).filter(([name]) => /^(?:should|is)--/.test(name)).sort());
}
