// Where the units stand among themselves. A forecast gives the ranks that are possible, not one: intervals overlap.
import { panel } from "../../shared/components/panel.js";
import { h } from "../../shared/dom.js";
import { number, percent, range, scaled } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { sourceOfRanks } from "./source.js";

export function ranksPanel(model) {
  const rows = model.lines.filter((line) => line.points.length > 0).map((line) => ({ line, last: line.points.at(-1), end: line.forecast.at(-1) ?? null, grown: model.grown.find((entry) => entry.name === line.name)?.change ?? null }));
  rows.sort((one, other) => other.last.value - one.last.value);
  const table = { name: t("ranks.table"), synthetic: model.comparison.synthetic, columns: columns(model, rows), rows };
  return panel("ranks", { wide: 12, title: t("ranks.title"), sub: t("ranks.sub"), body: h("div", { class: "scroll", tabindex: 0 }, tableOf(table)), table, source: () => sourceOfRanks(rows, model) });
}

function columns(model, rows) {
  return [
    { name: t("ranks.unit"), value: (row) => row.line.name },
    { name: t("ranks.now", { unit: model.unit }), inFile: t("ranks.now", { unit: model.base }), value: (row) => row.last.value, text: (row) => scaled(row.last.value, model.scale) },
    { name: t("ranks.rank"), value: (row) => 1 + rows.filter((other) => other.last.value > row.last.value).length },
    { name: t("ranks.grown", { first: model.first }), value: (row) => row.grown, text: (row) => (row.grown === null ? "–" : `${row.grown < 0 ? "−" : "+"}${percent(Math.abs(row.grown))}`) },
    { name: t("ranks.ahead"), value: (row) => row.end?.mean ?? null, text: (row) => (row.end ? `${scaled(row.end.mean, model.scale)} (${range(row.end.lo_80, row.end.hi_80, model.scale)})` : "–") },
    { name: t("ranks.possible"), value: (row) => possible(row, rows) },
  ];
}

/** The ranks that the 80 % intervals allow. */
function possible(row, rows) {
  const others = rows.filter((other) => other.end);
  if (!row.end || others.length < 2) {
    return "–";
  }
  const best = 1 + others.filter((other) => other.end.lo_80 > row.end.hi_80).length;
  const worst = others.filter((other) => row.end.lo_80 <= other.end.hi_80).length;
  return best === worst ? number(best) : `${best}–${worst}`;
}

function tableOf({ columns: names, rows }) {
  return h("table", { class: "data-table" }, h("thead", {}, h("tr", {}, names.map((column) => h("th", { scope: "col" }, column.name)))), h("tbody", {}, rows.map((row) => h("tr", {}, names.map((column, index) => h(index === 0 ? "th" : "td", index === 0 ? { scope: "row" } : {}, (column.text ?? column.value)(row)))))));
}
