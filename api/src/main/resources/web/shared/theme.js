// Light or dark; charts are told, for they do not see CSS change.

const listeners = [];

export function isDark() {
  return document.documentElement.dataset.theme === "dark";
}

export function toggle() {
  const theme = isDark() ? "light" : "dark";
  set(theme);
  try {
    localStorage.setItem("wardcast-theme", theme);
  } catch {
    // It holds for this page only, then.
  }
}

function set(theme) {
  document.documentElement.dataset.theme = theme;
  listeners.forEach((listener) => listener());
}

// Paper is light, whatever the screen is.
let beforePaper = null;
addEventListener("beforeprint", () => {
  if (isDark()) {
    beforePaper = "dark";
    set("light");
  }
});
addEventListener("afterprint", () => {
  if (beforePaper) {
    set(beforePaper);
    beforePaper = null;
  }
});

export function onTheme(listener) {
  listeners.push(listener);
}

/** The value of a token of tokens.css. */
export function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
