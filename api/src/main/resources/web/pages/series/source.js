// "Where does this come from?": everything that makes a number checkable, in a drawer.
import { qualityDetails } from "../../shared/components/quality.js";
import { h, icon } from "../../shared/dom.js";
import { date, model as modelName, shortPeriod, time } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { nameOf, unitName } from "../../shared/series-model.js";

/** The drawer; `showModal` opens it. */
export function sourceDrawer(model) {
  const drawer = h("dialog", { class: "drawer", "aria-labelledby": "source-title" });
  // Opening a modal moves the focus into it.
  const opened = (then) => drawer.addEventListener("focusin", then, { once: true });
  const said = h("span", { role: "status", class: "meta" });
  drawer.append(
    h("header", {}, h("h2", { id: "source-title" }, t("source.title")), h("button", { class: "icon-button", type: "button", "aria-label": t("source.close"), onclick: () => drawer.close() }, icon("close"))),
    h("dl", {}, facts(model, opened).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
    h("p", {}, h("button", { class: "link-button", type: "button", onclick: () => copy(model, said) }, t("source.copy")), " ", said),
  );
  drawer.addEventListener("click", (event) => event.target === drawer && drawer.close());
  return drawer;
}

function facts(model, opened) {
  const { meta, run } = model;
  return [
    [t("indicator.label"), nameOf(model)],
    [t("source.formula"), meta.indicator.formula],
    [t("source.sources"), sourceNames(meta) || t("source.unknown")],
    [t("quality.label"), qualityDetails(meta.quality, opened)],
    [t("source.unit"), `${unitName(meta.unit)} · ${meta.unit.unit_id} · ${date(meta.unit.valid_from)}`],
    model.model ? [t("source.model"), `${modelName(model.model)} · ${shortPeriod(model.originPeriod)}`] : null,
    run ? [t("source.run"), `${run.id} · ${time(run.started_at)} · ${run.code_version}`] : null,
    [t("source.publication"), `#${meta.publication.number} · ${time(meta.publication.published_at)}`],
    [t("source.snapshots"), Object.entries(model.snapshots).map(([table, snapshot]) => h("div", {}, `${table} ${snapshot}`))],
  ].filter(Boolean);
}

/** Who gave the figures: the publisher where there is one, else the kind of file. */
export function sourceNames(meta) {
  const names = meta.sources.map((source) => (source.publisher ? `${words(source.title)} (${words(source.publisher)})` : words(source.title)));
  return [...new Set(names)].join("; ");
}

async function copy(model, said) {
  const { meta } = model;
  const citation = `${nameOf(model)}, ${unitName(meta.unit)} (${meta.unit.unit_id}). ${sourceNames(meta)}. Wardcast, ${t("foot.publication", { n: meta.publication.number })}, ${date(meta.publication.published_at)}. ${location.href}`;
  await navigator.clipboard.writeText(citation);
  said.textContent = t("source.copied");
}
