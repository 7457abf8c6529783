// The population and where it may go: one forecast for every page. Where there is a projection by age and sex its ages add up, and
// it knows births, deaths and migration; the series' own forecast stands in only where there is none.
import { seriesModel, withTime } from "./series-model.js";

/** What pages look at: the year this long after the first one projected. */
const AHEAD = 5;

/** From the answers of /series, /forecasts and /population, of which the last two may be null. */
export function peopleModel(series, ahead, population) {
  const totals = (population?.years ?? []).map((year) => ({ year: year.year, ...totalOf(year) })).filter((total) => typeof total.mean === "number");
  const model = seriesModel(series, totals.length > 0 ? null : ahead);
  const last = model.points.at(-1);
  if (totals.length === 0 || !last) {
    return { ...model, cohorts: false };
  }
  const forecast = totals.map((total) => withTime({ ...total, period: String(total.year), period_start: `${total.year}${last.period_start.slice(4)}` }, model.frequency)).filter((point) => point.start > last.start);
  return { ...model, forecast, model: population.model, originPeriod: String(population.base_year), cohorts: true };
}

/** Everybody of one projected year. */
export function totalOf(year) {
  return year.groups.find((group) => group.sex === "total" && group.age_group === "total");
}

/** A model of people as far ahead as pages look. */
export function outlook(model) {
  if (!model.cohorts) {
    return model;
  }
  const end = outlookYear(model.forecast.map((point) => point.year));
  return { ...model, forecast: model.forecast.filter((point) => point.year <= end) };
}

/** The last year that pages look at, of the years projected. */
export function outlookYear(years) {
  return Math.min(years[0] + AHEAD, years.at(-1));
}
