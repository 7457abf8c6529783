// Education: every cohort on its way through the grades, the levels, what rooms and teachers they need.
import { seriesModel, unitName } from "../../shared/series-model.js";
import { headline as seriesHeadline } from "../../shared/series-headline.js";
import { pupilsModel } from "../../shared/pupils-model.js";
import { number, shortPeriod } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { cohortsPanel, strongest } from "./cohorts.js";
import { levelsPanel } from "./levels.js";
import { needsPanel, worstNeed } from "./needs.js";
import { provincePanel } from "./province.js";
import { whatIfPanel } from "./what-if.js";

export default {
  draw(page, context) {
    return { ...headline(page), quality: page.parts.quality, datasets: ["education."], panels: [cohortsPanel(page), levelsPanel(page, context), needsPanel(page), whatIfPanel(page, context.wanted), provincePanel(page, context)] };
  },
};

/** The shortage that comes first and is largest; where none is forecast, what pupils there will be. */
function headline(page) {
  const worst = worstNeed(page.parts.enrolment);
  const cohort = strongest(page.parts.enrolment);
  const lead = cohort ? t("head.cohort", { year: cohort.birth, animal: t(`animal.${cohort.animal}`), grade: t("grade.n", { n: cohort.grade }).toLowerCase(), period: shortPeriod(cohort.period) }) : "";
  if (worst) {
    return { title: t("head.short", { level: t(`level.${worst.level}`), resource: t(`resource.${worst.resource}`), n: number(-worst.surplus), period: shortPeriod(worst.period) }), lead };
  }
  const series = page.parts.pupils;
  return series ? { ...seriesHeadline(page.parts.enrolment ? pupilsModel(series, page.parts.enrolment) : seriesModel(series, page.parts.pupils_ahead ?? null)), ...(lead ? { lead } : {}) } : { title: t("head.none", { unit: unitName(page.unit) }), lead: "" };
}
