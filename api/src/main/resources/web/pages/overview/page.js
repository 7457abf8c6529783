// The overview: where are we, where will we be, will we reach the plan, what needs doing now, how far can it be trusted.
import { hidden } from "../alerts/actions.js";
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
      alerts: page.parts.alerts ? page.parts.alerts.total - page.parts.alerts.items.filter((alert) => hidden(alert.id)).length : null,
      panels: [revenue, targets, ...smallPanels(page, context), alertsPanel(page)],
    };
  },
};
