// Several units' series with one scale, so that heights can be compared.
import { scaleOf } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { unitName, withTime } from "../../shared/series-model.js";

/** From the answer of /comparisons; with `perHead` figures are divided by the population of the nearest year. */
export function comparisonModel(comparison, perHead) {
  const lines = comparison.items.map((item) => lineOf(item, perHead)).filter(Boolean);
  const values = lines.flatMap((line) => [...line.points.map((point) => point.value), ...line.forecast.flatMap((point) => [point.lo_80, point.hi_80])]);
  const scale = scaleOf(comparison.indicator.uom, lines.flatMap((line) => line.points.map((point) => point.value)), perHead ? 2 : comparison.indicator.decimals);
  const first = commonStart(lines);
  return { comparison, perHead, lines, scale, unit: unitOf(scale.unit, perHead), base: unitOf(scale.base, perHead), extent: [Math.min(0, ...values), Math.max(0, ...values)], first: first?.slice(0, 4) ?? "", grown: grownSince(lines, first) };
}

function lineOf(item, perHead) {
  const divisor = perHead ? item.population : 1;
  const usable = Boolean(divisor) && item.frequency !== null;
  const points = usable ? item.points.filter((point) => point.value !== null).map((point) => ({ ...withTime(point, item.frequency), value: point.value / divisor })) : [];
  const last = points.at(-1);
  const forecast = usable ? item.forecast.filter((point) => last && point.period_start > last.period_start).map((point) => ({ ...withTime(point, item.frequency), mean: point.mean / divisor, lo_80: point.lo_80 / divisor, hi_80: point.hi_80 / divisor })) : [];
  return { unit: item.unit, name: unitName(item.unit), frequency: item.frequency, points, forecast };
}

function unitOf(word, perHead) {
  return perHead ? t("compare.perhead", { unit: word }) : word;
}

/** The first period of which every unit that has figures has one. */
function commonStart(lines) {
  const drawn = lines.filter((line) => line.points.length > 1);
  return drawn.length === 0 ? null : drawn.map((line) => line.points[0].period).reduce((one, other) => (one > other ? one : other));
}

/** Changes since then, the largest first. */
function grownSince(lines, first) {
  return lines
    .map((line) => ({ name: line.name, from: line.points.find((point) => point.period >= first), to: line.points.at(-1) }))
    .filter((line) => line.from && line.to !== line.from && line.from.value !== 0)
    .map((line) => ({ name: line.name, change: (line.to.value - line.from.value) / Math.abs(line.from.value) }))
    .sort((one, other) => other.change - one.change);
}
