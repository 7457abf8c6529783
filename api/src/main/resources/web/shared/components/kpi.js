import { h } from "../dom.js";

/** One number with its name above and its meaning below. */
export function kpi({ name, figure, unit, note, verdict = null, big = false, blue = false }) {
  return h(
    "div",
    { class: "kpi" },
    h("dt", {}, name),
    h("dd", { class: `figure${big ? " big" : ""}${blue ? " blue" : ""}` }, figure, unit ? [" ", h("small", {}, unit)] : null),
    verdict ? h("dd", {}, verdict) : null,
    note ? h("dd", { class: "note" }, note) : null,
  );
}
