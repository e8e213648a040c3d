// Runs before anything is painted: scripts work, and which colours were chosen.
// A classic script, because a module would come too late.
(() => {
  document.documentElement.classList.remove("no-js");
  try {
    const colours = localStorage.getItem("kvalia.colours");
    if (colours === "light" || colours === "dark") document.documentElement.dataset.colours = colours;
  } catch {
    // Without storage the colours follow the device.
  }
})();
