// The final accounts of the province against its plans: how many times the plan came in, year by year. Real figures.
import { lollipopChart } from "../../shared/charts/lollipop-chart.js";
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { number } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { seriesModel, unitName } from "../../shared/series-model.js";

export function accountsPanel(page, context) {
  const series = page.parts.province_progress;
  if (!series) {
    return missing("accounts", { wide: 4, title: t("accounts.none") }, page.missing.province_progress);
  }
  const points = [...ratios(series, false), ...ratios(page.parts.province_doubtful, true)].sort((one, other) => one.year.localeCompare(other.year));
  const sound = points.filter((point) => !point.doubtful);
  const above = sound.filter((point) => point.ratio >= 1).length;
  const place = h("div", { class: "chart" });
  const unit = unitName(series.meta.unit);
  queueMicrotask(() => context.chart(lollipopChart(place, points, t("accounts.label", { unit, n: points.length }), context.say)));
  return panel("accounts", {
    wide: 4,
    title: t("accounts.title", { n: number(above), of: number(sound.length) }),
    sub: `${unit}, ${points[0].year}–${points.at(-1).year}${series.meta.bridged ? ` · ${t("bridged")}` : ""}`,
    body: place,
    table: { name: t("accounts.table", { unit }), synthetic: false, columns: [{ name: t("table.period"), value: (row) => row.year }, { name: t("accounts.ratio"), value: (row) => row.ratio, text: (row) => number(row.ratio, 2) }, { name: t("accounts.note"), value: (row) => (row.doubtful ? doubtIn(page) : "") }], rows: points },
    source: () => source(page, points),
  });
}

/** The server's own words for the years that are not counted. */
function doubtIn(page) {
  return words(page.parts.province_doubtful.meta.indicator.name);
}

/** The newest sound year down to its cells; the doubtful ones with their own formula. */
function source(page, points) {
  const base = sourceOfSeries(seriesModel(page.parts.province_progress, null));
  const years = points.filter((point) => point.doubtful).map((point) => point.year);
  const doubtful = years.length === 0 ? [] : [[doubtIn(page), `${years.join(", ")}: ${page.parts.province_doubtful.meta.indicator.formula}`]];
  return { ...base, facts: [...base.facts, ...doubtful] };
}

/** Years whose accounts state something else than revenue are an indicator of their own: kept, shown hollow, counted nowhere. */
function ratios(series, doubtful) {
  return (series?.points ?? []).filter((point) => point.value !== null).map((point) => ({ year: point.period, ratio: point.value / 100, doubtful }));
}
