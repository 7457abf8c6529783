// The units by rank; of forecasts the ranks that each may have, for two overlapping intervals cannot be told apart.
import { panel } from "../../shared/components/panel.js";
import { h } from "../../shared/dom.js";
import { number, period, scaled, withUnit } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import { linkTo } from "../../shared/pages.js";
import { listSource } from "./source.js";

export function listPanel(model, light) {
  const rows = [...model.known, ...model.items.filter((item) => item.figure === null)];
  const body = h("tbody", {}, rows.map((item, index) => row(item, index, model, light)));
  light.on((code) => [...body.children].forEach((line) => line.classList.toggle("lit", line.dataset.code === code)));
  const head = ["list.rank", "list.unit", "list.value"];
  return panel("list", { wide: 4, main: true, title: t("list.title", { n: model.known.length }), sub: model.how.ahead ? t("list.sub.ahead") : t("list.sub", { period: period(model.ranking.period) }), body: h("div", { class: "scroll", tabindex: 0 }, h("table", { class: "data-table ranks" }, h("thead", {}, h("tr", {}, head.map((key) => h("th", { scope: "col" }, t(key, { unit: model.unit }))))), body)), table: rankingTable(model), source: () => listSource(model) });
}

function row(item, index, model, light) {
  const name = unitName(item.unit);
  const line = h("tr", {}, h("td", { class: "soft" }, rankOf(item, index, model)), h("th", { scope: "row" }, h("a", { class: "plain", href: linkTo("/overview", { unit: item.unit.unit_id }) }, name)), h("td", {}, item.figure ? scaled(item.figure.value, model.scale) : t(item.suppression ? "hidden.short" : "map.nofigure")));
  line.dataset.code = item.code;
  line.addEventListener("pointerenter", () => light.show(item.code));
  line.addEventListener("focusin", () => light.show(item.code));
  return line;
}

/** Known figures have a rank; forecasts the best and the worst they may have. Per head the API's ranks do not hold. */
function rankOf(item, index, model) {
  if (!item.figure) {
    return "";
  }
  if (model.how.ahead && !model.how.perHead) {
    return item.rank_best === item.rank_worst ? number(item.rank_best) : `${item.rank_best}–${item.rank_worst}`;
  }
  return model.how.ahead ? "" : number(index + 1);
}

export function rankingTable(model) {
  return {
    name: t("list.table", { name: model.name, period: model.how.ahead ? t("key.forecast") : model.ranking.period }),
    synthetic: model.ranking.synthetic,
    columns: [
      { name: t("list.unit"), value: (item) => unitName(item.unit) },
      { name: t("list.code"), value: (item) => item.code },
      { name: t("list.value", { unit: model.unit }), inFile: t("list.value", { unit: model.base }), value: (item) => item.figure?.value ?? null, text: (item) => (item.figure ? withUnit(item.figure.value, model.scale) : "–") },
      { name: t("list.rank"), value: (item) => item.rank },
      { name: t("list.best"), value: (item) => item.rank_best },
      { name: t("list.worst"), value: (item) => item.rank_worst },
      { name: t("table.origin"), value: (item) => (item.origin ? t(`origin.${item.origin}`) : "") },
    ],
    rows: model.items,
  };
}
