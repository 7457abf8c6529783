import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/** What the lines of a chart are, in a row: names of `key.*`, or `said[name]` where the words depend on the figures. */
export function chartKeys(names, said = {}) {
  return h("ul", { class: "keys", "aria-hidden": "true" }, names.map((name) => h("li", {}, h("i", { class: name }), said[name] ?? t(`key.${name}`))));
}
