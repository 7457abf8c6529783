// The words every chart is said in: actual, forecast, band, plan, year before. Colours are tokens, so that dark and paper follow.
import { token } from "../theme.js";

export const TEXT = { fontFamily: "Inter, 'Noto Sans', 'Segoe UI', Roboto, Arial, sans-serif" };

/** What all charts have alike. */
export function frame({ left = 40, right = 14, top = 10, bottom = 22 } = {}) {
  return { animation: false, textStyle: TEXT, grid: { left, right, top, bottom } };
}

/** Solid ink: what happened. `data` are `[x, y]`. */
export function actual(data, { width = 2.4 } = {}) {
  return { type: "line", name: "actual", data, symbol: "none", z: 5, lineStyle: { color: token("actual"), width, join: "round" } };
}

/** The dot at the last thing that happened, with its number where there is room. */
export function lastDot(point, text = null, { size = 8, position = "left" } = {}) {
  return { type: "scatter", name: "last", silent: true, z: 7, data: [point], symbolSize: size, itemStyle: { color: token("actual"), borderColor: token("paper"), borderWidth: 1 }, label: { show: text !== null, formatter: text ?? "", position, distance: 8, color: token("ink"), fontWeight: 600, fontSize: 13 } };
}

/** Dashed blue: what is expected. It begins at the last actual point. */
export function expected(data, { width = 2.2, label = null } = {}) {
  return { type: "line", name: "forecast", data, symbol: "none", z: 4, lineStyle: { color: token("forecast"), width, type: [5, 3] }, endLabel: { show: label !== null, formatter: label ?? "", color: token("forecast"), fontWeight: 600, fontSize: 12, lineHeight: 15, distance: 6 } };
}

/** A band between two lines; `kind` 80 or 95. `points` are `[x, low, high]`, the first of them where the band opens. */
export function band(points, kind, { z = kind === 80 ? 2 : 1, opacity = 1 } = {}) {
  const outline = [...points.map(([x, , high]) => [x, high]), ...points.map(([x, low]) => [x, low]).reverse()];
  return {
    type: "custom",
    name: `band${kind}`,
    silent: true,
    z,
    clip: true,
    encode: { x: 0, y: 1 },
    data: outline,
    tooltip: { show: false },
    renderItem: (parameters, api) => (parameters.dataIndex === 0 ? { type: "polygon", shape: { points: outline.map((point) => api.coord(point)) }, style: { fill: token(`band${kind}`), opacity, ...edge() } } : null),
  };
}

/** Grey behind everything: where earlier years ran. `points` as of a band. */
export function area(points) {
  const drawn = band(points, 80, { z: 0 });
  return { ...drawn, name: "earlier", renderItem: (parameters, api) => (parameters.dataIndex === 0 ? { ...drawn.renderItem(parameters, api), style: { fill: token("sunk") } } : null) };
}

/** An interval at one place only: a thick upright bar. */
export function interval(x, low, high, kind) {
  return { type: "line", name: `interval${kind}`, silent: true, symbol: "none", z: kind === 80 ? 2 : 1, clip: false, data: [[x, low], [x, high]], lineStyle: { color: token(`band${kind}`), width: 12, cap: "butt" }, tooltip: { show: false } };
}

/** People who ask for contrast get an edge around the pale bands. */
export function edge() {
  return matchMedia("(prefers-contrast: more)").matches ? { stroke: token("forecast"), lineWidth: 1 } : {};
}

/** Thin grey: the year before. */
export function before(data) {
  return { type: "line", name: "before", data, symbol: "none", z: 3, silent: true, lineStyle: { color: token("previous"), width: 1.2 } };
}

/** A solid orange line at a height: what was planned. */
export function planLine(value) {
  return { silent: true, symbol: "none", animation: false, label: { show: false }, lineStyle: { color: token("plan"), width: 2, type: "solid" }, data: [{ yAxis: value }] };
}

/** An upright dotted line with words. */
export function mark(x, words, { position = "end", align = "left" } = {}) {
  return { xAxis: x, lineStyle: { color: token("rule2"), type: [2, 3], width: 1 }, label: { show: words !== "", formatter: words, position, distance: 4, align, color: token("ink3"), fontSize: 11 } };
}

/** An axis of values. */
export function values(write, { splits = 4, min, max, scale = false } = {}) {
  return { type: "value", min, max, scale, splitNumber: splits, axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: token("rule"), width: 1 } }, axisLabel: { color: token("ink3"), fontSize: 11, formatter: write } };
}

/** An axis with ticks and names at given places: `labels` are `{ at, text }`. */
export function places(from, to, ticks, labels) {
  const names = new Map(labels.map((label) => [label.at, label.text]));
  return {
    type: "value",
    min: from,
    max: to,
    splitLine: { show: false },
    axisLine: { lineStyle: { color: token("rule2") }, onZero: false },
    axisTick: { show: true, length: 4, lineStyle: { color: token("rule2") }, customValues: ticks },
    axisLabel: { customValues: labels.map((label) => label.at), formatter: (at) => names.get(at) ?? "", color: token("ink3"), fontSize: 11, hideOverlap: true },
    axisPointer: { show: true, lineStyle: { color: token("rule2"), type: "solid" }, label: { show: false }, snap: true },
  };
}

/** The box that says what is under the pointer. */
export function tip(formatter) {
  return { trigger: "axis", confine: true, transitionDuration: 0, backgroundColor: token("surface"), borderColor: token("rule2"), borderWidth: 1, padding: [8, 10], extraCssText: "box-shadow:none;border-radius:4px", formatter };
}

/** Dotted green: what would have come otherwise. */
export function otherwise(data) {
  return { type: "line", name: "otherwise", data, symbol: "none", z: 6, silent: true, lineStyle: { color: token("ok"), width: 2, type: [2, 3] } };
}

/** What came beyond it, filled: `points` are `[x, otherwise, actual]`. */
export function beyond(points) {
  const outline = [...points.map(([x, , high]) => [x, high]), ...points.map(([x, low]) => [x, low]).reverse()];
  return { type: "custom", name: "beyond", silent: true, z: 2, clip: true, encode: { x: 0, y: 1 }, data: outline, tooltip: { show: false }, renderItem: (parameters, api) => (parameters.dataIndex === 0 ? { type: "polygon", shape: { points: outline.map((point) => api.coord(point)) }, style: { fill: token("ok-bg") } } : null) };
}

/** Dotted with hollow dots: figures that a source filled in by itself. Only what `isFilled` says has a dot. */
export function filledIn(data, isFilled) {
  return { type: "line", name: "filled", z: 5, silent: true, data: data.map((point) => ({ value: point, symbol: isFilled(point) ? "circle" : "none" })), symbolSize: 5, itemStyle: { color: token("paper"), borderColor: token("actual"), borderWidth: 1.3 }, lineStyle: { color: token("actual"), width: 1.5, type: [1.5, 3] } };
}

/** A level across the chart, with its words at the beginning. */
export function threshold(value, words) {
  return { yAxis: value, lineStyle: { color: token("plan"), width: 2, type: "solid" }, label: { show: words !== "", formatter: words, position: "insideStartTop", color: token("plan"), fontWeight: 600, fontSize: 11, distance: [4, 5] } };
}

/** Hatched areas up to a height: what is there but cannot be said. `spans` are `[from, to, height]`. */
export function hatched(spans, color, { z = 3 } = {}) {
  const STEP = 5;
  return {
    type: "custom",
    name: "hatched",
    silent: true,
    z,
    clip: true,
    encode: { x: [0, 1], y: 2 },
    data: spans,
    tooltip: { show: false },
    renderItem: (parameters, api) => {
      const [left, bottom] = api.coord([api.value(0), 0]);
      const [right, top] = api.coord([api.value(1), api.value(2)]);
      const height = bottom - top;
      const lines = [];
      for (let x = left - height; x < right; x += STEP) {
        lines.push({ type: "line", shape: { x1: x, y1: bottom, x2: x + height, y2: top }, style: { stroke: color, lineWidth: 1 } });
      }
      return { type: "group", clipPath: { type: "rect", shape: { x: left, y: top, width: right - left, height } }, children: lines };
    },
  };
}
