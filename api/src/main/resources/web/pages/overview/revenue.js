// Revenue of the running year against its plan, and the numbers beside it.
import { tetMonths, yearChart } from "../../shared/charts/year-chart.js";
import { amountHead } from "../../shared/components/data-table.js";
import { chartKeys } from "../../shared/components/keys.js";
import { kpi } from "../../shared/components/kpi.js";
import { missing, panel } from "../../shared/components/panel.js";
import { hope, inTen, probable, shape } from "../../shared/components/probability.js";
import { sourceOf } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { model as modelName, number, percent, period, range, scaled, shortPeriod, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { againstPlan } from "../../shared/revenue-model.js";
import { unitName } from "../../shared/series-model.js";
import { accountsModel, accountsPanel, ownRevenue } from "./accounts.js";

export function revenuePanel(page, context) {
  const model = ownRevenue(page);
  const shared = { wide: 8, main: true, question: t("question.where") };
  const accounts = model ? null : accountsModel(page);
  if (accounts) {
    return accountsPanel(accounts, shared, page, context);
  }
  if (!model) {
    return missing("revenue", { ...shared, title: t("revenue.title.none") }, page.missing.revenue);
  }
  const plan = againstPlan(model);
  const place = h("div", { class: "chart" });
  queueMicrotask(() => context.chart(yearChart(place, { ...model, tet: tetMonths(page.parts.calendar?.items ?? [], model.year), label: label(model, page.unit) }, context.say)));
  return panel("revenue", {
    ...shared,
    title: plan ? t("revenue.title", { value: withUnit(model.total.expected, model.scale), percent: percent(plan.share) }) : t("revenue.title.noplan", { value: withUnit(model.total.expected, model.scale) }),
    sub: t("revenue.sub", { unit: model.scale.unit }),
    keys: chartKeys(["actual", "forecast", "bands"]),
    body: h("div", { class: "beside" }, place, figures(model)),
    table: table(model, page),
    source: () => source(model, page),
  });
}

function figures(model) {
  const { total, scale } = model;
  const level = hope(total.probability);
  return h(
    "dl",
    { class: "figures" },
    total.plan && total.probability !== null
      ? kpi({ name: t("revenue.chance"), figure: h("span", { class: `level ${level}` }, probable(total.probability)), verdict: h("span", { class: `verdict level ${level}` }, shape(level), t(`hope.${level}`)), note: inTen(total.probability), big: true })
      : kpi({ name: t("revenue.chance"), figure: "–", note: t(total.plan ? "revenue.nochance" : "revenue.noplan") }),
    total.lo_80 === null
      ? kpi({ name: t("revenue.range"), figure: "–", note: t("revenue.nochance") })
      : kpi({ name: t("revenue.range"), figure: range(total.lo_80, total.hi_80, { ...scale, places: 0 }), unit: scale.unit, note: t("kpi.range") }),
    total.needed_a_month === null ? null : kpi({ name: t("revenue.needed"), figure: scaled(total.needed_a_month, { ...scale, places: 1 }), unit: scale.unit, note: t("revenue.expected", { value: scaled(total.expected_a_month, { ...scale, places: 1 }) }) }),
    shareFigure(model),
  );
}

/** What a month of the year before brought, for the months still to come. */
function shareFigure(model) {
  if (model.before.length < 12 || model.known >= 12) {
    return null;
  }
  const rest = (model.before[11] - model.before[model.known - 1]) / (12 - model.known);
  return kpi({ name: t("revenue.before", { from: model.known + 1, year: model.year - 1 }), figure: scaled(rest, { ...model.scale, places: 1 }), unit: model.scale.unit, note: t("revenue.before.note") });
}

function table(model, page) {
  const all = [...model.collected.map((value, index) => ({ month: index + 1, known: true, mean: value })), ...model.ahead];
  const money = (pick) => ({ value: pick, text: (row) => (pick(row) === undefined ? "" : scaled(pick(row), model.scale)) });
  return {
    name: t("revenue.table", { unit: unitName(page.unit), year: model.year }),
    synthetic: page.parts.revenue_months?.meta.synthetic ?? false,
    columns: [
      { name: t("table.period"), value: (row) => `${model.year}-${String(row.month).padStart(2, "0")}` },
      { name: t("table.kind"), value: (row) => t(row.known ? "key.actual" : "key.forecast") },
      { ...amountHead(t("revenue.todate"), model.scale), ...money((row) => row.mean) },
      { name: "80% –", ...money((row) => row.lo_80) },
      { name: "80% +", ...money((row) => row.hi_80) },
    ],
    rows: all,
  };
}

function source(model, page) {
  const { total } = model;
  const known = model.local.known_until.slice(0, 7);
  return sourceOf(page, {
    what: `${t("targets.revenue")} ${model.year}`,
    period: period(known),
    facts: [
      [t("source.value"), total.lo_80 === null ? withUnit(total.expected, model.scale) : `${withUnit(total.expected, model.scale)} (80%: ${range(total.lo_80, total.hi_80, model.scale)})`],
      [t("source.formula"), t("revenue.formula")],
      [t("source.model"), `${modelName(total.model)} · ${shortPeriod(known)}`],
      page.parts.revenue ? [t("source.run"), page.parts.revenue.run_id] : null,
      ...model.local.breaks.map((known) => [t("source.break"), `${words(known.name)} ${known.treatment}`]),
    ],
    cells: { indicator: "budget.ward_revenue", unit: page.unit.unit_id, breakdown: "total", period: known },
  });
}

function label(model, unit) {
  const values = { unit: unitName(unit), year: model.year, months: model.known, value: withUnit(model.total.collected, model.scale), expected: withUnit(model.total.expected, model.scale), range: model.total.lo_80 === null ? "–" : range(model.total.lo_80, model.total.hi_80, model.scale) };
  return t(model.plan ? "revenue.label.plan" : "revenue.label", { ...values, plan: model.plan ? withUnit(model.plan, model.scale) : "", n: number(model.known) });
}
