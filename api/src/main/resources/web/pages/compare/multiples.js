// One small chart a unit, all with the same axes.
import * as grammar from "../../shared/charts/grammar.js";
import { picture } from "../../shared/charts/picture.js";
import { ticks } from "../../shared/charts/marks.js";
import { timeAxis } from "../../shared/charts/time-axis.js";
import { missing, panel } from "../../shared/components/panel.js";
import { h } from "../../shared/dom.js";
import { period, scaled, withUnit } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { linkTo } from "../../shared/pages.js";
import { sourceOfLine } from "./source.js";

export function multiples(model, calendar, context) {
  const all = model.lines.flatMap((line) => [...line.points, ...line.forecast]);
  const span = all.length === 0 ? null : [Math.min(...all.map((point) => point.start)), Math.max(...all.map((point) => point.end))];
  return model.lines.map((line, index) => one(line, index, model, span, context));
}

function one(line, index, model, span, context) {
  const question = h("a", { class: "plain", href: linkTo("/overview", { unit: line.unit.unit_id }) }, line.name);
  const last = line.points.at(-1);
  if (!last) {
    return missing(`unit${index}`, { wide: 4, question, title: t("compare.nofigure") }, t("compare.nofigure.long", { unit: line.name }));
  }
  const place = h("div", { class: "chart" });
  const reading = { points: [...line.points, ...line.forecast].map((point) => ({ x: point.middle, y: (point.value ?? point.mean) / model.scale.factor, text: `${line.name}, ${period(point.period)}: ${withUnit(point.value ?? point.mean, model.scale)}` })), say: context.say, start: line.points.length - 1 };
  queueMicrotask(() => context.chart(picture(place, (width) => option(line, model, span, width), t("compare.label", { unit: line.name, period: period(last.period), value: withUnit(last.value, model.scale) }), reading)));
  const end = line.forecast.at(-1);
  const title = end ? t("compare.title", { value: withUnit(last.value, model.scale), period: period(last.period), ahead: withUnit(end.mean, model.scale), then: period(end.period) }) : t("compare.title.now", { value: withUnit(last.value, model.scale), period: period(last.period) });
  return panel(`unit${index}`, { wide: 4, question, title, body: place, table: table(line, model), source: () => sourceOfLine(line, model) });
}

function option(line, model, [from, to], width) {
  const factor = model.scale.factor;
  const extent = model.extent.map((value) => value / factor);
  const axis = timeAxis(from, to, width - 58, line.frequency, [...line.points, ...line.forecast]);
  const last = line.points.at(-1);
  const open = [last.middle, last.value / factor];
  const ahead = line.forecast.length === 0 ? [] : [grammar.band([[...open, open[1]], ...line.forecast.map((point) => [point.middle, point.lo_80 / factor, point.hi_80 / factor])], 80), grammar.expected([open, ...line.forecast.map((point) => [point.middle, point.mean / factor])], { width: 1.8 })];
  return {
    ...grammar.frame({ left: 48, right: 10, top: 10, bottom: 22 }),
    xAxis: grammar.places(from, to, axis.ticks, axis.labels),
    yAxis: grammar.values(ticks(extent, 3), { splits: 3, min: extent[0], max: extent[1] === 0 ? 1 : undefined, scale: false }),
    tooltip: { show: false },
    series: [...ahead, grammar.actual(line.points.map((point) => [point.middle, point.value / factor]), { width: 1.9 }), grammar.lastDot(open, null, { size: 6 }), highest(extent[1], from)],
  };
}

/** Nothing to see: it makes the axes of all charts reach as high. */
function highest(top, from) {
  return { type: "scatter", silent: true, symbolSize: 0, data: [[from, top]] };
}

function table(line, model) {
  return {
    name: `${line.name}, ${model.comparison.indicator.name.vi}`,
    synthetic: line.points.some((point) => point.origin === "synthetic"),
    columns: [
      { name: t("table.period"), value: (row) => row.period },
      { name: t("table.kind"), value: (row) => t(row.mean === undefined ? "key.actual" : "key.forecast") },
      { name: model.unit, inFile: model.base, value: (row) => row.value ?? row.mean, text: (row) => scaled(row.value ?? row.mean, model.scale) },
      { name: "80% –", value: (row) => row.lo_80 },
      { name: "80% +", value: (row) => row.hi_80 },
    ],
    rows: [...line.points, ...line.forecast],
  };
}
