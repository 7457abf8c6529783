// What was called how likely, and how often it came: on the line is right, below it too sure.
import { h } from "../dom.js";
import { number } from "../format.js";
import { t } from "../i18n/index.js";
import { token } from "../theme.js";
import * as grammar from "./grammar.js";
import { picture } from "./picture.js";

const LARGEST = 14;
const SMALLEST = 5;

/** Draws `bins` (`{ mean_probability, happened, n }`) into `place`. */
export function reliabilityChart(place, bins, label, say) {
  const points = bins.map((bin) => ({ x: bin.mean_probability * 100, y: bin.happened * 100, text: spoken(bin) }));
  return picture(place, () => option(bins), label, { points, say });
}

function option(bins) {
  const most = Math.max(...bins.map((bin) => bin.n));
  const percent = (value) => (value === 100 ? "100%" : String(value));
  const axis = { ...grammar.values(percent), min: 0, max: 100, interval: 25 };
  return {
    ...grammar.frame({ left: 38, right: 18, top: 12, bottom: 40 }),
    xAxis: { ...axis, name: t("reliability.said"), nameLocation: "middle", nameGap: 24, nameTextStyle: { color: token("ink3"), fontSize: 11 }, axisLine: { show: true, lineStyle: { color: token("rule2") } }, splitLine: { show: false } },
    yAxis: axis,
    tooltip: { ...grammar.tip((found) => tipOf(bins[found.dataIndex])), trigger: "item" },
    series: [
      { type: "line", name: "right", silent: true, symbol: "none", z: 1, lineStyle: { color: token("plan"), width: 1.4 }, data: [[0, 0], [100, 100]] },
      { type: "line", name: "came", data: bins.map((bin) => ({ value: [bin.mean_probability * 100, bin.happened * 100], symbolSize: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(bin.n / most) })), symbol: "circle", z: 3, lineStyle: { color: token("ink"), width: 1.4 }, itemStyle: { color: token("ink") } },
    ],
  };
}

function tipOf(bin) {
  const line = (name, text) => h("div", {}, h("span", {}, name), h("b", {}, text));
  return h("div", { class: "tip" }, line(t("reliability.said"), `${number(bin.mean_probability * 100)}%`), line(t("reliability.came"), `${number(bin.happened * 100)}%`), line(t("reliability.n"), number(bin.n)));
}

function spoken(bin) {
  return t("reliability.point", { said: number(bin.mean_probability * 100), came: number(bin.happened * 100), n: number(bin.n) });
}
