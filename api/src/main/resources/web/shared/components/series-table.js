// The table of one series and its forecast, period by period.
import { scaled } from "../format.js";
import { t } from "../i18n/index.js";
import { nameOf, unitName } from "../series-model.js";
import { intervalColumns } from "./data-table.js";

/** `value` names the column of figures; `write(value)` says one of them. */
export function seriesTable(model, value = `${t("table.value")}, ${model.scale.unit}`, write = (figure) => scaled(figure, model.scale)) {
  return {
    name: `${nameOf(model)}, ${unitName(model.meta.unit)}`,
    synthetic: model.meta.synthetic,
    columns: [
      { name: t("table.period"), value: (row) => row.period },
      { name: t("table.kind"), value: (row) => t(row.mean === undefined ? "key.actual" : "key.forecast") },
      { name: value, value: (row) => row.value ?? row.mean, text: (row) => write(row.value ?? row.mean) },
      ...intervalColumns((figure) => scaled(figure, model.scale)),
    ],
    rows: [...model.points, ...model.forecast],
  };
}
