// Every disease by month: darker is more of that disease; levels by shape, hidden counts hatched.
import { heatClasses, heatTable } from "../../shared/components/heat.js";
import { missing, panel } from "../../shared/components/panel.js";
import { shape } from "../../shared/components/probability.js";
import { metaFacts, sourceOf } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { number, period, periodSpan, shortPeriod } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import { urlWith } from "../../shared/state.js";
import { SHAPES, shownLevel, verdictOf } from "./model.js";

const SHOWN = 24;

export function tablePanel(page) {
  const about = { wide: 12, title: t("heat.none") };
  const { items = [], recent = {} } = page.parts.outbreaks ?? {};
  const periods = [...new Set(Object.values(recent).flatMap((rows) => rows.map((row) => row.period)))].sort().slice(-SHOWN);
  if (periods.length === 0) {
    return missing("heat", about, page.missing.outbreaks);
  }
  return panel("heat", {
    ...about,
    title: title(items, recent, periods),
    sub: t("heat.sub", { first: period(periods[0]), last: period(periods.at(-1)) }),
    keys: keys(),
    body: h("div", { class: "scroll", tabindex: 0 }, heatTable({ name: t("heat.table", { unit: unitName(page.unit) }), corner: t("heat.disease"), head: periods.map(head), rows: items.map((item) => rowOf(item, recent[item.breakdown] ?? [], periods)) })),
    table: table(items, recent, page),
    source: () => source(items, periods, page),
  });
}

/** The newest verdict of each disease in the server's words, and the cells of the disease that is shown above. */
function source(items, periods, page) {
  const { meta } = page.parts.outbreaks;
  const chosen = verdictOf(page) ?? items[0];
  return sourceOf(meta, {
    what: t("heat.table", { unit: unitName(page.unit) }),
    period: periodSpan(periods[0], periods.at(-1)),
    facts: [...metaFacts(meta), [t("source.levels"), t("cases.rule")], [t("heat.newest"), items.map((item) => h("div", {}, words(item.sentence)))], [t("heat.floor"), meta.indicator.people_floor === null ? null : t("hidden.small", { n: number(meta.indicator.people_floor) })]],
    snapshots: meta.snapshots,
    cells: { indicator: meta.indicator.id, unit: meta.unit.unit_id, breakdown: chosen.breakdown, period: chosen.period },
    cellsOf: `${words(chosen.name)}, ${shortPeriod(chosen.period)}`,
  });
}

/** How many months of the table were at the level of an epidemic, and of which disease most. */
function title(items, recent, periods) {
  const counts = items.map((item) => ({ item, n: (recent[item.breakdown] ?? []).filter((row) => periods.includes(row.period) && shownLevel(row.level, item.endemic) === "epidemic").length }));
  const total = counts.reduce((sum, each) => sum + each.n, 0);
  const most = counts.reduce((one, other) => (other.n > one.n ? other : one));
  return total === 0 ? t("heat.title.calm", { n: number(periods.length) }) : t("heat.title", { n: number(total), name: words(most.item.name), most: number(most.n), of: number(periods.length) });
}

/** The year stands at its first month. */
function head(text, index) {
  const [year, month] = text.split("-");
  return index === 0 || month === "01" || month === "W01" ? shortPeriod(text) : shortPeriod(text).replace(/[/ ]\d{4}$/, "").replace(`/${year}`, "");
}

function rowOf(item, rows, periods) {
  const classOf = heatClasses(rows.map((row) => row.cases));
  const name = h("a", { href: urlWith({ disease: item.breakdown.slice("disease=".length) }), "data-state": JSON.stringify({ disease: item.breakdown.slice("disease=".length) }), class: "plain" }, words(item.name));
  return { name, cells: periods.map((wanted) => cellOf(item, rows.find((row) => row.period === wanted), classOf)) };
}

function cellOf(item, row, classOf) {
  if (!row) {
    return null;
  }
  const level = shownLevel(row.level, item.endemic);
  const mark = level === "epidemic" || level === "warning" ? h("span", { class: "heat-mark" }, shape(SHAPES[level]), h("span", { class: "for-readers" }, t(`level.${level}`))) : null;
  const title = `${words(item.name)}, ${period(row.period)}: ${row.suppression ? t("hidden.short") : number(row.cases)}${row.level ? `, ${t(`level.${level}`)}` : ""}`;
  return row.suppression ? { kind: "hidden", text: t("hidden.short"), title, mark } : { heat: row.cases === 0 ? 1 : classOf(row.cases), text: number(row.cases), title, mark };
}

function keys() {
  return h("ul", { class: "keys", "aria-hidden": "true" }, [["risk", "level.epidemic"], ["watch", "level.warning"]].map(([kind, key]) => h("li", {}, shape(kind), t(key))), h("li", {}, h("i", { class: "hidden" }), t("key.hidden")));
}

function table(items, recent, page) {
  const rows = items.flatMap((item) => (recent[item.breakdown] ?? []).map((row) => ({ ...row, item })));
  return {
    name: t("heat.table", { unit: unitName(page.unit) }),
    synthetic: page.parts.outbreaks.meta.synthetic,
    columns: [
      { name: t("heat.disease"), value: (row) => words(row.item.name) },
      { name: t("table.period"), value: (row) => row.period },
      { name: t("heat.cases"), value: (row) => row.cases, text: (row) => (row.suppression ? t("hidden.short") : number(row.cases)) },
      { name: t("cases.epidemic_level"), value: (row) => row.epidemic_level, text: (row) => (row.epidemic_level === null ? "–" : number(row.epidemic_level, 1)) },
      { name: t("table.level"), value: (row) => t(`level.${shownLevel(row.level, row.item.endemic)}`) },
    ],
    rows,
  };
}
