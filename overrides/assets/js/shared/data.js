// Reads files of data: by fetch, or in their script form where the pages are opened from a folder.

/** The top of the language: this file lies in its `assets/js/`. */
export const TOP = new URL("../../../", import.meta.url);

/** Whether the pages come from a folder and not from a server: nothing can be fetched then. */
export const FROM_FOLDER = TOP.protocol === "file:";

/** A file of data that could not be read. */
export class DataError extends Error {
  /** @param {string} name @param {number} status As of HTTP. */
  constructor(name, status) {
    super(`${name}: ${status}`);
    this.status = status;
  }
}

/**
 * @param {string} name Path from the top of the language: `search/manifest.json`.
 * @returns {Promise<any>}
 */
export async function readData(name) {
  if (FROM_FOLDER) return fromScript(name);
  const response = await fetch(new URL(name, TOP));
  if (!response.ok) throw new DataError(name, response.status);
  return response.json();
}

/** @param {string} name @returns {Promise<any>} */
function fromScript(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(name.replace(/json$/, "js"), TOP).href;
    script.addEventListener("error", () => reject(new DataError(name, 404)));
    script.addEventListener("load", () => {
      const data = /** @type {any} */ (self).kvaliaData?.[name];
      script.remove();
      if (data === undefined) reject(new DataError(name, 404));
      else resolve(data);
    });
    document.head.append(script);
  });
}
