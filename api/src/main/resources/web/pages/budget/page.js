// The budget: revenue by month, the lines that decide about the plan, what is paid of the investment plan, what is spent by sector, the accounts of the province.
import { seriesModel } from "../../shared/series-model.js";
import { headline } from "./headline.js";
import { accountsPanel } from "./accounts.js";
import { disbursementPanel } from "./disbursement.js";
import { linesPanel } from "./lines.js";
import { monthsPanel } from "./months.js";
import { spendingPanel } from "./expenditure.js";
import { withWhatIf } from "./what-if.js";

export default {
  draw(page, context) {
    const monthly = page.parts.revenue_months ?? page.parts.accounts ?? page.parts.national ?? null;
    const ahead = page.parts.revenue_months_ahead ?? page.parts.accounts_ahead ?? page.parts.national_ahead ?? null;
    const model = monthly ? seriesModel(monthly, ahead) : null;
    return {
      ...headline(page, model),
      quality: page.parts.quality,
      datasets: ["budget.", "investment."],
      panels: [monthsPanel(model, page, context), withWhatIf(linesPanel(page), page, context.wanted), disbursementPanel(page, context), spendingPanel(page), accountsPanel(page, context)],
    };
  },
};
