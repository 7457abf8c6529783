// Runs before the first paint, so that a dark page never flashes light. Not a module: modules wait.
(() => {
  let kept = null;
  try {
    kept = localStorage.getItem("wardcast-theme");
  } catch {
    // Storage may be closed; the system's choice is as good.
  }
  const dark = kept ? kept === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
