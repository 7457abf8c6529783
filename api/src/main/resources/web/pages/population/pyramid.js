// Women and men by age: filled the first year of the projection, outlined the year that the page looks ahead to.
import { intervalColumns } from "../../shared/components/data-table.js";
import { missing, panel } from "../../shared/components/panel.js";
import { modelFacts, originOf, sourceOf } from "../../shared/components/source.js";
import { outlookYear, totalOf } from "../../shared/people-model.js";
import { h } from "../../shared/dom.js";
import { number, percent } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";

export function pyramidPanel(page) {
  const part = page.parts.population;
  if (!part || part.years.length === 0) {
    return missing("pyramid", { wide: 5, main: true, title: t("pyramid.none") }, page.missing.population);
  }
  const first = part.years[0];
  const end = outlookYear(part.years.map((year) => year.year));
  const last = part.years.find((year) => year.year === end);
  const ages = [...new Set(first.groups.filter((group) => group.sex === "female" && group.age_group !== "total").map((group) => group.age_group))].reverse();
  const most = edgeOf([first, last]);
  const row = (age) => h("div", { class: "pyramid-row" }, side("male", first, last, age, most), h("span", { class: "meta" }, agesSaid(age)), side("female", first, last, age, most));
  const label = t("pyramid.label", { unit: unitName(page.unit), first: first.year, last: last.year });
  return panel("pyramid", {
    wide: 5,
    main: true,
    title: title(first, last),
    sub: t("pyramid.sub"),
    keys: keys(first, last),
    body: h("div", { class: "pyramid", role: "img", "aria-label": label }, h("div", { class: "pyramid-row meta" }, h("span", { class: "pyramid-side male" }, t("pyramid.male")), h("span", {}, t("pyramid.age")), h("span", { class: "pyramid-side female" }, t("pyramid.female"))), ages.map(row), axis(most)),
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

function groupOf(year, sex, age) {
  return year.groups.find((group) => group.sex === sex && group.age_group === age);
}

/** Where the axis ends: half a thousand, a hundred … beyond the longest bar and interval. */
function edgeOf(years) {
  const longest = Math.max(1, ...years.flatMap((year) => year.groups.filter((group) => group.sex !== "total" && group.age_group !== "total").map((group) => group.hi_80 ?? group.mean ?? 0)));
  const step = 10 ** Math.floor(Math.log10(longest)) / 2;
  return Math.ceil(longest / step) * step;
}

function side(sex, first, last, age, most) {
  const share = (value) => `${(100 * (value ?? 0)) / most}%`;
  const then = groupOf(last, sex, age);
  const bars = [h("i", { class: "now" }), h("i", { class: "then" })];
  bars[0].style.width = share(groupOf(first, sex, age)?.mean);
  bars[1].style.width = share(then?.mean);
  if (typeof then?.lo_80 === "number") {
    const interval = h("i", { class: "range80" });
    interval.style.setProperty("--from", share(then.lo_80));
    interval.style.width = share(then.hi_80 - then.lo_80);
    bars.push(interval);
  }
  return h("span", { class: `pyramid-side ${sex}` }, bars);
}

/** The people at both ends and the middle of each side. */
function axis(most) {
  const ends = [most, most / 2, 0].map((value) => h("span", {}, number(value)));
  const mirrored = [0, most / 2, most].map((value) => h("span", {}, number(value)));
  return h("div", { class: "pyramid-row pyramid-axis meta" }, h("span", { class: "pyramid-ticks" }, ends), h("span", {}), h("span", { class: "pyramid-ticks" }, mirrored));
}

function keys(first, last) {
  return h("ul", { class: "keys", "aria-hidden": "true" }, h("li", {}, h("i", { class: "pyramid-now" }), String(first.year)), h("li", {}, h("i", { class: "pyramid-then" }), t("pyramid.then", { year: last.year })), h("li", {}, h("i", { class: "pyramid-range" }), t("pyramid.range", { year: last.year })));
}

function agesSaid(age) {
  return age.replace("-", "–");
}

/** The share of the old, now and then: what a pyramid is looked at for. */
function title(first, last) {
  const share = (year) => {
    const all = year.groups.filter((group) => group.sex === "total");
    const old = all.filter((group) => ["60-64", "65-69", "70-74", "75-79", "80+"].includes(group.age_group)).reduce((sum, group) => sum + (group.mean ?? 0), 0);
    return old / totalOf(year).mean;
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
      { name: t("pyramid.age"), value: (row) => row.age_group, text: (row) => agesSaid(row.age_group) },
      { name: t("pyramid.people"), value: (row) => row.mean, text: (row) => (row.mean === null ? t("hidden.short") : number(row.mean)) },
      ...intervalColumns(),
    ],
    rows: part.years.flatMap((year) => year.groups.map((group) => ({ ...group, year: year.year }))),
  };
}
