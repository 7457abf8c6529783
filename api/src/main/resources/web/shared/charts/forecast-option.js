// The grammar of a forecast chart: actual solid, forecast dashed from the last actual, 95 % band under 80 % band.
import { scaled } from "../format.js";
import { t } from "../i18n/index.js";
import { token } from "../theme.js";
import { breakLines, tetAreas, ticks } from "./marks.js";
import { timeAxis } from "./time-axis.js";

/** The ECharts option for `model`, drawn `width` pixels wide; `compact` is for small multiples. */
export function forecastOption(model, calendar, width, compact) {
  const shown = [...model.points, ...model.forecast];
  const from = shown[0].start;
  const to = shown.at(-1).end;
  const left = labelWidth(model, compact);
  const grid = compact ? { left, right: 14, top: 8, bottom: 22 } : { left, right: 80, top: 26, bottom: 26 };
  return {
    animation: false,
    textStyle: { fontFamily: "Inter, 'Noto Sans', 'Segoe UI', Roboto, Arial, sans-serif" },
    grid,
    xAxis: xAxis(from, to, width - left - grid.right, model, shown),
    yAxis: yAxis(model, compact),
    tooltip: compact ? { show: false } : tooltip(),
    series: [
      ...bands(model),
      actualLine(model, calendar, from, to, compact),
      ...forecastLine(model, compact),
      lastDot(model, compact),
    ],
  };
}

function xAxis(from, to, width, model, shown) {
  const axis = timeAxis(from, to, width, model.frequency, shown);
  const names = new Map(axis.labels.map((label) => [label.at, label.text]));
  return {
    type: "value",
    min: from,
    max: to,
    splitLine: { show: false },
    axisLine: { lineStyle: { color: token("rule2") }, onZero: false },
    axisTick: { show: true, length: 4, lineStyle: { color: token("rule2") }, customValues: axis.ticks },
    axisLabel: { customValues: axis.labels.map((label) => label.at), formatter: (at) => names.get(at) ?? "", color: token("ink3"), fontSize: 11, hideOverlap: true },
    axisPointer: { show: true, lineStyle: { color: token("rule2"), type: "solid" }, label: { show: false }, snap: true },
  };
}

function yAxis(model, compact) {
  return {
    type: "value",
    scale: mayZoom(model),
    splitNumber: compact ? 2 : 4,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: token("rule"), width: 1 } },
    axisLabel: { color: token("ink3"), fontSize: 11, formatter: ticks(extent(model), compact ? 2 : 4) },
  };
}

/** A line may leave out the way to zero when all of it happens far from there. */
function mayZoom(model) {
  const [low, high] = extent(model);
  return low > 0.55 * high || high < 0;
}

/** Room for the longest label of the value axis. */
function labelWidth(model, compact) {
  const write = ticks(extent(model), compact ? 2 : 4);
  const longest = Math.max(...extent(model).map((value) => write(value).length));
  return 10 + 6.6 * longest;
}

/** The lowest and highest value drawn, in the scale of the series. */
function extent(model) {
  const values = [...model.points.map((point) => point.value), ...model.forecast.flatMap((point) => [point.lo_95, point.hi_95])];
  return [Math.min(...values) / model.scale.factor, Math.max(...values) / model.scale.factor];
}

function actualLine(model, calendar, from, to, compact) {
  return {
    name: "actual",
    type: "line",
    data: withGaps(model),
    symbol: "none",
    z: 5,
    lineStyle: { color: token("actual"), width: compact ? 1.8 : 2.4, join: "round" },
    markArea: tetAreas(model, calendar, from, to, !compact) ?? undefined,
    markLine: breakLines(model, from, to, compact),
  };
}

/** Missing periods are holes in the line, not a bridge over them. */
function withGaps(model) {
  const data = [];
  model.points.forEach((point, index) => {
    const before = model.points[index - 1];
    if (before && point.start > before.end + (before.end - before.start) / 2) {
      data.push([(before.end + point.start) / 2, null]);
    }
    data.push([point.middle, point.value / model.scale.factor]);
  });
  return data;
}

function forecastLine(model, compact) {
  if (model.forecast.length === 0) {
    return [];
  }
  const factor = model.scale.factor;
  const last = model.points.at(-1);
  return [
    {
      name: "forecast",
      type: "line",
      data: [[last.middle, last.value / factor], ...model.forecast.map((point) => [point.middle, point.mean / factor])],
      symbol: "none",
      z: 4,
      lineStyle: { color: token("forecast"), width: compact ? 1.8 : 2.2, type: [5, 3] },
      endLabel: {
        show: !compact,
        formatter: t("chart.forecast", { value: `\n${scaled(model.forecast.at(-1).mean, model.scale)}` }),
        color: token("forecast"),
        fontWeight: 600,
        fontSize: 12,
        lineHeight: 15,
        align: "left",
        distance: 6,
      },
    },
  ];
}

function bands(model) {
  if (model.forecast.length === 0) {
    return [];
  }
  return [band(model, "lo_95", "hi_95", token("band95"), 1), band(model, "lo_80", "hi_80", token("band80"), 2)];
}

/** A band is one polygon: from the last actual out along the upper ends and back along the lower ones. */
function band(model, low, high, color, z) {
  const factor = model.scale.factor;
  const last = model.points.at(-1);
  const start = [last.middle, last.value / factor];
  const upper = [start, ...model.forecast.map((point) => [point.middle, point[high] / factor])];
  const lower = model.forecast.map((point) => [point.middle, point[low] / factor]).reverse();
  const outline = [...upper, ...lower];
  return {
    name: high,
    type: "custom",
    silent: true,
    z,
    clip: true,
    encode: { x: 0, y: 1 },
    data: outline,
    tooltip: { show: false },
    renderItem: (parameters, api) =>
      parameters.dataIndex === 0
        ? { type: "polygon", shape: { points: outline.map((point) => api.coord(point)) }, style: { fill: color, ...edge() } }
        : null,
  };
}

/** People who ask for contrast get an edge around the pale bands. */
function edge() {
  return matchMedia("(prefers-contrast: more)").matches ? { stroke: token("forecast"), lineWidth: 1 } : {};
}

function lastDot(model, compact) {
  const last = model.points.at(-1);
  const labelled = !compact && ["year", "quarter"].includes(model.frequency);
  const label = model.forecast.length > 0 ? { position: sideOf(model, last), align: "right", distance: 9 } : { position: "right", distance: 8 };
  return {
    name: "last",
    type: "scatter",
    silent: true,
    z: 6,
    symbolSize: compact ? 5 : 8,
    data: [[last.middle, last.value / model.scale.factor]],
    itemStyle: { color: token("actual"), borderColor: token("paper"), borderWidth: 1 },
    label: { show: labelled, ...label, formatter: scaled(last.value, model.scale), color: token("ink"), fontWeight: 600, fontSize: 13 },
  };
}

/** The label stands where the line does not come from, and not on the axis. */
function sideOf(model, last) {
  const [low, high] = extent(model);
  const falling = (model.points.at(-2)?.value ?? 0) > last.value;
  return falling && last.value / model.scale.factor > low + (high - low) / 5 ? "bottom" : "top";
}

function tooltip() {
  return {
    trigger: "axis",
    confine: true,
    transitionDuration: 0,
    backgroundColor: token("surface"),
    borderColor: token("rule2"),
    borderWidth: 1,
    padding: [8, 10],
    extraCssText: "box-shadow:none;border-radius:4px",
  };
}
