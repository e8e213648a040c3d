// Runs the engine beside the page: reads the files of the index, answers questions, tells why it cannot.

import { createEngine } from "./engine.js";

/** The index of the language, whose `assets/js/search/` this file lies in. */
const FOLDER = new URL("../../../search/", import.meta.url);
const MANIFEST = "manifest.json";
/** An index may be replaced while a page stays open; beyond this age it is asked for anew. */
const FRESH = 5 * 60_000;

/** A file of the index that cannot be had. */
class LoadError extends Error {
  /** @param {"missing" | "stale" | "network"} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

let version = "";
let opened = 0;
let engine = createEngine({ language: "", load });

/** @param {string} name @returns {Promise<any>} */
async function load(name) {
  const url = new URL(name, FOLDER);
  // Files of an older index that the browser keeps are passed over.
  if (name !== MANIFEST) url.searchParams.set("v", version);
  const response = await fetch(url, { cache: name === MANIFEST ? "no-cache" : "default" }).catch(() => {
    throw new LoadError("network");
  });
  if (!response.ok) throw new LoadError(name === MANIFEST ? "missing" : "stale");
  const data = await response.json().catch(() => {
    throw new LoadError("missing");
  });
  if (name === MANIFEST) {
    if (!Array.isArray(data?.shards) || typeof data.stop !== "string") throw new LoadError("missing");
    version = String(data.version);
    opened = Date.now();
  } else if (data?.version !== undefined && data.version !== version) throw new LoadError("stale");
  return data;
}

/** Forget what was read: the next question reads it again. */
function renew() {
  opened = 0;
  engine = createEngine({ language: "", load });
}

/** @param {string} query @param {import("./engine.js").Options} options */
async function answer(query, options) {
  if (opened && Date.now() - opened > FRESH) renew();
  try {
    return await engine.search(query, options);
  } catch (error) {
    if (!(error instanceof LoadError) || error.reason !== "stale") throw error;
    renew();
    return engine.search(query, options);
  }
}

self.addEventListener("message", async ({ data: { id, query, options } }) => {
  try {
    self.postMessage({ id, result: await answer(query, options) });
  } catch (error) {
    renew();
    self.postMessage({ id, error: error instanceof LoadError ? error.reason : "missing" });
  }
});
