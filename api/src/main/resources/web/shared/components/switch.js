import { h } from "../dom.js";

/** A few choices side by side, one of them taken. */
export function choiceSwitch(label, choices, taken, choose) {
  return h(
    "div",
    { class: "switch", role: "group", "aria-label": label },
    choices.map(([value, text, longText]) =>
      h("button", { type: "button", "aria-pressed": String(value === taken), "aria-label": longText, onclick: () => choose(value) }, text),
    ),
  );
}
