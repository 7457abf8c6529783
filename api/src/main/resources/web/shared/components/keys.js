import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/** What the lines of a chart are, in a row: names of `key.*`. */
export function chartKeys(names) {
  return h("ul", { class: "keys", "aria-hidden": "true" }, names.map((name) => h("li", {}, h("i", { class: name }), t(`key.${name}`))));
}
