// What did not enter, by reason: how often, of which dataset, where to look first.
import { openDrawer } from "../../shared/components/drawer.js";
import { missing, panel } from "../../shared/components/panel.js";
import { h } from "../../shared/dom.js";
import { number, time } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import { fillIn, issuesList, placeOf } from "./explain.js";
import { source } from "./source.js";

export function refusedPanel(items, page) {
  const { refusals } = page.parts;
  if (!refusals) {
    return missing("refused", { wide: 6, title: t("refused.unknown") }, page.missing.refusals);
  }
  const reasons = byReason(refusals.items);
  const body = reasons.length === 0 ? h("p", { class: "state" }, nothing(items)) : h("ul", { class: "rows scroll refused", tabindex: 0 }, reasons.map(reasonLine));
  return panel("refused", { wide: 6, title: title(reasons, refusals), sub: t("refused.sub"), body, table: table(refusals.items, items, page), source: () => source(page, items, { what: title(reasons, refusals), formula: t("refused.formula"), facts: [[t("refused.count"), reasons.map((reason) => h("div", {}, `${reason.name}: ${number(reason.faults)}`))]] }) });
}

function title(reasons, refusals) {
  const [first] = reasons;
  return first ? t("refused.title", { n: number(refusals.faults), reason: first.name, most: number(first.faults) }) : t("refused.none");
}

/** Counted by the reader without a fault of its own, or really nothing. */
function nothing(items) {
  const rows = items.reduce((sum, { counts }) => sum + counts.rows_read - counts.rows_accepted, 0);
  const cells = items.reduce((sum, { counts }) => sum + counts.cells_rejected, 0);
  return rows + cells === 0 ? t("refused.fine") : t("refused.unlisted", { rows: number(rows), cells: number(cells) });
}

/** Reasons with their datasets, the most frequent first. */
function byReason(items) {
  const reasons = new Map();
  for (const item of items) {
    const known = reasons.get(item.reason) ?? { name: words(item.reason_name), faults: 0, items: [] };
    reasons.set(item.reason, { ...known, faults: known.faults + item.faults, items: [...known.items, item] });
  }
  return [...reasons.values()].sort((one, other) => other.faults - one.faults);
}

function reasonLine(reason) {
  return h("li", {}, h("b", {}, reason.name), ` · ${t("refused.faults", { n: number(reason.faults) })}`, reason.items.map(datasetLine));
}

/** Faults and the rows they stand in; a whole sheet or file stands in none. */
function counted(item) {
  return t(item.rows === 0 ? "refused.whole" : "refused.line", { n: number(item.faults), rows: number(item.rows) });
}

function datasetLine(item) {
  const name = t("refused.open", { dataset: words(item.dataset_name), reason: words(item.reason_name) });
  return h("p", { class: "meta" }, `${words(item.dataset_name)}: ${counted(item)} ${t("refused.newest", { place: placeOf(item.newest), time: time(item.newest.loaded_at) })} `, h("button", { class: "link-button", type: "button", "aria-label": name, onclick: () => open(item) }, t("refused.each")));
}

/** The faults of this reason in the newest period that has one, as their senders were told. */
async function open(item) {
  const place = item.href ? h("div", {}, t("state.loading")) : null;
  openDrawer({
    title: `${words(item.reason_name)}, ${words(item.dataset_name)}`,
    facts: [
      [t("refused.count"), counted(item)],
      [t("refused.where"), placeOf(item.newest)],
      [t("refused.batch"), `${time(item.newest.loaded_at)} · ${item.newest.batch_id.slice(0, 12)}`],
      place ? [t("refused.told"), place] : null,
    ].filter(Boolean),
  });
  if (place) {
    await fillIn(place, item.href, (answer) => [issuesList(answer.issues.filter((issue) => issue.severity === "reject" && issue.reason === item.reason))]);
  }
}

function table(items, scores, page) {
  return {
    name: t("refused.table", { unit: unitName(page.unit) }),
    synthetic: scores.some((score) => score.arrival === "synthetic"),
    columns: [
      { name: t("refused.reason"), value: (item) => words(item.reason_name) },
      { name: t("heat.dataset"), value: (item) => words(item.dataset_name) },
      { name: t("refused.count"), value: (item) => item.faults, text: (item) => number(item.faults) },
      { name: t("refused.rows"), value: (item) => item.rows, text: (item) => number(item.rows) },
      { name: t("refused.where"), value: (item) => placeOf(item.newest) },
      { name: t("refused.batch"), value: (item) => item.newest.loaded_at, text: (item) => time(item.newest.loaded_at) },
    ],
    rows: items,
  };
}
