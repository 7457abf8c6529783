// A ward's revenue of the running year, made ready for charts and sentences.
import { moneyScale } from "./format.js";
import { t } from "./i18n/index.js";

/**
 * From the answers of /revenue and of the monthly series: sums up to each month, what is expected, the plan. Null where the unit
 * has no revenue of its own.
 */
export function revenueYear(revenue, series) {
  const local = revenue?.local;
  if (!local) {
    return null;
  }
  const { year, total } = local;
  const scale = moneyScale([total.plan, total.expected, total.collected]);
  const of = (wanted) => series?.points.filter((point) => point.period.startsWith(`${wanted}-`) && point.value !== null) ?? [];
  const months = local.months.filter((month) => month.month.startsWith(`${year}-`));
  return { year, total, scale, local, collected: sums(of(year).map((point) => point.value)), before: sums(of(year - 1).map((point) => point.value)), ahead: aheadOf(months, total), plan: total.plan, known: of(year).length };
}

/** Expected sums up to each month to come. Their bands are the answer's own where it has them; else only the year's end has one. */
function aheadOf(months, total) {
  let sum = total.collected;
  return months.map((month, index) => {
    sum += month.mean;
    const end = index === months.length - 1;
    const place = { month: Number(month.month.slice(5, 7)), mean: end ? total.expected : sum };
    const own = month.to_date ?? (end && total.lo_80 !== null ? total : null);
    return own ? { ...place, lo_80: own.lo_80, hi_80: own.hi_80, lo_95: own.lo_95, hi_95: own.hi_95 } : place;
  });
}

function sums(values) {
  let sum = 0;
  return values.map((value) => (sum += value));
}

/** The share of the plan that is expected, and the gap: what headlines are made of. */
export function againstPlan(model) {
  const { total } = model;
  return total.plan ? { share: total.expected / total.plan, gap: total.expected - total.plan } : null;
}

/** `hụt` or `vượt`: which way the year is expected to miss its plan; null where it is about reached. */
export function direction(model) {
  const plan = againstPlan(model);
  if (!plan || Math.abs(plan.share - 1) < 0.005) {
    return null;
  }
  return t(plan.gap < 0 ? "revenue.short" : "revenue.over");
}
