// The same facts as tables: for those who read rather than look, and for copying.
import { h } from "../../shared/dom.js";
import { model as modelName, number, percent, range, scaled, shortPeriod } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { hiddenBecause, nameOf, unitName } from "../../shared/series-model.js";

/** Every period, actual and forecast; opened at the place where they meet. */
export function periodTable(model) {
  const forecast = model.forecast.map((point) => row(point.period, scaled(point.mean, model.scale), range(point.lo_80, point.hi_80, model.scale), t("origin.forecast"), "is-forecast"));
  const actual = [...model.points, ...model.hidden].sort((one, other) => one.start - other.start).map((point) => actualRow(point, model));
  const caption = t("table.caption", { name: nameOf(model), unit: unitName(model.meta.unit), uom: model.scale.unit });
  const table = h(
    "table",
    { class: "data-table" },
    h("caption", { class: "for-readers" }, caption),
    h("thead", {}, h("tr", {}, ["period", "value", "interval", "origin"].map((key) => h("th", { scope: "col" }, t(`table.${key}`))))),
    h("tbody", {}, [...actual, ...forecast]),
  );
  const scroll = h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption, "data-key": "table" }, table);
  requestAnimationFrame(() => {
    const meeting = table.tBodies[0].rows[Math.max(0, actual.length - 5)];
    scroll.scrollTop = meeting ? meeting.offsetTop - table.tHead.offsetHeight : 0;
  });
  return scroll;
}

function actualRow(point, model) {
  const value = point.suppression === null ? scaled(point.value, model.scale) : h("abbr", { title: hiddenBecause(point, model.meta.indicator) }, t("hidden.short"));
  return row(point.period, value, "", t(`origin.${point.origin}`), "");
}

function row(period, value, interval, origin, className) {
  return h("tr", { class: className }, h("th", { scope: "row" }, shortPeriod(period)), h("td", {}, value), h("td", { class: "soft" }, interval), h("td", { class: "soft" }, origin));
}

/** The models that were tried on the past of the series. */
export function testTable(model) {
  const rows = model.backtest.map((test) =>
    h("tr", { class: test.chosen ? "chosen" : "" }, h("th", { scope: "row" }, modelName(test.model)), h("td", {}, number(test.mase, 2)), h("td", {}, test.smape === null ? "–" : `${number(test.smape, 1)}%`), h("td", {}, test.coverage_80 === null ? "–" : percent(test.coverage_80))),
  );
  const table = h(
    "table",
    { class: "data-table" },
    h("caption", { class: "for-readers" }, t("trust.caption")),
    h("thead", {}, h("tr", {}, ["model", "mase", "smape", "coverage"].map((key) => h("th", { scope: "col" }, t(`trust.${key}`))))),
    h("tbody", {}, rows),
  );
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("trust.caption") }, table);
}
