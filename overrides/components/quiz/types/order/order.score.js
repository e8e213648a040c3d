import { scoreType } from "../../scoring.js";

scoreType("order", {
  isComplete: (key, chosen) => (chosen.items ?? []).length === Object.keys(key.parts.items ?? {}).length,
  verdicts: (key, chosen) => Object.entries(key.parts.items ?? {}).map(([id, place]) => (chosen.items ?? []).indexOf(id) + 1 === Number(place)),
});
