// A table that scrolls on the screen ends on paper at its last whole row, and says how many there are beyond.
import { h } from "../dom.js";
import { number } from "../format.js";
import { t } from "../i18n/index.js";

const NOTE = 20;
let restore = [];

matchMedia("print").addEventListener("change", ({ matches }) => {
  restore.forEach((undo) => undo());
  restore = matches ? [...document.querySelectorAll(".board .scroll")].filter(isTooLong).map(shorten) : [];
});

function isTooLong(holder) {
  return holder.scrollHeight > holder.clientHeight + 1 && holder.querySelector("tbody tr") !== null;
}

/** Keeps the rows from the first one that was seen on; gives back how all return. */
function shorten(holder) {
  const rows = [...holder.querySelectorAll("tbody tr")];
  const from = holder.scrollTop;
  const left = holder.scrollLeft;
  const first = Math.max(0, rows.findIndex((row) => row.offsetTop >= from));
  const head = rows[0].offsetTop;
  const end = rows[first].offsetTop + holder.clientHeight - head - NOTE;
  const hidden = rows.filter((row, index) => index < first || row.offsetTop + row.offsetHeight > end);
  const note = h("p", { class: "meta paper-more" }, t("paper.more", { n: number(hidden.length) }));
  hidden.forEach((row) => (row.hidden = true));
  holder.append(note);
  holder.scrollTop = 0;
  return () => {
    hidden.forEach((row) => (row.hidden = false));
    note.remove();
    holder.scrollTo(left, from);
  };
}
