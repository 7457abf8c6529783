// Old forecasts over what came: each dashed with its band from the dot where it was made; figures outside their band are red squares.
import { h } from "../dom.js";
import { period, range, scaled, withUnit } from "../format.js";
import { t } from "../i18n/index.js";
import { withTime } from "../series-model.js";
import { token } from "../theme.js";
import * as grammar from "./grammar.js";
import { tetAreas, ticks } from "./marks.js";
import { picture } from "./picture.js";
import { timeAxis } from "./time-axis.js";

/** Periods of the past that are shown before the first forecast. */
const BEFORE = { year: 4, quarter: 8, month: 14, week: 26, day: 40 };

/** Draws `{ model, calls, calendar, label }` into `place`. */
export function callsChart(place, { model, calls, calendar, label }, say) {
  const made = calls.map((call) => ({ ...call, points: call.points.map((point) => withTime(point, model.frequency)) }));
  const first = made[0].points[0].start;
  const before = model.points.filter((point) => point.start < first).slice(-(BEFORE[model.frequency] ?? 12));
  const points = [...before, ...model.points.filter((point) => point.start >= first)];
  const reading = { points: points.map((point) => ({ x: point.middle, y: point.value / model.scale.factor, text: spoken(model, made, point) })), say };
  return picture(place, (width) => option({ model, made, points, calendar }, width), label, reading);
}

function option({ model, made, points, calendar }, width) {
  const factor = model.scale.factor;
  const shown = [...points, ...made.flatMap((call) => call.points)].sort((one, other) => one.start - other.start);
  const from = shown[0].start;
  const to = shown.at(-1).end;
  const extent = [Math.min(...shown.map(low)) / factor, Math.max(...shown.map(high)) / factor];
  const left = 44;
  const axis = timeAxis(from, to, width - left - 14, model.frequency, unique(shown));
  return {
    ...grammar.frame({ left, right: 14, top: 18, bottom: 24 }),
    xAxis: grammar.places(from, to, axis.ticks, axis.labels),
    yAxis: grammar.values(ticks(extent, 4), { scale: extent[0] > 0.4 * extent[1] }),
    tooltip: grammar.tip((found) => tipOf(model, made, nearest(points, found[0].axisValue))),
    series: [
      ...made.flatMap((call) => lines(call, points, factor)),
      { ...grammar.actual(points.map((point) => [point.middle, point.value / factor])), markArea: tetAreas(model, calendar, from, to, true) ?? undefined },
      origins(made, points, factor),
      misses(made, factor),
    ],
  };
}

/** One forecast: dashed from the point it knew last, its 80 % band under it. */
function lines(call, points, factor) {
  const known = points.filter((point) => point.start < call.points[0].start).at(-1);
  const start = known ? [known.middle, known.value / factor] : null;
  const open = start ? [[...start, start[1]]] : [];
  return [grammar.band([...open, ...call.points.map((point) => [point.middle, point.lo_80 / factor, point.hi_80 / factor])], 80, { z: 1, opacity: 0.45 }), grammar.expected([...(start ? [start] : []), ...call.points.map((point) => [point.middle, point.mean / factor])], { width: 1.6 })];
}

/** A hollow dot where each forecast was made. */
function origins(made, points, factor) {
  const data = made.map((call) => points.filter((point) => point.start < call.points[0].start).at(-1)).filter(Boolean);
  return { type: "scatter", name: "origin", silent: true, z: 6, symbolSize: 8, data: data.map((point) => [point.middle, point.value / factor]), itemStyle: { color: token("paper"), borderColor: token("forecast"), borderWidth: 1.8 } };
}

/** What came outside the interval that was said for it. */
function misses(made, factor) {
  const data = made.flatMap((call) => call.points).filter((point) => point.inside_80 === false);
  return { type: "scatter", name: "outside", silent: true, z: 7, symbol: "rect", symbolSize: 7, data: data.map((point) => [point.middle, point.actual / factor]), itemStyle: { color: token("risk"), borderColor: token("paper"), borderWidth: 1 } };
}

function low(point) {
  return Math.min(point.value ?? Infinity, point.lo_80 ?? Infinity);
}

function high(point) {
  return Math.max(point.value ?? -Infinity, point.hi_80 ?? -Infinity);
}

function unique(points) {
  return [...new Map(points.map((point) => [point.start, point])).values()];
}

function nearest(points, at) {
  return points.reduce((best, point) => (Math.abs(point.middle - at) < Math.abs(best.middle - at) ? point : best));
}

function callsOf(made, start) {
  return made.flatMap((call) => call.points.filter((point) => point.start === start).map((point) => ({ ...point, as_of: call.as_of })));
}

function tipOf(model, made, point) {
  const line = (name, text) => h("div", {}, h("span", {}, name), h("b", {}, text));
  const said = callsOf(made, point.start).map((call) => line(call.as_of ?? t("calls.live"), `${scaled(call.mean, model.scale)} (${range(call.lo_80, call.hi_80, model.scale)})`));
  return h("div", { class: "tip" }, h("b", {}, period(point.period)), line(t("key.actual"), withUnit(point.value, model.scale)), said);
}

function spoken(model, made, point) {
  const said = callsOf(made, point.start).map((call) => `${t("key.forecast")} ${call.as_of ?? ""}: ${withUnit(call.mean, model.scale)}`);
  return [`${period(point.period)}: ${withUnit(point.value, model.scale)}`, ...said].join("; ");
}
