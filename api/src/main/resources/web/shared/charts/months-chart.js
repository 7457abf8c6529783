// A long series by month: months that the source filled in by itself are dotted with hollow dots, Tết stands behind.
import { h } from "../dom.js";
import { period, range, scaled, shortPeriod, withUnit } from "../format.js";
import { t } from "../i18n/index.js";
import { token } from "../theme.js";
import * as grammar from "./grammar.js";
import { tetAreas, ticks } from "./marks.js";
import { picture } from "./picture.js";
import { timeAxis } from "./time-axis.js";

/** Draws `{ model, isFilled(point), filledWords, calendar, label }` into `place`. */
export function monthsChart(place, about, say) {
  const all = [...about.model.points, ...about.model.forecast];
  const reading = { points: all.map((point) => ({ x: point.middle, y: (point.value ?? point.mean) / about.model.scale.factor, text: spoken(about, point) })), say, start: about.model.points.length - 1 };
  return picture(place, (width) => option(about, all, width), about.label, reading);
}

function option({ model, isFilled, filledWords, calendar }, all, width) {
  const factor = model.scale.factor;
  const from = all[0].start;
  const to = all.at(-1).end;
  const top = Math.max(...all.map((point) => point.hi_95 ?? point.value)) / factor;
  const right = width < 480 || model.forecast.length === 0 ? 14 : 88;
  const axis = timeAxis(from, to, width - 40 - right, "month", all);
  const last = model.points.at(-1);
  const end = model.forecast.at(-1);
  const open = [last.middle, last.value / factor];
  return {
    ...grammar.frame({ left: 40, right, top: 14, bottom: 24 }),
    xAxis: grammar.places(from, to, axis.ticks, axis.labels),
    yAxis: grammar.values(ticks([0, top], 4), { min: 0 }),
    tooltip: grammar.tip((found) => tipOf(model, nearest(all, found[0].axisValue), isFilled)),
    series: [
      ...(end ? [95, 80].map((kind) => grammar.band([[...open, open[1]], ...model.forecast.map((point) => [point.middle, Math.max(0, point[`lo_${kind}`]) / factor, point[`hi_${kind}`] / factor])], kind)) : []),
      { ...grammar.actual(model.points.map((point) => [point.middle, isFilled(point) ? null : point.value / factor]), { width: 2 }), markArea: tetAreas(model, calendar, from, to, false) ?? undefined },
      ...filledLines(model, isFilled, filledWords, factor),
      ...(end ? [grammar.expected([open, ...model.forecast.map((point) => [point.middle, point.mean / factor])], { label: right > 20 ? `${scaled(end.mean, model.scale)}\n${shortPeriod(end.period)}` : null })] : []),
      grammar.lastDot(open, scaled(last.value, model.scale), { size: 6, position: "top" }),
    ],
  };
}

/** Runs of filled months, from the measured one before to the one after. */
function filledLines(model, isFilled, words, factor) {
  const runs = [];
  model.points.forEach((point, index) => {
    if (isFilled(point)) {
      const run = runs.at(-1)?.to === index - 1 ? runs.at(-1) : null;
      if (run) {
        run.to = index;
      } else {
        runs.push({ from: index, to: index });
      }
    }
  });
  return runs.map(({ from, to }, number) => {
    const filled = new Set(model.points.slice(from, to + 1).map((point) => point.middle));
    const line = grammar.filledIn(model.points.slice(Math.max(0, from - 1), to + 2).map((point) => [point.middle, point.value / factor]), ([x]) => filled.has(x));
    const middle = model.points[Math.floor((from + to) / 2)];
    return number === 0 ? { ...line, markPoint: { silent: true, symbol: "circle", symbolSize: 0.1, data: [{ coord: [middle.middle, middle.value / factor] }], label: { formatter: words, position: "top", distance: 12, color: token("synthetic"), fontWeight: 600, fontSize: 11 } } } : line;
  });
}

function nearest(points, at) {
  return points.reduce((best, point) => (Math.abs(point.middle - at) < Math.abs(best.middle - at) ? point : best));
}

function tipOf(model, point, isFilled) {
  const line = (name, text) => h("div", {}, h("span", {}, name), h("b", {}, text));
  return point.mean === undefined
    ? h("div", { class: "tip" }, h("b", {}, period(point.period)), line(t("key.actual"), withUnit(point.value, model.scale)), line(t("table.origin"), isFilled(point) ? t("key.filled") : t(`origin.${point.origin}`)))
    : h("div", { class: "tip" }, h("b", {}, period(point.period)), line(t("key.forecast"), withUnit(point.mean, model.scale)), line("80%", range(point.lo_80, point.hi_80, model.scale)), line("95%", range(point.lo_95, point.hi_95, model.scale)));
}

function spoken({ model, isFilled }, point) {
  return point.mean === undefined
    ? `${period(point.period)}: ${withUnit(point.value, model.scale)}${isFilled(point) ? `, ${t("key.filled")}` : ""}`
    : `${period(point.period)}: ${t("key.forecast")} ${withUnit(point.mean, model.scale)}, 80%: ${range(point.lo_80, point.hi_80, model.scale)}`;
}
