// What decides about the plan: the line that is furthest behind it, or ahead.
import { moneyScale, number, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { headline as seriesHeadline } from "../../shared/series-headline.js";
import { unitName } from "../../shared/series-model.js";

export function headline(page, model) {
  const local = page.unit?.level === "commune" ? page.parts.revenue?.local : null;
  if (!local) {
    return model ? seriesHeadline(model) : { title: t("head.none", { unit: unitName(page.unit) }), lead: "" };
  }
  const { total } = local;
  const scale = moneyScale([total.plan, total.expected]);
  const lead = total.plan ? t("head.lead.plan", { expected: withUnit(total.expected, scale), way: t(total.gap < 0 ? "revenue.short" : "revenue.over"), gap: withUnit(Math.abs(total.gap), scale), plan: withUnit(total.plan, scale) }) : t("head.lead", { expected: withUnit(total.expected, scale) });
  const worst = [...local.items].filter((item) => item.gap !== null).sort((one, other) => one.gap - other.gap)[0];
  if (!worst) {
    return { title: t("head.noplan", { year: local.year }), lead };
  }
  const values = { item: words(worst.label), gap: withUnit(Math.abs(worst.gap), moneyScale([total.plan])), year: local.year, percent: `${number((worst.expected / worst.plan) * 100)}%` };
  return { title: t(worst.gap < 0 ? "head.behind" : "head.ahead", values), lead };
}
