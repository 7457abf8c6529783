// What if: sliders that were answered with the forecast, the command for any other value, and what was asked before.
import { ask } from "../api.js";
import { h } from "../dom.js";
import { date, moneyScale, number, period, range, scaled, signed, time } from "../format.js";
import { says, t } from "../i18n/index.js";
import { copyButton, showDialog } from "./drawer.js";
import { probable } from "./probability.js";

/** Asks for the steps of a unit when they are first needed, and only once. */
export function stepsOf(unit, domain) {
  let asked = null;
  return () => {
    asked ??= ask("scenarios/grid", { unit, domain }).catch((problem) => {
      asked = null;
      throw problem;
    });
    return asked;
  };
}

/** A slider that stands at one of a few settings; `say(setting)` is how one is spoken, `change(setting)` hears of another. */
export function stepSlider({ id, label, settings, at, say, change }) {
  const said = h("output", { for: id }, say(settings[at]));
  const moved = () => {
    const setting = settings[Number(input.value)];
    said.textContent = say(setting);
    input.setAttribute("aria-valuetext", say(setting));
    change(setting);
  };
  const input = h("input", { type: "range", id, min: 0, max: settings.length - 1, step: 1, value: at, "aria-valuetext": say(settings[at]), oninput: moved });
  return h("div", { class: "lever" }, h("label", { for: id }, label), input, said);
}

/** A command that can be copied; `show(text)` changes it. */
export function commandBox(text) {
  const command = h("code", { class: "command", tabindex: 0 }, text);
  const said = h("span", { role: "status", class: "meta" });
  const show = (changed) => {
    command.textContent = changed;
    said.textContent = "";
  };
  return { show, element: h("div", {}, h("p", { class: "meta" }, t("whatif.command")), command, h("p", {}, copyButton(t("whatif.copy"), () => command.textContent, said), " ", said)) };
}

/** The command that computes and stores levers of a unit. */
export function commandOf(code, levers) {
  return `./wardcast scenario --unit ${code} ${levers.map((lever) => `--lever ${lever}`).join(" ")}`;
}

/** A wide drawer. */
export function openWhatIf(title, body) {
  return showDialog({ id: "what-if-title", kind: "what-if", title, close: t("whatif.close") }, body);
}

/** What was asked before: what was changed, what it comes to, its id. */
export function storedScenarios(scenarios) {
  const body = scenarios.length === 0 ? h("p", { class: "meta" }, t("whatif.stored.none")) : h("ul", { class: "rows stored" }, scenarios.map(stored));
  return h("section", { "aria-labelledby": "stored-title" }, h("h3", { id: "stored-title" }, t("whatif.stored", { n: number(scenarios.length) })), body);
}

function stored(scenario) {
  const results = [...scenario.results].sort((one, other) => ORDER.indexOf(one.quantity) - ORDER.indexOf(other.quantity));
  return h(
    "li",
    {},
    h("p", {}, h("b", {}, scenario.levers.map(leverWords).join("; "))),
    results.map((result) => h("p", {}, resultWords(result))),
    h("p", { class: "meta" }, h("a", { href: `/api/v1/scenarios/${scenario.id}` }, scenario.id), ` · ${time(scenario.made_at)}`),
  );
}

const ORDER = ["pupils", "classes", "teachers", "rooms", "revenue_year", "plan_probability", "visitors_month", "crowd_probability_month"];

/** A stored lever in words; one of a newer server shows its name. */
export function leverWords(lever) {
  const key = `whatif.lever.${lever.lever}`;
  const told = (value) => signed(value, number(value, Number.isInteger(value) ? 0 : 1));
  const month = lever.from ?? lever.month;
  const values = {
    line: lever.breakdown ? lineWords(lever.breakdown) : "",
    percent: told(lever.percent ?? lever.percent_a_year ?? 0),
    from: month ? period(month.slice(0, 7)) : "",
    months: number(lever.months),
    pupils: number(lever.pupils),
    dwellings: number(lever.dwellings),
    year: lever.year,
    amount: lever.amount === undefined ? "" : money(lever.amount),
    day: lever.from ? date(lever.from) : "",
    to: lever.to ? date(lever.to) : "",
    festival: lever.festival ?? "",
    visitors: number(lever.visitors),
    place: lever.breakdown ? placeWords(lever.breakdown) : "",
  };
  return says(key) ? t(key, values) : lever.lever;
}

/** `total`, `item=1700`, `item=1700;sub_item=1701` in words. */
export function lineWords(breakdown) {
  return breakdown === "total" ? t("whatif.line.total") : t("whatif.line", { line: breakdown.replace(";sub_item=", "/").replace("item=", "") });
}

/** `total`, `attraction=Đền Ỷ La` in words. */
function placeWords(breakdown) {
  return breakdown === "total" ? t("whatif.place.total") : breakdown.slice(breakdown.indexOf("=") + 1);
}

function money(amount) {
  const scale = moneyScale([amount]);
  return `${scaled(amount, scale)} ${scale.unit}`;
}

function resultWords(result) {
  const values = { when: period(result.period), ...pair(result) };
  const interval = result.lo_80 !== null && result.lo_80 < result.hi_80 ? ` (80%: ${range(result.lo_80, result.hi_80, scaleOf(result))})` : "";
  return t(`whatif.result.${result.quantity}`, values) + interval;
}

function scaleOf(result) {
  return result.quantity === "revenue_year" ? moneyScale([result.base, result.mean]) : { factor: 1, unit: "", places: 0 };
}

function pair(result) {
  if (result.quantity.includes("probability")) {
    return { base: result.base === null ? "–" : probable(result.base), mean: probable(result.mean) };
  }
  const scale = scaleOf(result);
  return { base: scaled(result.base, scale), mean: scaled(result.mean, scale), unit: scale.unit };
}
