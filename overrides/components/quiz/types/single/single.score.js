import { scoreType } from "../../scoring.js";
import { isChosen, isRight } from "../options/options.score.js";

scoreType("single", { isComplete: isChosen, verdicts: (key, chosen) => [isRight(key, chosen, "options")] });
