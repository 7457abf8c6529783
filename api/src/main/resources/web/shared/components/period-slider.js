// The day the page is seen at. The newest is the present; an older one shows what was known then.
import { h } from "../dom.js";
import { date } from "../format.js";
import { t } from "../i18n/index.js";
import * as state from "../state.js";

/** `periods`: `{ days: ["2026-08-31", …, "2026-09-30"], shown }`, oldest first. Arrows, Home and End move it. */
export function periodSlider({ days, shown }) {
  const at = days.includes(shown) ? days.indexOf(shown) : days.length - 1;
  const said = h("b", { class: "period-day" }, date(days[at]));
  const input = h("input", {
    type: "range",
    id: "period",
    min: 0,
    max: days.length - 1,
    step: 1,
    value: at,
    "aria-label": t("period.label"),
    "aria-valuetext": date(days[at]),
    oninput: () => show(input, said, days),
    onchange: () => state.go({ period: Number(input.value) === days.length - 1 ? "" : days[input.value] }),
  });
  return h("div", { class: "period" }, h("label", { for: "period" }, t("period.label")), input, said);
}

function show(input, said, days) {
  said.textContent = date(days[input.value]);
  input.setAttribute("aria-valuetext", date(days[input.value]));
}
