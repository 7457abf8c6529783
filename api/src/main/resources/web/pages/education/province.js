// The province: pupils of its three levels of school over the years, real figures.
import { linesChart } from "../../shared/charts/lines-chart.js";
import { bridgedChip } from "../../shared/components/chip.js";
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { percent, scaled, shortPeriod, signed } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { change, seriesModel, unitName } from "../../shared/series-model.js";

const LEVELS = ["primary", "lower_secondary", "upper_secondary"];

export function provincePanel(page, context) {
  const lines = LEVELS.map((level) => ({ level, part: page.parts[`province_${level}`] })).filter((each) => each.part).map((each) => ({ ...each, model: seriesModel(each.part, null) })).filter((each) => each.model.points.length > 0);
  if (lines.length === 0) {
    return missing("province", { wide: 4, title: t("province.none") }, page.missing.province_primary);
  }
  const { model } = lines[0];
  const scale = page.parts.province ? seriesModel(page.parts.province, null).scale : model.scale;
  const place = h("div", { class: "chart" });
  const title = titleOf(lines);
  const drawn = { lines: lines.map((line) => ({ name: t(`level.${line.level}`), note: moved(line.model.points), points: line.model.points })), scale, label: `${title}. ${t("province.levels")}, ${scale.unit}` };
  queueMicrotask(() => context.chart(linesChart(place, drawn, context.say)));
  return panel("province", {
    wide: 4,
    title,
    sub: [t("province.levels"), ", ", scale.unit, model.meta.bridged ? [" ", bridgedChip()] : null],
    body: place,
    table: table(lines, scale),
    source: () => sourceOfSeries(model),
  });
}

/** `−23,3% từ 2002`. */
function moved(points) {
  const share = change(points.at(-1).value, points[0].value);
  return t("province.since", { percent: signed(share, percent(share)), year: points[0].period.slice(0, 4) });
}

/** All levels shown together, from the first to the last school year that each of them has. */
function titleOf(lines) {
  const common = lines[0].model.points.map((point) => point.period).filter((period) => lines.every((line) => line.model.points.some((point) => point.period === period)));
  const unit = unitName(lines[0].model.meta.unit);
  if (common.length < 2) {
    return t("province.plain", { unit });
  }
  const sum = (period) => lines.reduce((total, line) => total + line.model.points.find((point) => point.period === period).value, 0);
  const share = change(sum(common.at(-1)), sum(common[0]));
  return t(share < 0 ? "province.fell" : "province.rose", { unit, percent: percent(Math.abs(share)), first: shortPeriod(common[0]), last: shortPeriod(common.at(-1)) });
}

function table(lines, scale) {
  return {
    name: `${t("province.levels")}, ${unitName(lines[0].model.meta.unit)}`,
    synthetic: lines[0].model.meta.synthetic,
    columns: [
      { name: t("levels.level"), value: (row) => t(`level.${row.level}`) },
      { name: t("table.period"), value: (row) => row.period, text: (row) => shortPeriod(row.period) },
      { name: t("cohorts.pupils"), value: (row) => row.value, text: (row) => scaled(row.value, scale) },
      { name: t("table.origin"), value: (row) => t(`origin.${row.origin}`) },
    ],
    rows: lines.flatMap((line) => line.model.points.map((point) => ({ ...point, level: line.level }))),
  };
}
