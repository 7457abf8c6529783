// "Where does this come from?": everything that makes a number checkable, in a drawer at the right.
import { h, icon } from "../dom.js";
import { t } from "../i18n/index.js";
import { showCells } from "./source.js";

/**
 * Opens it. `facts`: `[[name, text or elements], …]`; `cells` (a question of /cells) adds the cells of the files; `citation` is what
 * the copy button copies.
 */
export function openDrawer({ title, facts, cells, citation }) {
  const said = h("span", { role: "status", class: "meta" });
  const places = cells ? h("div", {}, t("state.loading")) : null;
  const drawer = h(
    "dialog",
    { class: "drawer", "aria-labelledby": "drawer-title", onclick: (event) => event.target === drawer && drawer.close(), onclose: () => drawer.remove() },
    h("header", {}, h("h2", { id: "drawer-title" }, title), h("button", { class: "icon-button", type: "button", "aria-label": t("source.close"), onclick: () => drawer.close() }, icon("close"))),
    h("dl", {}, [...facts, places ? [t("source.cells"), places] : null].filter(Boolean).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
    citation ? h("p", {}, h("button", { class: "link-button", type: "button", onclick: () => copy(citation, said) }, t("source.copy")), " ", said) : null,
  );
  document.body.append(drawer);
  drawer.showModal();
  if (cells) {
    showCells(places, cells);
  }
  return drawer;
}

async function copy(text, said) {
  await navigator.clipboard.writeText(text);
  said.textContent = t("source.copied");
}
