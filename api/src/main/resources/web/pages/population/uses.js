// What the land will be used for in some years, by use, with its interval; plans of land beside what came of them.
import { intervalColumns } from "../../shared/components/data-table.js";
import { missing, panel } from "../../shared/components/panel.js";
import { originOf, sourceOf } from "../../shared/components/source.js";
import { choiceSwitch } from "../../shared/components/switch.js";
import { h } from "../../shared/dom.js";
import { model as modelName, number, percent, range, signed } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";

const TENTHS = { factor: 1, unit: "", places: 1 };

/** The plan beside what came or is expected; the forecast where the reader asked for it, or nobody planned. */
export function usesPanel(page) {
  const plans = page.parts.land?.plans ?? [];
  const planned = plans.length > 0 && state.read().land !== "forecast";
  const tools = plans.length > 0 ? choiceSwitch(t("uses.how"), [["", t("uses.plan")], ["forecast", t("uses.forecast")]], planned ? "" : "forecast", (land) => state.go({ land })) : null;
  return planned ? planPanel(plans, tools, page) : forecastPanel(tools, page);
}

/** The newest plan of which something can be said: its change, and how much of it came or is expected. */
function planPanel(plans, tools, page) {
  const plan = plans.findLast((each) => each.uses.some((use) => use.actual_ha !== null || use.expected_ha !== null)) ?? plans.at(-1);
  const rows = plan.uses.map((use) => ({ ...use, wanted: use.base_ha === null ? null : use.planned_ha - use.base_ha, came: use.actual_ha ?? use.expected_ha })).sort((one, other) => Math.abs(other.wanted ?? 0) - Math.abs(one.wanted ?? 0));
  const known = rows.some((row) => row.actual_ha !== null);
  const line = (row) => h("tr", {}, h("th", { scope: "row" }, words(row.use.name)), h("td", {}, hectares(row.planned_ha)), h("td", {}, moved(row.wanted)), h("td", { class: known ? "" : "blue" }, hectares(row.came)), known ? null : h("td", { class: "soft" }, row.lo_80 === null ? "–" : range(row.lo_80, row.hi_80, TENTHS)), h("td", {}, row.share_done === null ? "–" : `${number(100 * row.share_done)}%`));
  const names = [t("uses.use"), t("uses.planned", { year: plan.year }), t("uses.moved"), t(known ? "uses.came" : "uses.expected"), known ? null : "80%", t("uses.done")].filter(Boolean);
  const columns = [{ name: t("uses.use"), value: (row) => `${row.use.code} ${words(row.use.name)}` }, { name: names[1], value: (row) => row.planned_ha, text: (row) => hectares(row.planned_ha) }, { name: t("uses.base", { year: plan.base_year ?? "–" }), value: (row) => row.base_ha, text: (row) => hectares(row.base_ha) }, { name: t("uses.came"), value: (row) => row.actual_ha, text: (row) => hectares(row.actual_ha) }, { name: t("uses.expected"), value: (row) => row.expected_ha, text: (row) => hectares(row.expected_ha) }, ...intervalColumns(hectares), { name: t("uses.done"), value: (row) => row.share_done, text: (row) => (row.share_done === null ? "–" : percent(row.share_done)) }];
  return panel("uses", { wide: 5, title: t(known ? "uses.plan.title" : "uses.plan.ahead", { year: plan.year }), sub: t("uses.plan.sub", { year: plan.base_year ?? "–" }), tools, body: h("div", { class: "scroll", tabindex: 0 }, h("table", { class: "data-table" }, h("thead", {}, h("tr", {}, names.map((name) => h("th", { scope: "col" }, name)))), h("tbody", {}, rows.map(line)))), table: { name: t("uses.plan.table", { unit: unitName(page.unit), year: plan.year }), synthetic: page.parts.land.synthetic, columns, rows }, source: () => source(page, t("uses.plan.table", { unit: unitName(page.unit), year: plan.year }), String(plan.year), t("uses.plan.formula")) });
}

function source(page, what, period, formula) {
  const { land } = page.parts;
  return sourceOf(page, { what, period, facts: [[t("source.formula"), formula], [t("source.model"), modelName(land.method)], [t("source.run"), land.run], [t("table.origin"), originOf(land)]] });
}

function forecastPanel(tools, page) {
  const years = page.parts.land?.years ?? [];
  if (years.length === 0) {
    return missing("uses", { wide: 5, title: t("uses.none") }, page.missing.land);
  }
  const [first, last] = [years[0], years.at(-1)];
  const rows = last.uses.map((use) => ({ ...use, first: first.uses.find((each) => each.use.code === use.use.code)?.mean ?? null })).map((use) => ({ ...use, moved: use.first === null ? 0 : use.mean - use.first })).sort((one, other) => Math.abs(other.moved) - Math.abs(one.moved));
  const line = (row) => h("tr", {}, h("th", { scope: "row" }, words(row.use.name)), h("td", {}, row.first === null ? "–" : number(row.first, 1)), h("td", { class: "blue" }, number(row.mean, 1)), h("td", {}, moved(row.moved)), h("td", { class: "soft" }, range(row.lo_80, row.hi_80, TENTHS)));
  const head = h("tr", {}, [t("uses.use"), String(first.year), String(last.year), t("uses.moved"), "80%"].map((name) => h("th", { scope: "col" }, name)));
  return panel("uses", { wide: 5, title: t("uses.title", { use: words(rows[0].use.name), moved: moved(rows[0].moved), year: last.year }), sub: t("uses.sub"), tools, source: () => source(page, t("uses.table", { unit: unitName(page.unit) }), t("pyramid.base", { base: page.parts.land.base_year, first: first.year, last: last.year }), t("uses.formula")), body: h("div", { class: "scroll", tabindex: 0 }, h("table", { class: "data-table" }, h("thead", {}, head), h("tbody", {}, rows.map(line)))), table: { name: t("uses.table", { unit: unitName(page.unit) }), synthetic: page.parts.land.synthetic, columns: [{ name: t("uses.use"), value: (row) => `${row.use.code} ${words(row.use.name)}` }, { name: String(first.year), value: (row) => row.first, text: (row) => hectares(row.first) }, { name: String(last.year), value: (row) => row.mean, text: (row) => hectares(row.mean) }, ...intervalColumns(hectares)], rows } });
}

function hectares(value) {
  return value === null ? "–" : number(value, 1);
}

function moved(value) {
  return value === null ? "–" : signed(value, number(value, 1));
}
