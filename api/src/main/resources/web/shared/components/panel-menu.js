// The menu of a panel: table, PNG, CSV, XLSX, link.
import { h, icon } from "../dom.js";
import { t } from "../i18n/index.js";
import { saveCsv } from "../export/csv.js";
import { savePng } from "../export/png.js";

/** A button that opens the list; Escape and a click elsewhere close it. */
export function panelMenu({ id, title, table, toggle }) {
  const list = h("ul", { class: "menu", role: "menu", hidden: true }, entries({ id, table, toggle }).map(([key, name, act]) => h("li", { role: "none" }, h("button", { type: "button", role: "menuitem", "data-key": key, onclick: () => done(act) }, name))));
  const button = h("button", { class: "icon-button small-button", type: "button", "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": t("menu.label", { title }), onclick: () => show(list.hidden) }, icon("more"));
  const holder = h("div", { class: "menu-holder not-print", onfocusout: (event) => !holder.contains(event.relatedTarget) && show(false), onkeydown: keys }, button, list);

  function show(open) {
    list.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) {
      list.querySelector("button").focus();
    }
  }

  function done(act) {
    show(false);
    act();
  }

  function keys(event) {
    const items = [...list.querySelectorAll("button")];
    const at = items.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && !list.hidden) {
      show(false);
      button.focus();
      event.stopPropagation();
    } else if (step && at >= 0) {
      items[(at + step + items.length) % items.length].focus();
      event.preventDefault();
    }
  }
  return holder;
}

function entries({ id, table, toggle }) {
  const place = () => document.getElementById(`panel-${id}`);
  return [
    ["as-table", t("menu.table"), toggle],
    ["png", t("menu.png"), () => savePng(place(), table)],
    ["csv", t("menu.csv"), () => saveCsv(table)],
    ["xlsx", t("menu.xlsx"), async () => (await import("../export/xlsx.js")).saveXlsx(table)],
    ["link", t("menu.link"), () => navigator.clipboard.writeText(`${location.href.split("#")[0]}#panel-${id}`)],
  ];
}
