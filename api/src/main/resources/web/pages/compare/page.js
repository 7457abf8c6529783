// Up to six units side by side on the same axes: as they are, or per head.
import { missing } from "../../shared/components/panel.js";
import { groupedSelect } from "../../shared/components/select.js";
import { choiceSwitch } from "../../shared/components/switch.js";
import { h } from "../../shared/dom.js";
import { percent } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import * as state from "../../shared/state.js";
import { comparisonModel } from "./model.js";
import { multiples } from "./multiples.js";
import { ranksPanel } from "./ranks.js";
import { unitList } from "./unit-list.js";

/** Real series of provinces, old enough to be worth a look. */
const FIRST = { units: "08@20250701,12@20250701,31@20250701,01@20250701,79@20250701,48@20250701", indicator: "population.population" };

export default {
  unit: "none",

  parameters(wanted) {
    return { units: wanted.units ?? FIRST.units, indicator: wanted.indicator ?? FIRST.indicator, breakdown: wanted.breakdown };
  },

  draw(page, context) {
    const comparison = page.parts.comparisons;
    const units = (state.read().units ?? FIRST.units).split(",").filter(Boolean);
    const controls = chooser(page, units);
    if (!comparison) {
      return { title: t("head.none"), lead: "", controls, synthetic: false, panels: [missing("compare", { wide: 12, main: true, title: t("compare.none") }, page.missing.comparisons)] };
    }
    const model = comparisonModel(comparison, state.read().view === "head");
    return { title: title(model), lead: t("head.lead", { name: words(comparison.indicator.name), unit: model.unit }), controls, synthetic: comparison.synthetic, foot: comparison.bridged ? t("compare.bridged") : null, panels: [...multiples(model, page.parts.calendar?.items ?? [], context), ranksPanel(model)] };
  },
};

/** Who grew most since the first period that all have. */
function title(model) {
  const { grown, first } = model;
  if (grown.length < 2) {
    return t("head.few", { n: model.lines.filter((line) => line.points.length > 0).length });
  }
  const best = grown[0];
  const worst = grown.at(-1);
  return t("head.grown", { high: best.name, most: signed(best.change), low: worst.name, least: signed(worst.change), first });
}

function signed(change) {
  return `${change < 0 ? "−" : "+"}${percent(Math.abs(change))}`;
}

function chooser(page, units) {
  const domains = new Map();
  (page.parts.indicators?.items ?? []).forEach((indicator) => domains.set(words(indicator.domain_name), [...(domains.get(words(indicator.domain_name)) ?? []), [indicator.id, words(indicator.name)]]));
  const wanted = state.read();
  return h(
    "div",
    { class: "controls many" },
    unitList(page.parts.comparisons?.items.map((line) => line.unit) ?? [], units, (changed) => state.go({ units: changed.join(",") })),
    groupedSelect("indicator", t("indicator.label"), [...domains], wanted.indicator ?? FIRST.indicator, (indicator) => state.go({ indicator, breakdown: "" })),
    h("div", { class: "field" }, h("span", { class: "meta" }, t("compare.how")), choiceSwitch(t("compare.how"), [["", t("compare.whole")], ["head", t("compare.head")]], wanted.view === "head" ? "head" : "", (view) => state.go({ view }))),
  );
}
