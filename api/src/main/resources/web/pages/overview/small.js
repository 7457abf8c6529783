// Four small panels: pupils, visitors, cases, people.
import { forecastChart } from "../../shared/charts/forecast-chart.js";
import { missing, panel } from "../../shared/components/panel.js";
import { seriesTable } from "../../shared/components/series-table.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { period, percent, scaled, shortPeriod } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { linkTo } from "../../shared/pages.js";
import { outlook, peopleModel } from "../../shared/people-model.js";
import { pupilsModel } from "../../shared/pupils-model.js";
import { change, seriesModel, whollyHidden, yearBefore } from "../../shared/series-model.js";

/** The part that is shown and what may stand in its place, and the page it leads to. */
const PANELS = [
  [["pupils"], "education"],
  [["visitors", "arrivals"], "tourism"],
  [["cases"], "health"],
  [["people"], "population"],
];

export function smallPanels(page, context) {
  return PANELS.map(([parts, target]) => smallPanel(parts.find((part) => page.parts[part]) ?? parts[0], target, page, context));
}

function smallPanel(part, target, page, context) {
  const question = h("a", { href: linkTo(`/${target}`), class: "plain" }, t(`nav.${target}`));
  const series = page.parts[part];
  if (!series || whollyHidden(series)) {
    return missing(part, { wide: 2, question, title: t(`small.${part}.none`) }, series ? whollyHidden(series) : page.missing[part]);
  }
  const model = recent(modelOf(part, series, page.parts));
  const place = h("div", { class: "chart" });
  queueMicrotask(() => context.chart(forecastChart(place, model, { calendar: page.parts.calendar?.items ?? [], compact: true })));
  return panel(part, { wide: 2, question, title: said(model), body: [figure(model), place], table: seriesTable(model), source: () => sourceOfSeries(model) });
}

/** Pupils and people have forecasts that add up, the same on every page. */
function modelOf(part, series, parts) {
  const ahead = parts[`${part}_ahead`] ?? null;
  if (part === "people") {
    return outlook(peopleModel(series, ahead, parts.population ?? null));
  }
  return part === "pupils" && parts.enrolment ? pupilsModel(series, parts.enrolment) : seriesModel(series, ahead);
}

/** The last years are enough to see where it goes. */
function recent(model) {
  const most = { year: 6, month: 36, week: 30, day: 120 }[model.frequency] ?? 40;
  return { ...model, points: model.points.slice(-most) };
}

/** One short sentence: up, down or level, by how much. */
function said(model) {
  const end = model.frequency === "year" ? model.forecast.at(-1) : model.forecast[0];
  const now = end ?? model.points.at(-1);
  const base = model.frequency === "year" ? model.points.at(-1) : yearBefore(model, now);
  const moved = base && base !== now ? change(now.mean ?? now.value, base.value) : null;
  const name = shortName(model);
  if (moved === null) {
    return name;
  }
  const way = Math.abs(moved) < 0.01 ? "flat" : moved > 0 ? "up" : "down";
  return t(`small.${end ? "ahead" : "last"}.${way}`, { name, period: shortPeriod(now.period), percent: percent(Math.abs(moved)) });
}

/** A part by its own name: the disease, the place. */
function shortName(model) {
  const { indicator, breakdown } = model.meta;
  return words(breakdown.key === "total" ? indicator.name : breakdown.name);
}

function figure(model) {
  const last = model.points.at(-1);
  const same = yearBefore(model, last);
  const moved = same ? change(last.value, same.value) : null;
  const note = moved === null ? period(last.period) : t(moved < 0 ? "small.fell" : "small.rose", { period: period(last.period), percent: percent(Math.abs(moved)) });
  return h("div", { class: "small-figures" }, h("p", { class: "kpi-line" }, h("b", {}, scaled(last.value, model.scale)), " ", h("small", {}, model.scale.unit)), h("p", { class: "meta" }, note));
}
