// Answers queries that come as messages: in a worker, or in the page where there can be none.
//
// Messages: {id, query, options} → {id, result} or {id, error: "missing" | "stale" | "network"}.

import { DataError, readData } from "../../assets/js/shared/data.js";
import { createEngine, SearchError } from "./engine.js";

/** @typedef {{id: number, query: string, options?: import("./engine.js").Options}} Question */

/** @param {MessagePort} port Or the scope of a worker, which is used in the same way. */
export function answer(port) {
  let engine = createEngine({ load });
  port.onmessage = async ({ data }) => {
    const { id, query, options } = /** @type {Question} */ (data);
    try {
      port.postMessage({ id, result: await engine.search(String(query), options) });
    } catch (error) {
      const fault = error instanceof SearchError ? error.fault : "missing";
      // The next query starts afresh: after a new build the manifest is another one.
      if (fault !== "network") engine = createEngine({ load });
      port.postMessage({ id, error: fault });
    }
  };
}

/** @param {string} name A file of the index. */
async function load(name) {
  try {
    return await readData(`search/${name}`);
  } catch (error) {
    if (error instanceof DataError) throw new SearchError(error.status >= 500 ? "network" : "missing", error.message);
    throw error;
  }
}
