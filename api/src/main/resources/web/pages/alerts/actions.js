// What a reader did with an alert: kept in this browser only, for the server has no accounts yet.
import { h } from "../../shared/dom.js";
import { date } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";

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

/** The alert with its buttons; what was done is said beside them. */
export function withActions(item, alert) {
  const said = h("span", { class: "meta", role: "status" }, sayings(alert.id));
  const act = (changes) => () => {
    keep(alert.id, changes());
    said.textContent = sayings(alert.id);
  };
  const button = (key, changes) => h("button", { class: "link-button", type: "button", onclick: act(changes) }, t(key));
  item.querySelector("div").append(h("p", { class: "alert-actions" }, button("actions.seen", () => ({ seen: new Date().toISOString() })), button("actions.mute", () => ({ until: Date.now() + WEEK })), said));
  return item;
}

function sayings(id) {
  const { seen, until } = kept()[id] ?? {};
  return [seen ? t("actions.seen.on", { day: date(seen) }) : null, until > Date.now() ? t("actions.muted", { day: date(new Date(until).toISOString()) }) : null].filter(Boolean).join(" · ");
}
