// What if: scenarios that were computed, and the command that computes another one. The pages only read.
import { panel } from "../../shared/components/panel.js";
import { h } from "../../shared/dom.js";
import { number, time } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";

const LEVERS = [
  ["class_size", 25, 50, 1, 35],
  ["migration", -5, 5, 0.5, 0],
  ["housing", 0, 3000, 100, 0],
];

export function scenariosPanel(page) {
  const stored = (page.parts.scenarios?.items ?? []).filter((scenario) => scenario.domain === "education");
  const code = page.unit.code;
  const year = new Date(page.publication.published_at).getFullYear() + 1;
  const command = h("code", { class: "command" });
  const values = Object.fromEntries(LEVERS.map(([name, , , , start]) => [name, start]));
  const show = () => {
    const levers = [`--lever class_size=${values.class_size}`, values.migration === 0 ? null : `--lever migration=${values.migration}`, values.housing === 0 ? null : `--lever housing=${values.housing}@${year}`].filter(Boolean);
    command.textContent = `./wardcast scenario --unit ${code} ${levers.join(" ")}`;
  };
  const slider = ([name, least, most, step, start]) => {
    const said = h("b", {}, number(start, step < 1 ? 1 : 0));
    const input = h("input", { type: "range", id: `lever-${name}`, min: least, max: most, step, value: start, oninput: () => {
      values[name] = Number(input.value);
      said.textContent = number(values[name], step < 1 ? 1 : 0);
      show();
    } });
    return h("div", { class: "lever" }, h("label", { for: `lever-${name}` }, t(`lever.${name}`)), input, said);
  };
  show();
  const list = stored.slice(0, 3).map((scenario) => h("li", {}, h("a", { href: `/api/v1/scenarios/${scenario.id}` }, scenario.id), h("span", { class: "meta" }, ` ${time(scenario.made_at)}`)));
  return panel("scenarios", { wide: 3, title: t("scenarios.title"), sub: t("scenarios.sub"), body: [h("div", {}, LEVERS.map(slider)), h("p", { class: "meta" }, t("scenarios.command")), command, h("p", {}, h("button", { class: "link-button", type: "button", onclick: () => navigator.clipboard.writeText(command.textContent) }, t("scenarios.copy"))), h("ul", { class: "rows" }, list)] });
}
