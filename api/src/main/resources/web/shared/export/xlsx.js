// A table as a workbook of one sheet: the few parts of the format that a sheet of text and numbers needs.
import { h } from "../dom.js";
import { fileName, save, sheetOf } from "./file.js";

const ZIP = "/lib/jszip/3.10.1/jszip.min.js";
const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Saves `table` as XLSX; numbers are numbers. */
export async function saveXlsx(table) {
  const parts = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MAIN}.worksheet+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(table.name))}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheet(sheetOf(table)),
  };
  const Zip = await zip();
  const file = new Zip();
  Object.entries(parts).forEach(([name, text]) => file.file(name, text));
  const blob = await file.generateAsync({ type: "blob", compression: "DEFLATE", mimeType: `${MAIN}.sheet` });
  save(blob, fileName(table.name, "xlsx"));
}

/** The library that packs files, fetched when somebody first saves a workbook. */
function zip() {
  return new Promise((found, failed) => {
    if (window.JSZip) {
      found(window.JSZip);
      return;
    }
    document.head.append(h("script", { src: ZIP, onload: () => found(window.JSZip), onerror: () => failed(new Error(`Cannot load ${ZIP}`)) }));
  });
}

function sheet(rows) {
  const lines = rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cell(value, `${letters(column)}${index + 1}`)).join("")}</row>`);
  return `${HEAD}<worksheet xmlns="${SPREADSHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function cell(value, place) {
  if (value === null || value === undefined || value === "") {
    return "";
  }
  return typeof value === "number" ? `<c r="${place}"><v>${value}</v></c>` : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
}

/** 0 is A, 26 is AA. */
function letters(column) {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** Names of sheets are short and without some signs. */
function sheetName(title) {
  return title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
}

function escaped(text) {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
