// Where the figures of the map and of its list come from; the cells and the forecast are those of the unit that stands first.
import { originOf, sourceOf } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { number, period, withUnit } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";

export function mapSource(model) {
  return source(model, [[t("map.classes"), t("map.classes.text", { n: number(model.classes.length), units: number(model.known.length) })], [t("map.uncertain.name"), model.how.ahead ? t("map.uncertain") : null]]);
}

export function listSource(model) {
  return source(model, [[t("list.rank"), t(model.how.ahead ? "list.rank.ahead" : "list.rank.rule")]]);
}

function source(model, facts) {
  const { ranking, how, known } = model;
  const first = known[0] ?? null;
  const question = first ? { indicator: ranking.indicator.id, unit: first.unit.unit_id, breakdown: ranking.breakdown } : null;
  const ahead = how.ahead ? [...new Set(known.map((item) => item.figure.period))].sort().map(period).join(", ") : null;
  return sourceOf(ranking, {
    what: model.name,
    period: ahead ? t("map.ahead", { period: ahead, known: period(ranking.period) }) : period(ranking.period),
    facts: [
      [t("source.value"), first ? `${unitName(first.unit)}: ${withUnit(first.figure.value, { ...model.scale, unit: model.unit })}` : null],
      [t("source.formula"), ranking.indicator.formula],
      [t("map.head"), how.perHead && first ? t("map.perhead.rule", { unit: unitName(first.unit), n: number(first.population) }) : null],
      ...facts,
      [t("map.of"), t("map.of.text", { parent: unitName(ranking.parent), n: number(known.length), of: number(ranking.items.length) })],
      [t("table.origin"), originOf(ranking) || [...new Set(known.map((item) => item.origin).filter(Boolean))].map((origin) => t(`origin.${origin}`)).join(", ")],
      [t("map.units"), ranking.bridged ? h("span", {}, t("map.bridged")) : null],
    ],
    cells: question ? { ...question, period: ranking.period } : null,
    cellsOf: first ? `${unitName(first.unit)}, ${period(ranking.period)}` : null,
    forecast: how.ahead ? question : null,
    forecastOf: first ? unitName(first.unit) : null,
  });
}
