// A panel: what it says, what it shows, and a menu with the same as a table, a picture, a file and a link.
import { h, icon } from "../dom.js";
import { t, words } from "../i18n/index.js";
import { dataTable } from "./data-table.js";
import { openDrawer } from "./drawer.js";
import { panelMenu } from "./panel-menu.js";

/**
 * `panel("revenue", { wide: 8, main: true, question, title, sub, tools, keys, body, table, source })`. `table` is
 * `{ name, columns: [{ name, value(row), text(row) }], rows, synthetic }` and makes the alternative and the files; `source` gives
 * the facts of the drawer.
 */
export function panel(id, { wide, main = false, question, title, sub, tools, keys, body, table, source }) {
  const holder = h("div", { class: "panel-body" }, body);
  const head = h(
    "div",
    { class: "panel-head" },
    h("div", { class: "panel-words" }, question ? h("p", { class: "panel-question" }, question) : null, h("h2", { id: `panel-${id}-title` }, title), sub || keys ? h("div", { class: "panel-sub" }, sub ? h("span", {}, sub) : null, keys ?? null) : null),
    h("div", { class: "panel-tools" }, tools ?? null, source ? sourceButton(title, source) : null, table ? panelMenu({ id, title, table, toggle: () => toggle(holder, body, table) }) : null),
  );
  return h("section", { class: `panel w${wide} p-${id}${main ? " main-panel" : ""}`, id: `panel-${id}`, "aria-labelledby": `panel-${id}-title` }, head, holder);
}

function sourceButton(title, source) {
  return h("button", { class: "icon-button small-button not-print", type: "button", "data-key": "panel-source", "aria-haspopup": "dialog", "aria-label": `${t("source.open")} ${title}`, onclick: () => openDrawer({ question: t("source.open"), title, ...source() }) }, icon("info"));
}

/** The table takes the picture's place, and gives it back. */
function toggle(holder, body, table) {
  const shown = holder.querySelector(":scope > .alternative");
  if (shown) {
    holder.replaceChildren(...[body].flat().filter(Boolean));
  } else {
    const alternative = h("div", { class: "alternative scroll", tabindex: 0 }, dataTable(table));
    holder.replaceChildren(alternative);
    alternative.focus();
  }
}

/** A panel that has nothing to show, and says why and what to do: `problem` is the API's own answer, or a sentence of the page. */
export function missing(id, about, problem) {
  return panel(id, { ...about, body: h("p", { class: "state" }, problem ? whyOf(problem) : t("table.empty")) });
}

function whyOf(problem) {
  return typeof problem === "string" ? problem : words({ vi: problem.detail, en: problem.detail_en });
}
