// The record of forecasts: every one ever made, scored when the figure came, the misses too.
import { number, percent } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { callsPanel } from "./calls.js";
import { coveragePanel } from "./coverage.js";
import { missesPanel } from "./misses.js";
import { modelsPanel } from "./models.js";
import { reliabilityPanel } from "./reliability.js";

/** What is looked at first: real figures where the unit has them. */
const FIRST = [
  [/^VN/, "tourism.international_arrivals"],
  [/^\d{5}/, "budget.ward_revenue"],
  [/./, "education.pupils"],
];

export default {
  unit: "none",

  parameters(wanted) {
    const unit = wanted.unit ?? "VN@19760702";
    return { unit, indicator: wanted.indicator ?? FIRST.find(([units]) => units.test(unit))[1], breakdown: wanted.breakdown };
  },

  draw(page, context) {
    const total = page.parts.total?.items[0] ?? null;
    return {
      title: total ? title(total) : t("head.none"),
      lead: total ? t("head.lead", { n: number(total.n), series: number(total.series) }) : t("head.none.lead"),
      foot: t("foot.replay"),
      synthetic: page.parts.actual?.meta.synthetic ?? false,
      panels: [callsPanel(page, context), coveragePanel(page), modelsPanel(page), reliabilityPanel(page, context), missesPanel(page)],
    };
  },
};

/** Against the simplest method on the same periods, and whether the intervals held. */
function title(total) {
  const better = total.mase !== null && total.naive_mase ? 1 - total.mase / total.naive_mase : null;
  const inside = percentOne(total.inside_80);
  if (better === null) {
    return t("head.inside", { inside });
  }
  return t(better > 0 ? "head.better" : "head.worse", { percent: percent(Math.abs(better)), inside });
}

function percentOne(share) {
  return `${number(share * 100, 1)}%`;
}
