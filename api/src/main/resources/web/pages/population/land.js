// From which use land went to which, in the newest pair of years: the least change that explains both years' areas.
import { missing, panel } from "../../shared/components/panel.js";
import { originOf, sourceOf } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { model as modelName, number } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";

/** Uses that fit beside each other; the others move less and stand in the table. */
const MOST = 7;
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
  return panel("land", { wide: 7, title: moved.length === 0 ? t("land.still", { from: latest.from_year, to: latest.to_year }) : t("land.title", { area: number(total, 1), from: latest.from_year, to: latest.to_year }), sub: latest.caveat === null ? t("land.sub") : `${t("land.sub")}; ${t("land.borders")}`, body: h("div", { class: "scroll", tabindex: 0 }, matrix(latest.moves.filter(inside), moved)), table: table(latest, page), source: () => source(page, latest) });
}

function source(page, latest) {
  const { land } = page.parts;
  const years = { from: latest.from_year, to: latest.to_year };
  return sourceOf(page, {
    what: t("land.table", { unit: unitName(page.unit), ...years }),
    period: t("land.years", years),
    facts: [[t("source.formula"), t("land.formula")], [t("land.caveat"), latest.caveat === null ? null : t("land.borders")], [t("source.model"), modelName(land.method)], [t("source.run"), land.run], [t("table.origin"), originOf(land)]],
  });
}

/** Rows: what the land was; columns: what it became. The way down the middle is land that stayed as it was. */
function matrix(all, moved) {
  const size = new Map();
  moved.forEach((move) => [move.from, move.to].forEach((use) => size.set(use.code, { use, area: (size.get(use.code)?.area ?? 0) + move.area_ha })));
  const uses = [...size.values()].sort((one, other) => other.area - one.area).slice(0, MOST).map((each) => each.use);
  const of = (from, to) => all.find((move) => move.from.code === from.code && move.to.code === to.code)?.area_ha ?? 0;
  const most = Math.max(...moved.map((move) => move.area_ha), 0.01);
  const cell = (from, to) => {
    const area = of(from, to);
    if (from.code === to.code) {
      return h("td", { class: "stays", title: t("land.stays") }, number(area, 1));
    }
    const made = h("td", { class: area > 0 ? "moves" : "none" }, area > 0 ? number(area, area < 1 ? 2 : 1) : "·");
    made.style.setProperty("--strength", `${Math.round((100 * area) / most)}%`);
    return made;
  };
  const short = (use) => h("abbr", { title: words(use.name) }, use.code);
  const head = h("tr", {}, h("th", { scope: "col" }, t("land.fromto")), uses.map((use) => h("th", { scope: "col" }, short(use))));
  return h("table", { class: "data-table land-matrix" }, h("thead", {}, head), h("tbody", {}, uses.map((from) => h("tr", {}, h("th", { scope: "row" }, h("span", { class: "line-code" }, from.code), words(from.name)), uses.map((to) => cell(from, to))))));
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
