// Classes, teachers and rooms over or short by the norms, by level and school year.
import { missing, panel } from "../../shared/components/panel.js";
import { choiceSwitch } from "../../shared/components/switch.js";
import { h } from "../../shared/dom.js";
import { number, period } from "../../shared/format.js";
import { says, t } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";
import { enrolmentSource } from "./cohorts.js";

const ORDER = ["nursery", "kindergarten", "primary", "lower_secondary", "upper_secondary", "total"];

/** The largest shortage of the first year that has one; null where nothing is short. */
export function worstNeed(enrolment) {
  const short = (enrolment?.needs ?? []).filter((need) => need.surplus !== null && need.surplus < 0 && need.level !== "total");
  const first = short.map((need) => need.period).sort()[0];
  return short.filter((need) => need.period === first).sort((one, other) => one.surplus - other.surplus)[0] ?? null;
}

export function needsPanel(page) {
  const needs = page.parts.enrolment?.needs ?? [];
  if (needs.length === 0) {
    return missing("needs", { wide: 5, title: t("needs.none") }, page.missing.enrolment);
  }
  const resources = [...new Set(needs.map((need) => need.resource))];
  const wanted = resources.includes(state.read().resource) ? state.read().resource : resources[0];
  const rows = needs.filter((need) => need.resource === wanted);
  const periods = [...new Set(rows.map((need) => need.period))].sort();
  const levels = ORDER.filter((level) => rows.some((need) => need.level === level));
  const cell = (need) => {
    if (!need) {
      return h("td", {}, "–");
    }
    const half = Math.round((need.hi_80 - need.lo_80) / 2);
    return need.surplus === null ? h("td", { title: need.reason ?? "" }, number(need.needed), h("span", { class: "meta" }, ` ± ${number(half)}`)) : h("td", { class: need.surplus < 0 ? "risk-text" : "" }, h("b", {}, `${need.surplus > 0 ? "+" : ""}${number(need.surplus)}`), h("span", { class: "meta" }, ` ± ${number(half)}`));
  };
  const table = h("table", { class: "data-table" }, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("levels.level")), periods.map((period) => h("th", { scope: "col" }, `${period.slice(0, 4)}–${period.slice(7, 9)}`)))), h("tbody", {}, levels.map((level) => h("tr", {}, h("th", { scope: "row" }, t(`level.${level}`)), periods.map((period) => cell(rows.find((need) => need.level === level && need.period === period)))))));
  const tools = resources.length > 1 ? choiceSwitch(t("needs.resource"), resources.map((resource) => [resource, t(`resource.${resource}`)]), wanted, (resource) => state.go({ resource })) : null;
  const known = rows.some((need) => need.surplus !== null);
  return panel("needs", { wide: 5, title: known ? t("needs.title", { resource: t(`resource.${wanted}`) }) : t("needs.title.needed", { resource: t(`resource.${wanted}`) }), sub: t(rows[0].evidence === "memory" ? "needs.sub" : "needs.sub.known", { norm: normWords(rows[0].norm) }), tools, body: h("div", { class: "scroll", tabindex: 0 }, table), table: needsTable(page, needs), source: () => source(page, needs, wanted) });
}

/** What is needed and what there is, by which norm, from which forecast of pupils. */
function source(page, needs, wanted) {
  const rows = needs.filter((need) => need.resource === wanted);
  const first = rows.map((need) => need.period).sort()[0];
  return enrolmentSource(page, {
    what: `${t("needs.table", { unit: unitName(page.unit) })}, ${t(`resource.${wanted}`)}`,
    formula: t("needs.formula"),
    facts: [
      [`${t("source.value")}, ${period(first)}`, rows.filter((need) => need.period === first).map((need) => h("div", {}, `${t(`level.${need.level}`)}: ${valueWords(need)}`))],
      [t("needs.norm"), [...new Map(rows.filter((need) => need.norm).map((need) => [need.level, need]))].map(([level, need]) => h("div", {}, `${t(`level.${level}`)}: ${normWords(need.norm)}`))],
      [t("needs.evidence"), inWords("needs.evidence", rows.map((need) => need.evidence))],
      [t("needs.reason"), inWords("needs.reason", rows.map((need) => need.reason))],
    ],
  });
}

/** `hiện có 105 − cần 127 (80%: 124–129) = −22` */
function valueWords({ needed, lo_80: lo, hi_80: hi, has, surplus }) {
  const values = { needed: number(needed), lo: number(lo), hi: number(hi), has: number(has), surplus: number(surplus) };
  return t(has === null ? "needs.value" : "needs.value.has", values);
}

/** Each of the server's codes once; one without words shows itself. */
function inWords(key, codes) {
  return [...new Set(codes.filter(Boolean))].map((code) => (says(`${key}.${code}`) ? t(`${key}.${code}`) : code)).join(", ");
}

/** The server's norm, `age_3: 25, age_4: 30 pupils a class; 2.2 teachers a class`, in the reader's words. */
function normWords(norm) {
  return norm
    .replace(/age_(\d)/g, (_, age) => t("norm.age", { age }))
    .replaceAll("pupils a class", t("norm.pupils"))
    .replaceAll("teachers a class", t("norm.teachers"))
    .replaceAll("rooms a class", t("norm.rooms"));
}

export function needsTable(page, needs) {
  return {
    name: t("needs.table", { unit: unitName(page.unit) }),
    synthetic: page.parts.enrolment.synthetic,
    columns: [
      { name: t("levels.level"), value: (row) => t(`level.${row.level}`) },
      { name: t("needs.resource"), value: (row) => t(`resource.${row.resource}`) },
      { name: t("table.period"), value: (row) => row.period },
      { name: t("needs.needed"), value: (row) => row.needed },
      { name: "80% –", value: (row) => row.lo_80 },
      { name: "80% +", value: (row) => row.hi_80 },
      { name: t("needs.has"), value: (row) => row.has },
      { name: t("needs.surplus"), value: (row) => row.surplus },
      { name: t("needs.norm"), value: (row) => row.norm },
    ],
    rows: needs,
  };
}
