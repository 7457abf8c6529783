// Year by month: the seasons, with months that the source filled in hatched, and Tết where it fell.
import { heatClasses, heatTable } from "../../shared/components/heat.js";
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { number, period, scaled, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import { sumScale } from "./model.js";

export function seasonPanel(page, model) {
  const about = { wide: 5, main: !page.parts.daily, title: t("season.none") };
  if (!model) {
    return missing("season", about, page.missing.months);
  }
  const scale = heatScale(model);
  const filled = model.points.some(model.isFilled);
  return panel("season", {
    ...about,
    title: title(model),
    sub: t("season.sub", { name: t(model.own ? "months.none" : "head.arrivals"), unit: scale.unit, first: model.points[0].period.slice(0, 4), last: model.points.at(-1).period.slice(0, 4) }),
    keys: h("ul", { class: "keys", "aria-hidden": "true" }, filled ? h("li", {}, h("i", { class: "filled" }), t("key.filled")) : null, h("li", {}, h("i", { class: "tet-dot" }), t("key.tet"))),
    body: h("div", { class: "scroll", tabindex: 0 }, heatTable(heat(model, scale, page))),
    table: table(model),
    source: () => sourceOfSeries(model),
  });
}

/** Thousands where months have five digits or more. */
function heatScale(model) {
  const thousand = model.meta.uom.scales.find((known) => known.factor === 1000);
  return model.points.some((point) => point.value >= 100000) && thousand ? { factor: 1000, unit: words(thousand), places: 0 } : { factor: 1, unit: words(model.meta.uom), places: 0 };
}

/** The month that is highest by the rule of /seasonality; without one nothing is claimed. */
function title(model) {
  const usual = model.season?.profiles.find((profile) => profile.profile === "month")?.usual.filter((cell) => cell.index !== null) ?? [];
  if (usual.length === 0) {
    return t("season.title.plain", { name: words(model.meta.indicator.name) });
  }
  const best = usual.reduce((one, other) => (other.index > one.index ? other : one));
  return t("season.title", { month: best.cell, times: number(best.index, best.index < 2 ? 2 : 1) });
}

function heat(model, scale, page) {
  const measured = model.points.filter((point) => !model.isFilled(point));
  const classOf = heatClasses(measured.map((point) => point.value));
  const tet = new Set((page.parts.calendar?.items ?? []).map((span) => span.from.slice(0, 7)));
  const years = [...new Set(model.points.map((point) => point.period.slice(0, 4)))];
  const cell = (key) => {
    const point = model.points.find((candidate) => candidate.period === key);
    if (!point) {
      return null;
    }
    const mark = tet.has(key) ? h("i", { class: "tet-dot", "aria-hidden": "true" }) : null;
    const title = `${period(key)}: ${withUnit(point.value, model.scale)}`;
    return model.isFilled(point) ? { kind: "filled", title: `${title}, ${t("key.filled")}`, mark, text: h("span", { class: "for-readers" }, `${scaled(point.value, scale)} ${t("key.filled")}`) } : { heat: classOf(point.value), text: scaled(point.value, scale), title, mark };
  };
  return {
    name: t("season.table", { unit: unitName(model.meta.unit) }),
    corner: t("season.year"),
    head: [...[...Array(12).keys()].map((index) => t(`month.${index + 1}`)), t("season.whole")],
    rows: years.map((year) => ({ name: year, cells: [...Array(12).keys()].map((index) => cell(`${year}-${String(index + 1).padStart(2, "0")}`)), end: wholeYear(model, year) })),
  };
}

function wholeYear(model, year) {
  const months = model.points.filter((point) => point.period.startsWith(year));
  const sum = months.reduce((total, point) => total + point.value, 0);
  const scale = sumScale(model, sum);
  return months.length === 12 ? h("span", { title: withUnit(sum, scale) }, `${scaled(sum, scale)}${scale.factor === 1000000 ? t("season.million") : scale.factor === 1000 ? t("season.thousand") : ""}`) : "";
}

function table(model) {
  return {
    name: t("season.table", { unit: unitName(model.meta.unit) }),
    synthetic: model.meta.synthetic && model.own,
    columns: [
      { name: t("table.period"), value: (row) => row.period },
      { name: model.scale.unit, inFile: model.scale.base, value: (row) => row.value, text: (row) => scaled(row.value, model.scale) },
      { name: t("table.origin"), value: (row) => (model.isFilled(row) ? t("key.filled") : t(`origin.${row.origin}`)) },
    ],
    rows: model.points,
  };
}
