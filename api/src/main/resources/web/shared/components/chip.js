import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/** The chip that no reader of invented figures may miss. */
export function syntheticChip() {
  return h("span", { class: "chip synthetic", title: t("app.synthetic.long") }, t("app.synthetic"));
}

/** Figures carried over from the units before the merger. */
export function bridgedChip() {
  return h("span", { class: "chip bridged", title: t("bridged.long") }, t("bridged"));
}
