// Where the population may go: the projection by age and sex, of which the pyramid shows the ages.
import { forecastChart } from "../../shared/charts/forecast-chart.js";
import { chartKeys } from "../../shared/components/keys.js";
import { missing, panel } from "../../shared/components/panel.js";
import { seriesTable } from "../../shared/components/series-table.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { period, range, withUnit } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { nameOf } from "../../shared/series-model.js";

/** `model` is drawn; `whole` has every year ahead, for the table. */
export function fanPanel(model, whole, page, context) {
  if (!model) {
    return missing("fan", { wide: 4, main: true, title: t("fan.none") }, page.missing.people);
  }
  const place = h("div", { class: "chart" });
  queueMicrotask(() => context.chart(forecastChart(place, model, { say: context.say })));
  const end = model.forecast.at(-1);
  return panel("fan", {
    wide: 4,
    main: true,
    title: end ? t("panel.forecast", { period: period(end.period), value: withUnit(end.mean, model.scale), range: range(end.lo_80, end.hi_80, model.scale) }) : nameOf(model),
    sub: t(model.cohorts ? "fan.sub.cohorts" : "fan.sub", { name: nameOf(model), unit: model.scale.unit }),
    keys: chartKeys(["actual", "forecast", "bands"]),
    body: place,
    table: seriesTable(whole),
    source: () => sourceOfModel(model, page),
  });
}

/** Of the figures and of the fan: one projection. */
export function sourceOfModel(model, page) {
  const found = sourceOfSeries(model);
  const run = page.parts.population?.run;
  return model.cohorts ? { ...found, facts: [...found.facts, [t("fan.how"), t("pyramid.formula")], [t("source.run"), run]] } : found;
}
