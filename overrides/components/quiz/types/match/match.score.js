import { scoreType, valueOf } from "../../scoring.js";

scoreType("match", {
  isComplete: (key, chosen) => Object.keys(key.parts.pairs ?? {}).every((id) => valueOf(chosen.pairs, id) !== ""),
  verdicts: (key, chosen) => Object.entries(key.parts.pairs ?? {}).map(([id, choice]) => valueOf(chosen.pairs, id) === choice),
});
