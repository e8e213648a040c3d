import { scoreType } from "../../scoring.js";

// There is no verdict.
scoreType("reflection", { isComplete: (_key, chosen) => (chosen.text?.[0] ?? "").trim() !== "" });
