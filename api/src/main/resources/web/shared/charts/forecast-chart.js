// A forecast chart on the page: drawn, redrawn when its place or the theme changes, read with the arrow keys.
import * as echarts from "echarts";
import { h } from "../dom.js";
import { period, range, scaled, withUnit } from "../format.js";
import { t } from "../i18n/index.js";
import { nameOf, unitName } from "../series-model.js";
import { onTheme } from "../theme.js";
import { forecastOption } from "./forecast-option.js";

const living = new Set();
onTheme(() => living.forEach((chart) => chart.draw()));

/** Draws `model` into `place`, which has a size. Gives back how to take it away again. */
export function forecastChart(place, model, { calendar = [], compact = false, say = () => {} } = {}) {
  const picture = echarts.init(place, null, { renderer: "svg" });
  const chart = { draw: () => draw(picture, place, model, calendar, compact) };
  const watch = new ResizeObserver(() => requestAnimationFrame(chart.draw));
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", sentence(model));
  if (!compact) {
    readWithArrows(place, picture, model, say);
  }
  chart.draw();
  watch.observe(place);
  living.add(chart);
  return () => {
    living.delete(chart);
    watch.disconnect();
    picture.dispose();
  };
}

function draw(picture, place, model, calendar, compact) {
  if (place.clientWidth === 0 || picture.isDisposed()) {
    return;
  }
  picture.resize();
  const option = forecastOption(model, calendar, place.clientWidth, compact);
  if (!compact) {
    option.tooltip.formatter = (found) => tip(model, nearest(model, found[0].axisValue));
  }
  picture.setOption(option, true);
  // Paper has another width than the window: with a view box the drawing follows.
  place.querySelector("svg")?.setAttribute("viewBox", `0 0 ${place.clientWidth} ${place.clientHeight}`);
}

/** The whole chart in one or two sentences, for those who hear it. */
export function sentence(model) {
  const last = model.points.at(-1);
  const actual = t("chart.label", {
    name: nameOf(model),
    unit: unitName(model.meta.unit),
    first: period(model.points[0].period),
    last: period(last.period),
    value: scaled(last.value, model.scale),
    uom: model.scale.unit,
  });
  const end = model.forecast.at(-1);
  if (!end) {
    return actual;
  }
  const ahead = { period: period(end.period), mean: scaled(end.mean, model.scale), uom: model.scale.unit, lo: scaled(end.lo_80, model.scale), hi: scaled(end.hi_80, model.scale) };
  return `${actual} ${t("chart.label.forecast", ahead)}`;
}

function nearest(model, at) {
  const all = [...model.points, ...model.forecast];
  return all.reduce((best, point) => (Math.abs(point.middle - at) < Math.abs(best.middle - at) ? point : best));
}

function tip(model, point) {
  const line = (label, value) => h("div", {}, h("span", {}, label), h("b", {}, value));
  return point.value !== undefined
    ? h("div", { class: "tip" }, h("b", {}, period(point.period)), line(t("key.actual"), withUnit(point.value, model.scale)), line(t("table.origin"), t(`origin.${point.origin}`)))
    : h("div", { class: "tip" }, h("b", {}, period(point.period)), line(t("key.forecast"), withUnit(point.mean, model.scale)), line("80%", range(point.lo_80, point.hi_80, model.scale)), line("95%", range(point.lo_95, point.hi_95, model.scale)));
}

function spoken(model, point) {
  return point.value !== undefined
    ? `${period(point.period)}: ${withUnit(point.value, model.scale)}, ${t(`origin.${point.origin}`)}`
    : `${period(point.period)}: ${t("key.forecast")} ${withUnit(point.mean, model.scale)}, 80%: ${range(point.lo_80, point.hi_80, model.scale)}`;
}

/** Arrow keys move the reading point; what is there is shown and said. */
function readWithArrows(place, picture, model, say) {
  const all = [...model.points, ...model.forecast];
  let at = model.points.length - 1;
  place.tabIndex = 0;
  place.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -12, PageDown: 12 }[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    at = Math.min(all.length - 1, Math.max(0, at + step));
    const point = all[at];
    const pixel = picture.convertToPixel({ gridIndex: 0 }, [point.middle, (point.value ?? point.mean) / model.scale.factor]);
    picture.dispatchAction({ type: "showTip", x: pixel[0], y: pixel[1] });
    say(spoken(model, point));
  });
  place.addEventListener("blur", () => picture.dispatchAction({ type: "hideTip" }));
}
