// Runs before anything is painted: colours, and what the theme's own script expects to find.
// A classic script, because a module would come too late.
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const scope = new URL(`${script.dataset.base ?? "."}/`, location.href);

  try {
    const colours = localStorage.getItem("kvalia.colours");
    if (colours === "light" || colours === "dark") document.documentElement.dataset.colours = colours;
  } catch {
    // Without storage the colours follow the device.
  }

  // The theme fetches a sitemap for each of these links on every page; a trailing space hides them from it.
  for (const link of document.querySelectorAll("link[rel=alternate]")) link.setAttribute("rel", "alternate ");

  /** @type {any} */ (window).__md_scope = scope;
  /** @type {any} */ (window).__md_get = (/** @type {string} */ key, storage = localStorage, at = scope) => {
    try {
      return JSON.parse(storage.getItem(`${at.pathname}.${key}`) ?? "null");
    } catch {
      return null;
    }
  };
  /** @type {any} */ (window).__md_set = (/** @type {string} */ key, /** @type {unknown} */ value, storage = localStorage, at = scope) => {
    try {
      storage.setItem(`${at.pathname}.${key}`, JSON.stringify(value));
    } catch {
      // Nothing is remembered then.
    }
  };
})();
