// Where a target stands: now, where it will be, and the target, all rows on one scale with the target at one place.
import { h } from "../dom.js";
import { scaled } from "../format.js";
import { t } from "../i18n/index.js";
import { probabilityChip } from "./probability.js";

const FROM = 0.5;
const TO = 1.2;

/**
 * `{ name, href, about, now, expected, lo, hi, goal, probability, bad }`: figures as shares of the goal (1 = reached) or null;
 * `about` is the line below the name.
 */
export function targetRow(row) {
  const name = row.href ? h("a", { href: row.href, class: "plain" }, row.name) : row.name;
  return h("li", { class: "target-row" }, h("div", { class: "target-words" }, h("span", { class: "target-name" }, name), h("span", { class: "meta" }, row.about)), plot(row), h("span", { class: "target-chip" }, probabilityChip(row.probability, { bad: row.bad })));
}

/** The line of one row: pale bar 80 %, dashed way from the dot (now) to the tick (expected), the target as a line through all. */
export function plot({ now, expected, lo, hi }) {
  const left = (share) => `${(100 * (clip(share) - FROM)) / (TO - FROM)}%`;
  const width = (from, to) => `${(100 * Math.max(0, clip(to) - clip(from))) / (TO - FROM)}%`;
  const known = (value) => value !== null && value !== undefined;
  return h(
    "span",
    { class: "target-plot", "aria-hidden": "true" },
    h("i", { class: "axis" }),
    known(lo) ? at("bar", left(lo), width(lo, hi)) : null,
    known(now) && known(expected) ? at("way", left(Math.min(now, expected)), width(Math.min(now, expected), Math.max(now, expected))) : null,
    known(expected) ? at("tick", left(expected)) : null,
    known(now) ? at("dot", left(now)) : null,
    at("goal", left(1)),
  );
}

/** One mark of such a line: where it begins, and how wide it is where it is no point. */
export function at(kind, left, width) {
  const mark = h("i", { class: kind });
  mark.style.left = left;
  if (width) {
    mark.style.width = width;
  }
  return mark;
}

function clip(share) {
  return Math.min(TO, Math.max(FROM, share));
}

/** The words above the rows. */
export function targetHead() {
  const goal = h("b", { class: "target-goal" }, t("target.goal"));
  goal.style.left = `${(100 * (1 - FROM)) / (TO - FROM)}%`;
  return h("div", { class: "target-row target-head meta", "aria-hidden": "true" }, h("span", {}, t("target.scale")), h("span", { class: "target-scale" }, h("span", {}, "50"), goal), h("span", { class: "target-chip" }, t("target.chance")));
}

/** The figures of a target of the API as a row. */
export function rowOfTarget(item, href) {
  const share = (value) => (value === null || value === undefined || !item.goal?.value ? null : value / item.goal.value);
  const scale = { factor: 1, places: 1 };
  const unit = item.goal?.uom ?? "";
  const now = item.now ? `${scaled(item.now.value, scale)}${unit === "%" ? "%" : ""} / ` : "";
  const goal = item.goal?.value === null || item.goal?.value === undefined ? "" : `${scaled(item.goal.value, { factor: 1, places: Number.isInteger(item.goal.value) ? 0 : 1 })}${unit === "%" ? "%" : ` ${unit}`}`;
  return { name: item.title, href, about: `${now}${goal} · ${deadline(item)}`, now: share(item.now?.value), expected: share(item.outlook?.expected), lo: share(item.outlook?.lo_80), hi: share(item.outlook?.hi_80), probability: item.outlook?.probability ?? null };
}

function deadline(item) {
  const day = item.due_on ?? item.goal?.deadline;
  if (!day) {
    return t("target.nodate");
  }
  const [year, month, date] = day.split("-");
  return month === "12" && date === "31" ? year : `${date}/${month}/${year}`;
}
