// The answer in one sentence: which diseases are at the level of an epidemic, and which may pass it next.
import { number, percent, period, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { capital } from "../../shared/series-headline.js";
import { unitName } from "../../shared/series-model.js";
import { casesModel, shownLevel } from "./model.js";

const NAMED = 3;

export function headline(page) {
  const items = page.parts.outbreaks?.items ?? [];
  if (items.length === 0) {
    return { title: unjudged(page), lead: "" };
  }
  const newest = items.map((item) => item.period).sort().at(-1);
  const now = items.filter((item) => item.period === newest);
  return { title: title(now, newest), lead: [unclear(now), coming(now), t("head.judged", { n: number(items.length) })].filter(Boolean).join(" ") };
}

/** Where no rule was applied, or its verdict of a past day is not kept, the cases alone are said. */
function unjudged(page) {
  const model = casesModel(page);
  const last = model?.points.at(-1);
  return last ? t("cases.title.plain", { name: words(model.meta.breakdown.name), period: period(last.period), value: withUnit(last.value, model.scale) }) : t("head.none", { unit: unitName(page.unit) });
}

function title(items, newest) {
  const at = (level) => items.filter((item) => shownLevel(item.level, item.endemic) === level);
  const epidemic = at("epidemic");
  const warning = at("warning");
  const values = { period: capital(period(newest)), n: number((epidemic.length || warning.length) ?? 0), names: names(epidemic.length > 0 ? epidemic : warning) };
  return t(epidemic.length > 0 ? "head.epidemic" : warning.length > 0 ? "head.warning" : "head.calm", values);
}

function names(items) {
  const shown = items.slice(0, NAMED).map((item) => words(item.name));
  return items.length > NAMED ? t("head.more", { names: shown.join(", "), n: number(items.length - NAMED) }) : shown.join(", ");
}

/** Diseases whose level cannot be said. */
function unclear(items) {
  const n = items.filter((item) => item.level === "concealed" || item.level === "unknown").length;
  return n > 0 ? t("head.unclear", { n: number(n) }) : null;
}

/** The disease that is most likely to pass its level next. */
function coming(items) {
  const known = items.filter((item) => item.next.probability !== null && item.endemic);
  if (known.length === 0) {
    return null;
  }
  const top = known.reduce((one, other) => (other.next.probability > one.next.probability ? other : one));
  return t("head.coming", { name: words(top.name), period: period(top.next.period), percent: percent(Math.round(top.next.probability * 100) / 100) });
}
