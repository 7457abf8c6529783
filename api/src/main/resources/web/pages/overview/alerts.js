// What needs doing now, and how far the figures can be trusted.
import { alertItem, levelOf } from "../../shared/components/alert-item.js";
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOf } from "../../shared/components/source.js";
import { trustDetails, trustOf } from "../../shared/components/trust.js";
import { h } from "../../shared/dom.js";
import { date, number } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { linkTo } from "../../shared/pages.js";
import { unitName } from "../../shared/series-model.js";

// As many as fit a screen of 900 pixels beside the link to the others.
const MOST = 2;
const URGENCY = ["risk", "watch"];

export function alertsPanel(page) {
  if (!page.parts.alerts) {
    return missing("alerts", { wide: 4, question: t("question.now"), title: t("alerts.unknown") }, page.missing.alerts);
  }
  const all = [...(page.parts.alerts?.items ?? [])].sort((one, other) => URGENCY.indexOf(levelOf(one)) - URGENCY.indexOf(levelOf(other)));
  const total = page.parts.alerts?.total ?? 0;
  const list = all.length === 0 ? h("p", { class: "state" }, t("alerts.none")) : h("ul", { class: "rows" }, all.slice(0, MOST).map((alert) => alertItem(alert)));
  const more = total > MOST ? h("p", { class: "meta" }, h("a", { href: linkTo("/alerts") }, t("alerts.all", { n: number(total) }))) : null;
  return panel("alerts", { wide: 4, question: t("question.now"), title: total > 0 ? t("alerts.title", { n: number(total) }) : t("alerts.none"), body: [h("div", { class: "alerts-list" }, list, more), trustPart(page)], table: table(all, page), source: () => source(all, page) });
}

function trustPart(page) {
  const trust = trustOf(page.parts.quality);
  if (!trust) {
    return h("p", { class: "meta" }, t("trust.unscored"));
  }
  const part = (name) => h("div", { class: "trust-part" }, h("span", {}, t(`quality.${name}`)), h("b", {}, trust[name] === null ? "–" : number(Math.floor(trust[name]))), bar(trust[name]));
  const rejected = page.parts.quality.items.reduce((sum, item) => sum + item.counts.rows_read - item.counts.rows_accepted, 0);
  const read = page.parts.quality.items.reduce((sum, item) => sum + item.counts.rows_read, 0);
  return h("div", { class: "trust-block" }, h("p", { class: "panel-question" }, t("question.trust")), h("div", { class: "trust-parts" }, ["valid", "complete", "clean", "fresh"].map(part)), h("p", { class: "meta" }, t("trust.rejected", { rejected: number(rejected), read: number(read) }), " ", h("a", { href: linkTo("/quality") }, t("trust.why"))));
}

function bar(points) {
  const filled = h("i", { class: points !== null && points < 85 ? "low" : "" });
  filled.style.width = `${points ?? 0}%`;
  return h("span", { class: "trust-bar", "aria-hidden": "true" }, filled);
}

/** The rules that gave the alerts, and the scores behind the trust. */
function source(alerts, page) {
  const since = alerts.map((alert) => alert.since).sort();
  const trust = trustOf(page.parts.quality);
  const rules = [...new Set(alerts.map((alert) => words(alert.rule_name)))];
  return sourceOf(page, {
    what: t("alerts.table", { unit: unitName(page.unit) }),
    period: since.length > 0 ? t("alerts.since", { first: date(since[0]), last: date(since.at(-1)) }) : t("alerts.none"),
    facts: [[t("source.formula"), t("alerts.formula")], [t("alerts.rules"), rules.map((rule) => h("div", {}, rule))], ...(trust ? trustDetails(trust) : [])],
  });
}

function table(alerts, page) {
  return {
    name: t("alerts.table", { unit: unitName(page.unit) }),
    synthetic: alerts.some((alert) => alert.origin === "synthetic"),
    columns: [
      { name: t("table.alert"), value: (row) => words(row.rule_name) },
      { name: t("table.why"), value: (row) => words(row.reason) },
      { name: t("table.owner"), value: (row) => words(row.owner) },
      { name: t("table.since"), value: (row) => row.since },
    ],
    rows: alerts,
  };
}
