// What a reader did with an alert: kept in this browser only, for the server has no accounts yet.
import { h } from "../../shared/dom.js";
import { date } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { linkTo } from "../../shared/pages.js";
import { unitName } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";

const KEY = "wardcast-alerts";
const WEEK = 7 * 86400000;

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

function keep(id, changes) {
  const all = kept();
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...all, [id]: { ...all[id], ...changes } }));
  } catch {
    // Without storage an action holds for this page only.
  }
}

/** Whether the alert was put away for a week that is not over. */
export function hidden(id) {
  return (kept()[id]?.until ?? 0) > Date.now();
}

/** How many of these alerts ring at the bell: those that this reader has not put away; null where they are not known. */
export function ringing(part) {
  return part ? part.total - part.items.filter((alert) => hidden(alert.id)).length : null;
}

/** The alert with its buttons; what was done is said beside them. */
export function withActions(item, alert) {
  const said = h("span", { class: "meta", role: "status" }, sayings(alert.id));
  const act = (changes) => () => {
    keep(alert.id, changes());
    said.textContent = sayings(alert.id);
  };
  const button = (key, changes) => h("button", { class: "link-button", type: "button", onclick: act(changes) }, t(key));
  item.querySelector("div").append(h("p", { class: "alert-actions" }, button("actions.seen", () => ({ seen: new Date().toISOString() })), h("button", { class: "link-button", type: "button", onclick: () => assign(alert, said) }, t("actions.assign")), h("button", { class: "link-button", type: "button", onclick: () => mute(alert.id) }, t("actions.mute")), said));
  return item;
}

/** Away from list and bell at once. */
function mute(id) {
  keep(id, { until: Date.now() + WEEK });
  state.go({});
}

/** The task in words, for a letter or a chat: who, what, why, where to look. It is copied; the server keeps no tasks. */
async function assign(alert, said) {
  const address = new URL(linkTo("/alerts", { unit: alert.unit?.unit_id, view: "all" }), location.href);
  const task = t("actions.task", { owner: words(alert.owner), what: words(alert.rule_name), unit: alert.unit ? unitName(alert.unit) : "", why: words(alert.reason), since: date(alert.since), link: `${address}#${alert.id}` });
  try {
    await navigator.clipboard.writeText(task);
    keep(alert.id, { assigned: new Date().toISOString() });
    said.textContent = sayings(alert.id);
  } catch {
    said.replaceChildren(h("textarea", { class: "task", readonly: true, rows: 4, "aria-label": t("actions.assign") }, task));
  }
}

function sayings(id) {
  const { seen, until, assigned } = kept()[id] ?? {};
  return [assigned ? t("actions.assigned", { day: date(assigned) }) : null, seen ? t("actions.seen.on", { day: date(seen) }) : null, until > Date.now() ? t("actions.muted", { day: date(new Date(until).toISOString()) }) : null].filter(Boolean).join(" · ");
}
