// All tools that say how what two devices have becomes one.

import "./blueprint/joining.js";
import "./gap/joining.js";
import "./incident/joining.js";
import "./review-plan/joining.js";
import { joinTool } from "./joining.js";

// What one plays with is worth nothing elsewhere.
for (const tool of ["formula", "phrase-cards", "sample-error"]) joinTool(tool, (mine) => ({ kept: mine }));
