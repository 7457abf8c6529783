// How good the unit's data are: every dataset and period, what was refused and why, what came late.
import { missing, panel } from "../../shared/components/panel.js";
import { trustOf } from "../../shared/components/trust.js";
import { h } from "../../shared/dom.js";
import { date, number, shortPeriod } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import { read } from "../../shared/state.js";
import { explain, shown } from "./explain.js";
import { refusedPanel } from "./refused.js";
import { ofItem, source } from "./source.js";

const PARTS = ["valid", "complete", "clean", "fresh"];
const PERIODS = 12;

export default {
  /** Scores of a past day are not kept; those of the periods up to it are, as they are judged today. */
  parameters(wanted) {
    return wanted.period ? { as_of: undefined, until: wanted.period } : {};
  },

  draw(page) {
    const items = page.parts.quality?.items ?? [];
    const trust = trustOf(page.parts.quality);
    const sheets = { wide: 12, main: true, title: t("heat.title") };
    return {
      title: trust ? t("head.score", { unit: unitName(page.unit), score: number(Math.floor(trust.score)), worst: words(worst(trust).dataset_name) }) : t(page.parts.quality ? "head.none" : "head.unknown", { unit: unitName(page.unit) }),
      lead: trust ? t("head.lead", { n: number(trust.items.length) }) : "",
      quality: page.parts.quality,
      past: "head.past",
      panels: items.length === 0 ? [missing("heat", sheets, page.missing.quality)] : [heatPanel(items, page, sheets), refusedPanel(items, page), latePanel(items, page)],
    };
  },
};

function worst(trust) {
  return trust.items.reduce((one, other) => (other.score < one.score ? other : one));
}

/** Datasets by period; a cell is the score, and opens what it lost to which fault. */
function heatPanel(items, page, about) {
  const datasets = [...new Map(items.map((item) => [item.dataset, words(item.dataset_name)]))];
  const latest = (dataset) => items.filter((item) => item.dataset === dataset).sort((one, other) => other.period_start.localeCompare(one.period_start));
  const rows = datasets.map(([dataset, name]) => ({ name, items: latest(dataset) }));
  const head = h("tr", {}, h("th", { scope: "col" }, t("heat.dataset")), PARTS.map((part) => h("th", { scope: "col", title: t(`quality.${part}.long`) }, t(`quality.${part}`))), h("th", { scope: "col" }, t("heat.score")), h("th", { scope: "col", class: "left" }, t("heat.periods", { n: PERIODS })));
  const body = rows.map((row) => h("tr", {}, h("th", { scope: "row" }, row.name, h("span", { class: "meta" }, ` ${shortPeriod(row.items[0].period)}`)), PARTS.map((part) => partCell(row.items[0], part)), h("td", { class: `score ${level(row.items[0].score)}` }, h("b", {}, shown(row.items[0].score))), h("td", { class: "left" }, h("span", { class: "history" }, row.items.slice(0, PERIODS).reverse().map(cell)))));
  return panel("heat", { ...about, sub: sub(), body: h("div", { class: "scroll", tabindex: 0 }, h("table", { class: "data-table scores" }, h("thead", {}, head), h("tbody", {}, body))), table: table(items, page), source: () => source(page, items, { what: t("heat.table", { unit: unitName(page.unit) }), formula: [...PARTS.map((part) => h("div", {}, `${t(`quality.${part}`)}: ${t(`heat.formula.${part}`)}`)), h("div", {}, t("heat.formula"))], facts: [[t("heat.newest"), rows.map((row) => h("div", {}, ofItem(row.items[0], shown(row.items[0].score))))]] }) });
}

function sub() {
  const { period } = read();
  return period ? t("heat.sub.past", { day: date(period) }) : t("heat.sub");
}

/** One part of the newest period; says what it lost, and opens why. */
function partCell(item, part) {
  const points = item[part];
  const values = { part: t(`quality.${part}`), period: shortPeriod(item.period), value: points === null ? "–" : number(points, 1), lost: points === null ? "–" : number(100 - points, 1) };
  const name = t(points === null ? "heat.part.none" : "heat.part", values);
  return h("td", { class: `score ${level(points)}` }, h("button", { type: "button", class: "part-cell", title: name, "aria-label": `${words(item.dataset_name)}, ${name}`, onclick: () => explain(item) }, shown(points)));
}

function cell(item) {
  const name = `${words(item.dataset_name)}, ${shortPeriod(item.period)}: ${shown(item.score)}`;
  return h("button", { type: "button", class: `history-cell ${level(item.score)}`, title: name, "aria-label": name, onclick: () => explain(item) }, shown(item.score));
}

function level(points) {
  return points === null ? "none" : points >= 95 ? "ok" : points >= 80 ? "watch" : "risk";
}

function latePanel(items, page) {
  const rows = items.filter((item) => ["late", "missing"].includes(item.arrival)).sort((one, other) => other.late_days - one.late_days);
  const unjudged = items.filter((item) => item.arrival === "synthetic").length;
  const line = (item) => h("li", {}, h("b", {}, `${words(item.dataset_name)}, ${shortPeriod(item.period)}`), h("p", { class: "meta" }, lateWords(item)));
  return panel("late", { wide: 6, title: rows.length === 0 ? t("late.none") : t("late.title", { n: number(rows.length) }), sub: unjudged > 0 ? t("late.synthetic", { n: number(unjudged) }) : t("late.sub"), body: rows.length === 0 ? h("p", { class: "state" }, t("late.fine")) : h("ul", { class: "rows scroll", tabindex: 0 }, rows.map(line)), table: table(rows, page), source: () => source(page, items, { what: rows.length === 0 ? t("late.none") : t("late.title", { n: number(rows.length) }), formula: t("late.formula"), facts: [[t("late.arrived"), rows.map((item) => h("div", {}, ofItem(item, lateWords(item))))], [t("late.unjudged"), unjudged > 0 ? t("late.synthetic", { n: number(unjudged) }) : null]] }) });
}

function lateWords(item) {
  return t(`late.${item.arrival}`, { due: item.due_on ? date(item.due_on) : "–", days: number(item.late_days) });
}

function table(rows, page) {
  return {
    name: t("heat.table", { unit: unitName(page.unit) }),
    synthetic: rows.some((item) => item.arrival === "synthetic"),
    columns: [
      { name: t("heat.dataset"), value: (item) => words(item.dataset_name) },
      { name: t("table.period"), value: (item) => item.period },
      ...PARTS.map((part) => ({ name: t(`quality.${part}`), value: (item) => item[part], text: (item) => shown(item[part]) })),
      { name: t("heat.score"), value: (item) => item.score, text: (item) => shown(item.score) },
      { name: t("refused.rows"), value: (item) => item.counts.rows_read - item.counts.rows_accepted },
      { name: t("late.due"), value: (item) => item.due_on },
      { name: t("late.arrived"), value: (item) => item.arrived_on },
    ],
    rows,
  };
}
