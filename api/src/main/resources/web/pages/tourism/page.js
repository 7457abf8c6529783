// Visitors: the days about now, the fortnight to come, the seasons, the year.
import { ringing } from "../alerts/actions.js";
import * as state from "../../shared/state.js";
import { daysPanel } from "./days.js";
import { headline } from "./headline.js";
import { monthsModel } from "./model.js";
import { monthsPanel } from "./months.js";
import { nextPanel } from "./next.js";
import { seasonPanel } from "./season.js";

export default {
  draw(page, context) {
    const months = monthsModel(page, state.read().view);
    const days = [daysPanel(page, context), nextPanel(page)];
    const year = [seasonPanel(page, months), monthsPanel(page, months, context)];
    return {
      ...headline(page, months),
      quality: page.parts.quality,
      datasets: ["tourism."],
      alerts: ringing(page.parts.alerts),
      panels: page.parts.daily ? [...days, ...year] : [...year, ...days],
    };
  },
};
