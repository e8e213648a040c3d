import { own } from "../../../../assets/js/shared/ids.js";
import { scoreType } from "../../scoring.js";

/** @typedef {import("../../scoring.js").Key} Key */
/** @typedef {import("../../scoring.js").Chosen} Chosen */

scoreType("scenario", {
  isComplete: (key, chosen) => !Object.hasOwn(key.steps ?? {}, walk(key, chosen).at),
  verdicts: (key, chosen) => walk(key, chosen).steps.map(({ quality }) => quality === "good"),
});

/**
 * Follow the choices of a scenario as far as they are known.
 *
 * @param {Key} key
 * @param {Chosen} chosen
 * @returns {{steps: {step: string, choice: string, quality: string}[], at: string}} The steps walked, and where they led.
 */
export function walk(key, chosen) {
  const steps = [];
  let at = key.start ?? "";
  for (const entry of chosen.steps ?? []) {
    const [step = "", choice = ""] = entry.split("=");
    const way = step === at ? own(own(key.steps, step), choice) : undefined;
    if (!way) break;
    steps.push({ step, choice, quality: way.quality });
    at = way.to;
  }
  return { steps, at };
}
