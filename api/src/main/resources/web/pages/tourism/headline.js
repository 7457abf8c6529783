// The page's answer in one sentence: what the last festival brought, or what the coming days or the year may bring.
import { fear } from "../../shared/components/probability.js";
import { date, number, period, range, scaled, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import { daysModel, sumScale, uplifts, years } from "./model.js";

export function headline(page, months) {
  const model = daysModel(page);
  if (model) {
    const best = page.parts.crowds?.threshold ? uplifts(page, model)[0] : null;
    return { title: best ? festival(best, model) : coming(page, model), lead: [best ? against(best) : null, crowded(page, model), ahead(page)].filter(Boolean).join(" ") };
  }
  if (!months) {
    return { title: t("head.none", { unit: unitName(page.unit) }), lead: "" };
  }
  return { title: yearTitle(months), lead: page.unit.unit_id === months.meta.unit.unit_id ? yearLead(months) : t("head.country.lead", { unit: unitName(page.unit) }) };
}

function festival(best, model) {
  return t("head.festival", { name: ownName(words(best.festival)), year: best.from.slice(0, 4), value: withUnit(best.uplift, sumScale(model, best.uplift)) });
}

/** A place's own festival stands in brackets after the day everybody keeps: `Tết Trung thu (Lễ hội Thành Tuyên)`. */
function ownName(name) {
  return name.match(/\((.*(?:Lễ hội|festival).*)\)/)?.[1] ?? name;
}

function against(best) {
  const days = Math.round((Date.parse(best.to) - Date.parse(best.from)) / 86400000) + 1;
  return t("head.against", { n: days, from: date(best.from).slice(0, 5), to: date(best.to).slice(0, 5) });
}

function coming(page, model) {
  const top = model.forecast.slice(0, 14).reduce((best, point) => (best && best.mean >= point.mean ? best : point), null);
  return top ? t("head.coming", { period: period(top.period), value: withUnit(top.mean, model.scale), range: range(top.lo_80, top.hi_80, model.scale) }) : t("head.last", { period: period(model.points.at(-1).period), value: withUnit(model.points.at(-1).value, model.scale) });
}

function crowded(page, model) {
  const { threshold } = page.parts.crowds ?? {};
  if (!threshold) {
    return null;
  }
  const n = model.points.slice(-30).filter((point) => point.value >= threshold).length;
  return t(n > 0 ? "head.crowded" : "head.uncrowded", { n: number(n), value: scaled(threshold, model.scale) });
}

function ahead(page) {
  const days = page.parts.crowds?.days ?? [];
  if (days.length === 0) {
    return null;
  }
  const likely = days.filter((day) => fear(day.probability) !== "ok");
  return t(likely.length > 0 ? "head.ahead" : "head.ahead.none", { n: number(likely.length) });
}

/** Last whole year against the one that is running or to come. */
export function yearTitle(model) {
  const all = years(model);
  const known = all.filter((sum) => sum.expected === 0).at(-1);
  const next = all.find((sum) => sum.expected > 0);
  const name = t(model.own ? "months.none" : "head.arrivals");
  const text = (sum) => withUnit(sum.value, sumScale(model, sum.value));
  if (known && next) {
    return t("year.title", { name, year: known.year, value: text(known), next: next.year, expected: text(next) });
  }
  return known ? t("year.title.known", { name, year: known.year, value: text(known) }) : t("year.title.last", { name, period: period(model.points.at(-1).period), value: withUnit(model.points.at(-1).value, model.scale) });
}

function yearLead(model) {
  const next = years(model).find((sum) => sum.expected > 0);
  const filled = model.points.filter(model.isFilled).length;
  const scale = next ? sumScale(model, next.value) : null;
  return [next ? t("head.sum", { year: next.year, range: `${range(next.lo, next.hi, scale)} ${scale.unit}` }) : null, filled > 0 ? t("head.filled", { n: number(filled) }) : null].filter(Boolean).join(" ");
}
