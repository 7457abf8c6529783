// What the land will be used for in some years, by use, with its interval; plans of land beside what came of them.
import { missing, panel } from "../../shared/components/panel.js";
import { originOf, sourceOf } from "../../shared/components/source.js";
import { choiceSwitch } from "../../shared/components/switch.js";
import { h } from "../../shared/dom.js";
import { model as modelName, number } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";

/** The forecast, or the plan the reader asked for beside what came or is expected. */
export function usesPanel(page) {
  const plans = page.parts.land?.plans ?? [];
  const asked = state.read().land === "plan" && plans.length > 0;
  const tools = plans.length > 0 ? choiceSwitch(t("uses.how"), [["", t("uses.forecast")], ["plan", t("uses.plan")]], asked ? "plan" : "", (land) => state.go({ land })) : null;
  return asked ? planPanel(plans, tools, page) : forecastPanel(tools, page);
}

/** The newest plan of which something can be said: its change, and how much of it came or is expected. */
function planPanel(plans, tools, page) {
  const plan = plans.findLast((each) => each.uses.some((use) => use.actual_ha !== null || use.expected_ha !== null)) ?? plans.at(-1);
  const rows = plan.uses.map((use) => ({ ...use, wanted: use.base_ha === null ? null : use.planned_ha - use.base_ha, came: use.actual_ha ?? use.expected_ha })).sort((one, other) => Math.abs(other.wanted ?? 0) - Math.abs(one.wanted ?? 0));
  const known = rows.some((row) => row.actual_ha !== null);
  const hectares = (value) => (value === null ? "–" : number(value, 1));
  const signed = (value) => (value === null ? "–" : `${value < 0 ? "−" : "+"}${number(Math.abs(value), 1)}`);
  const line = (row) => h("tr", {}, h("th", { scope: "row" }, words(row.use.name)), h("td", {}, hectares(row.planned_ha)), h("td", {}, signed(row.wanted)), h("td", { class: known ? "" : "blue" }, hectares(row.came)), h("td", {}, row.share_done === null ? "–" : `${number(100 * row.share_done)}%`));
  const names = [t("uses.use"), t("uses.planned", { year: plan.year }), t("uses.moved"), t(known ? "uses.came" : "uses.expected"), t("uses.done")];
  const columns = [{ name: t("uses.use"), value: (row) => `${row.use.code} ${words(row.use.name)}` }, { name: names[1], value: (row) => row.planned_ha }, { name: t("uses.base", { year: plan.base_year ?? "–" }), value: (row) => row.base_ha }, { name: t("uses.came"), value: (row) => row.actual_ha }, { name: t("uses.expected"), value: (row) => row.expected_ha }, { name: "80% –", value: (row) => row.lo_80 }, { name: "80% +", value: (row) => row.hi_80 }, { name: t("uses.done"), value: (row) => row.share_done }];
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
  const line = (row) => h("tr", {}, h("th", { scope: "row" }, words(row.use.name)), h("td", {}, row.first === null ? "–" : number(row.first, 1)), h("td", { class: "blue" }, number(row.mean, 1)), h("td", {}, `${row.moved < 0 ? "−" : "+"}${number(Math.abs(row.moved), 1)}`), h("td", { class: "soft" }, `${number(row.lo_80, 1)}–${number(row.hi_80, 1)}`));
  const head = h("tr", {}, [t("uses.use"), String(first.year), String(last.year), t("uses.moved"), "80%"].map((name) => h("th", { scope: "col" }, name)));
  return panel("uses", { wide: 5, title: t("uses.title", { use: words(rows[0].use.name), moved: `${rows[0].moved < 0 ? "−" : "+"}${number(Math.abs(rows[0].moved), 1)}`, year: last.year }), sub: t("uses.sub"), tools, source: () => source(page, t("uses.table", { unit: unitName(page.unit) }), t("pyramid.base", { base: page.parts.land.base_year, first: first.year, last: last.year }), t("uses.formula")), body: h("div", { class: "scroll", tabindex: 0 }, h("table", { class: "data-table" }, h("thead", {}, head), h("tbody", {}, rows.map(line)))), table: { name: t("uses.table", { unit: unitName(page.unit) }), synthetic: page.parts.land.synthetic, columns: [{ name: t("uses.use"), value: (row) => `${row.use.code} ${words(row.use.name)}` }, { name: String(first.year), value: (row) => row.first }, { name: String(last.year), value: (row) => row.mean }, { name: "80% –", value: (row) => row.lo_80 }, { name: "80% +", value: (row) => row.hi_80 }], rows } });
}
