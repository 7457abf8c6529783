// Diseases: what is above the level of an epidemic, how that was computed, what the next month may bring.
import { ringing } from "../alerts/actions.js";
import { casesPanel } from "./cases.js";
import { headline } from "./headline.js";
import { rulePanel } from "./rule.js";
import { tablePanel } from "./table.js";

export default {
  parameters(wanted) {
    return { breakdown: wanted.disease ? `disease=${wanted.disease}` : undefined };
  },

  draw(page, context) {
    return {
      ...headline(page),
      quality: page.parts.quality,
      datasets: ["health."],
      alerts: ringing(page.parts.alerts),
      panels: [casesPanel(page, context), rulePanel(page), tablePanel(page)],
    };
  },
};
