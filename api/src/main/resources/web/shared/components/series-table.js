// The table of one series and its forecast, period by period.
import { scaled } from "../format.js";
import { t } from "../i18n/index.js";
import { nameOf, unitName } from "../series-model.js";
import { amountHead, intervalColumns } from "./data-table.js";

export function seriesTable(model) {
  const write = (figure) => scaled(figure, model.scale);
  return {
    name: `${nameOf(model)}, ${unitName(model.meta.unit)}`,
    synthetic: model.meta.synthetic,
    columns: [
      { name: t("table.period"), value: (row) => row.period },
      { name: t("table.kind"), value: (row) => t(row.mean === undefined ? "key.actual" : "key.forecast") },
      { ...amountHead(t("table.value"), model.scale), value: (row) => row.value ?? row.mean, text: (row) => write(row.value ?? row.mean) },
      ...intervalColumns(write),
    ],
    rows: [...model.points, ...model.forecast],
  };
}
