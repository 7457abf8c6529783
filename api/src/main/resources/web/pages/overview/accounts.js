// Provinces and the country: their real final accounts, year by year. What their communes report is not all of them yet.
import { forecastChart } from "../../shared/charts/forecast-chart.js";
import { chartKeys } from "../../shared/components/keys.js";
import { panel } from "../../shared/components/panel.js";
import { seriesTable } from "../../shared/components/series-table.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { period, range, withUnit } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { revenueYear } from "../../shared/revenue-model.js";
import { figures } from "../../shared/series-figures.js";
import { nameOf, seriesModel } from "../../shared/series-model.js";
import { read } from "../../shared/state.js";

/**
 * The running year of a past day that lies between those whose answers are kept: figures, the forecast kept of that day, the plan.
 * How likely the plan was and an interval of the year's sum are kept of the others only.
 */
function pastRevenue(page) {
  const series = page.parts.revenue_months;
  const last = series?.points.filter((point) => point.value !== null).at(-1);
  if (!last) {
    return null;
  }
  const year = Number(last.period.slice(0, 4));
  const months = (page.parts.revenue_months_ahead?.points ?? []).filter((point) => point.period > last.period && point.period.startsWith(`${year}-`));
  const collected = series.points.filter((point) => point.period.startsWith(`${year}-`)).reduce((sum, point) => sum + point.value, 0);
  const expected = months.reduce((sum, month) => sum + month.mean, collected);
  const plan = page.parts.plan?.points.find((point) => point.period === String(year))?.value ?? null;
  const total = { collected, expected, plan, probability: null, lo_80: null, hi_80: null, lo_95: null, hi_95: null, needed_a_month: null, expected_a_month: null, model: page.parts.revenue_months_ahead?.model ?? "" };
  const local = { year, total, months: months.map((point) => ({ month: `${point.period}-01`, mean: point.mean })), known_until: last.period_start, breaks: [] };
  return revenueYear({ local }, series);
}

/** Whether the answer was made from the newest month that was known. */
function knowsAll(local, series) {
  return local && local.known_until === series?.points.filter((point) => point.value !== null).at(-1)?.period_start;
}

/** A commune's running year. A province's sum of communes is told only where all of them report. */
export function ownRevenue(page) {
  const local = page.parts.revenue?.local;
  if (read().period && page.unit?.level === "commune" && !knowsAll(local, page.parts.revenue_months)) {
    return pastRevenue(page);
  }
  const whole = local && local.units === local.units_of;
  return whole && page.unit?.level === "commune" ? revenueYear(page.parts.revenue, page.parts.revenue_months) : null;
}

/** The final accounts of a province or the country; null where there are none. */
export function accountsModel(page) {
  const part = ["accounts", "national"].find((name) => page.parts[name]);
  return part ? seriesModel(page.parts[part], page.parts[`${part}_ahead`] ?? null) : null;
}

export function accountsPanel(model, shared, page, context) {
  const place = h("div", { class: "chart" });
  queueMicrotask(() => context.chart(forecastChart(place, model, { calendar: [], say: context.say })));
  const end = model.forecast.at(-1);
  const local = page.parts.revenue?.local;
  const reporting = local ? t("accounts.reporting", { n: local.units, of: local.units_of }) : null;
  return panel("revenue", {
    ...shared,
    title: end ? t("panel.forecast", { period: period(end.period), value: withUnit(end.mean, model.scale), range: range(end.lo_80, end.hi_80, model.scale) }) : nameOf(model),
    sub: [nameOf(model), model.scale.unit, reporting].filter(Boolean).join(", "),
    keys: chartKeys(["actual", "forecast", "bands"]),
    body: h("div", { class: "beside" }, place, figures(model)),
    table: seriesTable(model),
    source: () => sourceOfSeries(model),
  });
}
