// What is paid of the year's investment plan, until 31 January of the next year.
import { curveChart } from "../../shared/charts/curve-chart.js";
import { chartKeys } from "../../shared/components/keys.js";
import { missing, panel } from "../../shared/components/panel.js";
import { probable } from "../../shared/components/probability.js";
import { sourceOf } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { model as modelName, moneyScale, number, period, withUnit } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";

export function disbursementPanel(page, context) {
  const part = page.parts.disbursement;
  if (!part) {
    return missing("disbursement", { wide: 4, title: t("disbursement.none") }, page.missing.disbursement);
  }
  const { total } = part;
  const model = { year: part.plan_year, past: part.past?.steps ?? [], shares: part.curve.map((point) => (100 * point.paid_to_date) / total.plan), expected: total.expected_share, lo_80: total.lo_80, hi_80: total.hi_80, lo_95: total.lo_95, hi_95: total.hi_95, threshold: total.threshold, label: t("disbursement.label", { share: number(total.share, 1), expected: number(total.expected_share ?? total.share, 1), unit: unitName(page.unit) }) };
  const place = h("div", { class: "chart" });
  queueMicrotask(() => context.chart(curveChart(place, model, context.say)));
  const plan = withUnit(total.plan, moneyScale([total.plan]));
  return panel("disbursement", {
    wide: 4,
    title: total.probability_missed === null ? t("disbursement.title.now", { share: number(total.share) }) : t("disbursement.title", { chance: probable(total.probability_missed), year: part.plan_year + 1 }),
    sub: t("disbursement.sub", { plan }),
    keys: chartKeys(part.past ? ["actual", "forecast", "bands", "earlier"] : ["actual", "forecast", "bands"], { earlier: part.past ? t("disbursement.past", { from: part.past.first_year, to: part.past.last_year }) : null }),
    body: place,
    table: { name: t("disbursement.table", { unit: unitName(page.unit) }), synthetic: part.synthetic, columns: [{ name: t("table.period"), value: (row) => row.month }, { name: t("disbursement.paid"), value: (row) => row.paid_to_date, text: (row) => withUnit(row.paid_to_date, moneyScale([total.plan])) }], rows: part.curve },
    source: () => paymentsSource(page, t("disbursement.table", { unit: unitName(page.unit) })),
  });
}

/** Where payments and their forecast come from: of the plan as a whole, and of its projects. */
export function paymentsSource(page, what, more = []) {
  const { total, past, plan_year: year, known_until: known, run_id: run, synthetic } = page.parts.disbursement;
  const month = known.slice(0, 7);
  const money = moneyScale([total.plan]);
  return sourceOf(page, {
    what,
    period: period(month),
    facts: [
      [t("source.value"), t("disbursement.value", { paid: withUnit(total.paid, money), plan: withUnit(total.plan, money), share: number(total.share, 1) })],
      [t("source.formula"), t("disbursement.formula")],
      [t("disbursement.must"), t("disbursement.must.text", { share: number(total.threshold), year: year + 1 })],
      ...more,
      [t("source.model"), t("disbursement.model", { model: modelName(total.model), n: number(total.curves) })],
      past ? [t("disbursement.years"), t("disbursement.past", { from: past.first_year, to: past.last_year })] : null,
      [t("source.run"), run],
      [t("table.origin"), synthetic ? t("origin.synthetic") : null],
    ],
    cells: { indicator: "investment.paid", unit: page.unit.unit_id, breakdown: "total", period: month },
  });
}
