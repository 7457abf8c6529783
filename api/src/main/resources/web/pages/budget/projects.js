// The projects that are likeliest to miss 31 January, those without a payment for long first.
import { missing, panel } from "../../shared/components/panel.js";
import { probabilityChip } from "../../shared/components/probability.js";
import { h } from "../../shared/dom.js";
import { moneyScale, number, scaled } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import { paymentsSource } from "./disbursement.js";

/** `tools`: the way back to the sectors, where there are any. */
export function projectsPanel(page, tools) {
  const part = page.parts.disbursement;
  if (!part) {
    return missing("projects", { wide: 4, title: t("projects.none") }, page.missing.disbursement);
  }
  const rows = [...part.projects].sort((one, other) => Number(other.stalled) - Number(one.stalled) || (other.probability_missed ?? 0) - (one.probability_missed ?? 0));
  const stalled = rows.filter((row) => row.stalled).length;
  const likely = rows.filter((row) => (row.probability_missed ?? 0) > 0.3).length;
  const scale = { ...moneyScale([part.total.plan]), places: 1 };
  const head = ["projects.code", "projects.plan", "projects.paid", "projects.expected", "projects.missed"];
  const body = h("div", { class: "scroll", tabindex: 0 }, h("table", { class: "data-table" }, h("thead", {}, h("tr", {}, head.map((key) => h("th", { scope: "col" }, t(key, { unit: scale.unit }))))), h("tbody", {}, rows.map((row) => line(row, scale)))));
  return panel("projects", { wide: 4, title: stalled > 0 ? t("projects.title.stalled", { n: number(stalled) }) : t("projects.title", { n: number(likely), of: number(rows.length) }), sub: t("projects.sub"), tools, body, table: table(rows, page, scale), source: () => paymentsSource(page, t("projects.table", { unit: unitName(page.unit) }), curves(rows)) });
}

/** From how many payment curves each group of projects is forecast. */
function curves(rows) {
  const groups = new Map(rows.filter((row) => row.group).map((row) => [row.group, row.curves]));
  return [[t("projects.groups"), [...groups].map(([group, n]) => h("div", {}, t("projects.group", { group, n: number(n) })))], [t("projects.order"), t("projects.order.text")]];
}

function line(row, scale) {
  return h("tr", {}, h("th", { scope: "row" }, row.project, row.stalled ? h("span", { class: "meta" }, ` · ${t("projects.stalled", { n: number(row.months_without_payment) })}`) : null), h("td", {}, scaled(row.plan, scale)), h("td", {}, `${number(row.share)}%`), h("td", { class: "blue" }, row.expected_share === null ? "–" : `${number(row.expected_share)}%`), h("td", {}, probabilityChip(row.probability_missed, { bad: true })));
}

function table(rows, page, scale) {
  return {
    name: t("projects.table", { unit: unitName(page.unit) }),
    synthetic: page.parts.disbursement.synthetic,
    columns: [
      { name: t("projects.code"), value: (row) => row.project },
      { name: t("projects.plan", { unit: scale.unit }), inFile: t("projects.plan", { unit: scale.base }), value: (row) => row.plan, text: (row) => scaled(row.plan, scale) },
      { name: t("projects.paid"), value: (row) => row.share, text: (row) => `${number(row.share, 1)}%` },
      { name: t("projects.expected"), value: (row) => row.expected_share, text: (row) => (row.expected_share === null ? "–" : `${number(row.expected_share, 1)}%`) },
      { name: t("projects.missed"), value: (row) => row.probability_missed },
      { name: t("projects.idle"), value: (row) => row.months_without_payment },
    ],
    rows,
  };
}
