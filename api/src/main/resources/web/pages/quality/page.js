// How good the unit's data are: every dataset and period, what was refused and why, what came late.
import { ask } from "../../shared/api.js";
import { openDrawer } from "../../shared/components/drawer.js";
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOf } from "../../shared/components/source.js";
import { trustOf } from "../../shared/components/trust.js";
import { h } from "../../shared/dom.js";
import { date, number, periodSpan, shortPeriod, time } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";

const PARTS = ["valid", "complete", "clean", "fresh"];
const PERIODS = 12;

export default {
  draw(page) {
    const items = page.parts.quality?.items ?? [];
    const trust = trustOf(page.parts.quality);
    const sheets = { wide: 12, main: true, title: t("heat.title") };
    return {
      title: trust ? t("head.score", { unit: unitName(page.unit), score: number(Math.floor(trust.score)), worst: words(worst(trust).dataset_name) }) : t(page.parts.quality ? "head.none" : "head.unknown", { unit: unitName(page.unit) }),
      lead: trust ? t("head.lead", { n: number(trust.items.length) }) : "",
      quality: page.parts.quality,
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
  const body = rows.map((row) => h("tr", {}, h("th", { scope: "row" }, row.name, h("span", { class: "meta" }, ` ${shortPeriod(row.items[0].period)}`)), PARTS.map((part) => h("td", { class: `score ${level(row.items[0][part])}` }, shown(row.items[0][part]))), h("td", { class: `score ${level(row.items[0].score)}` }, h("b", {}, shown(row.items[0].score))), h("td", { class: "left" }, h("span", { class: "history" }, row.items.slice(0, PERIODS).reverse().map(cell)))));
  return panel("heat", { ...about, sub: t("heat.sub"), body: h("div", { class: "scroll", tabindex: 0 }, h("table", { class: "data-table scores" }, h("thead", {}, head), h("tbody", {}, body))), table: table(items, page), source: () => source(page, items, { what: t("heat.table", { unit: unitName(page.unit) }), formula: [...PARTS.map((part) => h("div", {}, `${t(`quality.${part}`)}: ${t(`heat.formula.${part}`)}`)), h("div", {}, t("heat.formula"))], facts: [[t("heat.newest"), rows.map((row) => h("div", {}, ofItem(row.items[0], shown(row.items[0].score))))]] }) });
}

function cell(item) {
  const name = `${words(item.dataset_name)}, ${shortPeriod(item.period)}: ${shown(item.score)}`;
  return h("button", { type: "button", class: `history-cell ${level(item.score)}`, title: name, "aria-label": name, onclick: () => explain(item) }, shown(item.score));
}

/** Which points were lost, to what, in which rows of which file. */
async function explain(item) {
  const place = h("div", {}, t("state.loading"));
  openDrawer({ title: `${words(item.dataset_name)}, ${shortPeriod(item.period)}`, facts: [[t("heat.score"), shown(item.score)], [t("drawer.lost"), place]] });
  try {
    const answer = await ask(item.href.replace("/api/v1/", ""));
    const losses = answer.parts.flatMap((part) => part.losses.map((loss) => h("li", {}, t("quality.loss", { part: words(part.name), points: number(loss.points, 1), why: words(loss.example) }))));
    const issues = answer.issues.slice(0, 40).map((issue) => h("li", {}, [issue.file, issue.sheet, issue.row === null ? null : `${issue.column ?? ""}${issue.row}`].filter(Boolean).join(" › "), h("p", { class: "meta" }, words(issue.message))));
    place.replaceChildren(losses.length > 0 ? h("ul", { class: "losses" }, losses) : h("p", {}, t("drawer.nothing")), h("ol", { class: "cells" }, issues));
  } catch (problem) {
    place.textContent = words(problem.detail) || t("state.error");
  }
}

function level(points) {
  return points === null ? "none" : points >= 95 ? "ok" : points >= 80 ? "watch" : "risk";
}

function shown(points) {
  return points === null ? "–" : number(Math.floor(points));
}

function refusedPanel(items, page) {
  const rows = items.filter((item) => item.counts.rows_read > item.counts.rows_accepted || item.counts.cells_rejected > 0);
  const total = rows.reduce((sum, item) => sum + item.counts.rows_read - item.counts.rows_accepted, 0);
  const line = (item) => h("li", {}, h("button", { class: "link-button", type: "button", onclick: () => explain(item) }, `${words(item.dataset_name)}, ${shortPeriod(item.period)}`), h("span", {}, ` ${refusedWords(item)}`));
  return panel("refused", { wide: 6, title: rows.length === 0 ? t("refused.none") : t("refused.title", { n: number(total) }), sub: t("refused.sub"), body: rows.length === 0 ? h("p", { class: "state" }, t("refused.fine")) : h("ul", { class: "rows scroll", tabindex: 0 }, rows.map(line)), table: table(rows, page), source: () => source(page, items, { what: rows.length === 0 ? t("refused.none") : t("refused.title", { n: number(total) }), formula: t("refused.formula"), facts: [[t("refused.rows"), rows.map((item) => h("div", {}, ofItem(item, refusedWords(item))))]] }) });
}

function latePanel(items, page) {
  const rows = items.filter((item) => ["late", "missing"].includes(item.arrival)).sort((one, other) => other.late_days - one.late_days);
  const unjudged = items.filter((item) => item.arrival === "synthetic").length;
  const line = (item) => h("li", {}, h("b", {}, `${words(item.dataset_name)}, ${shortPeriod(item.period)}`), h("p", { class: "meta" }, lateWords(item)));
  return panel("late", { wide: 6, title: rows.length === 0 ? t("late.none") : t("late.title", { n: number(rows.length) }), sub: unjudged > 0 ? t("late.synthetic", { n: number(unjudged) }) : t("late.sub"), body: rows.length === 0 ? h("p", { class: "state" }, t("late.fine")) : h("ul", { class: "rows scroll", tabindex: 0 }, rows.map(line)), table: table(rows, page), source: () => source(page, items, { what: rows.length === 0 ? t("late.none") : t("late.title", { n: number(rows.length) }), formula: t("late.formula"), facts: [[t("late.arrived"), rows.map((item) => h("div", {}, ofItem(item, lateWords(item))))], [t("late.unjudged"), unjudged > 0 ? t("late.synthetic", { n: number(unjudged) }) : null]] }) });
}

function refusedWords({ counts }) {
  return t("refused.line", { rows: number(counts.rows_read - counts.rows_accepted), read: number(counts.rows_read), cells: number(counts.cells_rejected) });
}

function lateWords(item) {
  return t(`late.${item.arrival}`, { due: item.due_on ? date(item.due_on) : "–", days: number(item.late_days) });
}

/** `Thu ngân sách xã, T9/2026: …` */
function ofItem(item, said) {
  return `${words(item.dataset_name)}, ${shortPeriod(item.period)}: ${said}`;
}

/** Which files were judged, by which rule, and when. */
function source(page, items, { what, formula, facts }) {
  const periods = [...items].sort((one, other) => one.period_start.localeCompare(other.period_start));
  const judged = items.map((item) => item.computed_at).sort().at(-1);
  const sum = (count) => number(items.reduce((all, item) => all + item.counts[count], 0));
  return sourceOf(page, {
    what,
    period: periodSpan(periods[0].period, periods.at(-1).period),
    facts: [[t("source.formula"), formula], ...facts, [t("source.counts"), t("source.counts.text", { n: number(items.length), rows: sum("rows_read"), accepted: sum("rows_accepted") })], [t("source.judged"), time(judged)]],
  });
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
