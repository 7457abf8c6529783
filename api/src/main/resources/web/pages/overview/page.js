// The overview: where are we, where will we be, will we reach the plan, what needs doing now, how far can it be trusted.
import { ringing } from "../alerts/actions.js";
import { alertsPanel } from "./alerts.js";
import { headline } from "./headline.js";
import { revenuePanel } from "./revenue.js";
import { smallPanels } from "./small.js";
import { targetsPanel } from "./targets.js";

export default {
  draw(page, context) {
    const revenue = revenuePanel(page, context);
    const targets = targetsPanel(page);
    return {
      ...headline(page),
      quality: page.parts.quality,
      alerts: ringing(page.parts.alerts),
      panels: [revenue, targets, ...smallPanels(page, context), alertsPanel(page)],
    };
  },
};
