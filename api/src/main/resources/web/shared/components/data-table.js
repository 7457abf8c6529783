// Any figures as a real table: for readers who hear them, for files, and for those who like tables.
import { h } from "../dom.js";
import { number } from "../format.js";
import { t } from "../i18n/index.js";

/** `{ name, columns: [{ name, value, text }], rows }`; the first column names the row. */
export function dataTable({ name, columns, rows }) {
  const cell = (column, row, index) => h(index === 0 ? "th" : "td", index === 0 ? { scope: "row" } : {}, said(column, row) ?? "–");
  return h(
    "table",
    { class: "data-table" },
    h("caption", { class: "for-readers" }, name),
    h("thead", {}, h("tr", {}, columns.map((column) => h("th", { scope: "col" }, column.name)))),
    h("tbody", {}, rows.length === 0 ? h("tr", {}, h("td", { colspan: columns.length }, t("table.empty"))) : rows.map((row) => h("tr", {}, columns.map((column, index) => cell(column, row, index))))),
  );
}

/** What a column says of itself; fractions, which no reader wants to the last digit, as people here write them. */
function said({ value, text }, row) {
  const found = (text ?? value)(row);
  return typeof found === "number" && !Number.isInteger(found) ? number(found, placesOf(found)) : found;
}

function placesOf(value) {
  return Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
}

/** The head of a column of amounts: readers see them in the scale's unit, files have them whole. */
export function amountHead(name, scale) {
  return { name: `${name}, ${scale.unit}`, inFile: `${name}, ${scale.base}` };
}

/** The two ends of an interval; `write(value)` says one, `low` and `high` are their names in a row. */
export function intervalColumns(write = number, low = "lo_80", high = "hi_80") {
  const end = (name, key) => ({ name, value: (row) => row[key] ?? null, text: (row) => (typeof row[key] === "number" ? write(row[key]) : null) });
  return [end("80% –", low), end("80% +", high)];
}
