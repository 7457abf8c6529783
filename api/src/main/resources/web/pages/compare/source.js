// Where the compared figures come from: one unit's series down to its cells and its forecast, or all of them beside each other.
import { originOf, sourceOf } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { number, period, periodSpan, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";

export function sourceOfLine(line, model) {
  const { comparison } = model;
  const last = line.points.at(-1);
  const question = { indicator: comparison.indicator.id, unit: line.unit.unit_id, breakdown: comparison.breakdown };
  return sourceOf({ unit: line.unit, publication: comparison.publication }, {
    what: nameOf(model),
    period: period(last.period),
    facts: [[t("source.value"), withUnit(last.value, { ...model.scale, unit: model.unit })], ...formula(model, line), [t("table.origin"), t(`origin.${last.origin}`)]],
    cells: { ...question, period: last.period },
    forecast: line.forecast.length > 0 ? question : null,
  });
}

export function sourceOfRanks(rows, model) {
  const { comparison } = model;
  const periods = rows.map(({ last }) => last.period).sort();
  return sourceOf(comparison, {
    what: t("ranks.table"),
    period: periodSpan(periods[0], periods.at(-1)),
    facts: [
      [t("ranks.now", { unit: model.unit }), rows.map(({ line, last }) => h("div", {}, `${line.name}, ${period(last.period)}: ${withUnit(last.value, model.scale)}`))],
      [t("indicator.label"), nameOf(model)],
      ...formula(model),
      [t("ranks.possible"), t("ranks.formula")],
      [t("table.origin"), originOf(comparison)],
    ],
  });
}

function nameOf({ comparison }) {
  const name = words(comparison.indicator.name);
  return comparison.breakdown === "total" ? name : `${name} (${words(comparison.breakdown_name)})`;
}

/** The indicator's own; per head with the people it is divided by. */
function formula({ comparison, perHead }, line) {
  const people = line ? comparison.items.find((item) => item.unit.unit_id === line.unit.unit_id).population : null;
  return [[t("source.formula"), comparison.indicator.formula], [t("compare.head"), perHead ? (people === null ? t("compare.head.rule") : t("compare.head.people", { n: number(people) })) : null]];
}
