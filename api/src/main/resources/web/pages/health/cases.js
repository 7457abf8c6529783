// The cases of one disease by month or week, with the levels of the rule.
import { casesChart } from "../../shared/charts/cases-chart.js";
import { chartKeys } from "../../shared/components/keys.js";
import { missing, panel } from "../../shared/components/panel.js";
import { groupedSelect } from "../../shared/components/select.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { number, period, scaled, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { hiddenBecause, unitName, whollyHidden } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";
import { casesModel, shownLevel, verdictOf } from "./model.js";

const SIGNS = { epidemic: "■", warning: "▲" };

export function casesPanel(page, context) {
  const about = { wide: 8, main: true, title: t("cases.none"), tools: chooser(page) };
  const model = casesModel(page);
  if (!model) {
    const hidden = page.parts.cases ? whollyHidden(page.parts.cases) : null;
    return missing("cases", about, hidden ?? page.missing.cases);
  }
  const floor = (model.meta.indicator.people_floor ?? 1) - 1;
  const unfinished = model.verdict && !model.verdict.complete ? model.levels.find((point) => point.period === model.verdict.period) : null;
  const place = h("div", { class: "chart" });
  queueMicrotask(() => context.chart(casesChart(place, { model, levels: model.levels, floor, unfinished, calendar: page.parts.calendar?.items ?? [], label: label(model) }, context.say)));
  return panel("cases", {
    ...about,
    title: title(model),
    sub: [t(`cases.sub.${model.frequency}`, { unit: unitName(model.meta.unit) }), whyShown(page, model)].filter(Boolean).join(" · "),
    keys: chartKeys(["actual", "forecast", "bands", ...(model.levels.some((point) => point.mean !== null) ? ["mean", "warning_level", "epidemic_level"] : []), ...(model.hidden.length > 0 ? ["hidden"] : []), ...(unfinished ? ["unfinished"] : [])]),
    body: [place, note(model, floor)].filter(Boolean),
    table: table(model),
    source: () => source(model),
  });
}

/** All diseases of the unit, those above a level marked. */
function chooser(page) {
  const items = page.parts.outbreaks?.items ?? [];
  if (items.length < 2) {
    return null;
  }
  const sign = (item) => SIGNS[shownLevel(item.level, item.endemic)];
  const chosen = verdictOf(page)?.breakdown.slice("disease=".length) ?? state.read().disease;
  const choices = items.map((item) => [item.breakdown.slice("disease=".length), [sign(item), words(item.name)].filter(Boolean).join(" ")]);
  return groupedSelect("disease", t("cases.choose"), [["", choices]], chosen, (disease) => state.go({ disease }), { quiet: true });
}

/** Why this disease is shown when nobody chose one: the rule that put it first, in words. */
function whyShown(page, model) {
  const wanted = state.read();
  const foremost = page.parts.outbreaks?.foremost;
  if (wanted.disease) {
    return null;
  }
  if (foremost?.breakdown === model.meta.breakdown.key) {
    return t(`cases.why.${foremost.why}`, { period: period(foremost.period) });
  }
  return wanted.period ? t("cases.why.past") : null;
}

/** The newest figure against the level of an epidemic. */
function title(model) {
  const { verdict } = model;
  const name = words(model.meta.breakdown.name);
  const last = model.points.at(-1);
  if (!verdict || verdict.cases === null) {
    return model.hidden.length > 0 && verdict?.suppression ? t("cases.title.hidden", { name, period: period(verdict.period) }) : t("cases.title.plain", { name, period: period(last.period), value: withUnit(last.value, model.scale) });
  }
  const values = { name, period: period(verdict.period), value: withUnit(verdict.cases, model.scale) };
  if (verdict.epidemic_level === null) {
    return t("cases.title.plain", values);
  }
  return t(verdict.cases > verdict.epidemic_level ? "cases.title.above" : "cases.title.below", { ...values, level: number(verdict.epidemic_level, 1) });
}

/** Why parts of the chart are hatched. */
function note(model, floor) {
  if (model.hidden.length === 0) {
    return null;
  }
  const because = hiddenBecause(model.hidden.find((point) => point.suppression === "small_count") ?? model.hidden[0], model.meta.indicator);
  return h("p", { class: "meta" }, t("hidden.periods", { n: number(model.hidden.length) }), " ", because, " ", t("cases.hatched", { floor: number(floor) }));
}

function label(model) {
  const last = model.points.at(-1);
  const end = model.forecast.at(-1);
  const values = { name: words(model.meta.breakdown.name), unit: unitName(model.meta.unit), first: period(model.points[0].period), last: period(last.period), value: withUnit(last.value, model.scale) };
  return end ? t("cases.label.ahead", { ...values, end: period(end.period), expected: withUnit(end.mean, model.scale) }) : t("cases.label", values);
}

function table(model) {
  const levels = new Map(model.levels.map((point) => [point.period, point]));
  const one = (pick) => ({ value: pick, text: (row) => (pick(row) === null || pick(row) === undefined ? "–" : number(pick(row), 1)) });
  const count = (row) => (row.suppression ? null : (row.value ?? row.mean));
  return {
    name: t("cases.table", { name: words(model.meta.breakdown.name), unit: unitName(model.meta.unit) }),
    synthetic: model.meta.synthetic,
    columns: [
      { name: t("table.period"), value: (row) => row.period },
      { name: t("table.kind"), value: (row) => t(row.mean === undefined ? "key.actual" : "key.forecast") },
      { name: model.scale.unit, inFile: model.scale.base, value: count, text: (row) => (row.suppression ? t("hidden.short") : scaled(count(row), model.scale)) },
      { name: "80% –", ...one((row) => row.lo_80) },
      { name: "80% +", ...one((row) => row.hi_80) },
      { name: t("cases.mean"), ...one((row) => levels.get(row.period)?.mean) },
      { name: t("cases.warning_level"), ...one((row) => levels.get(row.period)?.warning_level) },
      { name: t("cases.epidemic_level"), ...one((row) => levels.get(row.period)?.epidemic_level) },
      { name: t("table.level"), value: (row) => (levels.get(row.period)?.level ? t(`level.${levels.get(row.period).shown}`) : "") },
    ],
    rows: [...model.points, ...model.hidden, ...model.forecast].sort((row, other) => row.start - other.start),
  };
}

function source(model) {
  const base = sourceOfSeries(model);
  return { ...base, facts: [...base.facts, [t("source.levels"), t("cases.rule")]] };
}
