// The share of a plan that is paid, from January to 31 January of the next year, against its threshold.
import { h } from "../dom.js";
import { number } from "../format.js";
import { t } from "../i18n/index.js";
import { token } from "../theme.js";
import * as grammar from "./grammar.js";
import { picture } from "./picture.js";

const MONTHS = 13;

/** Draws `{ year, shares: [% to the end of month 1, 2, …], past: [{ month, lo, middle, hi }] or [], expected, lo_80, hi_80, lo_95, hi_95, threshold, label }`. */
export function curveChart(place, model, say) {
  const points = [...model.shares.map((share, index) => ({ x: index + 1, y: share, text: `${t("year.upto", { month: index + 1, year: model.year })}: ${number(share, 1)}%` })), ...(model.expected === null ? [] : [{ x: MONTHS, y: model.expected, text: `31/01/${model.year + 1}: ${t("key.forecast")} ${number(model.expected, 1)}%` }])];
  return picture(place, () => option(model), model.label, { points, say, start: model.shares.length - 1 });
}

function option(model) {
  const known = [[0, 0], ...model.shares.map((share, index) => [index + 1, share])];
  const last = known.at(-1);
  const ahead = model.expected === null ? [] : [grammar.interval(MONTHS, model.lo_95, model.hi_95, 95), grammar.interval(MONTHS, model.lo_80, model.hi_80, 80), grammar.expected([last, [MONTHS, model.expected]], { label: `  ${number(model.expected)}%` })];
  const labels = [1, 3, 5, 7, 9, 11, 13].map((month) => ({ at: month - 0.5, text: month === 13 ? t("curve.january") : `T${month}` }));
  const threshold = { silent: true, symbol: "none", animation: false, data: [{ yAxis: model.threshold, lineStyle: { color: token("plan"), width: 2, type: "solid" }, label: { show: true, position: "insideStartTop", formatter: t("curve.threshold", { share: number(model.threshold) }), color: token("plan"), fontSize: 11, fontWeight: 600 } }] };
  return {
    ...grammar.frame({ left: 34, right: 44, top: 12, bottom: 22 }),
    xAxis: grammar.places(0, MONTHS, [...Array(MONTHS + 1).keys()], labels),
    yAxis: grammar.values((value) => number(value), { min: 0, max: 100, splits: 4 }),
    tooltip: grammar.tip((found) => h("div", { class: "tip" }, h("b", {}, t("year.upto", { month: Math.round(found[0].axisValue), year: model.year })), h("div", {}, h("span", {}, t("key.actual")), h("b", {}, `${number(model.shares[Math.round(found[0].axisValue) - 1] ?? model.expected ?? 0, 1)}%`)))),
    series: [...past(model.past), ...ahead, { ...grammar.actual(known), markLine: threshold }, grammar.lastDot(last, `${number(last[1])}%`, { position: [-34, -20] })],
  };
}

/** Grey: how earlier years ran; most of them within the area, half of them above the line. */
function past(steps) {
  if (steps.length === 0) {
    return [];
  }
  const middle = [[0, 0], ...steps.map((step) => [step.month, step.middle])];
  return [grammar.area([[0, 0, 0], ...steps.map((step) => [step.month, step.lo, step.hi])]), grammar.before(middle)];
}
