// Beside the list: a square a target, what the texts leave open, and the reports that are due.
import { panel } from "../../shared/components/panel.js";
import { hope, probable, shape } from "../../shared/components/probability.js";
import { h } from "../../shared/dom.js";
import { date, number } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import { lines, targetsSource } from "./list.js";

const LEVELS = ["ok", "watch", "risk", "none"];

export function summaryPanel(page, items) {
  const sorted = [...items].sort((one, other) => LEVELS.indexOf(level(one)) - LEVELS.indexOf(level(other)));
  const count = (wanted) => items.filter((item) => level(item) === wanted).length;
  const squares = h("ul", { class: "squares" }, sorted.map((item) => h("li", { class: `square ${level(item)}`, title: item.title }, shape(level(item)), h("span", { class: "for-readers" }, `${item.title}: ${t(`hope.${level(item)}`)}`))));
  return panel("summary", { wide: 12, main: true, title: t("side.summary"), body: [squares, h("p", { class: "meta" }, LEVELS.filter((each) => count(each) > 0).map((each) => `${number(count(each))} ${t(`hope.${each}`)}`).join(" · "))], table: summaryTable(sorted, page), source: () => targetsSource(page, { what: t("side.summary.table", { unit: unitName(page.unit) }), items, formula: t("side.summary.formula"), facts: [[t("source.value"), LEVELS.filter((each) => count(each) > 0).map((each) => h("div", {}, `${t(`hope.${each}`)}: ${number(count(each))} / ${number(items.length)}`))], [t("side.unmeasured"), lines(items.filter((item) => level(item) === "none").map((item) => words(item.reason?.text)))]] }) });
}

/** What is reached or missed is certain; the others by their chance. */
function level(item) {
  if (item.status === "reached" || item.status === "missed") {
    return item.status === "reached" ? "ok" : "risk";
  }
  return hope(item.outlook?.probability ?? null);
}

function summaryTable(items, page) {
  return {
    name: t("side.summary.table", { unit: unitName(page.unit) }),
    synthetic: isSynthetic(items),
    columns: [
      { name: t("list.target"), value: (item) => item.title },
      { name: t("side.level"), value: (item) => t(`hope.${level(item)}`) },
      { name: t("list.chance"), value: (item) => item.outlook?.probability ?? null, text: (item) => (item.outlook?.probability === null || item.outlook?.probability === undefined ? t("hope.none") : probable(item.outlook.probability)) },
      { name: t("table.why"), value: (item) => words(item.reason?.text) },
    ],
    rows: items,
  };
}

function isSynthetic(items) {
  return items.some((item) => item.origin === "synthetic");
}

/** What the plans say twice, by reference, or not at all. */
export function flagsPanel(page, items) {
  const flagged = items.filter((item) => item.flags.length > 0);
  const entry = (item) => h("li", {}, item.flags.map((flag) => h("b", { class: "flag" }, `⚑ ${words(flag.text)} `)), h("p", { class: "meta" }, [item.title, words(item.note), item.conflicts_with.length > 0 ? t("side.conflicts", { ids: item.conflicts_with.join(", ") }) : null].filter(Boolean).join(" · ")));
  return panel("flags", { wide: 12, title: t("side.flags"), body: flagged.length === 0 ? h("p", { class: "state" }, t("side.noflags")) : h("ul", { class: "rows scroll", tabindex: 0 }, flagged.map(entry)), table: flagsTable(flagged, page), source: () => targetsSource(page, { what: t("side.flags.table", { unit: unitName(page.unit) }), items: flagged, formula: t("side.flags.formula"), facts: [[t("table.why"), counted(flagged)]] }) });
}

/** Each reason in the server's words, with how many entries have it. */
function counted(flagged) {
  const reasons = Map.groupBy(flagged.flatMap((item) => item.flags.map((flag) => words(flag.text))), (text) => text);
  return [...reasons].map(([text, all]) => h("div", {}, `${text}: ${number(all.length)}`));
}

function flagsTable(flagged, page) {
  return {
    name: t("side.flags.table", { unit: unitName(page.unit) }),
    synthetic: isSynthetic(flagged),
    columns: [
      { name: t("list.target"), value: (item) => item.title },
      { name: t("list.plan"), value: (item) => item.plan },
      { name: t("table.why"), value: (item) => item.flags.map((flag) => words(flag.text)).join("; ") },
      { name: t("side.note"), value: (item) => words(item.note) },
      { name: t("side.differs"), value: (item) => item.conflicts_with.join(", ") },
    ],
    rows: flagged,
  };
}

/** Days by which something must be there, the next first. */
/** `picked` are the entries of the chosen plan and owner. */
export function milestonesPanel(page, picked) {
  const milestones = picked.filter((item) => item.kind === "milestone").sort((one, other) => day(one).localeCompare(day(other)));
  const entry = (item) => h("li", { class: "report" }, h("b", {}, day(item) ? date(day(item)) : "–"), h("span", {}, item.title, left(day(item), page)));
  return panel("milestones", { wide: 12, title: t("side.milestones", { n: number(milestones.length) }), body: milestones.length === 0 ? h("p", { class: "state" }, t("side.nomilestones")) : h("ul", { class: "rows scroll", tabindex: 0 }, milestones.map(entry)), table: dates("milestones", milestones.map((item) => ({ title: item.title, owner: item.owner, due_on: day(item) })), page), source: () => targetsSource(page, { what: t("side.milestones.table", { unit: unitName(page.unit) }), items: milestones, formula: t("side.milestones.formula"), facts: [[t("table.why"), lines(milestones.map((item) => words(item.reason?.text)))]] }) });
}

function day(item) {
  return item.due_on ?? item.goal?.deadline ?? "";
}

/** A report that is due names its entry; those of other plans and owners are left out. */
export function reportsPanel(page, picked) {
  const ids = new Set(picked.map((item) => item.target_id));
  const due = (page.parts.targets?.reports_due ?? []).filter((report) => ids.has(report.target_id));
  const entry = (report) => h("li", { class: "report" }, h("b", {}, report.due_on ? date(report.due_on) : "–"), h("span", {}, report.title, left(report.due_on, page)));
  return panel("reports", { wide: 12, title: t("side.reports"), body: due.length === 0 ? h("p", { class: "state" }, t("side.noreports")) : h("ul", { class: "rows scroll", tabindex: 0 }, due.map(entry)), table: dates("reports", due, page), source: () => targetsSource(page, { what: t("side.reports.table", { unit: unitName(page.unit) }), items: picked.filter((item) => due.some((report) => report.target_id === item.target_id)), formula: t("side.reports.formula") }) });
}

function dates(name, rows, page) {
  return { name: t(`side.${name}.table`, { unit: unitName(page.unit) }), columns: [{ name: t("side.due"), value: (row) => row.due_on }, { name: t("side.what"), value: (row) => row.title }, { name: t("list.owner"), value: (row) => row.owner }], rows };
}

/** `còn 34 ngày`, counted from the last day of the figures. */
function left(due, page) {
  const from = page.parts.targets?.known_until;
  if (!due || !from) {
    return null;
  }
  const days = Math.round((Date.parse(due) - Date.parse(from)) / 86400000);
  return h("span", { class: days < 0 ? "meta risk-text" : "meta" }, ` · ${t(days < 0 ? "side.over" : "side.left", { n: number(Math.abs(days)) })}`);
}
