// The overview's answer in one sentence, from the figures: revenue against its plan, then what is loudest besides.
import { number, withUnit } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { againstPlan, direction } from "../../shared/revenue-model.js";
import { headline as seriesHeadline } from "../../shared/series-headline.js";
import { unitName } from "../../shared/series-model.js";
import { accountsModel, ownRevenue } from "./accounts.js";

export function headline(page) {
  const model = ownRevenue(page);
  const accounts = model ? null : accountsModel(page);
  return { title: title(page, model), lead: [model ? soFar(model) : accounts ? seriesHeadline(accounts).lead : null, alertsSaid(page)].filter(Boolean).join(" ") };
}

/** How much needs doing; nothing is said where it is not known. */
function alertsSaid(page) {
  const n = page.parts.alerts?.total;
  if (n === undefined) {
    return null;
  }
  return n > 0 ? t("head.alerts", { n: number(n) }) : t("head.noalerts");
}

function title(page, model) {
  if (!model) {
    const accounts = accountsModel(page);
    if (accounts) {
      return seriesHeadline(accounts).title;
    }
    return t("head.norevenue", { unit: unitName(page.unit) });
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
