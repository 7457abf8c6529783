// The figures beside the pyramid: how many people, how many later, and what moves them next year.
import { intervalColumns } from "../../shared/components/data-table.js";
import { kpi } from "../../shared/components/kpi.js";
import { missing, panel } from "../../shared/components/panel.js";
import { h } from "../../shared/dom.js";
import { number, period, range, scaled } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import { sourceOfModel } from "./fan.js";

export function figuresPanel(model, page) {
  if (!model) {
    return missing("figures", { wide: 3, main: true, title: t("figures.none") }, page.missing.people);
  }
  const next = page.parts.population?.years[0] ?? null;
  const rows = rowsOf(model, next);
  return panel("figures", {
    wide: 3,
    main: true,
    title: titleOf(next),
    sub: t("figures.sub", { unit: model.scale.unit }),
    body: h("dl", { class: "figures people-figures" }, rows.map(({ name, figure, note, big, blue }) => kpi({ name, figure, note, big, blue }))),
    table: { name: t("figures.table", { unit: unitName(page.unit) }), synthetic: model.meta.synthetic, columns: [{ name: t("figures.name"), value: (row) => row.name }, { name: model.scale.unit, inFile: model.scale.base, value: (row) => row.value, text: (row) => row.figure }, ...intervalColumns((value) => scaled(value, model.scale), "lo", "hi")], rows },
    source: () => sourceOfModel(model, page),
  });
}

/** Births less deaths and net migration of the next year, where all three are known. */
function titleOf(next) {
  const moved = next && next.births !== null && next.deaths !== null && next.net_migration !== null ? next.births - next.deaths + next.net_migration : null;
  if (moved === null) {
    return t("figures.none");
  }
  return t(moved < 0 ? "figures.fewer" : "figures.more", { year: next.year, n: number(Math.abs(moved)) });
}

function rowsOf(model, next) {
  const [last, end] = [model.points.at(-1), model.forecast.at(-1)];
  const rows = [{ name: t("kpi.last", { period: period(last.period) }), figure: scaled(last.value, model.scale), value: last.value, big: true }];
  if (end) {
    rows.push({ name: t("figures.ahead", { period: period(end.period) }), figure: scaled(end.mean, model.scale), value: end.mean, lo: end.lo_80, hi: end.hi_80, note: `80%: ${range(end.lo_80, end.hi_80, model.scale)}`, blue: true });
  }
  const moves = next ? [["fan.births", next.births], ["fan.deaths", next.deaths], ["fan.migration", next.net_migration]] : [];
  moves.filter(([, value]) => value !== null).forEach(([key, value]) => rows.push({ name: t(key, { year: next.year }), figure: `${key === "fan.migration" && value > 0 ? "+" : ""}${number(value)}`, value, blue: true }));
  return rows;
}
