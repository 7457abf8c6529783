// Population and land: who lives here by age now and later, how land changes hands between uses.
import { sourceOfSeries } from "../../shared/components/source.js";
import { headline as seriesHeadline } from "../../shared/series-headline.js";
import { seriesModel, unitName } from "../../shared/series-model.js";
import { t } from "../../shared/i18n/index.js";
import { fanPanel } from "./fan.js";
import { landPanel } from "./land.js";
import { pyramidPanel } from "./pyramid.js";
import { usesPanel } from "./uses.js";

export default {
  draw(page, context) {
    const series = page.parts.people;
    const model = series ? seriesModel(series, page.parts.people_ahead ?? null) : null;
    return { ...(model ? seriesHeadline(model) : { title: t("head.none", { unit: unitName(page.unit) }), lead: "" }), quality: page.parts.quality, datasets: ["population.", "land."], source: model ? () => sourceOfSeries(model).facts : undefined, panels: [pyramidPanel(page), fanPanel(model, page, context), landPanel(page), usesPanel(page)] };
  },
};
