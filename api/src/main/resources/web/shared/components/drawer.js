// "Where does this come from?": everything that makes a number checkable, in a drawer at the right.
import { h, icon } from "../dom.js";
import { t } from "../i18n/index.js";
import { showCells, showForecast } from "./source.js";

/**
 * Opens it. `question` stands above the title; `facts`: `[[name, text or elements], …]`; `cells` (a question of /cells) adds the
 * cells of the files, `forecast` (of /forecasts) the model with its record; `citation` is what the copy button copies.
 */
export function openDrawer({ question, title, facts, cells, cellsOf, forecast, forecastOf, citation }) {
  const said = h("span", { role: "status", class: "meta" });
  const places = cells ? h("div", {}, t("state.loading")) : null;
  const record = forecast ? h("div", {}, t("state.loading")) : null;
  const drawer = showDialog({ id: "drawer-title", question, title, close: t("source.close") }, [
    h("dl", {}, [...facts, record ? [about("source.forecast", forecastOf), record] : null, places ? [about("source.cells", cellsOf), places] : null].filter(Boolean).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
    citation ? h("p", {}, copyButton(t("source.copy"), () => citation, said), " ", said) : null,
  ]);
  if (cells) {
    showCells(places, cells);
  }
  if (forecast) {
    showForecast(record, forecast);
  }
  return drawer;
}

/** The name of a fact, with what it is of where that is not plain. */
function about(key, what) {
  return what ? t(`${key}.of`, { what }) : t(key);
}

/** Shows a drawer: a title, the button that closes it, `content`; it goes when it is closed. `kind` is a further class. */
export function showDialog({ id, kind = "", question, title, close }, content) {
  const drawer = h(
    "dialog",
    { class: `drawer ${kind}`.trim(), "aria-labelledby": id, onclick: (event) => event.target === drawer && drawer.close(), onclose: () => drawer.remove() },
    h("header", {}, h("div", {}, question ? h("p", { class: "panel-question" }, question) : null, h("h2", { id }, title)), h("button", { class: "icon-button", type: "button", "aria-label": close, onclick: () => drawer.close() }, icon("close"))),
    content,
  );
  document.body.append(drawer);
  drawer.showModal();
  return drawer;
}

/** A button that copies what `text()` is then, and says so in `said`. */
export function copyButton(label, text, said) {
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    said.textContent = t("source.copied");
  };
  return h("button", { class: "link-button", type: "button", onclick: copy }, label);
}
