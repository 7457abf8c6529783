// "Where does this come from?": everything that makes a number checkable, in a drawer at the right.
import { h, icon } from "../dom.js";
import { t } from "../i18n/index.js";

/** Opens it. `facts`: `[[name, text or elements], …]`; `citation` is what the copy button copies. */
export function openDrawer({ title, facts, citation }) {
  const said = h("span", { role: "status", class: "meta" });
  const drawer = h(
    "dialog",
    { class: "drawer", "aria-labelledby": "drawer-title", onclick: (event) => event.target === drawer && drawer.close(), onclose: () => drawer.remove() },
    h("header", {}, h("h2", { id: "drawer-title" }, title), h("button", { class: "icon-button", type: "button", "aria-label": t("source.close"), onclick: () => drawer.close() }, icon("close"))),
    h("dl", {}, facts.filter(Boolean).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
    citation ? h("p", {}, h("button", { class: "link-button", type: "button", onclick: () => copy(citation, said) }, t("source.copy")), " ", said) : null,
  );
  document.body.append(drawer);
  drawer.showModal();
  return drawer;
}

async function copy(text, said) {
  await navigator.clipboard.writeText(text);
  said.textContent = t("source.copied");
}
