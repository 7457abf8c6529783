// Small pictures of the unit's other indicators: one glance says whether one of them needs a look.
import { ask, askIfThere } from "../../shared/api.js";
import { forecastChart } from "../../shared/charts/forecast-chart.js";
import { h } from "../../shared/dom.js";
import { scaled, shortPeriod } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { seriesModel, whollyHidden } from "../../shared/series-model.js";
import { urlWith } from "../../shared/state.js";
import { shortHeadline } from "../../shared/series-headline.js";
import { recent } from "./span.js";

const MOST = 4;

/** Up to four other indicators, from as many domains as there are. */
export function otherIndicators(indicators, shown) {
  const others = indicators.filter((indicator) => indicator.id !== shown.id);
  const forecastFirst = [...others].sort((one, other) => rank(one) - rank(other));
  const domains = new Map();
  forecastFirst.forEach((indicator) => domains.set(indicator.domain, [...(domains.get(indicator.domain) ?? []), indicator]));
  const rounds = [...domains.values()].sort((one, other) => Number(one[0].domain === shown.domain) - Number(other[0].domain === shown.domain));
  const picked = [];
  for (let round = 0; picked.length < MOST && rounds.some((list) => list.length > round); round++) {
    picked.push(...rounds.map((list) => list[round]).filter(Boolean));
  }
  return picked.slice(0, MOST);
}

/** Forecasts first, then what is to be forecast, then the rest. */
function rank(indicator) {
  if (indicator.of_unit.forecast) {
    return 0;
  }
  return indicator.forecast_horizon === null ? 2 : 1;
}

/** The small panel of one indicator; it fills itself. `keep` is told how to take its chart away. */
export function smallPanel(indicator, unitId, calendar, signal, keep) {
  const link = { unit: unitId, indicator: indicator.id, breakdown: "" };
  const chart = h("div", { class: "small-chart" });
  const figure = h("p", { class: "small-figure" });
  const title = h("a", { href: urlWith(link), "data-state": JSON.stringify(link) }, words(indicator.name));
  const panel = h(
    "section",
    { class: "panel small" },
    h("p", { class: "panel-question" }, words(indicator.domain_name)),
    h("h3", {}, title),
    figure,
    chart,
  );
  draw(indicator, unitId, calendar, signal, { title, figure, chart, keep });
  return panel;
}

async function draw(indicator, unitId, calendar, signal, { title, figure, chart, keep }) {
  const series = { indicator: indicator.id, unit: unitId, breakdown: indicator.of_unit.breakdown };
  try {
    const answers = await Promise.all([ask("series", series, signal), indicator.of_unit.forecast ? askIfThere("forecasts", series, signal) : null]);
    const hidden = whollyHidden(answers[0]);
    if (hidden) {
      chart.append(h("p", { class: "meta" }, hidden));
      return;
    }
    const model = recent(seriesModel(...answers));
    const last = model.points.at(-1);
    title.textContent = shortHeadline(model);
    figure.append(h("b", {}, scaled(last.value, model.scale)), ` ${model.scale.unit} · `, h("span", { class: "soft" }, shortPeriod(last.period)));
    keep(forecastChart(chart, model, { calendar, compact: true }));
  } catch (problem) {
    if (!signal.aborted) {
      chart.append(h("p", { class: "meta" }, problem.status === 404 ? words(problem.detail) : t("state.error")));
    }
  }
}
