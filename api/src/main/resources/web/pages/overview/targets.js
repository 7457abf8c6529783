// Which plans are reached: revenue and disbursement of the year, then the unit's own targets, the least likely first.
import { missing, panel } from "../../shared/components/panel.js";
import { hope } from "../../shared/components/probability.js";
import { sourceOf } from "../../shared/components/source.js";
import { rowOfTarget, targetHead, targetRow } from "../../shared/components/target-row.js";
import { h } from "../../shared/dom.js";
import { date, model as modelName, number, period, scaled } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { linkTo } from "../../shared/pages.js";
import { ownRevenue } from "./accounts.js";
import { unitName } from "../../shared/series-model.js";

const MOST = 7;

export function targetsPanel(page) {
  const rows = [revenueRow(page), disbursementRow(page), ...targetRows(page)].filter(Boolean);
  const about = { wide: 4, main: true, question: t("question.plan") };
  if (rows.length === 0) {
    return missing("targets", { ...about, title: t("targets.none", { unit: unitName(page.unit) }) }, page.missing.targets);
  }
  const shown = rows.slice(0, MOST);
  const more = rows.length > MOST ? h("p", { class: "meta" }, h("a", { href: linkTo("/targets") }, t("targets.all", { n: number(rows.length) }))) : null;
  return panel("targets", { ...about, title: title(rows), body: [h("ul", { class: "target-rows" }, h("li", {}, targetHead()), shown.map(targetRow)), more].filter(Boolean), table: table(rows, page), source: () => source(page) });
}

/** `3 nhiều khả năng đạt, 1 theo dõi, 2 nguy cơ`: only what there is. */
function title(rows) {
  const counts = ["ok", "watch", "risk", "none"].map((level) => [level, rows.filter((row) => (row.bad ? hope(1 - row.probability) : hope(row.probability)) === level).length]);
  return counts.filter(([, n]) => n > 0).map(([level, n]) => t(`targets.count.${level}`, { n: number(n) })).join(", ");
}

function revenueRow(page) {
  const model = ownRevenue(page);
  if (!model?.plan) {
    return null;
  }
  const { total, plan, scale } = model;
  return { name: t("targets.revenue"), href: linkTo("/budget"), about: `${scaled(total.collected, scale)} / ${scaled(plan, scale)} ${scale.unit} · 31/12`, now: total.collected / plan, expected: total.expected / plan, lo: total.lo_80 === null ? null : total.lo_80 / plan, hi: total.hi_80 === null ? null : total.hi_80 / plan, probability: total.probability };
}

function disbursementRow(page) {
  const total = page.parts.disbursement?.total;
  if (!total) {
    return null;
  }
  const share = (value) => value / total.threshold;
  return { name: t("targets.disbursement"), href: linkTo("/budget"), about: `${number(total.share)}% / ${number(total.threshold)}% · 31/01/${page.parts.disbursement.plan_year + 1}`, now: share(total.share), expected: share(total.expected_share), lo: share(total.lo_80), hi: share(total.hi_80), probability: total.probability_missed === null ? null : 1 - total.probability_missed };
}

function targetRows(page) {
  const own = (page.parts.targets?.items ?? []).filter((item) => item.kind === "target");
  const chance = (item) => item.outlook?.probability ?? 2;
  return own.sort((one, other) => chance(one) - chance(other)).map((item) => rowOfTarget(item, linkTo("/targets")));
}

/** What each row is measured and judged by, and how far its figures go. */
function source(page) {
  const { disbursement, targets } = page.parts;
  const revenue = ownRevenue(page);
  const known = [revenue ? [t("targets.revenue"), period(revenue.local.known_until.slice(0, 7))] : null, disbursement ? [t("targets.disbursement"), period(disbursement.known_until.slice(0, 7))] : null, targets?.known_until ? [t("nav.targets"), date(targets.known_until)] : null].filter(Boolean);
  return sourceOf(page, {
    what: t("targets.table", { unit: unitName(page.unit) }),
    period: known.map(([name, until]) => h("div", {}, `${name}: ${until}`)),
    facts: [
      [t("source.formula"), [revenue ? "targets.revenue.formula" : null, disbursement ? "targets.disbursement.formula" : null, targets?.items.length > 0 ? "targets.plans.formula" : null].filter(Boolean).map((key) => h("div", {}, t(key)))],
      [t("source.model"), [revenue?.total.model, disbursement?.total.model, ...new Set((targets?.items ?? []).map((item) => item.outlook?.model).filter((model) => model && model !== "none"))].filter(Boolean).map(modelName).join(", ")],
      [t("source.run"), page.parts.revenue?.run_id ?? disbursement?.run_id],
    ],
  });
}

function table(rows, page) {
  const share = (pick) => ({ value: pick, text: (row) => (pick(row) === null || pick(row) === undefined ? "–" : `${number(pick(row) * 100, 1)}%`) });
  return {
    name: t("targets.table", { unit: unitName(page.unit) }),
    synthetic: page.parts.targets?.items?.some((item) => item.origin === "synthetic") || page.parts.revenue?.synthetic,
    columns: [
      { name: t("table.target"), value: (row) => row.name },
      { name: t("table.figures"), value: (row) => row.about },
      { name: t("table.now"), ...share((row) => row.now) },
      { name: t("table.expected"), ...share((row) => row.expected) },
      { name: t("target.chance"), ...share((row) => row.probability) },
    ],
    rows,
  };
}
