import { scoreType } from "../../scoring.js";
import { isChosen } from "../options/options.score.js";

scoreType("multiple", {
  isComplete: isChosen,
  // A wrong one takes back a right one; there is nothing below nothing.
  score: (key, chosen) => {
    const right = key.parts.options ?? {};
    const given = chosen.options ?? [];
    const hits = given.filter((id) => Object.hasOwn(right, id)).length;
    return { points: Math.max(2 * hits - given.length, 0), of: Object.keys(right).length };
  },
});
