// Classes, teachers and rooms over or short by the norms, by level and school year.
import { intervalColumns } from "../../shared/components/data-table.js";
import { missing, panel } from "../../shared/components/panel.js";
import { choiceSwitch } from "../../shared/components/switch.js";
import { h } from "../../shared/dom.js";
import { number, period, shortPeriod, signed } from "../../shared/format.js";
import { says, t, words } from "../../shared/i18n/index.js";
import { capital } from "../../shared/series-headline.js";
import { unitName } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";
import { enrolmentSource } from "./cohorts.js";
import { schoolYear } from "./school-year.js";

const ORDER = ["nursery", "kindergarten", "primary", "lower_secondary", "upper_secondary", "total"];

/** Rooms first: they take longest to come. */
const RESOURCES = ["rooms", "classes", "teachers"];

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
  const resources = RESOURCES.filter((resource) => needs.some((need) => need.resource === resource));
  const wanted = resources.includes(state.read().resource) ? state.read().resource : resources[0];
  const rows = needs.filter((need) => need.resource === wanted);
  const known = rows.some((need) => need.surplus !== null);
  const tools = resources.length > 1 ? choiceSwitch(t("needs.resource"), resources.map((resource) => [resource, t(`resource.${resource}`)]), wanted, (resource) => state.go({ resource })) : null;
  const foot = [othersSaid(needs, wanted), rows[0].evidence === "memory" ? t("needs.memory") : null].filter(Boolean).join(" ");
  return panel("needs", {
    wide: 5,
    title: t(known ? "needs.title" : "needs.title.needed", { resource: t(`resource.${wanted}`) }),
    sub: t("needs.sub"),
    tools,
    body: [h("div", { class: "scroll", tabindex: 0 }, tableOf(rows, nowOf(page, wanted))), foot ? h("p", { class: "meta" }, foot) : null],
    table: needsTable(page, needs),
    source: () => source(page, needs, wanted),
  });
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
      [t("needs.norm"), [...new Map(rows.filter((need) => need.norm).map((need) => [need.level, need]))].map(([level, need]) => h("div", {}, `${t(`level.${level}`)}: ${words(need.norm)}`))],
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

/** What the newest school year known needs, of one resource. */
function nowOf(page, resource) {
  return (page.parts.enrolment.now ?? []).filter((now) => now.resource === resource);
}

/** What there is and what is needed now, what is over or short now and in the years ahead. */
function tableOf(rows, now) {
  const periods = [...new Set(rows.map((need) => need.period))].sort();
  const levels = ORDER.filter((level) => rows.some((need) => need.level === level));
  const head = (text, ahead = false) => h("th", { scope: "col", class: ahead ? "blue" : "" }, text);
  const today = now.length === 0 ? [] : [head(t("needs.hasNeeds")), head(schoolYear(now[0].period))];
  const line = (level) => {
    const of = rows.filter((need) => need.level === level);
    const current = now.find((each) => each.level === level);
    return h("tr", {}, h("th", { scope: "row" }, t(`level.${level}`)), now.length === 0 ? null : nowCells(current), periods.map((period) => cell(of.find((need) => need.period === period))));
  };
  return h("table", { class: "data-table needs" }, h("thead", {}, h("tr", {}, head(t("levels.level")), today, periods.map((period) => head(schoolYear(period), true)))), h("tbody", {}, levels.map(line)));
}

function nowCells(now) {
  if (!now) {
    return [h("td", {}, "–"), h("td", {}, "–")];
  }
  const needed = now.needed === null ? t("hidden.short") : number(now.needed);
  return [h("td", { class: "soft" }, `${number(now.has)} / ${needed}`), h("td", { class: now.surplus < 0 ? "risk-text" : "" }, now.surplus === null ? "–" : h("b", {}, wholly(now.surplus)))];
}

function cell(need) {
  if (!need) {
    return h("td", {}, "–");
  }
  const half = h("span", { class: "meta" }, ` ± ${number(Math.round((need.hi_80 - need.lo_80) / 2))}`);
  return need.surplus === null ? h("td", {}, number(need.needed), half) : h("td", { class: need.surplus < 0 ? "risk-text" : "" }, h("b", {}, wholly(need.surplus)), half);
}

function wholly(surplus) {
  const whole = Math.round(surplus);
  return signed(whole, number(whole));
}

/** Another resource in one sentence, in the first year ahead: `Giáo viên 2027–2028: THPT thiếu 13, THCS đủ.` */
function othersSaid(needs, wanted) {
  const resource = ["teachers", "rooms"].find((each) => each !== wanted && needs.some((need) => need.resource === each && need.surplus !== null));
  if (!resource) {
    return null;
  }
  const told = needs.filter((need) => need.resource === resource && need.surplus !== null);
  const period = told.map((need) => need.period).sort()[0];
  const levels = ORDER.map((level) => told.find((need) => need.period === period && need.level === level)).filter(Boolean).map(othersOf);
  return t("needs.others", { resource: capital(t(`resource.${resource}`)), period: shortPeriod(period), levels: levels.join(", ") });
}

function othersOf(need) {
  const whole = Math.round(need.surplus);
  const kind = whole === 0 ? "even" : whole < 0 ? "short" : "over";
  return t(`needs.others.${kind}`, { level: t(`level.${need.level}`), n: number(Math.abs(whole)) });
}

export function needsTable(page, needs) {
  return {
    name: t("needs.table", { unit: unitName(page.unit) }),
    synthetic: page.parts.enrolment.synthetic,
    columns: [
      { name: t("levels.level"), value: (row) => t(`level.${row.level}`) },
      { name: t("needs.resource"), value: (row) => t(`resource.${row.resource}`) },
      { name: t("table.period"), value: (row) => row.period, text: (row) => shortPeriod(row.period) },
      { name: t("needs.needed"), value: (row) => row.needed, text: (row) => tenths(row.needed) },
      ...intervalColumns(),
      { name: t("needs.has"), value: (row) => row.has, text: (row) => tenths(row.has) },
      { name: t("needs.surplus"), value: (row) => row.surplus, text: (row) => tenths(row.surplus) },
      { name: t("needs.norm"), value: (row) => (row.norm ? words(row.norm) : "") },
    ],
    rows: [...(page.parts.enrolment.now ?? []), ...needs],
  };
}

/** Teachers by norm come in fractions. */
function tenths(value) {
  return value === null ? null : number(value, Number.isInteger(value) ? 0 : 1);
}
