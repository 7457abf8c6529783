// Beside the list: a square a target, what the texts leave open, and the reports that are due.
import { panel } from "../../shared/components/panel.js";
import { hope, shape } from "../../shared/components/probability.js";
import { h } from "../../shared/dom.js";
import { date, number } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";

const LEVELS = ["ok", "watch", "risk", "none"];

export function summaryPanel(page, items) {
  const level = (item) => (item.status === "reached" ? "ok" : item.status === "missed" ? "risk" : hope(item.outlook?.probability ?? null));
  const sorted = [...items].sort((one, other) => LEVELS.indexOf(level(one)) - LEVELS.indexOf(level(other)));
  const count = (wanted) => items.filter((item) => level(item) === wanted).length;
  const squares = h("ul", { class: "squares" }, sorted.map((item) => h("li", { class: `square ${level(item)}`, title: item.title }, shape(level(item)), h("span", { class: "for-readers" }, `${item.title}: ${t(`hope.${level(item)}`)}`))));
  return panel("summary", { wide: 12, main: true, title: t("side.summary"), body: [squares, h("p", { class: "meta" }, LEVELS.filter((each) => count(each) > 0).map((each) => `${number(count(each))} ${t(`hope.${each}`)}`).join(" · "))] });
}

/** What the plans say twice, by reference, or not at all. */
export function flagsPanel(page, items) {
  const flagged = items.filter((item) => item.flags.length > 0);
  const entry = (item) => h("li", {}, h("b", { class: "flag" }, `⚑ ${words(item.flags[0].text)}`), h("p", { class: "meta" }, [item.title, words(item.note), item.conflicts_with.length > 0 ? t("side.conflicts", { ids: item.conflicts_with.join(", ") }) : null].filter(Boolean).join(" · ")));
  return panel("flags", { wide: 12, title: t("side.flags"), body: flagged.length === 0 ? h("p", { class: "state" }, t("side.noflags")) : h("ul", { class: "rows scroll", tabindex: 0 }, flagged.map(entry)) });
}

/** Days by which something must be there, the next first. */
export function milestonesPanel(page) {
  const milestones = (page.parts.targets?.items ?? []).filter((item) => item.kind === "milestone").sort((one, other) => day(one).localeCompare(day(other)));
  const entry = (item) => h("li", { class: "report" }, h("b", {}, day(item) ? date(day(item)) : "–"), h("span", {}, item.title, left(day(item), page)));
  return panel("milestones", { wide: 12, title: t("side.milestones", { n: number(milestones.length) }), body: milestones.length === 0 ? h("p", { class: "state" }, t("side.nomilestones")) : h("ul", { class: "rows scroll", tabindex: 0 }, milestones.map(entry)), table: dates("milestones", milestones.map((item) => ({ title: item.title, owner: item.owner, due_on: day(item) })), page) });
}

function day(item) {
  return item.due_on ?? item.goal?.deadline ?? "";
}

export function reportsPanel(page) {
  const due = page.parts.targets?.reports_due ?? [];
  const entry = (report) => h("li", { class: "report" }, h("b", {}, report.due_on ? date(report.due_on) : "–"), h("span", {}, report.title, left(report.due_on, page)));
  return panel("reports", { wide: 12, title: t("side.reports"), body: due.length === 0 ? h("p", { class: "state" }, t("side.noreports")) : h("ul", { class: "rows scroll", tabindex: 0 }, due.map(entry)), table: dates("reports", due, page) });
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
