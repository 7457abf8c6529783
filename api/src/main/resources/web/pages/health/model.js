// What the panels share: which disease is shown, and how far a level goes.
import { seriesModel, whollyHidden, withTime } from "../../shared/series-model.js";

/** Periods of the past that the chart shows. */
const SHOWN = { month: 60, week: 104 };

/** Shapes and colours of levels are those of events that nobody wants. */
export const SHAPES = { epidemic: "risk", warning: "watch", none: "ok", over: "ok", concealed: "none", unknown: "none" };

/** Outside the list of endemic diseases the rule of means says a warning at most (docs/outbreaks.md). */
export function shownLevel(level, endemic) {
  return level === "epidemic" && !endemic ? "warning" : level;
}

/** The verdict of the disease whose cases are shown; null where nothing was judged. */
export function verdictOf(page) {
  const breakdown = page.parts.cases?.meta.breakdown.key ?? page.parts.levels?.meta.breakdown.key;
  return page.parts.outbreaks?.items.find((item) => item.breakdown === breakdown) ?? null;
}

/** Cases with the levels of the same time; null where there are none, or none that may be shown. */
export function casesModel(page) {
  if (!page.parts.cases || whollyHidden(page.parts.cases)) {
    return null;
  }
  const whole = seriesModel(page.parts.cases, page.parts.cases_ahead ?? null);
  const verdict = verdictOf(page);
  const times = [...whole.points, ...whole.hidden].map((point) => point.start).sort((one, other) => one - other);
  const from = times.at(-Math.min(times.length, SHOWN[whole.frequency] ?? 60));
  const levels = (page.parts.levels?.periods ?? []).map((point) => ({ ...withTime(point, whole.frequency), shown: shownLevel(point.level, verdict?.endemic) }));
  const recent = (points) => points.filter((point) => point.start >= from);
  const end = Math.max(...times, ...whole.forecast.map((point) => point.start));
  const points = recent(whole.points);
  return points.length === 0 ? null : { ...whole, scale: { ...whole.scale, factor: 1, places: 0 }, points, hidden: recent(whole.hidden), levels: recent(levels).filter((point) => point.start <= end), verdict };
}
