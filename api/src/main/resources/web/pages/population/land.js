// From which use land went to which, in the newest pair of years: the least change that explains both years' areas.
import { missing, panel } from "../../shared/components/panel.js";
import { h } from "../../shared/dom.js";
import { number } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";

const MOST = 12;
const OUTSIDE = "outside";

export function landPanel(page) {
  const latest = page.parts.land?.transitions.at(-1);
  if (!latest) {
    return missing("land", { wide: 7, title: t("land.none") }, page.missing.land);
  }
  // What came from outside the statistics or left them is no change of use: borders moved, or the land was surveyed anew.
  const inside = (move) => move.from.code !== OUTSIDE && move.to.code !== OUTSIDE;
  const moved = latest.moves.filter((move) => move.from.code !== move.to.code && inside(move) && move.area_ha > 0).sort((one, other) => other.area_ha - one.area_ha);
  const total = moved.reduce((sum, move) => sum + move.area_ha, 0);
  const most = moved[0]?.area_ha ?? 1;
  const bar = (area) => {
    const filled = h("i", { class: "filled" });
    filled.style.width = `${(100 * area) / most}%`;
    return h("span", { class: "bar", "aria-hidden": "true" }, filled);
  };
  const line = (move) => h("tr", {}, h("th", { scope: "row" }, words(move.from.name)), h("td", { class: "left" }, `→ ${words(move.to.name)}`), h("td", { class: "bar-cell" }, bar(move.area_ha)), h("td", {}, number(move.area_ha, 2)));
  const head = h("tr", {}, ["land.from", "land.to", "land.much", "land.area"].map((key) => h("th", { scope: "col" }, t(key))));
  return panel("land", { wide: 7, title: moved.length === 0 ? t("land.still", { from: latest.from_year, to: latest.to_year }) : t("land.title", { area: number(total, 1), from: latest.from_year, to: latest.to_year }), sub: latest.caveat === null ? t("land.sub") : `${t("land.sub")}; ${t("land.borders")}`, body: h("div", { class: "scroll", tabindex: 0 }, h("table", { class: "data-table moves" }, h("thead", {}, head), h("tbody", {}, moved.slice(0, MOST).map(line)))), table: table(latest, page), source: () => ({ facts: [[t("source.formula"), t("land.formula")], [t("source.model"), page.parts.land.method]] }) });
}

function table(latest, page) {
  return {
    name: t("land.table", { unit: unitName(page.unit), from: latest.from_year, to: latest.to_year }),
    synthetic: page.parts.land.synthetic,
    columns: [
      { name: t("land.from"), value: (row) => `${row.from.code} ${words(row.from.name)}` },
      { name: t("land.to"), value: (row) => `${row.to.code} ${words(row.to.name)}` },
      { name: t("land.area"), value: (row) => row.area_ha, text: (row) => number(row.area_ha, 2) },
      { name: t("land.share"), value: (row) => row.share, text: (row) => `${number(row.share * 100, 1)}%` },
    ],
    rows: latest.moves,
  };
}
