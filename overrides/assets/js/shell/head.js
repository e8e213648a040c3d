// Runs before anything is painted: scripts work, and which colours were chosen.
// A classic script, because a module would come too late.
(() => {
  document.documentElement.classList.remove("no-js");
  try {
    // As in choices.js: a site's own keys, or those from before sites of one host were told apart, until they are copied.
    const key = `kvalia ${new URL("../../../../", /** @type {HTMLScriptElement} */ (document.currentScript).src).pathname}`;
    const colours = localStorage.getItem(`${key} colours`) ?? (localStorage.getItem(key) === null ? localStorage.getItem("kvalia.colours") : null);
    if (colours === "light" || colours === "dark") document.documentElement.dataset.colours = colours;
  } catch {
    // Without storage the colours follow the device.
  }
})();
