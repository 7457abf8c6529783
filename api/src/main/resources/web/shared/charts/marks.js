// What stands behind a line: Tết, mergers of units, the place where the forecast begins.
import { date, number } from "../format.js";
import { t } from "../i18n/index.js";
import { token } from "../theme.js";

const DAY = 86400000;

/** Tết as areas at its real days. Only series fine enough to show it have it. */
export function tetAreas(model, calendar, from, to, labelled) {
  if (!["month", "week", "day"].includes(model.frequency)) {
    return null;
  }
  const spans = calendar
    .filter((span) => span.kind === "tet")
    .map((span) => [Date.parse(`${span.from}T00:00:00Z`), Date.parse(`${span.to}T00:00:00Z`) + DAY])
    .filter(([start, end]) => end > from && start < to);
  const narrowest = (to - from) / 90;
  return {
    silent: true,
    itemStyle: { color: token("tet-area") },
    label: { color: token("tet"), fontSize: 11, position: "insideTop" },
    data: spans.map(([start, end], index) => [
      { xAxis: Math.max(from, Math.min(start, (start + end - narrowest) / 2)), name: labelled && index === spans.length - 1 ? t("key.tet") : "" },
      { xAxis: Math.min(to, Math.max(end, (start + end + narrowest) / 2)) },
    ]),
  };
}

/** Vertical lines with words: the unit's merger, days from which a rule changed (`model.breaks`: `{ from, words }`), where the forecast begins. */
export function breakLines(model, from, to, compact) {
  const lines = [];
  const merged = Date.parse(`${model.meta.unit.valid_from}T00:00:00Z`);
  if (model.meta.unit.level === "commune" && merged > from && merged < to && model.points[0].start < merged) {
    lines.push({
      xAxis: merged,
      lineStyle: { color: token("rule2"), type: [2, 3], width: 1 },
      label: { show: !compact, formatter: t("chart.merger", { date: date(model.meta.unit.valid_from) }), position: "end", distance: 4, color: token("ink3"), fontSize: 11, align: merged > from + (to - from) / 2 || (model.breaks ?? []).length > 0 ? "right" : "left" },
    });
  }
  for (const known of model.breaks ?? []) {
    const at = Date.parse(`${known.from}T00:00:00Z`);
    if (at > from && at < to && at !== merged) {
      lines.push({
        xAxis: at,
        lineStyle: { color: token("rule2"), type: [2, 3], width: 1 },
        label: { show: !compact, formatter: `${date(known.from)} ${known.words}`, position: "end", distance: 4, color: token("ink3"), fontSize: 11, align: "left" },
      });
    }
  }
  if (model.forecast.length > 0 && !compact) {
    lines.push({
      xAxis: model.points.at(-1).middle,
      lineStyle: { color: token("rule2"), type: [2, 3], width: 1 },
      label: { formatter: t("chart.fromhere"), ...placeOfStart(model), align: "left", color: token("ink3"), fontSize: 11 },
    });
  }
  return { silent: true, symbol: "none", animation: false, data: lines };
}

/** Beside the axis, unless the line itself runs there. */
function placeOfStart(model) {
  const highest = Math.max(...model.points.map((point) => point.value), ...model.forecast.map((point) => point.hi_95));
  const lowest = Math.min(0, ...model.points.map((point) => point.value), ...model.forecast.map((point) => point.lo_95));
  const low = Math.min(...model.forecast.map((point) => point.mean)) < lowest + (highest - lowest) / 8;
  return low ? { position: "end", distance: 4 } : { position: "start", verticalAlign: "bottom", padding: [0, 0, 6, 6], distance: 0 };
}

/** How the ticks of a value axis are written: with as few places as their distance needs, all alike. */
export function ticks([low, high], count) {
  const step = (high - (low > 0.55 * high ? low : Math.min(0, low))) / count;
  const places = step >= 1 || step === 0 ? 0 : step >= 0.1 ? 1 : 2;
  return (value) => number(value, Number.isInteger(value) && step >= 0.75 ? 0 : places);
}
