// Revenue month by month, or summed up over the year; of a province and the country year by year.
import { forecastChart } from "../../shared/charts/forecast-chart.js";
import { tetMonths, yearChart } from "../../shared/charts/year-chart.js";
import { chartKeys } from "../../shared/components/keys.js";
import { missing, panel } from "../../shared/components/panel.js";
import { seriesTable } from "../../shared/components/series-table.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { choiceSwitch } from "../../shared/components/switch.js";
import { h } from "../../shared/dom.js";
import { period, range, withUnit } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { revenueYear } from "../../shared/revenue-model.js";
import { nameOf, unitName, withTime } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";

const SHOWN = 45;

export function monthsPanel(model, page, context) {
  if (!model) {
    return missing("months", { wide: 6, main: true, title: t("months.none") }, page.missing.revenue_months ?? page.missing.accounts);
  }
  const year = page.unit.level === "commune" ? revenueYear(page.parts.revenue, page.parts.revenue_months) : null;
  const view = year ? (state.read().view ?? "") : "";
  const place = h("div", { class: "chart" });
  const drawn = { ...model, points: model.points.slice(-SHOWN), breaks: breaks(page) };
  const tet = page.parts.calendar?.items ?? [];
  queueMicrotask(() => context.chart(view === "sum" ? yearChart(place, { ...year, tet: tetMonths(tet, year.year), label: t("months.label", { unit: unitName(page.unit) }) }, context.say) : forecastChart(place, view === "year" ? byYear(model, year) : drawn, { calendar: tet, say: context.say })));
  const tools = year ? choiceSwitch(t("months.how"), [["", t("months.month")], ["sum", t("months.sum")], ["year", t("months.year")]], view, (view) => state.go({ view })) : null;
  return panel("months", { wide: 6, main: true, title: title(model), sub: `${nameOf(model)}, ${model.scale.unit}`, keys: chartKeys(["actual", "forecast", "bands"]), tools, body: place, table: seriesTable(model), source: () => sourceOfSeries(model) });
}

/** Whole years, and those to come as the answer has them: the running one, then four. */
function byYear(model, { local, scale }) {
  const months = Map.groupBy(model.points, (point) => point.period.slice(0, 4));
  const whole = [...months].filter(([of, points]) => points.length === 12 && Number(of) < local.year);
  const place = (of) => withTime({ period: String(of), period_start: `${of}-01-01` }, "year");
  return {
    ...model,
    frequency: "year",
    scale,
    points: whole.map(([of, points]) => ({ ...place(of), value: points.reduce((sum, point) => sum + point.value, 0) })),
    forecast: [local.total, ...local.years_ahead].filter((row) => row.expected !== null).map((row) => ({ ...row, ...place(row.year), mean: row.expected })),
    hidden: [],
  };
}

/** Days from which a rule changed, each once, in few words. */
function breaks(page) {
  const days = new Map((page.parts.revenue?.local?.breaks ?? []).map((known) => [known.from, { from: known.from, words: t(`months.break.${known.id}`) }]));
  return [...days.values()].filter((known) => !known.words.startsWith("months.break."));
}

/** The highest period to come: what has to be prepared for. */
function title(model) {
  if (model.forecast.length === 0) {
    return t("months.title.now", { period: period(model.points.at(-1).period), value: withUnit(model.points.at(-1).value, model.scale) });
  }
  const top = model.forecast.reduce((best, point) => (point.mean > best.mean ? point : best));
  return t("months.title", { period: period(top.period), value: withUnit(top.mean, model.scale), range: range(top.lo_80, top.hi_80, model.scale) });
}
