// Day by day: what came, what a festival brought beyond what would have come anyway, what is expected, where a crowd begins.
import { daysChart } from "../../shared/charts/days-chart.js";
import { chartKeys } from "../../shared/components/keys.js";
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { date, number, period, range, scaled, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import { daysModel, NEAR, sumScale, uplifts } from "./model.js";

const DAY = 86400000;

export function daysPanel(page, context) {
  const whole = daysModel(page);
  if (!whole) {
    return missing("days", { wide: 8, main: false, title: t("days.none") }, page.missing.daily);
  }
  const model = { ...whole, points: whole.points.slice(-NEAR) };
  const threshold = page.parts.crowds?.threshold ?? null;
  const found = uplifts(page, model).filter((item) => item.days.length > 0);
  const place = h("div", { class: "chart" });
  const about = { model, threshold, festivals: festivals(page), uplifts: found.map((item) => ({ points: upliftPoints(item, model), words: wordsOf(item, model) })), label: label(model, threshold) };
  queueMicrotask(() => context.chart(daysChart(place, about, context.say)));
  return panel("days", {
    wide: 8,
    main: true,
    title: title(whole, model),
    sub: t("days.sub", { unit: model.scale.unit }),
    keys: chartKeys(["actual", ...(model.forecast.length > 0 ? ["forecast", "bands"] : []), ...(found.length > 0 ? ["otherwise"] : []), ...(threshold ? ["threshold"] : []), "weekend"]),
    body: place,
    table: table(model, found, page),
    source: () => source(model, page, found),
  });
}

/** The busiest day shown against the usual one, which is the middle of a year. */
function title(whole, model) {
  const best = model.points.reduce((one, other) => (other.value > one.value ? other : one));
  const year = whole.points.slice(-365).map((point) => point.value).sort((one, other) => one - other);
  const usual = year[Math.floor(year.length / 2)];
  const times = usual > 0 ? best.value / usual : null;
  return times && times >= 2 ? t("days.title", { period: date(best.period).slice(0, 5), times: number(times, times < 10 ? 1 : 0) }) : t("days.title.plain", { value: withUnit(best.value, model.scale), period: date(best.period).slice(0, 5) });
}

/** The calendar's festivals, days in a row as one, in the middle of it. */
function festivals(page) {
  const all = [...(page.parts.festival_days?.items ?? []), ...(page.parts.calendar?.items ?? [])].map((span) => ({ from: Date.parse(span.from), to: Date.parse(span.to) + DAY, name: words(span.name).replace(/ \(.*\)/, "") }));
  const runs = [];
  for (const span of all.sort((one, other) => one.from - other.from)) {
    const before = runs.at(-1);
    if (before && before.to >= span.from) {
      before.to = Math.max(before.to, span.to);
    } else {
      runs.push({ ...span });
    }
  }
  return runs.map((run) => ({ at: (run.from + run.to) / 2, name: run.name }));
}

function upliftPoints(item, model) {
  return item.days.map((day) => ({ day, point: model.points.find((point) => point.period === day.period) })).filter(({ point }) => point).map(({ day, point }) => ({ middle: point.middle, otherwise: day.counterfactual, actual: point.value }));
}

function wordsOf(item, model) {
  const scale = sumScale(model, item.uplift);
  return [`+${withUnit(item.uplift, scale)}`, t("days.against"), t("days.interval", { range: range(item.lo_80, item.hi_80, scale) })];
}

function label(model, threshold) {
  const last = model.points.at(-1);
  return t(threshold ? "days.label.threshold" : "days.label", { unit: unitName(model.meta.unit), from: period(model.points[0].period), last: period(last.period), value: withUnit(last.value, model.scale), n: number(model.forecast.length), threshold: threshold ? withUnit(threshold, model.scale) : "" });
}

function table(model, found, page) {
  const otherwise = new Map(found.flatMap((item) => item.days.map((day) => [day.period, day.counterfactual])));
  const figure = (pick) => ({ value: pick, text: (row) => (pick(row) === undefined ? "" : scaled(pick(row), model.scale)) });
  return {
    name: t("days.table", { unit: unitName(page.unit) }),
    synthetic: model.meta.synthetic,
    columns: [
      { name: t("table.period"), value: (row) => row.period, text: (row) => date(row.period) },
      { name: t("table.kind"), value: (row) => t(row.mean === undefined ? "key.actual" : "key.forecast") },
      { name: model.scale.unit, inFile: model.scale.base, ...figure((row) => row.value ?? row.mean) },
      { name: "80% –", ...figure((row) => row.lo_80) },
      { name: "80% +", ...figure((row) => row.hi_80) },
      { name: t("key.otherwise"), ...figure((row) => otherwise.get(row.period)) },
    ],
    rows: [...model.points, ...model.forecast],
  };
}

function source(model, page, found) {
  const base = sourceOfSeries(model);
  const crowds = page.parts.crowds;
  const festival = found[0];
  return {
    ...base,
    facts: [
      ...base.facts,
      crowds?.threshold ? [t("key.threshold"), t(`days.threshold.${crowds.threshold_of}`, { value: withUnit(crowds.threshold, model.scale) })] : null,
      festival ? [t("key.otherwise"), t("days.otherwise", { name: words(festival.festival), actual: number(festival.actual), otherwise: number(festival.counterfactual), n: number(festival.ordinary_windows), coverage: number(festival.coverage_80 * 100) })] : null,
    ].filter(Boolean),
  };
}
