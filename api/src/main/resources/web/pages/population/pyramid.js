// Women and men by age: filled the first year of the projection, outlined the last one.
import { missing, panel } from "../../shared/components/panel.js";
import { modelFacts, originOf, sourceOf } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { number, percent } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";

export function pyramidPanel(page) {
  const part = page.parts.population;
  if (!part || part.years.length === 0) {
    return missing("pyramid", { wide: 5, main: true, title: t("pyramid.none") }, page.missing.population);
  }
  const [first, last] = [part.years[0], part.years.at(-1)];
  const ages = [...new Set(first.groups.filter((group) => group.sex === "female" && group.age_group !== "total").map((group) => group.age_group))].reverse();
  const of = (year, sex, age) => year.groups.find((group) => group.sex === sex && group.age_group === age);
  const most = Math.max(...[first, last].flatMap((year) => year.groups.filter((group) => group.sex !== "total" && group.age_group !== "total").map((group) => group.mean ?? 0)));
  const side = (sex, age) => {
    const now = of(first, sex, age);
    const then = of(last, sex, age);
    const bar = h("i", { class: "now" });
    const outline = h("i", { class: "then" });
    bar.style.width = `${(100 * (now?.mean ?? 0)) / most}%`;
    outline.style.width = `${(100 * (then?.mean ?? 0)) / most}%`;
    return h("span", { class: `pyramid-side ${sex}` }, bar, outline);
  };
  const row = (age) => h("div", { class: "pyramid-row" }, side("male", age), h("span", { class: "meta" }, age), side("female", age));
  const label = t("pyramid.label", { unit: unitName(page.unit), first: first.year, last: last.year });
  return panel("pyramid", {
    wide: 5,
    main: true,
    title: title(first, last),
    sub: t("pyramid.sub", { first: first.year, last: last.year }),
    body: h("div", { class: "pyramid", role: "img", "aria-label": label }, h("div", { class: "pyramid-row meta" }, h("span", { class: "pyramid-side male" }, t("pyramid.male")), h("span", {}, t("pyramid.age")), h("span", {}, t("pyramid.female"))), ages.map(row)),
    table: table(part, page),
    source: () => source(part, page),
  });
}

/** The base year is the newest whose people by age are known. */
function source(part, page) {
  const next = part.years[0];
  const moves = { year: next.year, births: number(next.births), deaths: number(next.deaths), migration: number(next.net_migration) };
  return sourceOf(page, {
    what: t("pyramid.table", { unit: unitName(page.unit) }),
    period: t("pyramid.base", { base: part.base_year, first: next.year, last: part.years.at(-1).year }),
    facts: [[t("source.formula"), t("pyramid.formula")], [t("source.value"), t("pyramid.moves", moves)], ...modelFacts({ model: part.model, originPeriod: String(part.base_year), backtest: [] }), [t("source.run"), part.run], [t("table.origin"), originOf(part)]],
    cells: { indicator: "population.population", unit: page.unit.unit_id, breakdown: "total", period: String(part.base_year) },
    cellsOf: t("fan.none"),
  });
}

/** The share of the old, now and then: what a pyramid is looked at for. */
function title(first, last) {
  const share = (year) => {
    const all = year.groups.filter((group) => group.sex === "total");
    const old = all.filter((group) => ["60-64", "65-69", "70-74", "75-79", "80+"].includes(group.age_group)).reduce((sum, group) => sum + (group.mean ?? 0), 0);
    return old / all.find((group) => group.age_group === "total").mean;
  };
  return t("pyramid.title", { now: percent(share(first)), first: first.year, then: percent(share(last)), last: last.year });
}

function table(part, page) {
  return {
    name: t("pyramid.table", { unit: unitName(page.unit) }),
    synthetic: part.synthetic,
    columns: [
      { name: t("table.period"), value: (row) => row.year },
      { name: t("pyramid.sex"), value: (row) => t(`pyramid.${row.sex}`) },
      { name: t("pyramid.age"), value: (row) => row.age_group },
      { name: t("pyramid.people"), value: (row) => row.mean, text: (row) => (row.mean === null ? t("hidden.short") : number(row.mean)) },
      { name: "80% –", value: (row) => row.lo_80 },
      { name: "80% +", value: (row) => row.hi_80 },
    ],
    rows: part.years.flatMap((year) => year.groups.map((group) => ({ ...group, year: year.year }))),
  };
}
