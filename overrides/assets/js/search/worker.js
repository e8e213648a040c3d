// The worker of the search: reads the index from beside the pages and answers queries, so that typing never waits.
//
// Its address names the folder of the index: `worker.js?language=nb&index=https://…/nb/search/`.
// Messages: {id, query, options} → {id, result} or {id, error: "missing" | "stale" | "network"}.

import { createEngine, SearchError } from "./engine.js";

/** @typedef {{id: number, query: string, options?: import("./engine.js").Options}} Question */

const given = new URL(self.location.href).searchParams;
const language = given.get("language") ?? "";
const folder = new URL(given.get("index") ?? "./", self.location.href);

/**
 * @param {string} name
 * @returns {Promise<any>}
 */
async function load(name) {
  const address = new URL(name, folder);
  // Another host is never asked, whatever the address says.
  if (address.origin !== self.location.origin) throw new SearchError("missing", "the index is on another host");
  const response = await fetch(address);
  if (!response.ok) throw new SearchError(response.status >= 500 ? "network" : "missing", `${name}: ${response.status}`);
  return response.json();
}

let engine = createEngine({ language, load });

self.addEventListener("message", async (event) => {
  const { id, query, options } = /** @type {Question} */ (event.data);
  try {
    self.postMessage({ id, result: await engine.search(String(query), options) });
  } catch (error) {
    const fault = error instanceof SearchError ? error.fault : "missing";
    // The next query starts afresh: after a new build the manifest is another one.
    if (fault !== "network") engine = createEngine({ language, load });
    self.postMessage({ id, error: fault });
  }
});
