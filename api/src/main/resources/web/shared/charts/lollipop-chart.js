// Ratios by year against 1; what is in doubt is hollow and amber, kept and said.
import { h } from "../dom.js";
import { number } from "../format.js";
import { t } from "../i18n/index.js";
import { token } from "../theme.js";
import * as grammar from "./grammar.js";
import { picture } from "./picture.js";

/** Draws `points` (`{ year, ratio, doubtful }`) into `place`. */
export function lollipopChart(place, points, label, say) {
  const reading = { points: points.map((point, index) => ({ x: index, y: point.ratio, text: `${point.year}: ${number(point.ratio, 2)}${point.doubtful ? `, ${t("ratio.doubtful")}` : ""}` })), say };
  return picture(place, (width) => option(points, width), label, reading);
}

function option(points, width) {
  const every = Math.max(1, Math.ceil(points.length / Math.floor(width / 40)));
  const colour = (point) => token(point.doubtful ? "watch" : "actual");
  const stem = (point, index) => ({ coords: [[index, 1], [index, point.ratio]], lineStyle: { color: colour(point), width: 2, type: point.doubtful ? [2, 3] : "solid" } });
  const dot = (point, index) => ({ value: [index, point.ratio], itemStyle: { color: point.doubtful ? token("paper") : colour(point), borderColor: colour(point), borderWidth: 2 }, label: { show: index % every === 0, position: point.ratio >= 1 ? "top" : "bottom", formatter: number(point.ratio, 1), color: token("ink2"), fontSize: 11 } });
  return {
    ...grammar.frame({ left: 30, right: 16, top: 22, bottom: 22 }),
    xAxis: grammar.places(-0.5, points.length - 0.5, points.map((_, index) => index), points.map((point, index) => ({ at: index, text: point.year })).filter((_, index) => index % every === 0)),
    yAxis: grammar.values((value) => number(value), { min: 0 }),
    tooltip: { ...grammar.tip((found) => h("div", { class: "tip" }, h("b", {}, points[found.dataIndex].year), h("div", {}, number(points[found.dataIndex].ratio, 2)))), trigger: "item" },
    series: [
      { type: "lines", coordinateSystem: "cartesian2d", silent: true, z: 3, data: points.map(stem) },
      { type: "scatter", symbolSize: 9, z: 4, data: points.map(dot), markLine: { ...grammar.planLine(1), data: [{ yAxis: 1, lineStyle: { color: token("plan"), width: 1.6, type: "solid" }, label: { show: true, position: "insideEndBottom", formatter: t("ratio.one"), color: token("plan"), fontSize: 11, fontWeight: 600 } }] } },
    ],
  };
}
