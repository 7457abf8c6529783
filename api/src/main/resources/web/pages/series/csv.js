// What is on the page as a file. The first column says where a number comes from, so that an invented one stays known.
import { nameOf } from "../../shared/series-model.js";

/** Saves the shown series; with a byte order mark, or spreadsheets misread Vietnamese. */
export function saveCsv(model) {
  const actual = [...model.points, ...model.hidden].sort((one, other) => one.start - other.start).map((point) => [point.origin, point.period, point.value ?? "", "", "", "", "", point.suppression ?? ""]);
  const forecast = model.forecast.map((point) => ["forecast", point.period, point.mean, point.lo_80, point.hi_80, point.lo_95, point.hi_95, ""]);
  const rows = [["origin", "period", "value", "lo_80", "hi_80", "lo_95", "hi_95", "suppression"], ...actual, ...forecast];
  const lines = rows.map((row) => row.join(",")).join("\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\uFEFF", lines, "\n"], { type: "text/csv;charset=utf-8" }));
  link.download = `${nameOf(model)} ${model.meta.unit.code}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
