// The final accounts of the province against its plans: how many times the plan came in, year by year. Real figures.
import { lollipopChart } from "../../shared/charts/lollipop-chart.js";
import { missing, panel } from "../../shared/components/panel.js";
import { h } from "../../shared/dom.js";
import { number } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";

export function accountsPanel(page, context) {
  const series = page.parts.province_progress;
  if (!series) {
    return missing("accounts", { wide: 4, title: t("accounts.none") }, page.missing.province_progress);
  }
  const points = [...ratios(series, false), ...ratios(page.parts.province_doubtful, true)].sort((one, other) => one.year.localeCompare(other.year));
  const sound = points.filter((point) => !point.doubtful);
  const above = sound.filter((point) => point.ratio >= 1).length;
  const place = h("div", { class: "chart" });
  const unit = words({ vi: series.meta.unit.full_name, en: series.meta.unit.full_name_en });
  queueMicrotask(() => context.chart(lollipopChart(place, points, t("accounts.label", { unit, n: points.length }), context.say)));
  return panel("accounts", {
    wide: 4,
    title: t("accounts.title", { n: number(above), of: number(sound.length) }),
    sub: `${unit}, ${points[0].year}–${points.at(-1).year}${series.meta.bridged ? ` · ${t("bridged")}` : ""}`,
    body: place,
    table: { name: t("accounts.table", { unit }), synthetic: false, columns: [{ name: t("table.period"), value: (row) => row.year }, { name: t("accounts.ratio"), value: (row) => row.ratio, text: (row) => number(row.ratio, 2) }, { name: t("accounts.note"), value: (row) => (row.doubtful ? t("accounts.doubtful") : "") }], rows: points },
  });
}

/** Years whose accounts state something else than revenue are an indicator of their own: kept, shown hollow, counted nowhere. */
function ratios(series, doubtful) {
  return (series?.points ?? []).filter((point) => point.value !== null).map((point) => ({ year: point.period, ratio: point.value / 100, doubtful }));
}
