// Little to much in a real table: darker is more, and the number stands in every cell.
import { h } from "../dom.js";

const CLASSES = 6;

/** Gives each of `values` its class, 1 to 6, so that every class has about as many. */
export function heatClasses(values) {
  const sorted = values.filter((value) => value !== null && value !== undefined).sort((one, other) => one - other);
  const from = [...Array(CLASSES - 1).keys()].map((index) => sorted[Math.floor(((index + 1) * sorted.length) / CLASSES)]);
  return (value) => 1 + from.filter((bound) => value >= bound && bound > sorted[0]).length;
}

/**
 * `{ name, head: [text], rows: [{ name, cells, end }] }`; a cell is `{ heat, text, title, kind, mark }`: `kind` hatches it (`filled`,
 * `hidden`, `none`), `mark` is put in its corner.
 */
export function heatTable({ name, corner = "", head, rows }) {
  return h(
    "table",
    { class: rows.some((row) => row.end !== undefined) ? "heat ends" : "heat" },
    h("caption", { class: "for-readers" }, name),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, corner), head.map((text) => h("th", { scope: "col" }, text)))),
    h("tbody", {}, rows.map((row) => h("tr", {}, h("th", { scope: "row" }, row.name), row.cells.map(cell), row.end === undefined ? null : h("td", { class: "heat-end" }, row.end)))),
  );
}

function cell(content) {
  if (!content) {
    return h("td", { class: "heat-none" }, h("span", { class: "for-readers" }, "–"));
  }
  const { heat, text, title, kind, mark } = content;
  return h("td", { class: kind ? `heat-${kind}` : `heat-${heat}`, title }, mark ?? null, text);
}
