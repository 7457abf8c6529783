// The targets as one table: where they stand, where they will be, what a month must bring, how likely they are reached.
import { missing, panel } from "../../shared/components/panel.js";
import { probabilityChip } from "../../shared/components/probability.js";
import { groupedSelect } from "../../shared/components/select.js";
import { sourceOf } from "../../shared/components/source.js";
import { plot, rowOfTarget } from "../../shared/components/target-row.js";
import { h } from "../../shared/dom.js";
import { date, model as modelName, number, period } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";

/** The entries of the plan and the owner that the reader chose. */
export function chosen(items) {
  const { plan = "", owner = "" } = state.read();
  return items.filter((item) => (plan === "" || item.plan === plan) && (owner === "" || item.owner === owner));
}

/** `items` are the targets that were chosen, `every` all entries of the plans: their plans and owners can be chosen. */
export function targetsPanel(items, every, page) {
  if (!every.some((item) => item.kind === "target")) {
    return missing("targets", { wide: 9, main: true, title: t("list.none") }, page.missing.targets);
  }
  const shown = [...items].sort((one, other) => rank(one) - rank(other));
  const tools = [choice("plan", every), choice("owner", every)];
  const head = ["list.target", "list.owner", "list.way", "list.now", "list.month", "list.goal", "list.chance"];
  const table = h("table", { class: "data-table targets-table" }, h("thead", {}, h("tr", {}, head.map((key) => h("th", { scope: "col" }, t(key))))), h("tbody", {}, shown.map(line)));
  return panel("targets", { wide: 9, main: true, title: t("list.title", { n: number(shown.length) }), sub: t("list.sub"), tools, body: h("div", { class: "scroll", tabindex: 0 }, table), table: file(shown, page), source: () => targetsSource(page, { what: t("list.table", { unit: unitName(page.unit) }), items: shown, formula: t("list.formula"), facts: facts(shown) }) });
}

/** A list of the plans, or of the owners, there are. */
function choice(key, items) {
  const values = [...new Set(items.map((item) => item[key]).filter(Boolean))].sort((one, other) => one.localeCompare(other, "vi"));
  return values.length > 1 ? groupedSelect(key, t(`list.${key}`), [["", [["", t(`list.all.${key}`)], ...values.map((value) => [value, value])]]], state.read()[key] ?? "", (value) => state.go({ [key]: value }), { quiet: true }) : null;
}

/** Where entries of the plans come from: how far the reports go, which plans, which of them are chosen. */
export function targetsSource(page, { what, items, formula, facts = [] }) {
  const { plan, owner } = state.read();
  const until = page.parts.targets?.known_until;
  return sourceOf(page, {
    what,
    period: until ? t("list.until", { date: date(until) }) : null,
    facts: [
      [t("source.formula"), formula],
      ...facts,
      [t("list.plan"), once(items.map((item) => item.plan))],
      [t("list.chosen"), [plan, owner].filter(Boolean).join(", ")],
      [t("table.origin"), once(items.map((item) => t(`origin.${item.origin}`)))],
    ],
  });
}

/** How the values came about and what their forecasts rest on. */
function facts(items) {
  return [
    [t("list.from"), once(items.map((item) => words(item.value_from?.text)))],
    [t("list.value"), items.filter((item) => item.now && known(item.now.denominator)).map((item) => h("div", {}, `${item.title}: ${number(item.now.numerator)} / ${number(item.now.denominator)} = ${number(item.now.value, 1)}${unitOf(item)} (${period(item.now.period)})`))],
    [t("source.model"), once(items.map((item) => item.outlook?.model).filter((model) => model && model !== "none").map(modelName))],
    [t("list.assumes"), lines(items.map((item) => words(item.outlook?.assumes)))],
    [t("table.why"), lines(items.map((item) => words(item.reason?.text)))],
  ];
}

function once(texts) {
  return [...new Set(texts.filter(Boolean))].join(", ");
}

/** Each once, below each other. */
export function lines(texts) {
  return [...new Set(texts.filter(Boolean))].map((each) => h("div", {}, each));
}

/** The least likely first; what nothing measures comes last. */
function rank(item) {
  return item.outlook?.probability ?? (item.status === "reached" ? 1.5 : 2);
}

function line(item) {
  const row = rowOfTarget(item);
  const flag = item.flags.length > 0 ? h("span", { class: "flag", title: item.flags.map((each) => words(each.text)).join("; ") }, " ⚑", h("span", { class: "for-readers" }, item.flags.map((each) => words(each.text)).join("; "))) : null;
  return h("tr", {}, h("th", { scope: "row" }, item.title, flag, about(item)), h("td", { class: "left" }, item.owner ?? "–"), h("td", { class: "bullet" }, plot(row)), h("td", { title: words(item.outlook?.assumes) }, nowAndThen(item)), h("td", {}, needed(item)), h("td", {}, goal(item)), h("td", {}, probabilityChip(item.outlook?.probability ?? null)));
}

/** Below the name: why nothing is said or what is hidden, what the lake has instead. */
function about(item) {
  const { in_lake: lake, outlook, reason, suppression, value_from: from } = item;
  const forecast = known(outlook?.expected);
  const near = lake?.kind === "near" && !item.now ? nearest(lake) : null;
  const said = [forecast && !suppression ? null : words(reason?.text), near, from && from.code !== "report" ? words(from.text) : null].filter(Boolean);
  return said.length === 0 ? null : h("p", { class: "meta" }, said.join(". "));
}

function nearest(lake) {
  return `${t("list.near")}: ${lake.name ? words(lake.name) : lake.indicator} (${words(lake.differs)})`;
}

function known(value) {
  return value !== null && value !== undefined;
}

function unitOf(item) {
  return item.goal?.uom === "%" ? "%" : "";
}

function nowAndThen(item) {
  if (!item.now) {
    return item.suppression ? t("hidden.short") : "–";
  }
  const then = known(item.outlook?.expected) ? h("b", { class: "blue-text" }, ` → ${number(item.outlook.expected, 1)}${unitOf(item)}`) : null;
  return [number(item.now.value, 1), then ?? unitOf(item)];
}

function needed(item) {
  const month = item.outlook?.required_per_month;
  return month === null || month === undefined ? "–" : month === 0 ? t("list.reached") : `${month > 0 ? "+" : "−"}${number(Math.abs(month), 1)}`;
}

const SIGNS = { ge: "≥", gt: ">", le: "≤", lt: "<", eq: "=", between: "", ge_ref: "≥" };

/** As the plan has it; a target without a number says so. */
function goal(item) {
  const { operator, value, value_high: high, uom } = item.goal ?? {};
  if (value === null || value === undefined) {
    return t("list.nogoal");
  }
  const whole = (each) => number(each, Number.isInteger(each) ? 0 : 1);
  return `${SIGNS[operator] ?? ""} ${whole(value)}${high === null || high === undefined ? "" : `–${whole(high)}`}${uom === "%" ? "%" : ` ${uom ?? ""}`}`.trim();
}

function file(items, page) {
  return {
    name: t("list.table", { unit: unitName(page.unit) }),
    synthetic: items.some((item) => item.origin === "synthetic"),
    columns: [
      { name: t("list.target"), value: (item) => item.title },
      { name: t("list.plan"), value: (item) => item.plan },
      { name: t("list.owner"), value: (item) => item.owner },
      { name: t("list.now"), value: (item) => item.now?.value ?? null, text: (item) => (item.now ? number(item.now.value, 1) : item.suppression ? t("hidden.short") : "–") },
      { name: t("list.from"), value: (item) => words(item.value_from?.text) },
      { name: t("key.forecast"), value: (item) => item.outlook?.expected ?? null, text: (item) => (known(item.outlook?.expected) ? number(item.outlook.expected, 1) : "–") },
      { name: t("list.goal"), value: (item) => goal(item) },
      { name: t("list.chance"), value: (item) => item.outlook?.probability ?? null, text: (item) => (known(item.outlook?.probability) ? number(item.outlook.probability, 2) : t("hope.none")) },
      { name: t("list.numerator"), value: (item) => item.numerator_is },
      { name: t("list.denominator"), value: (item) => item.denominator_is },
      { name: t("list.assumes"), value: (item) => words(item.outlook?.assumes) },
      { name: t("list.near"), value: (item) => (item.in_lake?.kind === "near" ? nearest(item.in_lake) : "") },
      { name: t("table.why"), value: (item) => words(item.reason?.text) },
    ],
    rows: items,
  };
}
