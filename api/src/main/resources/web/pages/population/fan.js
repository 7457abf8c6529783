// The population and where it may go, with what moves it.
import { forecastChart } from "../../shared/charts/forecast-chart.js";
import { chartKeys } from "../../shared/components/keys.js";
import { kpi } from "../../shared/components/kpi.js";
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { number, period, range, scaled, withUnit } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { nameOf, unitName } from "../../shared/series-model.js";

export function fanPanel(model, page, context) {
  if (!model) {
    return missing("fan", { wide: 7, main: true, title: t("fan.none") }, page.missing.people);
  }
  const place = h("div", { class: "chart" });
  queueMicrotask(() => context.chart(forecastChart(place, model, { say: context.say })));
  const end = model.forecast.at(-1);
  const next = page.parts.population?.years[0];
  const figures = h("dl", { class: "figures" }, kpi({ name: t("kpi.last", { period: period(model.points.at(-1).period) }), figure: scaled(model.points.at(-1).value, model.scale), unit: model.scale.unit, big: true }), next ? [kpi({ name: t("fan.births", { year: next.year }), figure: number(next.births) }), kpi({ name: t("fan.deaths", { year: next.year }), figure: number(next.deaths) }), kpi({ name: t("fan.migration", { year: next.year }), figure: `${next.net_migration > 0 ? "+" : ""}${number(next.net_migration)}` })] : null);
  return panel("fan", {
    wide: 7,
    main: true,
    title: end ? t("panel.forecast", { period: period(end.period), value: withUnit(end.mean, model.scale), range: range(end.lo_80, end.hi_80, model.scale) }) : nameOf(model),
    sub: `${nameOf(model)}, ${model.scale.unit}`,
    keys: chartKeys(["actual", "forecast", "bands"]),
    body: h("div", { class: "beside" }, place, figures),
    table: { name: `${nameOf(model)}, ${unitName(model.meta.unit)}`, synthetic: model.meta.synthetic, columns: [{ name: t("table.period"), value: (row) => row.period }, { name: t("table.kind"), value: (row) => t(row.mean === undefined ? "key.actual" : "key.forecast") }, { name: model.scale.unit, value: (row) => row.value ?? row.mean, text: (row) => scaled(row.value ?? row.mean, model.scale) }, { name: "80% –", value: (row) => row.lo_80 ?? null }, { name: "80% +", value: (row) => row.hi_80 ?? null }], rows: [...model.points, ...model.forecast] },
    source: () => sourceOfSeries(model),
  });
}
