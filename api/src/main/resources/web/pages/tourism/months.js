// Month by month and a year ahead: the unit's own visitors, or the country's arrivals.
import { monthsChart } from "../../shared/charts/months-chart.js";
import { chartKeys } from "../../shared/components/keys.js";
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { choiceSwitch } from "../../shared/components/switch.js";
import { h } from "../../shared/dom.js";
import { number, period, range, scaled, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";
import { yearTitle } from "./headline.js";

export function monthsPanel(page, model, context) {
  const about = { wide: 7, main: !page.parts.daily, title: t("months.none") };
  if (!model) {
    return missing("months", about, page.missing.months);
  }
  const filled = model.points.filter(model.isFilled).length;
  const place = h("div", { class: "chart" });
  const drawn = { model, isFilled: model.isFilled, filledWords: t("months.filled", { n: number(filled) }), calendar: page.parts.calendar?.items ?? [], label: label(model) };
  queueMicrotask(() => context.chart(monthsChart(place, drawn, context.say)));
  return panel("months", {
    ...about,
    title: yearTitle(model),
    sub: t("months.sub", { unit: model.scale.unit, name: unitName(model.meta.unit) }),
    keys: chartKeys(["actual", ...(filled > 0 ? ["filled"] : []), "forecast", "bands", "tet"]),
    tools: model.hasOwn ? choiceSwitch(t("months.whose"), [["", unitName(page.unit)], ["country", t("months.country")]], model.own ? "" : "country", (view) => state.go({ view })) : null,
    body: place,
    table: table(model),
    source: () => sourceOfSeries(model),
  });
}

function label(model) {
  const last = model.points.at(-1);
  const end = model.forecast.at(-1);
  const values = { name: words(model.meta.indicator.name), unit: unitName(model.meta.unit), first: period(model.points[0].period), last: period(last.period), value: withUnit(last.value, model.scale) };
  return end ? t("months.label.ahead", { ...values, end: period(end.period), expected: withUnit(end.mean, model.scale), range: range(end.lo_80, end.hi_80, model.scale) }) : t("months.label", values);
}

function table(model) {
  const figure = (pick) => ({ value: pick, text: (row) => (pick(row) === undefined ? "" : scaled(pick(row), model.scale)) });
  return {
    name: t("season.table", { unit: unitName(model.meta.unit) }),
    synthetic: model.meta.synthetic && model.own,
    columns: [
      { name: t("table.period"), value: (row) => row.period },
      { name: t("table.kind"), value: (row) => t(row.mean !== undefined ? "key.forecast" : model.isFilled(row) ? "key.filled" : "key.actual") },
      { name: model.scale.unit, inFile: model.scale.base, ...figure((row) => row.value ?? row.mean) },
      { name: "80% –", ...figure((row) => row.lo_80) },
      { name: "80% +", ...figure((row) => row.hi_80) },
    ],
    rows: [...model.points, ...model.forecast],
  };
}
