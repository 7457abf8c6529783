// Files for the reader's own disk.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/** Saves a blob under a name. */
export function save(blob, name) {
  const link = h("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** A name for a file out of a title: letters without marks, digits and dashes. */
export function fileName(title, extension) {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
  return `${plain.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "").toLowerCase()}.${extension}`;
}

/**
 * The rows of a table as a file has them: its first column says where figures were made by a machine. Numbers stay numbers, in the
 * unit that `inFile` of their column names where its `name` is that of bigger ones.
 */
export function sheetOf({ columns, rows, synthetic }) {
  const mark = synthetic ? [t("table.origin")] : [];
  const head = [...mark, ...columns.map((column) => column.inFile ?? column.name)];
  const body = rows.map((row) => [...(synthetic ? [t("origin.synthetic")] : []), ...columns.map((column) => column.value(row) ?? null)]);
  return [head, ...body];
}
