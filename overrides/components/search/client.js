// Asks the worker, or its code in the page where a browser allows no worker. Only the newest question counts: an older one that has not been sent yet is dropped.

import { FROM_FOLDER } from "../../assets/js/shared/data.js";

/**
 * @typedef {import("./engine.js").Result} Result
 * @typedef {import("./engine.js").Options} Options
 * @typedef {"missing" | "stale" | "network"} Reason
 */

const PATIENCE = 15_000;

/** The index could not be asked. */
export class SearchError extends Error {
  /** @param {Reason} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

export class SearchClient {
  /** @type {Worker | MessagePort | null} */
  #worker = null;
  /** @type {{id: number, query: string, options: Options, resolve: (result: Result) => void, reject: (error: SearchError) => void, timer: number} | null} */
  #asked = null;
  #last = 0;
  #renewed = false;

  /**
   * @param {string} query
   * @param {Options} [options]
   * @returns {Promise<Result>} Never settles if another question is asked before the answer.
   */
  search(query, options = {}) {
    return new Promise((resolve, reject) => {
      window.clearTimeout(this.#asked?.timer);
      const id = (this.#last += 1);
      const timer = window.setTimeout(() => this.#fail("network"), PATIENCE);
      this.#asked = { id, query, options, resolve, reject, timer };
      try {
        this.#send({ id, query, options });
      } catch {
        this.#fail("missing");
      }
    });
  }

  /** Pass over the answer that is awaited, and have the index ready for the next question. */
  rest() {
    this.#settle();
    try {
      this.#send({ id: 0, query: "", options: {} });
    } catch {
      this.#worker = null;
    }
  }

  /** @param {{id: number, query: string, options: Options}} question */
  #send(question) {
    this.#worker ??= this.#listen(FROM_FOLDER ? inPage() : new Worker(new URL("worker.js", import.meta.url), { type: "module" }));
    this.#worker.postMessage(question);
  }

  /**
   * @template {Worker | MessagePort} T
   * @param {T} worker
   * @returns {T}
   */
  #listen(worker) {
    worker.onmessage = ({ data }) => {
      const asked = this.#asked;
      if (!asked || data.id !== asked.id) return;
      if (data.error === "stale" && !this.#renewed) {
        // The site has been published anew; the worker now reads it afresh.
        this.#renewed = true;
        worker.postMessage({ id: asked.id, query: asked.query, options: asked.options });
      } else if (data.error) this.#fail(data.error);
      else {
        this.#renewed = false;
        this.#settle();
        asked.resolve(data.result);
      }
    };
    if (worker instanceof Worker) {
      // Its file is missing, or a policy forbids it.
      worker.onerror = (event) => {
        event.preventDefault();
        this.#fail(navigator.onLine ? "missing" : "network");
      };
    }
    return worker;
  }

  #settle() {
    window.clearTimeout(this.#asked?.timer);
    this.#asked = null;
  }

  /** @param {Reason} reason A worker that failed is replaced at the next question. */
  #fail(reason) {
    const asked = this.#asked;
    this.#settle();
    if (this.#worker instanceof Worker) this.#worker.terminate();
    this.#worker = null;
    asked?.reject(new SearchError(reason));
  }
}

/** @returns {MessagePort} What answers as a worker does. */
function inPage() {
  const { port1, port2 } = new MessageChannel();
  // Fetched only here: with a worker the page has no use for the engine.
  import("./answering.js").then(({ answer }) => answer(port2));
  return port1;
}
