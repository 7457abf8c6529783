// The overview's answer in one sentence, from the figures: revenue against its plan, then what is loudest besides.
import { number, withUnit } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { againstPlan, direction, revenueYear } from "../../shared/revenue-model.js";
import { unitName } from "../../shared/series-model.js";

export function headline(page) {
  const model = revenueYear(page.parts.revenue, page.parts.revenue_months);
  const alerts = page.parts.alerts?.total ?? 0;
  return { title: title(page, model), lead: [model ? soFar(model) : null, alerts > 0 ? t("head.alerts", { n: number(alerts) }) : t("head.noalerts")].filter(Boolean).join(" ") };
}

function title(page, model) {
  if (!model) {
    const account = page.parts.revenue?.final_accounts?.at(0)?.years.filter((year) => year.collected > 0).at(-1);
    return account ? t("head.account", { unit: unitName(page.unit), year: account.year }) : t("head.norevenue", { unit: unitName(page.unit) });
  }
  const plan = againstPlan(model);
  if (!plan) {
    return t("head.noplan", { year: model.year, value: withUnit(model.total.expected, model.scale) });
  }
  const way = direction(model);
  return way ? t("head.revenue", { way, gap: withUnit(Math.abs(plan.gap), { ...model.scale, places: Math.abs(plan.gap) >= 10 * model.scale.factor ? 0 : 1 }) }) : t("head.onplan", { year: model.year });
}

function soFar(model) {
  const values = { months: model.known, value: withUnit(model.total.collected, model.scale) };
  return model.plan ? t("head.sofar.plan", { ...values, percent: percentOne(model.total.collected / model.plan) }) : t("head.sofar", values);
}

function percentOne(share) {
  return `${number(share * 100, 1)}%`;
}
