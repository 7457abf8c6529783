// Several lines of what happened, each with its name and its change at its end: labels on lines, no box of colours.
import { h } from "../dom.js";
import { period, scaled } from "../format.js";
import { token } from "../theme.js";
import * as grammar from "./grammar.js";
import { ticks } from "./marks.js";
import { picture } from "./picture.js";
import { timeAxis } from "./time-axis.js";

const COLOURS = ["actual", "forecast", "ok"];

/** Draws `{ lines: [{ name, note, points }], scale, label }`; points are those of `withTime`, of years. */
export function linesChart(place, model, say) {
  const years = model.lines.reduce((longest, line) => (line.points.length > longest.length ? line.points : longest), []);
  const reading = years.map((year) => ({ x: year.middle, y: valueAt(model.lines[0], year) ?? 0, text: spoken(model, year) }));
  return picture(place, (width) => option(model, years, width), model.label, { points: reading, say });
}

function option(model, years, width) {
  const margin = { left: 34, right: Math.min(labelWidth(model), width / 2) };
  const [from, to] = [years[0].middle, years.at(-1).middle];
  const axis = timeAxis(from, to, width - margin.left - margin.right, "year", years);
  const highest = Math.max(...model.lines.flatMap((line) => line.points.map((point) => point.value))) / model.scale.factor;
  return {
    ...grammar.frame({ ...margin, top: 10, bottom: 22 }),
    xAxis: grammar.places(from, to, axis.ticks, axis.labels),
    yAxis: grammar.values(ticks([0, highest], 4), { min: 0, splits: 4 }),
    tooltip: grammar.tip((found) => tip(model, years, found[0].axisValue)),
    series: model.lines.map((line, index) => drawn(line, COLOURS[index % COLOURS.length], model.scale)),
  };
}

/** Room for the longest name with its number. */
function labelWidth(model) {
  return 20 + 7 * Math.max(...model.lines.map((line) => nameOf(line, model.scale).length));
}

function nameOf(line, scale) {
  return `${line.name} ${scaled(line.points.at(-1).value, scale)}`;
}

function drawn(line, colour, scale) {
  const last = line.points.at(-1);
  const color = token(colour);
  return {
    type: "line",
    name: line.name,
    data: line.points.map((point) => ({ value: [point.middle, point.value / scale.factor], symbol: point === last ? "circle" : "none" })),
    symbolSize: 7,
    itemStyle: { color },
    lineStyle: { color, width: 2, join: "round" },
    endLabel: { show: true, distance: 8, formatter: `{name|${nameOf(line, scale)}}\n{note|${line.note}}`, rich: { name: { color, fontWeight: 600, fontSize: 12, lineHeight: 15 }, note: { color: token("ink3"), fontSize: 11, lineHeight: 14 } } },
    labelLayout: { moveOverlap: "shiftY" },
  };
}

function valueAt(line, year) {
  return line.points.find((point) => point.period === year.period)?.value ?? null;
}

function spoken(model, year) {
  const values = model.lines.map((line) => `${line.name} ${scaled(valueAt(line, year), model.scale)}`);
  return `${period(year.period)}: ${values.join("; ")} ${model.scale.unit}`;
}

function tip(model, years, at) {
  const year = years.reduce((best, each) => (Math.abs(each.middle - at) < Math.abs(best.middle - at) ? each : best));
  return h("div", { class: "tip" }, h("b", {}, period(year.period)), model.lines.map((line) => h("div", {}, h("span", {}, line.name), h("b", {}, scaled(valueAt(line, year), model.scale)))));
}
