import { scoreType } from "../../scoring.js";
import { isChosen, isRight } from "../options/options.score.js";

scoreType("true-false", {
  isComplete: isChosen,
  verdicts: (key, chosen) => [isRight(key, chosen, "options"), isRight(key, chosen, "reasons")],
});
