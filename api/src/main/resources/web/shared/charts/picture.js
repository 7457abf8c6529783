// A chart on the page: drawn, redrawn when its place or the theme changes, taken away again.
import * as echarts from "echarts";
import { onTheme } from "../theme.js";

const living = new Set();
const drawAll = () => living.forEach((chart) => chart.draw());
onTheme(drawAll);
// The page is laid out for paper, or for the window again: no observer is asked in between.
matchMedia("print").addEventListener("change", drawAll);

/**
 * Draws into `place` what `option(width, height)` says, with `label` for readers who hear it. Gives back how to take it away.
 * `reading`, where there is one, is `{ points: [{ x, y, text }], say }`: arrow keys move along the points and say them.
 */
export function picture(place, option, label, reading = null) {
  const drawing = echarts.init(place, null, { renderer: "svg" });
  const chart = { draw: () => draw(drawing, place, option) };
  const watch = new ResizeObserver(() => requestAnimationFrame(chart.draw));
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", label);
  if (reading) {
    readWithArrows(place, drawing, reading);
  }
  chart.draw();
  watch.observe(place);
  living.add(chart);
  return () => {
    living.delete(chart);
    watch.disconnect();
    drawing.dispose();
  };
}

function draw(drawing, place, option) {
  if (place.clientWidth === 0 || drawing.isDisposed()) {
    return;
  }
  drawing.resize();
  drawing.setOption(option(place.clientWidth, place.clientHeight), true);
  // Where a browser does not tell that it prints, the drawing follows its place by a view box.
  place.querySelector("svg")?.setAttribute("viewBox", `0 0 ${place.clientWidth} ${place.clientHeight}`);
}

const STEPS = { ArrowLeft: -1, ArrowRight: 1, PageUp: -12, PageDown: 12 };

function readWithArrows(place, drawing, { points, say, start = points.length - 1 }) {
  let at = start;
  place.tabIndex = 0;
  place.addEventListener("keydown", (event) => {
    if (!STEPS[event.key]) {
      return;
    }
    event.preventDefault();
    at = Math.min(points.length - 1, Math.max(0, at + STEPS[event.key]));
    const [x, y] = drawing.convertToPixel({ gridIndex: 0 }, [points[at].x, points[at].y]);
    drawing.dispatchAction({ type: "showTip", x, y });
    say(points[at].text);
  });
  place.addEventListener("blur", () => drawing.dispatchAction({ type: "hideTip" }));
}
