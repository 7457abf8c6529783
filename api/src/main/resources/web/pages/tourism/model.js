// What the panels of the page share: which months are shown, which festivals were near.
import { words } from "../../shared/i18n/index.js";
import { seriesModel } from "../../shared/series-model.js";

/** Days behind the newest one that are shown and spoken of. */
export const NEAR = 56;

const DAY = 86400000;

/**
 * The months shown: the unit's own; the country's arrivals where it has none, or `view` asks for them. `own` tells which; null where
 * there are neither.
 */
export function monthsModel(page, view) {
  const own = Boolean(page.parts.months) && view !== "country";
  const part = own ? "months" : "arrivals";
  const series = page.parts[part];
  if (!series) {
    return null;
  }
  const model = seriesModel(series, page.parts[`${part}_ahead`] ?? null);
  const filled = series.points.some((point) => point.origin !== "synthetic");
  return { ...model, scale: sumScale(model, Math.max(...model.points.map((point) => point.value))), own, hasOwn: Boolean(page.parts.months), isFilled: (point) => filled && point.origin === "synthetic", season: own ? page.parts.seasonality : page.parts.arrivals_season };
}

/** The newest days with the forecast; null where nobody counts visitors by day. */
export function daysModel(page) {
  return page.parts.daily ? seriesModel(page.parts.daily, page.parts.daily_ahead ?? null) : null;
}

/** Festivals of the days shown that surely brought visitors, those that brought most first. */
export function uplifts(page, model) {
  const from = model.points.at(-1).start - NEAR * DAY;
  return (page.parts.festivals?.items ?? []).filter((item) => item.lo_80 > 0 && Date.parse(item.from) >= from).sort((one, other) => other.uplift - one.uplift);
}

/** Sums of whole calendar years: `{ year, value, lo, hi, whole }`; the running year with what is expected of the rest. */
export function years(model) {
  const sums = new Map();
  for (const point of [...model.points, ...model.forecast]) {
    const year = Number(point.period.slice(0, 4));
    const sum = sums.get(year) ?? { year, value: 0, lo: 0, hi: 0, months: 0, expected: 0 };
    sum.value += point.value ?? point.mean;
    sum.lo += point.value ?? point.lo_80;
    sum.hi += point.value ?? point.hi_80;
    sum.months += 1;
    sum.expected += point.mean === undefined ? 0 : 1;
    sums.set(year, sum);
  }
  return [...sums.values()].filter((sum) => sum.months === 12);
}

/** Sums of many days are bigger than days: a whole million is said in millions. */
export function sumScale(model, value) {
  const fits = model.meta.uom.scales.filter((scale) => value >= scale.factor * (scale.factor < 1e6 ? 10 : 1)).at(-1);
  return { factor: fits?.factor ?? 1, unit: words(fits ?? model.meta.uom), base: words(model.meta.uom), places: fits && value < 1000 * fits.factor && fits.factor >= 1e6 ? 1 : 0 };
}
