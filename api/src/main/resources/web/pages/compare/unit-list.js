// Which units are compared: each can be taken out, another one put in.
import { ask } from "../../shared/api.js";
import { h } from "../../shared/dom.js";
import { t } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";

const MOST = 6;

/** `units` are known, `ids` what the address says; `change` gets the new ids. */
export function unitList(units, ids, change) {
  const name = (id) => {
    const unit = units.find((each) => each.unit_id === id || each.code === id);
    return unit ? unitName(unit) : id;
  };
  const chips = ids.map((id) => h("button", { type: "button", class: "unit-chip", "aria-label": t("compare.remove", { unit: name(id) }), onclick: () => change(ids.filter((other) => other !== id)) }, name(id), h("span", { "aria-hidden": "true" }, "×")));
  return h("div", { class: "unit-chips" }, chips, ids.length < MOST ? adder(ids, change) : null);
}

function adder(ids, change) {
  const options = h("datalist", { id: "compare-units" });
  const found = new Map();
  const input = h("input", { list: "compare-units", class: "unit-add", "aria-label": t("compare.add"), placeholder: t("compare.add"), oninput: search });

  async function search() {
    const taken = found.get(input.value);
    if (taken) {
      change([...ids, taken]);
      return;
    }
    const answer = await ask("units", { q: input.value, limit: 12, data: "true" }).catch(() => ({ items: [] }));
    answer.items.forEach((unit) => found.set(`${unitName(unit)} · ${unit.code}`, unit.unit_id));
    options.replaceChildren(...[...found.keys()].map((text) => h("option", { value: text })));
  }
  return h("span", {}, input, options);
}
