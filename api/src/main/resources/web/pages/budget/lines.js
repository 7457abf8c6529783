// The lines of revenue against their plans. The last row is the sum of those above, to the đồng.
import { amountHead } from "../../shared/components/data-table.js";
import { missing, panel } from "../../shared/components/panel.js";
import { probabilityChip, probable } from "../../shared/components/probability.js";
import { sourceOf } from "../../shared/components/source.js";
import { plot } from "../../shared/components/target-row.js";
import { h } from "../../shared/dom.js";
import { model as modelName, moneyScale, period, scaled } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";

export function linesPanel(page) {
  const local = page.parts.revenue?.local;
  if (!local) {
    return missing("lines", { wide: 6, main: true, title: t("lines.none") }, page.missing.revenue ?? t("lines.only"));
  }
  const rows = [...local.items].sort((one, other) => (other.plan ?? other.expected ?? 0) - (one.plan ?? one.expected ?? 0));
  const scale = { ...moneyScale([local.total.plan ?? local.total.expected ?? local.total.collected]), places: 1 };
  return panel("lines", {
    wide: 6,
    main: true,
    title: title(local, scale),
    sub: local.units < local.units_of ? t("lines.sub.part", { unit: scale.unit, n: local.units, of: local.units_of }) : t("lines.sub", { unit: scale.unit }),
    body: h("div", { class: "scroll", tabindex: 0 }, picture([...rows, { ...local.total, isTotal: true }], scale, local)),
    table: table([...rows, local.total], scale, page),
    source: () => source(page, local),
  });
}

/** Which line is furthest behind. */
function title(local, scale) {
  const behind = local.items.filter((item) => item.gap !== null && item.gap < 0).sort((one, other) => one.gap - other.gap);
  return behind.length === 0 ? t("lines.title.fine") : t("lines.title", { item: words(behind[0].label), gap: `${scaled(-behind[0].gap, scale)} ${scale.unit}`, n: behind.length, of: local.items.length });
}

function picture(rows, scale, local) {
  const head = ["lines.item", "lines.plan", "lines.collected", "lines.expected", "lines.against", "lines.gap", "lines.chance"];
  return h("table", { class: "data-table lines" }, h("thead", {}, h("tr", {}, head.map((key) => h("th", { scope: "col" }, t(key, { months: Number(local.known_until.slice(5, 7)) }))))), h("tbody", {}, rows.map((row) => line(row, scale))));
}

function line(row, scale) {
  const share = (value) => (row.plan && value !== null ? value / row.plan : null);
  const gap = row.gap === null ? "–" : `${row.gap < 0 ? "" : "+"}${scaled(row.gap, scale)}`;
  const code = row.isTotal ? null : h("span", { class: "line-code" }, row.breakdown.replace("item=", ""));
  return h(
    "tr",
    { class: row.isTotal ? "total" : "" },
    h("th", { scope: "row" }, code, row.isTotal ? t("lines.total") : words(row.label)),
    h("td", {}, row.plan === null ? "–" : scaled(row.plan, scale)),
    h("td", {}, scaled(row.collected, scale)),
    h("td", { class: "blue" }, row.expected === null ? "–" : scaled(row.expected, scale)),
    h("td", { class: "bullet" }, plot({ now: share(row.collected), expected: share(row.expected), lo: share(row.lo_80), hi: share(row.hi_80) })),
    h("td", { class: row.gap < 0 ? "risk-text" : "" }, gap),
    h("td", {}, probabilityChip(row.probability)),
  );
}

function table(rows, scale, page) {
  const money = (pick) => ({ value: pick, text: (row) => (pick(row) === null ? "–" : scaled(pick(row), scale)) });
  return {
    name: t("lines.table", { unit: unitName(page.unit), year: page.parts.revenue.local.year }),
    synthetic: page.parts.revenue.synthetic,
    columns: [
      { name: t("lines.item"), value: (row) => (row.breakdown === "total" ? t("lines.total") : `${row.breakdown.replace("item=", "")} ${words(row.label)}`) },
      { ...amountHead(t("lines.plan"), scale), ...money((row) => row.plan) },
      { name: t("lines.collected.all"), ...money((row) => row.collected) },
      { name: t("lines.expected"), ...money((row) => row.expected) },
      { name: "80% –", ...money((row) => row.lo_80) },
      { name: "80% +", ...money((row) => row.hi_80) },
      { name: t("lines.gap"), ...money((row) => row.gap) },
      { name: t("lines.chance"), value: (row) => row.probability, text: (row) => (row.probability === null ? "–" : probable(row.probability)) },
    ],
    rows,
  };
}

function source(page, local) {
  const month = local.known_until.slice(0, 7);
  return sourceOf(page, {
    what: t("lines.table", { unit: unitName(page.unit), year: local.year }),
    period: period(month),
    facts: [
      [t("source.formula"), t("lines.formula")],
      [t("source.model"), local.items.map((item) => h("div", {}, `${words(item.label)}: ${modelName(item.model)}`))],
      ...local.breaks.map((known) => [t("source.break"), `${words(known.name)} ${known.treatment} · ${known.source}`]),
      [t("source.run"), page.parts.revenue.run_id],
    ],
    // A province is the sum of its communes: its cells are theirs.
    cells: page.unit.level === "commune" ? { indicator: "budget.ward_revenue", unit: page.unit.unit_id, breakdown: "total", period: month } : null,
  });
}
