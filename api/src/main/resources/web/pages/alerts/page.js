// What needs doing, by urgency; what each rule was worth on the past.
import { date, number, percent } from "../../shared/format.js";
import { alertItem, levelOf } from "../../shared/components/alert-item.js";
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOf } from "../../shared/components/source.js";
import { groupedSelect } from "../../shared/components/select.js";
import { h } from "../../shared/dom.js";
import { says, t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";
import { hidden, withActions } from "./actions.js";

const URGENCY = ["risk", "watch"];

export default {
  draw(page) {
    const all = page.parts.alerts?.items ?? [];
    const current = all.filter((alert) => alert.state === "current");
    if (!page.parts.alerts) {
      return unknown(page);
    }
    queueMicrotask(() => document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: "center" }));
    return {
      title: current.length === 0 ? t("head.none", { unit: unitName(page.unit) }) : t("head.title", { n: number(current.length), serious: number(current.filter((alert) => levelOf(alert) === "risk").length) }),
      lead: t("head.lead"),
      alerts: current.filter((alert) => !hidden(alert.id)).length,
      synthetic: all.some((alert) => alert.origin === "synthetic"),
      panels: [listPanel(all, page), rulesPanel(page)],
    };
  },
};

/** Alerts and what their rules were worth belong to the newest forecast: of a past day neither is kept, and that is said. */
function unknown(page) {
  const past = Boolean(state.read().period);
  const title = t(past ? "head.past" : "head.unknown", { unit: unitName(page.unit) });
  return { title, lead: t(past ? "head.past.lead" : "head.lead"), panels: [missing("list", { wide: 7, main: true, title: past ? t("list.past") : title }, page.missing.alerts), rulesPanel(page)] };
}

function listPanel(all, page) {
  const wanted = state.read();
  const domains = [...new Map(all.map((alert) => [alert.domain, alert.domain]))];
  const shown = all
    .filter((alert) => (wanted.view === "all" || alert.state === "current") && (!wanted.domain || alert.domain === wanted.domain) && (!wanted.severity || alert.severity === wanted.severity) && (wanted.view === "all" || !hidden(alert.id)))
    .sort((one, other) => URGENCY.indexOf(levelOf(one)) - URGENCY.indexOf(levelOf(other)) || other.since.localeCompare(one.since));
  const tools = [
    groupedSelect("state", t("list.state"), [["", [["", t("list.current")], ["all", t("list.all")]]]], wanted.view ?? "", (view) => state.go({ view }), { quiet: true }),
    domains.length > 1 ? groupedSelect("domain", t("list.domain"), [["", [["", t("list.everydomain")], ...domains]]], wanted.domain ?? "", (domain) => state.go({ domain }), { quiet: true }) : null,
  ];
  tools.unshift(groupedSelect("severity", t("list.severity"), [["", [["", t("list.everyseverity")], ...["serious", "warning", "info"].map((each) => [each, t(`severity.${each}`)])]]], wanted.severity ?? "", (severity) => state.go({ severity }), { quiet: true }));
  const body = shown.length === 0 ? h("p", { class: "state" }, t("list.none")) : h("ul", { class: "rows scroll", tabindex: 0 }, shown.map((alert) => withActions(withArithmetic(alertItem(alert, { full: true }), alert), alert)));
  return panel("list", { wide: 7, main: true, title: t("list.title", { n: number(shown.length) }), sub: t("list.sub"), tools, body, table: { name: t("list.table", { unit: unitName(page.unit) }), synthetic: shown.some((alert) => alert.origin === "synthetic"), columns: columns(), rows: shown }, source: () => sourceOf(page, { what: t("list.table", { unit: unitName(page.unit) }), period: since(shown), facts: [[t("source.formula"), t("list.formula")], [t("rules.rule"), [...new Set(shown.map((alert) => words(alert.rule_name)))].map((rule) => h("div", {}, rule))]] }) });
}

/** The operands of the rule, as the server used them; folded away until somebody asks. */
function withArithmetic(item, alert) {
  const entries = Object.entries(alert.arithmetic ?? {}).filter(([, value]) => value !== null && typeof value !== "object");
  item.id = alert.id;
  if (entries.length > 0) {
    const lines = entries.flatMap(([name, value]) => [h("dt", {}, says(`arithmetic.${name}`) ? t(`arithmetic.${name}`) : name.replaceAll("_", " ")), h("dd", {}, typeof value === "number" ? number(value, Number.isInteger(value) ? 0 : 2) : String(value))]);
    item.querySelector("div").append(h("details", { class: "arithmetic" }, h("summary", {}, t("list.arithmetic")), h("dl", {}, lines)));
  }
  return item;
}

function columns() {
  return [
    { name: t("list.what"), value: (row) => words(row.rule_name) },
    { name: t("table.why"), value: (row) => words(row.reason) },
    { name: t("table.owner"), value: (row) => words(row.owner) },
    { name: t("table.since"), value: (row) => row.since },
    { name: t("list.state"), value: (row) => row.state },
    { name: t("rules.false"), value: (row) => row.false_rate, text: (row) => (row.false_rate === null ? "–" : percent(row.false_rate)) },
  ];
}

/** What each rule was worth: how many alerts it gave on the past, and how many of them were false. */
function rulesPanel(page) {
  if (!page.parts.rules) {
    return missing("rules", { wide: 5, main: true, title: t(state.read().period ? "rules.past" : "rules.table") }, page.missing.rules);
  }
  const rules = page.parts.rules.items.filter((rule) => rule.judged > 0);
  const shown = [...rules].sort((one, other) => (other.false_rate ?? -1) - (one.false_rate ?? -1));
  const names = [
    { name: t("rules.rule"), value: (row) => `${words(row.name)} (${t(`origin.${row.origin}`)})` },
    { name: t("rules.judged"), value: (row) => row.judged, text: (row) => number(row.judged) },
    { name: t("rules.alerts"), value: (row) => row.alerts, text: (row) => number(row.alerts) },
    { name: t("rules.false"), value: (row) => row.false_rate, text: (row) => (row.false_rate === null ? "–" : percent(row.false_rate)) },
    { name: t("rules.missed"), value: (row) => row.missed, text: (row) => (row.missed === null ? "–" : number(row.missed)) },
  ];
  const table = h("table", { class: "data-table" }, h("thead", {}, h("tr", {}, names.map((column) => h("th", { scope: "col" }, column.name)))), h("tbody", {}, shown.map((rule) => h("tr", {}, names.map((column, index) => h(index === 0 ? "th" : "td", index === 0 ? { scope: "row" } : {}, (column.text ?? column.value)(rule)))))));
  return panel("rules", { wide: 5, main: true, title: t("rules.title", { n: number(shown.length) }), sub: t("rules.sub"), body: h("div", { class: "scroll", tabindex: 0 }, table), table: { name: t("rules.table"), columns: names, rows: shown }, source: () => sourceOf({ publication: page.publication }, { what: t("rules.table"), period: t("rules.period", { judged: number(shown.reduce((sum, rule) => sum + rule.judged, 0)) }), facts: [[t("source.formula"), t("rules.formula")]] }) });
}

/** The days from which the alerts hold. */
function since(alerts) {
  const days = alerts.map((alert) => alert.since).sort();
  return days.length === 0 ? t("list.none") : t("list.since", { first: date(days[0]), last: date(days.at(-1)) });
}
