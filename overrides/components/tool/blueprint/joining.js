// The blueprints of two devices: one's own, unless nothing is drawn yet. Two services are never mixed.

import { joinTool, records } from "../joining.js";
import { isBlank } from "./steps.js";

joinTool("blueprint", (mine, theirs) => {
  if (isEmpty(mine)) return { kept: theirs };
  return isEmpty(theirs) ? { kept: mine } : { kept: mine, apart: true };
});

/** @param {Record<string, unknown>} kept */
function isEmpty(kept) {
  const [fields] = records([kept.fields]);
  return !fields?.service && records(kept.steps).every(isBlank);
}
