// Runs before the first paint, so that neither a theme nor a language flashes. The modules come later.
(() => {
  const kept = (name) => {
    try {
      return localStorage.getItem(`todooo.${name}`);
    } catch {
      return null; // the browser keeps nothing
    }
  };
  const root = document.documentElement;
  root.dataset.loading = "";
  root.dataset.theme = kept("theme") ?? "";
  root.lang = kept("language") || (/^de\b/i.test(navigator.language) ? "de" : "en");
})();
