// Any figures as a real table: for readers who hear them, for files, and for those who like tables.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/** `{ name, columns: [{ name, value, text }], rows }`; the first column names the row. */
export function dataTable({ name, columns, rows }) {
  const cell = (column, row, index) => h(index === 0 ? "th" : "td", index === 0 ? { scope: "row" } : {}, (column.text ?? column.value)(row) ?? "–");
  return h(
    "table",
    { class: "data-table" },
    h("caption", { class: "for-readers" }, name),
    h("thead", {}, h("tr", {}, columns.map((column) => h("th", { scope: "col" }, column.name)))),
    h("tbody", {}, rows.length === 0 ? h("tr", {}, h("td", { colspan: columns.length }, t("table.empty"))) : rows.map((row) => h("tr", {}, columns.map((column, index) => cell(column, row, index))))),
  );
}
