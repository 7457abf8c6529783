// The frame of every page: header, navigation, keys.
import { fill, h, icon } from "../dom.js";
import { currentLanguage, t } from "../i18n/index.js";
import * as state from "../state.js";
import { isDark, toggle } from "../theme.js";
import { syntheticChip } from "./chip.js";
import { print } from "../export/print.js";
import { currentPage, linkTo, PAGES } from "../pages.js";
import { openDrawer } from "./drawer.js";
import { openSearch, searchBox } from "./search.js";
import { choiceSwitch } from "./switch.js";
import { UnitPicker } from "./unit-picker.js";

/** Draws header and navigation around what is shown. `alerts` is the number at the bell; null where it is not known. */
export function drawFrame({ unit, synthetic, alerts = null }) {
  const picker = new UnitPicker(unit, (unitId) => state.go({ unit: unitId, breakdown: "" }));
  document.querySelector(".skip").textContent = t("app.skip");
  fill(document.getElementById("top"), bar(picker, unit, synthetic, alerts), navigation());
  fill(document.getElementById("tabs"), bottomBar(alerts));
  onkeydown = (event) => keys(event, picker, unit);
}

function bar(picker, unit, synthetic, alerts) {
  return h(
    "div",
    { class: "wide top-bar" },
    h("a", { class: "brand", href: linkTo("/overview"), "aria-label": "Wardcast" }, icon("mark"), h("span", {}, "Wardcast")),
    picker.element,
    synthetic ? h("span", { class: "not-phone" }, syntheticChip()) : null,
    h("span", { class: "space" }),
    searchBox(unit),
    h("span", { class: "not-phone" }, languageSwitch()),
    themeButton(),
    bell(alerts),
  );
}

/** The way to the alerts, with how many there are. */
function bell(alerts) {
  const name = alerts === null ? t("nav.alerts") : t("nav.alerts.n", { n: alerts });
  return h("a", { class: "icon-button bell", href: linkTo("/alerts"), "aria-label": name }, icon("bell"), alerts ? h("span", { class: "count", "aria-hidden": "true" }, String(alerts)) : null);
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
  const entry = (page) => h("li", page.aside && page === PAGES.find((first) => first.aside) ? { class: "apart" } : {}, h("a", { href: linkTo(page.path), "aria-current": page === currentPage() ? "page" : null }, t(`nav.${page.name}`)));
  return h("nav", { class: "nav", "aria-label": t("nav.label") }, h("ul", { class: "wide" }, PAGES.map(entry)));
}

/** What a thumb reaches on a phone: the four pages asked for most, and all the others. */
function bottomBar(alerts) {
  const entry = ([name, picture]) => h("li", {}, h("a", { href: linkTo(`/${name}`), "aria-current": currentPage().name === name ? "page" : null }, icon(picture), h("span", {}, t(`nav.${name}`)), name === "alerts" && alerts ? h("span", { class: "count", "aria-hidden": "true" }, String(alerts)) : null));
  const more = h("button", { type: "button", "aria-haspopup": "dialog", onclick: openMore }, icon("menu"), h("span", {}, t("nav.more")));
  return h("ul", {}, [["overview", "home"], ["budget", "bars"], ["targets", "target"], ["alerts", "bell"]].map(entry), h("li", {}, more));
}

function openMore() {
  const sheet = h("dialog", { class: "drawer", "aria-label": t("nav.label"), onclose: () => sheet.remove(), onclick: (event) => event.target === sheet && sheet.close() }, h("ul", { class: "more-pages" }, PAGES.map((page) => h("li", {}, h("a", { href: linkTo(page.path) }, t(`nav.${page.name}`)))), h("li", {}, h("a", { href: "/docs" }, t("nav.api"))), h("li", {}, languageSwitch())));
  document.body.append(sheet);
  sheet.showModal();
}

const GO = 1500;
let going = 0;

/** `/` finds anything, `u` a unit, `g` and a letter go to a page, `t` shows a table, `s` the source, `p` prints, `?` tells all this. */
function keys(event, picker, unit) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
    return;
  }
  const page = Date.now() - going < GO ? PAGES.find((candidate) => candidate.key === event.key) : null;
  going = 0;
  if (page) {
    location.href = linkTo(page.path);
    return;
  }
  const actions = {
    "/": () => openSearch(unit),
    u: () => picker.open(),
    g: () => (going = Date.now()),
    t: () => showTable(),
    s: () => (partOfPanel("panel-source") ?? document.querySelector("[data-key=source]"))?.click(),
    p: () => print(),
    "[": () => movePeriod(-1),
    "]": () => movePeriod(1),
    "?": () => openHelp(),
  };
  if (actions[event.key]) {
    event.preventDefault();
    actions[event.key]();
  }
}

/** Whether keys belong to a field or a dialog. A dialog that was just closed holds the focus until the page is drawn again. */
function isTyping(target) {
  return Boolean(target.closest?.("input, select, textarea, dialog[open]")) && !target.closest("dialog:not([open])");
}

/** The table of the page where it has one of its own, else that of a panel. */
function showTable() {
  const table = document.querySelector("[data-key=table]");
  if (table) {
    table.focus();
  } else {
    partOfPanel("as-table")?.click();
  }
}

/** Of the panel that has the focus, else of the main one, else of the first that has such a part. */
function partOfPanel(key) {
  const focused = document.activeElement?.closest(".panel")?.querySelector(`[data-key=${key}]`);
  return focused ?? document.querySelector(`.main-panel [data-key=${key}]`) ?? document.querySelector(`.panel [data-key=${key}]`);
}

function movePeriod(step) {
  const slider = document.getElementById("period");
  if (slider) {
    slider.value = String(Number(slider.value) + step);
    slider.dispatchEvent(new Event("change"));
  }
}

function openHelp() {
  const keysOf = [["/", "help.search"], ["u", "help.unit"], ["g", "help.go"], ["[ ]", "help.period"], ["t", "help.table"], ["s", "help.source"], ["p", "help.print"], ["← →", "help.chart"], ["Esc", "help.close"]];
  const goes = PAGES.map((page) => `${page.key} ${t(`nav.${page.name}`)}`).join(", ");
  openDrawer({ title: t("help.title"), facts: keysOf.map(([key, name]) => [key, t(name, { pages: goes })]) });
}
