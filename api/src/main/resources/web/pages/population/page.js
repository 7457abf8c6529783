// Population and land: who lives here by age now and later, how land changes hands between uses.
import { sourceOfSeries } from "../../shared/components/source.js";
import { outlook, peopleModel } from "../../shared/people-model.js";
import { headline as seriesHeadline } from "../../shared/series-headline.js";
import { unitName } from "../../shared/series-model.js";
import { t } from "../../shared/i18n/index.js";
import { fanPanel } from "./fan.js";
import { figuresPanel } from "./figures.js";
import { landPanel } from "./land.js";
import { pyramidPanel } from "./pyramid.js";
import { usesPanel } from "./uses.js";

export default {
  draw(page, context) {
    const series = page.parts.people;
    const whole = series ? peopleModel(series, page.parts.people_ahead ?? null, page.parts.population ?? null) : null;
    const model = whole ? outlook(whole) : null;
    return { ...(model ? seriesHeadline(model) : { title: t("head.none", { unit: unitName(page.unit) }), lead: "" }), quality: page.parts.quality, datasets: ["population.", "land."], source: model ? () => sourceOfSeries(model).facts : undefined, panels: [pyramidPanel(page), figuresPanel(model, page), fanPanel(model, whole, page, context), landPanel(page), usesPanel(page)] };
  },
};
