import { fileName, save, sheetOf } from "./file.js";

/** Saves a table as CSV, UTF-8 with the mark that spreadsheets look for, decimals with a point. */
export function saveCsv(table) {
  const text = sheetOf(table).map((row) => row.map(cell).join(",")).join("\r\n");
  save(new Blob(["\ufeff", text, "\r\n"], { type: "text/csv;charset=utf-8" }), fileName(table.name, "csv"));
}

/** Quoted where it must be. Text that a spreadsheet would take for a formula keeps a quote before it. */
function cell(value) {
  if (value === null || value === undefined) {
    return "";
  }
  if (typeof value === "number") {
    return String(value);
  }
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
