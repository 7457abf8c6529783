// The page's body: title, chart with its numbers, table, trust, other indicators.
import { bridgedChip, syntheticChip } from "../../shared/components/chip.js";
import { qualityLine } from "../../shared/components/quality.js";
import { groupedSelect } from "../../shared/components/select.js";
import { choiceSwitch } from "../../shared/components/switch.js";
import { h } from "../../shared/dom.js";
import { model as modelName, percent, period, range, time, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { chosenTest, hiddenBecause, nameOf, unitName } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";
import { print } from "../../shared/export/print.js";
import { saveCsv } from "./csv.js";
import { figures } from "../../shared/series-figures.js";
import { capital, headline } from "../../shared/series-headline.js";
import { sourceDrawer, sourceNames } from "./source.js";
import { hasMore } from "./span.js";
import { periodTable, testTable } from "./tables.js";

/** What every model has to beat. */
const BASELINES = ["seasonal_naive", "naive"];

/** H1, its lead, and the controls beside them. */
export function titleBlock(model, indicators, series) {
  const { title, lead } = headline(model);
  return h("div", { class: "title wide" }, h("div", {}, model.meta.synthetic ? h("p", { class: "only-phone" }, syntheticChip()) : null, h("h1", {}, title), h("p", { class: "lead" }, lead)), side(model, indicators, series));
}

function side(model, indicators, series) {
  const drawer = sourceDrawer(model);
  return h(
    "div",
    { class: "title-side" },
    controls(indicators, series, model.meta),
    h(
      "p",
      { class: "meta" },
      t("side.asof", { period: period(model.points.at(-1).period) }),
      " · ",
      model.meta.quality.latest ? [qualityLine(model.meta.quality), " · "] : null,
      h("button", { class: "link-button", type: "button", "data-key": "source", onclick: () => drawer.showModal() }, t("source.open")),
      drawer,
    ),
  );
}

/** Indicators by domain, and the breakdowns there are of the one shown. */
export function controls(indicators, series, meta) {
  const domains = new Map();
  indicators.forEach((indicator) => domains.set(words(indicator.domain_name), [...(domains.get(words(indicator.domain_name)) ?? []), [indicator.id, words(indicator.name)]]));
  const breakdowns = [...new Map(series.map((one) => [one.breakdown, words(one.label)]))];
  return h(
    "div",
    { class: "controls" },
    groupedSelect("indicator", t("indicator.label"), [...domains], meta.indicator.id, (indicator) => state.go({ indicator, breakdown: "" })),
    breakdowns.length > 1 ? groupedSelect("breakdown", t("breakdown.label"), [["", breakdowns]], meta.breakdown.key, (breakdown) => state.go({ breakdown })) : null,
  );
}

/** The main panel; `chart` is the place its picture goes. */
export function chartPanel(model, whole, chart) {
  const each = t("chart.each", { period: t(`frequency.${model.frequency}`) });
  return h(
    "section",
    { class: "panel main-panel p-chart" },
    h(
      "div",
      { class: "panel-head" },
      h("div", {}, h("p", { class: "panel-question" }, t("panel.where")), h("h2", {}, panelTitle(model)), subtitle(model, each)),
      h("div", { class: "panel-tools" }, rangeSwitch(whole), keyRow(model)),
    ),
    h("div", { class: "chart-and-figures" }, chart, figures(model)),
  );
}

function panelTitle(model) {
  const end = model.forecast.at(-1);
  return end ? t("panel.forecast", { period: period(end.period), value: withUnit(end.mean, model.scale), range: range(end.lo_80, end.hi_80, model.scale) }) : nameOf(model);
}

function subtitle(model, each) {
  return h("p", { class: "panel-sub" }, `${nameOf(model)}, ${model.scale.unit} ${each}`, model.meta.bridged ? bridgedChip() : null, hiddenNote(model));
}

/** That there are holes in the line, and why. */
function hiddenNote(model) {
  const reasons = [...new Set(model.hidden.map((point) => hiddenBecause(point, model.meta.indicator)))];
  return reasons.length > 0 ? h("span", { class: "hidden-note" }, ` · ${t("hidden.periods", { n: model.hidden.length })} ${reasons.join(" ")}`) : null;
}

function rangeSwitch(whole) {
  if (!hasMore(whole)) {
    return null;
  }
  const taken = state.read().range === "all" ? "all" : "recent";
  return choiceSwitch(t("range.label"), [["recent", t("range.recent")], ["all", t("range.all")]], taken, (range) => state.go({ range: range === "all" ? "all" : "" }));
}

function keyRow(model) {
  const keys = model.forecast.length > 0 ? ["actual", "forecast", "bands"] : ["actual"];
  if (["month", "week", "day"].includes(model.frequency)) {
    keys.push("tet");
  }
  return h("ul", { class: "keys", "aria-hidden": "true" }, keys.map((key) => h("li", {}, h("i", { class: key }), t(`key.${key}`))));
}

export function tablePanel(model) {
  return h("section", { class: "panel main-panel p-table" }, h("p", { class: "panel-question" }, t("panel.table")), h("h2", {}, nameOf(model)), h("p", { class: "panel-sub" }, `${capital(model.scale.unit)} · ${unitName(model.meta.unit)}`), periodTable(model));
}

export function trustPanel(model) {
  const test = chosenTest(model);
  return h(
    "section",
    { class: "panel p-trust" },
    h("p", { class: "panel-question" }, t("panel.trust")),
    test ? [h("h2", {}, trustTitle(model, test)), h("p", { class: "panel-sub" }, t("trust.sub")), testTable(model)] : h("p", { class: "notice" }, t("trust.none")),
  );
}

/** The chosen model against the simplest one that was tried. */
function trustTitle(model, test) {
  const name = capital(modelName(test.model));
  const base = BASELINES.map((baseline) => model.backtest.find((other) => other.model === baseline)).find(Boolean);
  if (!base || base === test || !base.mase || test.mase === null) {
    return t("trust.alone", { model: name });
  }
  const better = 1 - test.mase / base.mase;
  return t(better > 0 ? "trust.best" : "trust.worse", { model: name, base: modelName(base.model), percent: percent(better) });
}

/** Where the figures come from. */
export function footNote({ meta }) {
  const sources = sourceNames(meta);
  return meta.synthetic ? t("app.synthetic.long") : sources ? t("foot.sources", { sources }) : "";
}

/** Sources, run and publication; export and print. */
export function footer(model) {
  const { meta, run } = model;
  return h(
    "div",
    { class: "wide foot-bar" },
    h("span", {}, footNote(model)),
    h("span", { class: "space" }),
    run ? h("span", {}, t("foot.run", { time: time(run.started_at) })) : null,
    h("span", {}, t("foot.publication", { n: meta.publication.number })),
    h("span", { class: "foot-actions" }, h("button", { class: "link-button", type: "button", onclick: () => saveCsv(model) }, t("foot.csv"))),
    h("span", { class: "foot-actions" }, h("button", { class: "link-button", type: "button", onclick: print }, t("foot.print"))),
  );
}
