// Whether probabilities mean what they say.
import { reliabilityChart } from "../../shared/charts/reliability-chart.js";
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOf } from "../../shared/components/source.js";
import { choiceSwitch } from "../../shared/components/switch.js";
import { h } from "../../shared/dom.js";
import { number } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import * as state from "../../shared/state.js";

/** The bin that the headline is about: what people call likely. */
const LIKELY = 0.7;

export function reliabilityPanel(page, context) {
  const wanted = state.read().view === "synthetic" ? "synthetic" : state.read().view === "all" ? "all" : "reported";
  const group = wanted === "all" ? page.parts.reliability?.items[0] : page.parts.reliability_by_origin?.items.find((item) => item.group.origin === wanted);
  const tools = choiceSwitch(t("reliability.which"), [["reported", t("reliability.real")], ["synthetic", t("origin.synthetic")], ["all", t("reliability.all")]], wanted, (view) => state.go({ view: view === "reported" ? "" : view }));
  if (!group) {
    return missing("reliability", { wide: 3, title: t("reliability.none"), tools }, page.missing.reliability);
  }
  const place = h("div", { class: "chart" });
  queueMicrotask(() => context.chart(reliabilityChart(place, group.bins, t("reliability.label", { n: number(group.n) }), context.say)));
  const likely = group.bins.find((bin) => bin.from >= LIKELY) ?? group.bins.at(-1);
  return panel("reliability", { wide: 3, title: t("reliability.title", { said: number(likely.mean_probability * 100), came: number(likely.happened * 100) }), sub: t("reliability.sub", { n: number(group.n) }), body: [tools, place], table: table(group), source: () => source(group, likely, wanted, page) });
}

function source(group, likely, wanted, page) {
  const bin = { from: number(likely.from * 100), to: number(likely.to * 100), said: number(likely.mean_probability * 100, 1), happened: number(likely.happened * likely.n), n: number(likely.n), came: number(likely.happened * 100, 1) };
  return sourceOf({ publication: page.publication }, {
    what: t("reliability.table"),
    period: t("reliability.period", { n: number(group.n) }),
    facts: [
      [t("source.value"), t("reliability.value", bin)],
      [t("source.formula"), t("reliability.formula")],
      [t("reliability.brier"), t("reliability.brier.text", { brier: number(group.brier, 3), base: number(group.brier_base_rate, 3), happened: number(group.happened * 100, 1) })],
      [t("table.origin"), t(wanted === "all" ? "reliability.all" : `origin.${wanted}`)],
    ],
  });
}

function table(group) {
  const share = (name) => ({ value: (bin) => bin[name], text: (bin) => `${number(bin[name] * 100, 1)}%` });
  return { name: t("reliability.table"), synthetic: group.group.origin === "synthetic", columns: [{ name: t("reliability.said"), ...share("mean_probability") }, { name: t("reliability.came"), ...share("happened") }, { name: t("reliability.n"), value: (bin) => bin.n, text: (bin) => number(bin.n) }], rows: group.bins };
}
