// Cases of a disease against what the rules hold them against: mean of five years, one and two standard deviations above it.
import { h } from "../dom.js";
import { number, period, range, scaled, withUnit } from "../format.js";
import { t } from "../i18n/index.js";
import { token } from "../theme.js";
import * as grammar from "./grammar.js";
import { tetAreas, ticks } from "./marks.js";
import { picture } from "./picture.js";
import { timeAxis } from "./time-axis.js";

const LINES = [
  ["mean", "previous", "solid", 1.3],
  ["warning_level", "watch", [6, 3], 1.4],
  ["epidemic_level", "risk", "solid", 1.6],
];

const FRAME = { top: 18, bottom: 24 };

/** Height of a line of the labels at the right. */
const LABEL = 14;

/**
 * Draws `{ model, levels, floor, unfinished, calendar, label }`: `levels` are periods with `mean`, `warning_level`, `epidemic_level` and
 * `level`; hidden periods of the model are hatched up to `floor`, `unfinished` is a period of which more may be reported.
 */
export function casesChart(place, about, say) {
  const all = [...about.model.points, ...about.model.forecast];
  const reading = { points: all.map((point) => ({ x: point.middle, y: point.value ?? point.mean, text: spoken(about, point) })), say, start: about.model.points.length - 1 };
  return picture(place, (width, height) => option(about, all, width, height), about.label, reading);
}

function option(about, all, width, height) {
  const { model, levels } = about;
  const times = [...all, ...model.hidden, ...levels];
  const from = Math.min(...times.map((point) => point.start));
  const to = Math.max(...times.map((point) => point.end));
  const top = Math.max(about.floor, ...all.map((point) => point.hi_95 ?? point.value), ...levels.map((point) => point.epidemic_level ?? 0));
  const narrow = width < 480;
  const right = narrow ? 14 : 74;
  const axis = timeAxis(from, to, width - 44 - right, model.frequency, all);
  const last = model.points.at(-1);
  return {
    ...grammar.frame({ left: 44, right, ...FRAME }),
    xAxis: grammar.places(from, to, axis.ticks, axis.labels),
    yAxis: grammar.values(ticks([0, top], 4), { min: 0 }),
    tooltip: grammar.tip((found) => tipOf(about, nearest(all, found[0].axisValue))),
    series: [
      ...bands(model),
      ...LINES.map((line) => levelLine(line, levels)),
      ...(narrow ? [] : [ends(levels, (height - FRAME.top - FRAME.bottom) / top)]),
      { ...grammar.actual(withGaps(model)), symbol: undefined, itemStyle: { color: token("actual") }, markArea: tetAreas(model, about.calendar, from, to, true) ?? undefined },
      ...(model.forecast.length > 0 && joins(model) ? [grammar.expected([[last.middle, last.value], ...model.forecast.map((point) => [point.middle, point.mean])])] : model.forecast.length > 0 ? [grammar.expected(model.forecast.map((point) => [point.middle, point.mean]))] : []),
      ...(model.hidden.length > 0 ? [grammar.hatched(model.hidden.map((point) => [point.start, point.end, about.floor]), token("none"))] : []),
      ...(about.unfinished ? [grammar.hatched([[about.unfinished.start, about.unfinished.end, top]], token("synthetic"))] : []),
      grammar.lastDot([last.middle, last.value]),
      ...marks(model, levels),
    ],
  };
}

/** Whether the forecast goes on from the last figure shown: hidden periods between break it. */
function joins(model) {
  return model.forecast[0].start <= model.points.at(-1).end;
}

function bands(model) {
  if (model.forecast.length === 0) {
    return [];
  }
  const last = model.points.at(-1);
  const open = joins(model) ? [[last.middle, last.value, last.value]] : [];
  return [95, 80].map((kind) => grammar.band([...open, ...model.forecast.map((point) => [point.middle, Math.max(0, point[`lo_${kind}`]), point[`hi_${kind}`]])], kind));
}

function levelLine([name, color, type, width], levels) {
  const data = levels.map((point) => [point.middle, point[name]]);
  return { type: "line", name, data, symbol: "none", z: 3, silent: true, lineStyle: { color: token(color), width, type } };
}

/** The names of the lines at their ends, pushed up where they would lie on each other; `scale` is pixels a case. */
function ends(levels, scale) {
  let free = Infinity;
  const data = LINES.flatMap(([name, color]) => {
    const last = levels.filter((point) => point[name] !== null).at(-1);
    if (!last) {
      return [];
    }
    const at = -last[name] * scale;
    const up = Math.min(0, free - at);
    free = at + up - LABEL;
    return [{ value: [last.middle, last[name]], label: { show: true, position: "right", distance: 6, formatter: t(`cases.${name}`), color: token(color), fontSize: 11, fontWeight: 600, offset: [0, up] } }];
  });
  return { type: "scatter", name: "ends", silent: true, z: 8, symbolSize: 0.1, itemStyle: { opacity: 1 }, data };
}

/** Periods at the level of a warning (▲) or an epidemic (■). */
function marks(model, levels) {
  const values = new Map(model.points.map((point) => [point.period, point.value]));
  const of = (level, symbol, color, size) => ({ type: "scatter", name: level, silent: true, z: 7, symbol, symbolSize: size, itemStyle: { color: token(color), opacity: 1, borderColor: token("paper"), borderWidth: 1 }, data: levels.filter((point) => point.shown === level && values.has(point.period)).map((point) => [point.middle, values.get(point.period)]) });
  return [of("warning", "triangle", "watch", 8), of("epidemic", "rect", "risk", 7)];
}

/** Hidden periods are gaps; a figure between two gaps is a dot, for no line would show it. */
function withGaps(model) {
  const data = [];
  model.points.forEach((point, index) => {
    const before = model.points[index - 1];
    if (before && point.start > before.end) {
      data.push([(before.end + point.start) / 2, null]);
    }
    const after = model.points[index + 1];
    const alone = !(before && before.end === point.start) && !(after && after.start === point.end);
    data.push({ value: [point.middle, point.value], symbol: alone ? "circle" : "none", symbolSize: 5 });
  });
  return data;
}

function nearest(points, at) {
  return points.reduce((best, point) => (Math.abs(point.middle - at) < Math.abs(best.middle - at) ? point : best));
}

function linesOf(about, point) {
  const level = about.levels.find((candidate) => candidate.period === point.period);
  return LINES.filter(([name]) => level && level[name] !== null).map(([name]) => [t(`cases.${name}`), number(level[name], 1)]);
}

function tipOf(about, point) {
  const line = (name, text) => h("div", {}, h("span", {}, name), h("b", {}, text));
  return h(
    "div",
    { class: "tip" },
    h("b", {}, period(point.period)),
    point.mean === undefined ? line(t("key.actual"), withUnit(point.value, about.model.scale)) : [line(t("key.forecast"), withUnit(point.mean, about.model.scale)), line("80%", range(point.lo_80, point.hi_80, about.model.scale)), line("95%", range(point.lo_95, point.hi_95, about.model.scale))],
    linesOf(about, point).map(([name, text]) => line(name, text)),
  );
}

function spoken(about, point) {
  const said = point.mean === undefined ? withUnit(point.value, about.model.scale) : `${t("key.forecast")} ${withUnit(point.mean, about.model.scale)}, 80%: ${scaled(point.lo_80, about.model.scale)}–${scaled(point.hi_80, about.model.scale)}`;
  return [`${period(point.period)}: ${said}`, ...linesOf(about, point).map(([name, text]) => `${name} ${text}`)].join("; ");
}
