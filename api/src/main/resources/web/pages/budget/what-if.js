// What if revenue grew, came late, or the plan were another: answered at once from the steps that the forecast computed.
import { probabilityChip, probable } from "../../shared/components/probability.js";
import { groupedSelect } from "../../shared/components/select.js";
import { choiceSwitch } from "../../shared/components/switch.js";
import { commandBox, commandOf, openWhatIf, stepSlider, stepsOf, storedScenarios } from "../../shared/components/what-if.js";
import { fill, h } from "../../shared/dom.js";
import { moneyScale, number, period, range, scaled, signed, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";

const KINDS = ["growth", "delay", "plan"];

/** The panel of the lines with the button that opens the what-ifs; they are computed for wards, and for the newest figures. */
export function withWhatIf(lines, page, wanted) {
  const local = page.parts.revenue?.local;
  if (local?.total.expected && page.unit.level === "commune" && !wanted.period) {
    lines.querySelector(".panel-tools").prepend(h("button", { class: "link-button what-if-button not-print", type: "button", "aria-haspopup": "dialog", onclick: () => open(page, local) }, t("whatif.open")));
  }
  return lines;
}

async function open(page, local) {
  const body = h("div", { class: "what-if-body" }, h("p", { class: "meta" }, t("state.loading")));
  openWhatIf(t("whatif.title", { unit: unitName(page.unit), year: local.year }), body);
  try {
    const grid = await stepsOf(page.unit.unit_id, "budget")();
    draw(body, { page, local, grid, scale: { ...moneyScale([local.total.plan ?? local.total.expected]), places: 1 }, kind: "growth", target: "total" });
  } catch (problem) {
    fill(body, h("p", { class: "state" }, words(problem.detail) || t("state.error")));
  }
}

/** Controls, the answer, the command, what was asked before. */
function draw(body, view) {
  const steps = stepsFor(view);
  const places = placesOf(view, steps);
  const answer = h("div", { "aria-live": "polite" });
  const command = commandBox("");
  const show = (setting) => {
    const step = places.find((place) => place.setting === setting).step;
    fill(answer, answerOf(view, steps, step, setting));
    command.show(commandOf(view.page.unit.code, [(step ?? steps[0]).lever]));
  };
  const at = places.findIndex((place) => !place.step);
  const slider = stepSlider({ id: "what-if-setting", label: t(`whatif.kind.${view.kind}.long`, { from: startOf(steps) }), settings: places.map((place) => place.setting), at, say: (setting) => sayOf(view, setting), change: show });
  const kinds = KINDS.filter((kind) => view.grid.steps.some((step) => step.kind === kind));
  const again = (changes) => {
    draw(body, { ...view, ...changes });
    body.querySelector(".switch [aria-pressed=true]").focus();
  };
  fill(
    body,
    choiceSwitch(t("whatif.kinds"), kinds.map((kind) => [kind, t(`whatif.kind.${kind}`)]), view.kind, (kind) => again({ kind, target: firstTarget(view.grid, kind) })),
    targetSelect(body, view),
    slider,
    answer,
    command.element,
    storedScenarios((view.page.parts.scenarios?.items ?? []).filter((scenario) => scenario.domain === "budget")),
  );
  show(places[at].setting);
}

function firstTarget(grid, kind) {
  return grid.steps.find((step) => step.kind === kind && step.target === "total")?.target ?? grid.steps.find((step) => step.kind === kind).target;
}

function stepsFor(view) {
  return view.grid.steps.filter((step) => step.kind === view.kind && step.target === view.target);
}

/** The settings of the slider with the base among them: nothing more, nothing late, the plan that was set. */
function placesOf(view, steps) {
  const base = view.kind === "plan" ? view.local.total.plan : 0;
  return [...steps.map((step) => ({ setting: step.setting, step })), { setting: base, step: null }].sort((one, other) => one.setting - other.setting);
}

/** Month from which the steps count, out of what the command takes. */
function startOf(steps) {
  const month = steps[0].lever.split("@")[1];
  return month ? period(month) : "";
}

function sayOf(view, setting) {
  if (view.kind === "plan") {
    return withUnit(setting, view.scale);
  }
  return view.kind === "delay" ? t("whatif.months", { n: number(setting) }) : signed(setting, `${number(setting)}%`);
}

function targetSelect(body, view) {
  const targets = [...new Set(view.grid.steps.filter((step) => step.kind === view.kind).map((step) => step.target))];
  const ordered = [...targets.filter((target) => target === "total"), ...view.local.items.map((item) => item.breakdown).filter((breakdown) => targets.includes(breakdown))];
  if (ordered.length < 2) {
    return null;
  }
  const choose = (target) => {
    draw(body, { ...view, target });
    document.getElementById("what-if-line").focus();
  };
  return groupedSelect("what-if-line", t("lines.item"), [[null, ordered.map((target) => [target, nameOf(view, target)])]], view.target, choose);
}

function nameOf(view, target) {
  const item = view.local.items.find((each) => each.breakdown === target);
  return item ? `${target.replace("item=", "")} ${words(item.label)}` : t("lines.total");
}

/** The answer in a sentence and a table; without a step it is the base. */
function answerOf(view, steps, step, setting) {
  const values = (step ?? steps[0]).values;
  const find = (quantity, level, year) => {
    const value = values.find((each) => each.quantity === quantity && each.level === level && each.period === String(year));
    return value && !step ? { ...value, ...baseOf(view, quantity, level, value) } : value;
  };
  const nodes = [...new Set([view.target, "total"])];
  return [h("p", { class: "what-if-says" }, sentence(view, find, step, setting)), table(view, find, nodes), beyond(view, find)];
}

/** What the base says of a node, with its interval where it is the running year's. */
function baseOf(view, quantity, level, value) {
  const node = level === "total" ? view.local.total : view.local.items.find((item) => item.breakdown === level);
  const known = quantity === "revenue_year" && value.period === String(view.local.year);
  return { mean: quantity === "delayed_beyond" ? 0 : value.base, lo_80: known ? node.lo_80 : null, hi_80: known ? node.hi_80 : null };
}

function sentence(view, find, step, setting) {
  const year = find("revenue_year", "total", view.local.year);
  const chance = find("plan_probability", "total", view.local.year);
  const what = step ? t(`whatif.if.${view.kind}`, { line: nameOf(view, view.target), setting: sayOf(view, setting) }) : t("whatif.if.none");
  const comes = t("whatif.then", { expected: withUnit(year.mean, view.scale), range: range(year.lo_80, year.hi_80, view.scale) });
  const plan = chance ? t(step ? "whatif.then.chance" : "whatif.then.chance.base", { chance: probable(chance.mean), base: probable(chance.base) }) : "";
  return `${what} ${comes}${plan}.`;
}

function table(view, find, nodes) {
  const rows = nodes.flatMap((node) => rowsOf(view, find, node));
  const head = ["whatif.quantity", "whatif.base", "whatif.changed", "whatif.difference"];
  return h("div", { class: "scroll", tabindex: 0 }, h("table", { class: "data-table what-if-table" }, h("caption", { class: "for-readers" }, t("whatif.table", { unit: view.scale.unit })), h("thead", {}, h("tr", {}, head.map((key) => h("th", { scope: "col" }, t(key, { unit: view.scale.unit }))))), h("tbody", {}, rows)));
}

function rowsOf(view, find, node) {
  const { year } = view.local;
  const base = node === "total" ? view.local.total : view.local.items.find((item) => item.breakdown === node);
  const group = h("tr", { class: "group" }, h("th", { scope: "rowgroup", colspan: 4 }, nameOf(view, node)));
  return [
    group,
    moneyRow(view, t("whatif.year", { year }), find("revenue_year", node, year), { lo: base.lo_80, hi: base.hi_80 }),
    moneyRow(view, t("lines.plan"), find("plan", node, year)),
    chanceRow(find("plan_probability", node, year)),
    moneyRow(view, t("lines.gap"), find("plan_gap", node, year), null, true),
    moneyRow(view, t("whatif.needed"), find("needed_a_month", node, year)),
    moneyRow(view, t("whatif.year", { year: year + 1 }), find("revenue_year", node, year + 1)),
  ].filter(Boolean);
}

function moneyRow(view, name, value, baseRange = null, plus = false) {
  if (!value) {
    return null;
  }
  const money = (amount) => (amount === null ? "–" : plus ? signed(amount, scaled(amount, view.scale)) : scaled(amount, view.scale));
  const interval = (lo, hi) => (lo !== null && lo !== undefined && lo < hi ? h("span", { class: "meta" }, ` (${range(lo, hi, view.scale)})`) : null);
  const difference = value.base === null ? null : value.mean - value.base;
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, name),
    h("td", {}, money(value.base), baseRange ? interval(baseRange.lo, baseRange.hi) : null),
    h("td", { class: "blue" }, money(value.mean), interval(value.lo_80, value.hi_80)),
    h("td", {}, difference === null ? "–" : signed(difference, scaled(difference, view.scale))),
  );
}

function chanceRow(value) {
  if (!value) {
    return null;
  }
  const points = Math.round((value.mean - value.base) * 100);
  return h("tr", {}, h("th", { scope: "row" }, t("whatif.chance")), h("td", {}, probabilityChip(value.base)), h("td", {}, probabilityChip(value.mean)), h("td", {}, t("whatif.points", { n: `${points > 0 ? "+" : ""}${number(points)}` })));
}

/** What a delay moves beyond the years of the table. */
function beyond(view, find) {
  const next = view.local.year + 1;
  const value = find("delayed_beyond", view.target, next);
  return value?.mean > 0 ? h("p", { class: "meta" }, t("whatif.beyond", { amount: withUnit(value.mean, view.scale), year: next })) : null;
}
