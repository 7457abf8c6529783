import { h } from "../dom.js";

/** A labelled list of choices in named groups: `[[group, [[value, text], …]], …]`; a group without a name is not shown as one. `quiet`: the label is for those who hear it. */
export function groupedSelect(id, label, groups, taken, choose, { quiet = false } = {}) {
  const options = (items) => items.map(([value, text]) => h("option", { value, selected: value === taken }, text));
  return h(
    "div",
    { class: "field" },
    h("label", { for: id, class: quiet ? "for-readers" : "" }, label),
    h(
      "select",
      { id, onchange: (event) => choose(event.target.value) },
      groups.map(([group, items]) => (group ? h("optgroup", { label: group }, options(items)) : options(items))),
    ),
  );
}
