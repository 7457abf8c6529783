// One series and its forecast, made ready for charts, tables and sentences.
import { t, words } from "./i18n/index.js";
import { scaleOf } from "./format.js";

const DAY = 86400000;

/** Joins the answers of /series and /forecasts (which may be null). */
export function seriesModel(series, forecast) {
  const frequency = series.meta.frequency;
  const all = series.points.map((point) => withTime(point, frequency));
  const points = all.filter((point) => point.suppression === null);
  const ahead = (forecast?.points ?? []).filter((point) => point.period_start > all.at(-1).period_start).map((point) => withTime(point, frequency));
  const meta = series.meta;
  return {
    meta,
    frequency,
    points,
    hidden: all.filter((point) => point.suppression !== null),
    forecast: ahead,
    run: forecast?.run ?? null,
    model: forecast?.model ?? null,
    fallback: forecast?.fallback ?? null,
    originPeriod: forecast?.origin_period ?? null,
    backtest: forecast?.backtest ?? [],
    snapshots: { ...forecast?.meta.snapshots, ...meta.snapshots },
    scale: scaleOf(meta.uom, points.slice(-60).map((point) => point.value), meta.indicator.decimals),
  };
}

/** Why a figure is hidden, in a sentence. */
export function hiddenBecause(point, indicator) {
  return point.suppression === "small_count" && indicator.people_floor !== null ? t("hidden.small", { n: indicator.people_floor }) : t("hidden.other");
}

/** What stands in place of a series that is hidden from its first figure to its last; null where something is shown. */
export function whollyHidden(series) {
  return series.points.some((point) => point.suppression === null) ? null : hiddenBecause(series.points.find((point) => point.suppression === "small_count") ?? series.points[0], series.meta.indicator);
}

/** The name of what is shown: the indicator, and the part of it where it is a part. */
export function nameOf(model) {
  const { indicator, breakdown } = model.meta;
  return breakdown.key === "total" ? words(indicator.name) : `${words(indicator.name)} (${words(breakdown.name)})`;
}

export function unitName(unit) {
  return words({ vi: unit.full_name, en: unit.full_name_en });
}

/** The value one year before `point`, if there is one; for yearly series that is the period before. */
export function yearBefore(model, point) {
  const wanted = new Date(point.start);
  if (model.frequency === "week") {
    wanted.setTime(point.start - 364 * DAY);
  } else {
    wanted.setUTCFullYear(wanted.getUTCFullYear() - 1);
  }
  return model.points.find((candidate) => candidate.start === wanted.getTime()) ?? null;
}

/** The backtest of the model whose forecast is shown. */
export function chosenTest(model) {
  return model.backtest.find((test) => test.chosen) ?? null;
}

/** The relative change from `before` to `now`; null where it cannot be said. */
export function change(now, before) {
  return before ? (now - before) / Math.abs(before) : null;
}

/** The middle of a period is where its value is drawn: a value belongs to the whole of it. */
export function withTime(point, frequency) {
  const start = Date.parse(`${point.period_start}T00:00:00Z`);
  const end = next(start, frequency);
  return { ...point, start, end, middle: (start + end) / 2 };
}

/** The first instant of the period after the one that starts at `start`. */
function next(start, frequency) {
  const date = new Date(start);
  switch (frequency) {
    case "year": return date.setUTCFullYear(date.getUTCFullYear() + 1);
    case "quarter": return date.setUTCMonth(date.getUTCMonth() + 3);
    case "month": return date.setUTCMonth(date.getUTCMonth() + 1);
    case "week": return start + 7 * DAY;
    default: return start + DAY;
  }
}
