// What the land will be used for in some years, by use, with its interval.
import { missing, panel } from "../../shared/components/panel.js";
import { h } from "../../shared/dom.js";
import { number } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";

export function usesPanel(page) {
  const years = page.parts.land?.years ?? [];
  if (years.length === 0) {
    return missing("uses", { wide: 5, title: t("uses.none") }, page.missing.land);
  }
  const [first, last] = [years[0], years.at(-1)];
  const rows = last.uses.map((use) => ({ ...use, first: first.uses.find((each) => each.use.code === use.use.code)?.mean ?? null })).map((use) => ({ ...use, moved: use.first === null ? 0 : use.mean - use.first })).sort((one, other) => Math.abs(other.moved) - Math.abs(one.moved));
  const line = (row) => h("tr", {}, h("th", { scope: "row" }, words(row.use.name)), h("td", {}, row.first === null ? "–" : number(row.first, 1)), h("td", { class: "blue" }, number(row.mean, 1)), h("td", {}, `${row.moved < 0 ? "−" : "+"}${number(Math.abs(row.moved), 1)}`), h("td", { class: "soft" }, `${number(row.lo_80, 1)}–${number(row.hi_80, 1)}`));
  const head = h("tr", {}, [t("uses.use"), String(first.year), String(last.year), t("uses.moved"), "80%"].map((name) => h("th", { scope: "col" }, name)));
  return panel("uses", { wide: 5, title: t("uses.title", { use: words(rows[0].use.name), moved: `${rows[0].moved < 0 ? "−" : "+"}${number(Math.abs(rows[0].moved), 1)}`, year: last.year }), sub: t("uses.sub"), body: h("div", { class: "scroll", tabindex: 0 }, h("table", { class: "data-table" }, h("thead", {}, head), h("tbody", {}, rows.map(line)))), table: { name: t("uses.table", { unit: unitName(page.unit) }), synthetic: page.parts.land.synthetic, columns: [{ name: t("uses.use"), value: (row) => `${row.use.code} ${words(row.use.name)}` }, { name: String(first.year), value: (row) => row.first }, { name: String(last.year), value: (row) => row.mean }, { name: "80% –", value: (row) => row.lo_80 }, { name: "80% +", value: (row) => row.hi_80 }], rows } });
}
