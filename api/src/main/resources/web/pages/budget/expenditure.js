// What the ward's own budget spends, sector by sector, against the plan; in the same place the projects of public investment.
import { amountHead } from "../../shared/components/data-table.js";
import { missing, panel } from "../../shared/components/panel.js";
import { hope, probable } from "../../shared/components/probability.js";
import { sourceOf } from "../../shared/components/source.js";
import { choiceSwitch } from "../../shared/components/switch.js";
import { at } from "../../shared/components/target-row.js";
import { h } from "../../shared/dom.js";
import { model as modelName, moneyScale, number, period, scaled, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";
import { projectsPanel } from "./projects.js";

/** Shares of the plan that the bars reach to; what is beyond stands at the edge. */
const EDGE = 1.25;

/** Sectors first; the projects where the reader asked for them, or where no expenditure was reported. */
export function spendingPanel(page) {
  const part = page.parts.expenditure;
  const asked = state.read().spending === "projects";
  if (part && !asked) {
    return expenditurePanel(page, part, page.parts.disbursement ? choice("") : null);
  }
  if (page.parts.disbursement) {
    return projectsPanel(page, part ? choice("projects") : null);
  }
  return missing("expenditure", { wide: 4, title: t("spending.none") }, page.missing.expenditure);
}

function choice(taken) {
  return choiceSwitch(t("spending.how"), [["", t("spending.sectors")], ["projects", t("spending.projects")]], taken, (spending) => state.go({ spending }));
}

function expenditurePanel(page, part, tools) {
  const rows = [...part.sectors].sort((one, other) => (other.plan ?? other.expected ?? 0) - (one.plan ?? one.expected ?? 0));
  const scale = { ...moneyScale([part.total.plan ?? part.total.expected ?? part.total.spent]), places: 1 };
  const months = Number(part.known_until.slice(5, 7));
  return panel("expenditure", {
    wide: 4,
    title: title(part),
    sub: part.total.plan === null ? t("spending.sub.noplan", { months }) : t("spending.sub", { months, plan: withUnit(part.total.plan, scale) }),
    tools,
    body: h("div", { class: "scroll", tabindex: 0 }, picture(rows, scale)),
    table: table([...rows, part.total], scale, page, part),
    source: () => source(page, part, rows),
  });
}

/** The sector furthest behind of those that are unlikely to spend nine tenths of their plans. */
function title(part) {
  const slow = part.sectors.filter((row) => hope(row.probability_nine_tenths) === "risk").sort((one, other) => one.expected / one.plan - other.expected / other.plan);
  if (slow.length > 0) {
    return t("spending.title.slow", { sector: words(slow[0].label) });
  }
  return part.total.plan === null ? t("spending.title.noplan") : t("spending.title.fine");
}

function picture(rows, scale) {
  const head = h("tr", {}, h("th", { scope: "col" }, t("spending.sector")), h("th", { scope: "col" }, scale.unit), h("th", { scope: "col", class: "spent-head" }, h("span", {}, "0"), goalHead()), h("th", { scope: "col" }, t("spending.expected")));
  return h("table", { class: "data-table spending" }, h("thead", {}, head), h("tbody", {}, rows.map((row) => line(row, scale))));
}

function goalHead() {
  const goal = h("b", { class: "target-goal" }, "100%");
  goal.style.left = place(1);
  return goal;
}

function line(row, scale) {
  const share = row.plan && row.expected !== null ? row.expected / row.plan : null;
  const slow = hope(row.probability_nine_tenths) === "risk";
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, words(row.label)),
    h("td", {}, row.plan === null ? "–" : scaled(row.plan, scale)),
    h("td", { class: "spent" }, bar(row)),
    h("td", { class: slow ? "risk-text" : "", title: row.probability_nine_tenths === null ? null : t("spending.chance", { chance: probable(row.probability_nine_tenths) }) }, share === null ? "–" : `${number(100 * share)}%`, slow ? h("span", { class: "for-readers" }, ` ${t("hope.risk")}`) : null),
  );
}

/** Black what is spent, pale the 80 % interval of the year's end, a tick where it is expected, the plan as a line through all. */
function bar(row) {
  if (!row.plan) {
    return null;
  }
  const marks = [at("axis", place(0), place(EDGE)), at("spent-bar", place(0), place(row.spent / row.plan))];
  if (row.expected !== null) {
    const [lo, hi] = [row.lo_80 / row.plan, row.hi_80 / row.plan];
    marks.push(at("bar", place(lo), place(within(hi) - within(lo))), at("tick", place(row.expected / row.plan)));
  }
  return h("span", { class: "target-plot", "aria-hidden": "true" }, marks, at("goal", place(1)));
}

function within(share) {
  return Math.min(EDGE, Math.max(0, share));
}

function place(share) {
  return `${(100 * within(share)) / EDGE}%`;
}

function table(rows, scale, page, part) {
  const money = (pick) => ({ value: pick, text: (row) => (pick(row) === null ? "–" : scaled(pick(row), scale)) });
  const chance = (pick) => ({ value: pick, text: (row) => (pick(row) === null ? "–" : probable(pick(row))) });
  return {
    name: t("spending.table", { unit: unitName(page.unit), year: part.year }),
    synthetic: part.synthetic,
    columns: [
      { name: t("spending.sector"), value: (row) => (row.breakdown === "total" ? t("spending.total") : words(row.label)) },
      { ...amountHead(t("lines.plan"), scale), ...money((row) => row.plan) },
      { name: t("spending.spent"), ...money((row) => row.spent) },
      { name: t("lines.expected"), ...money((row) => row.expected) },
      { name: "80% –", ...money((row) => row.lo_80) },
      { name: "80% +", ...money((row) => row.hi_80) },
      { name: t("spending.gap"), ...money((row) => row.gap) },
      { name: t("spending.nine"), ...chance((row) => row.probability_nine_tenths) },
      { name: t("spending.all"), ...chance((row) => row.probability) },
    ],
    rows,
  };
}

function source(page, part, rows) {
  const month = part.known_until.slice(0, 7);
  return sourceOf(page, {
    what: t("spending.table", { unit: unitName(page.unit), year: part.year }),
    period: period(month),
    facts: [
      [t("source.formula"), t("spending.formula")],
      [t("source.model"), rows.map((row) => h("div", {}, `${words(row.label)}: ${modelName(row.model)}`))],
      ...breaks(part).map(([known, treatments]) => [t("source.break"), `${words(known.name)} ${treatments} · ${known.source}`]),
      [t("source.run"), part.run_id],
    ],
    // A province is the sum of its communes: its cells are theirs.
    cells: page.unit.level === "commune" ? { indicator: "budget.ward_expenditure", unit: page.unit.unit_id, breakdown: "total", period: month } : null,
  });
}

/** A rule that moved many lines is told once, with all its factors. */
function breaks(part) {
  const rules = new Map();
  for (const known of part.breaks) {
    const said = known.line ? `${known.line} ${known.treatment}` : known.treatment;
    rules.set(known.id, [known, [rules.get(known.id)?.[1], said].filter(Boolean).join("; ")]);
  }
  return [...rules.values()];
}
