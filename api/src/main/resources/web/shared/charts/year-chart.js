// A year running up to its plan: what came so far, what is expected to, the year before, the plan.
import { h } from "../dom.js";
import { scaled, withUnit } from "../format.js";
import { currentLanguage, t } from "../i18n/index.js";
import { token } from "../theme.js";
import * as grammar from "./grammar.js";
import { picture } from "./picture.js";

const EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * Draws `model`: `{ year, scale, collected: [sum up to month 1, 2, …], ahead: [{ month, mean, lo_80, hi_80, lo_95, hi_95 }],
 * before: [12 sums] or [], plan or null, tet: [[from, to]] in months, label }`. Sums are in the unit of the figures.
 */
export function yearChart(place, model, say) {
  const points = [...model.collected.map((value, index) => ({ x: index + 1, y: value, known: true })), ...model.ahead.map((point) => ({ x: point.month, y: point.mean, ...point }))];
  const reading = { points: points.map((point) => ({ x: point.x, y: point.y / model.scale.factor, text: spoken(model, point) })), say, start: model.collected.length - 1 };
  return picture(place, (width) => option(model, points, width), model.label, reading);
}

function option(model, points, width) {
  const narrow = width < 420;
  const factor = model.scale.factor;
  const sums = [[0, 0], ...model.collected.map((value, index) => [index + 1, value / factor])];
  const last = sums.at(-1);
  const top = highest(model) / factor;
  return {
    ...grammar.frame({ left: 34, right: narrow ? 16 : 108, top: 22, bottom: 24 }),
    xAxis: grammar.places(0, 12, [...Array(13).keys()], months(narrow ? 3 : 1)),
    yAxis: { ...grammar.values((value) => scaled(value * factor, { factor, places: top < 5 ? 1 : 0 }), { min: 0 }), max: roundUp(top) },
    tooltip: grammar.tip((found) => tipOf(model, points.find((point) => point.x === Math.round(found[0].axisValue)) ?? points[0])),
    series: [
      ...bands(model, last, factor),
      { ...grammar.actual(sums), markArea: tet(model), markLine: { silent: true, symbol: "none", animation: false, data: [...plan(model, factor), ...(model.ahead.length > 0 ? [startMark(last[0], narrow)] : [])] } },
      grammar.before([[0, 0], ...model.before.map((value, index) => [index + 1, value / factor])].slice(0, model.before.length + 1)),
      ...(model.ahead.length > 0 ? [grammar.expected([last, ...model.ahead.map((point) => [point.month, point.mean / factor])])] : []),
      grammar.lastDot(last, scaled(model.collected.at(-1), model.scale), { position: [-34, -22] }),
      ends(model, narrow, factor),
    ],
  };
}

/** Where the forecast begins, in words above the axis. */
function startMark(x, narrow) {
  const line = grammar.mark(x, narrow ? "" : t("chart.fromhere"), { position: "start" });
  return { ...line, label: { ...line.label, distance: 0, verticalAlign: "bottom", padding: [0, 0, 6, 6] } };
}

/** The end of the axis: a round number with room for the highest line. */
function roundUp(top) {
  const step = 10 ** Math.floor(Math.log10(top || 1)) / 2;
  return Math.ceil((top * 1.02) / step) * step;
}

/** The numbers at the right: plan, forecast, the year before, apart from each other. */
function ends(model, narrow, factor) {
  const end = model.ahead.at(-1);
  const all = [
    model.plan ? { value: model.plan, text: t("year.plan", { value: scaled(model.plan, model.scale) }), color: token("plan"), weight: 600 } : null,
    end ? { value: end.mean, text: t("year.forecast", { value: scaled(end.mean, model.scale) }), color: token("forecast"), weight: 600 } : null,
    model.before.length === 12 ? { value: model.before[11], text: t("year.before", { year: model.year - 1, value: scaled(model.before[11], model.scale) }), color: token("ink3"), weight: 400 } : null,
  ].filter(Boolean).sort((one, other) => other.value - one.value);
  const label = (line) => ({ show: !narrow, position: "right", distance: 6, formatter: line.text, color: line.color, fontWeight: line.weight, fontSize: 12 });
  return { type: "scatter", silent: true, z: 8, symbolSize: 0.1, data: all.map((line) => ({ value: [12, line.value / factor], label: label(line) })), labelLayout: { moveOverlap: "shiftY" } };
}

/** Bands where every month has its interval; where only the year's end has one, it stands there and nowhere else. */
function bands(model, last, factor) {
  const known = model.ahead.filter((point) => point.lo_80 !== undefined);
  if (known.length === 0) {
    return [];
  }
  const sums = (point, kind) => [point[`lo_${kind}`] / factor, point[`hi_${kind}`] / factor];
  if (known.length < model.ahead.length) {
    return [95, 80].map((kind) => grammar.interval(known.at(-1).month, ...sums(known.at(-1), kind), kind));
  }
  const open = [last[0], last[1], last[1]];
  return [95, 80].map((kind) => grammar.band([open, ...known.map((point) => [point.month, ...sums(point, kind)])], kind));
}

function plan(model, factor) {
  return model.plan ? grammar.planLine(model.plan / factor).data.map((line) => ({ ...line, lineStyle: { color: token("plan"), width: 2, type: "solid" }, label: { show: false } })) : [];
}

function tet(model) {
  return { silent: true, itemStyle: { color: token("tet-area") }, label: { color: token("tet"), fontSize: 11, position: "insideTop" }, data: model.tet.map(([from, to]) => [{ xAxis: from, name: t("key.tet") }, { xAxis: to }]) };
}

function months(every) {
  const name = (index) => (currentLanguage() === "en" ? EN[index] : `T${index + 1}`);
  return [...Array(12).keys()].filter((index) => index % every === 0).map((index) => ({ at: index + 0.5, text: name(index) }));
}

function highest(model) {
  return Math.max(...model.collected, ...model.ahead.map((point) => point.hi_95 ?? point.mean), ...model.before, model.plan ?? 0);
}

function tipOf(model, point) {
  const line = (name, text) => h("div", {}, h("span", {}, name), h("b", {}, text));
  const interval = point.lo_80 === undefined ? null : line("80%", `${scaled(point.lo_80, model.scale)}–${scaled(point.hi_80, model.scale)}`);
  return h("div", { class: "tip" }, h("b", {}, t("year.upto", { month: point.x, year: model.year })), line(t(point.known ? "key.actual" : "key.forecast"), withUnit(point.y, model.scale)), interval, model.plan ? line(t("key.plan"), withUnit(model.plan, model.scale)) : null);
}

function spoken(model, point) {
  return `${t("year.upto", { month: point.x, year: model.year })}: ${t(point.known ? "key.actual" : "key.forecast")} ${withUnit(point.y, model.scale)}`;
}

/** Where Tết of `year` lies among its months, as the calendar has it. */
export function tetMonths(calendar, year) {
  return calendar.filter((span) => span.kind === "tet" && span.from.startsWith(String(year))).map((span) => [place(span.from), place(span.to)]);
}

function place(day) {
  const [, month, date] = day.split("-").map(Number);
  return month - 1 + (date - 1) / 31;
}
