// Beside the list: a square a target, what the texts leave open, and the reports that are due.
import { panel } from "../../shared/components/panel.js";
import { hope, shape } from "../../shared/components/probability.js";
import { h } from "../../shared/dom.js";
import { date, number } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";

const LEVELS = ["ok", "watch", "risk", "none"];

export function summaryPanel(page, items) {
  const level = (item) => (item.status === "reached" ? "ok" : item.status === "missed" ? "risk" : hope(item.outlook?.probability ?? null));
  const sorted = [...items].sort((one, other) => LEVELS.indexOf(level(one)) - LEVELS.indexOf(level(other)));
  const count = (wanted) => items.filter((item) => level(item) === wanted).length;
  const squares = h("ul", { class: "squares" }, sorted.map((item) => h("li", { class: `square ${level(item)}`, title: item.title }, shape(level(item)), h("span", { class: "for-readers" }, `${item.title}: ${t(`hope.${level(item)}`)}`))));
  return panel("summary", { wide: 12, main: true, title: t("side.summary"), body: [squares, h("p", { class: "meta" }, LEVELS.filter((each) => count(each) > 0).map((each) => `${number(count(each))} ${t(`hope.${each}`)}`).join(" · "))] });
}

/** What the plans say twice, by reference, or not at all. */
export function flagsPanel(page) {
  const flagged = (page.parts.targets?.items ?? []).filter((item) => item.flags.length > 0);
  const entry = (item) => h("li", {}, h("b", { class: "flag" }, `⚑ ${words(item.flags[0].text)}`), h("p", { class: "meta" }, [item.title, words(item.note), item.conflicts_with.length > 0 ? t("side.conflicts", { ids: item.conflicts_with.join(", ") }) : null].filter(Boolean).join(" · ")));
  return panel("flags", { wide: 12, title: t("side.flags"), body: flagged.length === 0 ? h("p", { class: "state" }, t("side.noflags")) : h("ul", { class: "rows scroll", tabindex: 0 }, flagged.map(entry)) });
}

export function reportsPanel(page) {
  const due = page.parts.targets?.reports_due ?? [];
  const entry = (report) => h("li", { class: "report" }, h("b", {}, report.due_on ? date(report.due_on) : "–"), h("span", {}, report.title));
  return panel("reports", { wide: 12, title: t("side.reports"), body: due.length === 0 ? h("p", { class: "state" }, t("side.noreports")) : h("ul", { class: "rows scroll", tabindex: 0 }, due.map(entry)) });
}
