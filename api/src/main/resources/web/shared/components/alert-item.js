// One thing that needs doing: shape, what, who, since when, by which rule.
import { h } from "../dom.js";
import { date, percent } from "../format.js";
import { t, words } from "../i18n/index.js";
import { linkTo } from "../pages.js";
import { shape } from "./probability.js";

/** `serious` is a red square, the others amber. */
export function levelOf(alert) {
  return alert.severity === "serious" ? "risk" : "watch";
}

export function alertItem(alert, { full = false } = {}) {
  const more = [words(alert.owner), t("alert.since", { date: date(alert.since) }), full && alert.false_rate !== null ? t("alert.false", { percent: percent(alert.false_rate) }) : null];
  return h(
    "li",
    { class: "alert-item" },
    shape(levelOf(alert)),
    h("div", {}, h("a", { class: "plain alert-what", href: linkTo("/alerts", { unit: alert.unit?.unit_id }) }, words(alert.rule_name)), h("p", { class: full ? "" : "meta alert-why" }, words(alert.reason)), h("p", { class: "meta" }, more.filter(Boolean).join(" · "))),
  );
}
