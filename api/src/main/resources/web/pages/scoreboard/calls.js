// The old forecasts of one series over what came: where each was made, and what fell outside its interval.
import { callsChart } from "../../shared/charts/calls-chart.js";
import { chartKeys } from "../../shared/components/keys.js";
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { groupedSelect } from "../../shared/components/select.js";
import { h } from "../../shared/dom.js";
import { date, model as modelName, number, percent, scaled, shortPeriod } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { nameOf, seriesModel, unitName } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";

export function callsPanel(page, context) {
  const { calls, actual } = page.parts;
  const tools = chooser(page);
  if (!calls || !actual) {
    return missing("calls", { wide: 7, main: true, title: t("calls.none"), tools }, page.missing.calls ?? page.missing.actual);
  }
  const model = seriesModel(actual, null);
  const judged = calls.items.flatMap((call) => call.points).filter((point) => point.inside_80 !== null);
  const inside = judged.filter((point) => point.inside_80).length;
  const place = h("div", { class: "chart" });
  queueMicrotask(() => context.chart(callsChart(place, { model, calls: calls.items, calendar: page.parts.calendar?.items ?? [], label: t("calls.label", { name: nameOf(model), unit: unitName(model.meta.unit), inside: number(inside), n: number(judged.length) }) }, context.say)));
  return panel("calls", {
    wide: 7,
    main: true,
    title: judged.length > 0 ? t("calls.title", { name: nameOf(model), inside: number(inside), n: number(judged.length) }) : t("calls.unjudged", { name: nameOf(model) }),
    sub: t("calls.sub", { unit: unitName(model.meta.unit), uom: model.scale.unit }),
    keys: chartKeys(["actual", "forecast", "bands80", "origin", "outside"]),
    tools,
    body: place,
    table: table(calls, model),
    source: () => source(calls, model, { inside, judged: judged.length }),
  });
}

/** What came, down to its cells; each forecast with its day, model and run. */
function source(calls, model, { inside, judged }) {
  const base = sourceOfSeries(model);
  const call = (each) => h("div", {}, `${each.as_of ? date(each.as_of) : t("calls.live")}: ${modelName(each.model)} · ${shortPeriod(each.origin_period)} · ${each.run_id}`);
  return { ...base, facts: [[t("source.value"), judged > 0 ? t("calls.value", { inside: number(inside), n: number(judged), percent: percent(inside / judged) }) : t("calls.unjudged", { name: nameOf(model) })], ...base.facts, [t("calls.rule"), t("calls.rule.text")], [t("calls.runs"), calls.items.map(call)]] };
}

/** Which series: those of the unit that were ever scored. */
function chooser(page) {
  const scored = page.parts.scored?.items ?? [];
  if (scored.length < 2) {
    return null;
  }
  const indicators = new Map(scored.map((item) => [item.group.indicator, words(item.group.indicator_name)]));
  const chosen = page.parts.calls?.indicator.id;
  return groupedSelect("indicator", t("indicator.label"), [["", [...indicators]]], chosen, (indicator) => state.go({ indicator, breakdown: "" }), { quiet: true });
}

function table(calls, model) {
  const figure = (pick) => ({ value: pick, text: (row) => (pick(row) === null ? "–" : scaled(pick(row), model.scale)) });
  return {
    name: t("calls.table", { name: nameOf(model), unit: unitName(model.meta.unit) }),
    synthetic: model.meta.synthetic,
    columns: [
      { name: t("calls.made"), value: (row) => row.made },
      { name: t("table.period"), value: (row) => row.period },
      { name: t("key.forecast"), ...figure((row) => row.mean) },
      { name: "80% –", ...figure((row) => row.lo_80) },
      { name: "80% +", ...figure((row) => row.hi_80) },
      { name: t("key.actual"), ...figure((row) => row.actual) },
      { name: t("calls.inside"), value: (row) => (row.inside_80 === null ? "" : t(row.inside_80 ? "calls.yes" : "calls.no")) },
    ],
    rows: calls.items.flatMap((call) => call.points.map((point) => ({ ...point, made: call.as_of ?? t("calls.live") }))),
  };
}
