// The frame of every page: header, navigation, keys.
import { fill, h, icon } from "../dom.js";
import { currentLanguage, t } from "../i18n/index.js";
import * as state from "../state.js";
import { isDark, toggle } from "../theme.js";
import { syntheticChip } from "./chip.js";
import { choiceSwitch } from "./switch.js";
import { UnitPicker } from "./unit-picker.js";

/** Every page there is: the path and the key of its name. */
const PAGES = [["/", "nav.series"]];

/** Draws header and navigation around what is shown. */
export function drawFrame({ unit, synthetic }) {
  const picker = new UnitPicker(unit, (unitId) => state.go({ unit: unitId, breakdown: "" }));
  document.querySelector(".skip").textContent = t("app.skip");
  fill(document.getElementById("top"), bar(picker, synthetic), navigation());
  onkeydown = (event) => keys(event, picker);
}

function bar(picker, synthetic) {
  return h(
    "div",
    { class: "wide top-bar" },
    h("a", { class: "brand", href: "/", "aria-label": "Wardcast" }, icon("mark"), h("span", {}, "Wardcast")),
    picker.element,
    synthetic ? h("span", { class: "not-phone" }, syntheticChip()) : null,
    h("span", { class: "space" }),
    h("span", { class: "not-phone" }, languageSwitch()),
    themeButton(),
  );
}

function languageSwitch() {
  return choiceSwitch(t("app.language"), [["vi", "VI", "Tiếng Việt"], ["en", "EN", "English"]], currentLanguage(), (language) => state.go({ lang: language }));
}

function themeButton() {
  const button = h("button", { class: "icon-button", type: "button" });
  const show = () => {
    fill(button, icon(isDark() ? "sun" : "moon"));
    button.setAttribute("aria-label", t(isDark() ? "app.theme.light" : "app.theme.dark"));
  };
  button.addEventListener("click", () => {
    toggle();
    show();
  });
  show();
  return button;
}

function navigation() {
  const entry = ([path, name]) => h("li", {}, h("a", { href: path, "aria-current": location.pathname === path ? "page" : null }, t(name)));
  return h("nav", { class: "nav", "aria-label": t("nav.label") }, h("ul", { class: "wide" }, PAGES.map(entry), h("li", { class: "apart" }, h("a", { href: "/docs" }, t("nav.api"))), h("li", { class: "only-phone" }, languageSwitch())));
}

/** `/` and `u` open the unit picker, `t` goes to the table, `s` to the source, `p` prints. */
function keys(event, picker) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, select, textarea, dialog")) {
    return;
  }
  const actions = {
    "/": () => picker.open(),
    u: () => picker.open(),
    t: () => document.querySelector("[data-key=table]")?.focus(),
    s: () => document.querySelector("[data-key=source]")?.click(),
    p: () => print(),
  };
  if (actions[event.key]) {
    event.preventDefault();
    actions[event.key]();
  }
}
