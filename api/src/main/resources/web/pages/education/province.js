// The province: pupils since 2002, real figures.
import { forecastChart } from "../../shared/charts/forecast-chart.js";
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { percent, shortPeriod, scaled } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { change, seriesModel, unitName } from "../../shared/series-model.js";

export function provincePanel(page, context) {
  const series = page.parts.province;
  if (!series) {
    return missing("province", { wide: 4, title: t("province.none") }, page.missing.province);
  }
  const model = seriesModel(series, null);
  const place = h("div", { class: "chart" });
  queueMicrotask(() => context.chart(forecastChart(place, model, { compact: true })));
  const moved = change(model.points.at(-1).value, model.points[0].value);
  const unit = unitName(model.meta.unit);
  return panel("province", { wide: 4, title: t(moved < 0 ? "province.fell" : "province.rose", { unit, percent: percent(Math.abs(moved)), first: shortPeriod(model.points[0].period), last: shortPeriod(model.points.at(-1).period) }), sub: `${t("levels.none")}, ${model.scale.unit}${model.meta.bridged ? ` · ${t("bridged")}` : ""}`, body: place, table: { name: `${t("levels.none")}, ${unit}`, synthetic: model.meta.synthetic, columns: [{ name: t("table.period"), value: (row) => row.period }, { name: t("cohorts.pupils"), value: (row) => row.value, text: (row) => scaled(row.value, model.scale) }, { name: t("table.origin"), value: (row) => t(`origin.${row.origin}`) }], rows: model.points }, source: () => sourceOfSeries(model) });
}
