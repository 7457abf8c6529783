// Pupils by level, four small charts.
import { forecastChart } from "../../shared/charts/forecast-chart.js";
import { intervalColumns } from "../../shared/components/data-table.js";
import { chartKeys } from "../../shared/components/keys.js";
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { percent, scaled, shortPeriod, signed } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { pupilsModel } from "../../shared/pupils-model.js";
import { change, unitName, whollyHidden } from "../../shared/series-model.js";

const LEVELS = ["kindergarten", "primary", "lower_secondary", "upper_secondary"];
const YEARS = 15;

export function levelsPanel(page, context) {
  const models = inOneScale(LEVELS.filter((level) => page.parts[level] && !whollyHidden(page.parts[level])).map((level) => ({ level, model: pupilsModel(page.parts[level], page.parts.enrolment, level) })));
  if (models.length === 0) {
    return missing("levels", { wide: 5, main: true, title: t("levels.none") }, page.missing.primary);
  }
  return panel("levels", { wide: 5, main: true, title: title(models), sub: t("levels.sub", { unit: models[0].model.scale.unit }), keys: chartKeys(models.some(({ model }) => model.forecast.length > 0) ? ["actual", "forecast", "bands"] : ["actual"]), body: h("div", { class: "four" }, models.map((each) => one(each, context))), table: table(models), source: () => sourceOfSeries(models[0].model) });
}

/** One unit for the four of them: that of the largest figures. */
function inOneScale(models) {
  const largest = [...models].sort((one, other) => other.model.scale.factor - one.model.scale.factor)[0];
  return models.map((each) => ({ ...each, model: { ...each.model, scale: largest.model.scale } }));
}

/** The level that grows most and the one that grows least: ahead, or where nothing is forecast in the years shown. */
function title(models) {
  const ahead = models.some(({ model }) => model.forecast.length > 0);
  const moved = ({ model }) => (ahead ? change(model.forecast.at(-1)?.mean ?? model.points.at(-1).value, model.points.at(-1).value) : change(model.points.at(-1).value, shown(model)[0].value)) ?? 0;
  const sorted = [...models].sort((one, other) => moved(other) - moved(one));
  const told = (each) => `${t(`level.${each.level}`)} ${signed(moved(each), percent(moved(each)))}`;
  if (!ahead) {
    const points = shown(sorted[0].model);
    return t("levels.title.known", { up: told(sorted[0]), down: told(sorted.at(-1)), first: shortPeriod(points[0].period), last: shortPeriod(points.at(-1).period) });
  }
  return t("levels.title", { up: told(sorted[0]), down: told(sorted.at(-1)), period: shortPeriod(sorted[0].model.forecast.at(-1)?.period ?? sorted[0].model.points.at(-1).period) });
}

function shown(model) {
  return model.points.slice(-YEARS);
}

function one({ level, model }, context) {
  const place = h("div", { class: "chart" });
  queueMicrotask(() => context.chart(forecastChart(place, { ...model, points: shown(model) }, { compact: true })));
  const end = model.forecast.at(-1);
  return h("div", { class: "level" }, h("h3", {}, t(`level.${level}`), h("span", { class: "soft" }, ` ${scaled(model.points.at(-1).value, model.scale)}${end ? ` → ${scaled(end.mean, model.scale)}` : ""}`)), place);
}

function table(models) {
  const rows = models.flatMap(({ level, model }) => [...model.points, ...model.forecast].map((point) => ({ ...point, level })));
  return {
    name: `${t("levels.none")}, ${unitName(models[0].model.meta.unit)}`,
    synthetic: models[0].model.meta.synthetic,
    columns: [
      { name: t("levels.level"), value: (row) => t(`level.${row.level}`) },
      { name: t("table.period"), value: (row) => row.period, text: (row) => shortPeriod(row.period) },
      { name: t("table.kind"), value: (row) => t(row.mean === undefined ? "key.actual" : "key.forecast") },
      { name: t("cohorts.pupils"), value: (row) => row.value ?? row.mean, text: (row) => scaled(row.value ?? row.mean, models[0].model.scale) },
      ...intervalColumns((value) => scaled(value, models[0].model.scale)),
    ],
    rows,
  };
}
