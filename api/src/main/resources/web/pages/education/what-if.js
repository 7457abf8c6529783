// What if classes had another size: answered at once from the steps that the forecast computed; other levers by a command.
import { missing, panel } from "../../shared/components/panel.js";
import { groupedSelect } from "../../shared/components/select.js";
import { commandBox, commandOf, openWhatIf, stepSlider, stepsOf, storedScenarios } from "../../shared/components/what-if.js";
import { fill, h } from "../../shared/dom.js";
import { number, range } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import { enrolmentSource } from "./cohorts.js";
import { needsTable, worstNeed } from "./needs.js";
import { schoolYear } from "./school-year.js";

const LEVELS = ["nursery", "kindergarten", "primary", "lower_secondary", "upper_secondary"];
const RESOURCES = ["classes", "teachers", "rooms"];
const LEAST = 25;
const MOST = 50;
const SIZES = Array.from({ length: MOST - LEAST + 1 }, (none, i) => LEAST + i);
const WHOLE = { factor: 1, unit: "", places: 0 };

/** Levers without steps: name, least, most, step, where they change nothing. */
const BY_COMMAND = [
  ["class_size", LEAST, MOST, 1, null],
  ["migration", -5, 5, 0.5, 0],
  ["housing", 0, 3000, 100, 0],
];

export function whatIfPanel(page, wanted) {
  const needs = wanted.period ? [] : (page.parts.enrolment?.needs ?? []);
  const about = { wide: 3, title: t("whatif.title") };
  if (needs.length === 0) {
    return missing("scenarios", about, t("whatif.none"));
  }
  const periods = [...new Set(needs.map((need) => need.period))].sort();
  const levels = LEVELS.filter((level) => needs.some((need) => need.level === level));
  const level = worstNeed(page.parts.enrolment)?.level ?? levels[0];
  const body = h("div", { class: "what-if-body" });
  const view = { page, needs, period: periods[0], steps: stepsOf(page.unit.unit_id, "education") };
  const choose = (chosen) => draw(body, { ...view, level: chosen });
  choose(level);
  const tools = groupedSelect("what-if-level", t("levels.level"), [[null, levels.map((each) => [each, t(`level.${each}`)])]], level, choose, { quiet: true });
  return panel("scenarios", { ...about, sub: t("whatif.sub", { period: schoolYear(periods[0]) }), tools, body, table: needsTable(page, needs.filter((need) => need.period === periods[0])), source: () => source(page, periods[0]) });
}

/** What the settings of the slider are computed with. */
function source(page, period) {
  return enrolmentSource(page, { what: t("whatif.table"), formula: t("needs.formula"), facts: [[t("whatif.asked"), schoolYear(period)], [t("whatif.how"), t("whatif.how.text")]] });
}

function draw(body, view) {
  const norm = normOf(view);
  const settings = norm === null ? [null, ...SIZES] : SIZES;
  const answer = h("div", { "aria-live": "polite" });
  const base = () => fill(answer, answerOf(view, (need) => ({ base: need.needed, mean: need.needed, lo_80: need.lo_80, hi_80: need.hi_80 })));
  let asked = norm;
  const show = async (size) => {
    asked = size;
    if (size === null) {
      base();
      return;
    }
    try {
      const grid = await view.steps();
      if (asked === size) {
        fill(answer, answerOf(view, (need) => stepOf(grid, size, need)));
      }
    } catch (problem) {
      fill(answer, h("p", { class: "state" }, words(problem.detail) || t("state.error")));
    }
  };
  fill(
    body,
    stepSlider({ id: "what-if-size", label: t("lever.class_size"), settings, at: settings.indexOf(norm), say: (size) => (size === null ? t("whatif.bynorm") : number(size)), change: show }),
    answer,
    h("p", {}, h("button", { class: "link-button", type: "button", "aria-haspopup": "dialog", onclick: () => openMore(view) }, t("whatif.more", { n: number(stored(view).length) }))),
  );
  base();
}

/** Pupils a class by the norm of a level; null where its grades have different norms, or one that the slider does not reach. */
function normOf(view) {
  const size = view.needs.find((need) => need.level === view.level)?.class_size ?? null;
  return SIZES.includes(size) ? size : null;
}

function stepOf(grid, size, need) {
  const step = grid.steps.find((each) => each.kind === "class_size" && each.setting === size);
  return step?.values.find((value) => value.quantity === need.resource && value.level === need.level && value.period === need.period) ?? null;
}

/** `value(need)` is what is needed in the base and under the lever. */
function answerOf(view, value) {
  const needs = RESOURCES.map((resource) => view.needs.find((need) => need.level === view.level && need.period === view.period && need.resource === resource)).filter(Boolean);
  const rows = needs.map((need) => [need, value(need)]).filter(([, found]) => found !== null);
  const told = rows.find(([need]) => need.resource === "rooms" && need.has !== null) ?? rows.find(([need]) => need.has !== null) ?? rows[0];
  return [h("p", { class: "what-if-says" }, sentence(...told)), table(rows)];
}

/** The picture's sentence: rooms short before and after, or what is needed where nobody says what there is. */
function sentence(need, value) {
  const resource = t(`resource.${need.resource}`);
  if (need.has === null) {
    return t("whatif.says.needed", { resource, base: number(value.base), mean: number(value.mean), range: range(value.lo_80, value.hi_80, WHOLE) });
  }
  return t("whatif.says", { resource, base: surplus(need.has - value.base), mean: surplus(need.has - value.mean), range: surplusRange(need.has - value.hi_80, need.has - value.lo_80) });
}

function surplus(n) {
  return n < 0 ? t("whatif.short", { n: number(-n) }) : t("whatif.over", { n: number(n) });
}

/** `thiếu 11–16`, `dư 2–5`, `thiếu 3 đến dư 2`. */
function surplusRange(low, high) {
  if (high <= 0) {
    return t("whatif.short", { n: range(-high, -low, WHOLE) });
  }
  return low >= 0 ? t("whatif.over", { n: range(low, high, WHOLE) }) : t("whatif.between", { low: surplus(low), high: surplus(high) });
}

function table(rows) {
  const head = ["needs.resource", "whatif.base", "whatif.changed", "needs.has"];
  return h(
    "table",
    { class: "data-table what-if-table" },
    h("caption", { class: "for-readers" }, t("whatif.table")),
    h("thead", {}, h("tr", {}, head.map((key) => h("th", { scope: "col" }, t(key))))),
    h("tbody", {}, rows.map(([need, value]) => h("tr", {}, h("th", { scope: "row" }, t(`resource.${need.resource}`)), h("td", {}, number(value.base)), h("td", { class: "blue" }, number(value.mean), h("span", { class: "meta" }, ` (${range(value.lo_80, value.hi_80, WHOLE)})`)), h("td", {}, need.has === null ? "–" : number(need.has))))),
  );
}

function stored(view) {
  return (view.page.parts.scenarios?.items ?? []).filter((scenario) => scenario.domain === "education");
}

/** Other levers, the command that computes them, and what was asked before. */
function openMore(view) {
  const values = { class_size: normOf(view) ?? 35, migration: 0, housing: 0 };
  const year = Number(view.period.slice(0, 4));
  const command = commandBox("");
  const show = () => {
    const levers = [`class_size=${values.class_size}`, values.migration === 0 ? null : `migration=${values.migration}`, values.housing === 0 ? null : `housing=${values.housing}@${year}`];
    command.show(commandOf(view.page.unit.code, levers.filter(Boolean)));
  };
  const slider = ([name, least, most, step, none]) => {
    const settings = Array.from({ length: Math.round((most - least) / step) + 1 }, (nothing, i) => least + i * step);
    const change = (setting) => {
      values[name] = setting;
      show();
    };
    return stepSlider({ id: `lever-${name}`, label: t(`lever.${name}`), settings, at: settings.indexOf(none ?? values[name]), say: (setting) => number(setting, step < 1 ? 1 : 0), change });
  };
  openWhatIf(t("whatif.drawer", { unit: unitName(view.page.unit) }), h("div", { class: "what-if-body" }, h("p", { class: "meta" }, t("whatif.drawer.sub")), BY_COMMAND.map(slider), command.element, storedScenarios(stored(view))));
  show();
}
