// Where the scores come from: what was judged, by which rule, and when.
import { sourceOf } from "../../shared/components/source.js";
import { number, periodSpan, shortPeriod, time } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";

/** `Thu ngân sách xã, T9/2026: …` */
export function ofItem(item, said) {
  return `${words(item.dataset_name)}, ${shortPeriod(item.period)}: ${said}`;
}

/** Which files were judged, by which rule, and when. */
export function source(page, items, { what, formula, facts }) {
  const periods = [...items].sort((one, other) => one.period_start.localeCompare(other.period_start));
  const judged = items.map((item) => item.computed_at).sort().at(-1);
  const sum = (count) => number(items.reduce((all, item) => all + item.counts[count], 0));
  return sourceOf(page, {
    what,
    period: periodSpan(periods[0].period, periods.at(-1).period),
    facts: [[t("source.formula"), formula], ...facts, [t("source.counts"), t("source.counts.text", { n: number(items.length), rows: sum("rows_read"), accepted: sum("rows_accepted") })], [t("source.judged"), time(judged)]],
  });
}
