// The incident log of two devices: the lines of both. The sheet of a meeting stays one's own.

import { joinTool, records, union } from "../joining.js";

/** Kept beside the sheet, so that a new sheet leaves it whole. */
export const LOG = "incident-log";

joinTool(LOG, (mine, theirs) => ({ kept: { ...theirs, ...mine, lines: sorted(union(records(mine.lines), records(theirs.lines))) } }));

/** @param {Record<string, unknown>[]} lines @returns {Record<string, unknown>[]} */
function sorted(lines) {
  return lines.sort((a, b) => String(a.date ?? "").localeCompare(String(b.date ?? "")));
}
