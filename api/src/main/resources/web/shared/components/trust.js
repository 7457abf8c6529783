// How far a unit's figures can be trusted: the mean of what its datasets score in their newest period.
import { h } from "../dom.js";
import { number, shortPeriod } from "../format.js";
import { t, words } from "../i18n/index.js";

const PARTS = ["valid", "complete", "clean", "fresh"];

/**
 * The mean over datasets of the newest score of each; only datasets whose id starts with one of `wanted`, all without it.
 * Null where nothing is scored; a part is null where no dataset has it.
 */
export function trustOf(quality, wanted = [""]) {
  const newest = new Map();
  for (const item of quality?.items ?? []) {
    const known = newest.get(item.dataset);
    if (wanted.some((start) => item.dataset.startsWith(start)) && (!known || item.period_start > known.period_start)) {
      newest.set(item.dataset, item);
    }
  }
  const items = [...newest.values()];
  return items.length === 0 ? null : { items, score: mean(items, "score"), ...Object.fromEntries(PARTS.map((part) => [part, mean(items, part)])) };
}

/** The newest file that is late or missing by most days: `{ dataset_name, period_end, late_days }`; null where none is. */
export function latestLate(trust) {
  const late = trust.items.filter((item) => ["late", "missing"].includes(item.arrival) && item.late_days > 0);
  return late.sort((one, other) => other.late_days - one.late_days)[0] ?? null;
}

function mean(items, part) {
  const values = items.map((item) => item[part]).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The datasets behind the mean, the worst first, for the drawer. */
export function trustDetails(trust) {
  const line = (item) => h("li", {}, `${words(item.dataset_name)}, ${shortPeriod(item.period)}: ${number(Math.floor(item.score))}/100`);
  const sorted = [...trust.items].sort((one, other) => one.score - other.score);
  return [[t("quality.label"), [h("div", {}, t("trust.rule")), h("ul", { class: "losses" }, sorted.map(line))]]];
}
