// The forecasts that missed by most, each with what was said and what came.
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOf } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { date, model as modelName, number, period, scaleOf, shortPeriod, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { linkTo } from "../../shared/pages.js";

const MOST = 5;

export function missesPanel(page) {
  const items = page.parts.scores_misses?.items ?? [];
  if (items.length === 0) {
    return missing("misses", { wide: 4, title: t("misses.none") }, page.missing.scores_misses);
  }
  // One of each indicator, so that a single wild disease does not fill the list.
  const shown = [...Map.groupBy(items, (item) => item.indicator + item.unit_id).values()].map(([worst]) => worst).slice(0, MOST);
  return panel("misses", { wide: 4, title: t("misses.title"), body: h("ul", { class: "rows misses" }, shown.map(entry)), table: table(items), source: () => source(items, shown, page) });
}

function entry(miss) {
  const scale = scaleOf(miss.uom, [miss.mean, miss.actual], 1);
  const relative = miss.relative === null ? "" : `${miss.relative > 0 ? "+" : "−"}${number(Math.abs(miss.relative) * 100)}%`;
  return h("li", {}, h("div", { class: "miss-head" }, h("a", { class: "plain alert-what", href: linkTo("/scoreboard", { unit: miss.unit_id, indicator: miss.indicator, breakdown: miss.breakdown === "total" ? "" : miss.breakdown }) }, `${nameOf(miss)}, ${words(miss.unit_name)}, ${shortPeriod(miss.period)}`), h("b", { class: "risk-text" }, relative)), h("p", { class: "meta" }, t("misses.said", { mean: withUnit(miss.mean, scale), actual: withUnit(miss.actual, scale) }), miss.origin === "synthetic" ? ` · ${t("origin.synthetic")}` : ""));
}

/** Each miss shown with its model, the day it was said and how far off it was. */
function source(items, shown, page) {
  const days = items.map((miss) => miss.as_of).filter(Boolean).sort();
  const told = (miss) => h("div", {}, t("misses.how", { name: nameOf(miss), unit: words(miss.unit_name), period: shortPeriod(miss.period), model: modelName(miss.model), day: miss.as_of ? date(miss.as_of) : t("calls.live"), horizon: number(miss.horizon), error: number(miss.scaled_error, 1) }));
  const [first] = shown;
  return sourceOf({ publication: page.publication }, {
    what: t("misses.table"),
    period: days.length === 0 ? t("calls.live") : t("misses.period", { first: date(days[0]), last: date(days.at(-1)) }),
    facts: [[t("source.formula"), t("misses.formula")], [t("misses.shown"), shown.map(told)], [t("misses.total"), number(page.parts.scores_misses.total)]],
    cells: { indicator: first.indicator, unit: first.unit_id, breakdown: first.breakdown, period: first.period },
    cellsOf: `${nameOf(first)}, ${words(first.unit_name)}, ${shortPeriod(first.period)}`,
  });
}

function nameOf(miss) {
  return miss.breakdown === "total" ? words(miss.indicator_name) : words(miss.breakdown_name);
}

function table(items) {
  return {
    name: t("misses.table"),
    columns: [
      { name: t("indicator.label"), value: (miss) => `${words(miss.indicator_name)}${miss.breakdown === "total" ? "" : `, ${words(miss.breakdown_name)}`}` },
      { name: t("misses.unit"), value: (miss) => words(miss.unit_name) },
      { name: t("table.period"), value: (miss) => miss.period, text: (miss) => period(miss.period) },
      { name: t("key.forecast"), value: (miss) => miss.mean, text: (miss) => withUnit(miss.mean, scaleOf(miss.uom, [miss.mean, miss.actual], 1)) },
      { name: t("key.actual"), value: (miss) => miss.actual, text: (miss) => withUnit(miss.actual, scaleOf(miss.uom, [miss.mean, miss.actual], 1)) },
      { name: t("table.origin"), value: (miss) => t(`origin.${miss.origin}`) },
    ],
    rows: items,
  };
}
