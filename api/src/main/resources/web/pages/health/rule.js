// The rule of Circular 15/2026, step by step, with the numbers of this disease: a person can compute it again on paper.
import { missing, panel } from "../../shared/components/panel.js";
import { inTen, probabilityChip, shape } from "../../shared/components/probability.js";
import { metaFacts, sourceOf } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { number, period, shortPeriod } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { capital } from "../../shared/series-headline.js";
import { unitName } from "../../shared/series-model.js";
import { SHAPES, shownLevel, verdictOf } from "./model.js";

export function rulePanel(page) {
  const verdict = verdictOf(page);
  const about = { wide: 4, main: true, title: t("rule.none") };
  if (!verdict) {
    return missing("rule", about, page.missing.outbreaks ?? page.missing.levels);
  }
  return panel("rule", { ...about, title: title(verdict), sub: t("rule.sub", { name: words(verdict.name), period: period(verdict.period) }), body: h("div", { class: "rule-body" }, h("ol", { class: "rule-steps" }, steps(verdict)), conclusion(verdict), next(verdict)), table: table(verdict, page), source: () => source(verdict, page) });
}

function title(verdict) {
  return t(`rule.title.${shownLevel(verdict.level, verdict.endemic)}`);
}

function steps(verdict) {
  return [
    step("rule.count", verdict.cases === null ? hiddenWords(verdict) : h("b", {}, number(verdict.cases)), verdict.complete ? null : t("rule.unfinished")),
    step("rule.baseline", baseline(verdict), verdict.epidemic_years.length > 0 ? t("rule.skipped", { years: verdict.epidemic_years.join(", ") }) : null),
    step("rule.mean", figure(verdict.mean), meanSum(verdict)),
    step("rule.deviation", figure(verdict.deviation), t("rule.deviation.note")),
    step("rule.warning", figure(verdict.warning_level), sum(verdict, 1)),
    step("rule.epidemic", figure(verdict.epidemic_level), sum(verdict, 2)),
  ];
}

function step(key, value, note) {
  return h("li", {}, h("span", { class: "rule-name" }, t(key)), h("span", { class: "rule-value" }, value), note ? h("span", { class: "rule-note" }, note) : null);
}

function figure(value) {
  return value === null ? h("span", { class: "soft" }, t("rule.nofigure")) : h("b", {}, number(value, 1));
}

function hiddenWords(verdict) {
  return h("span", { class: "soft" }, verdict.suppression ? t("rule.hidden") : t("rule.nofigure"));
}

/** The five figures; a hidden one by its bounds. */
function baseline(verdict) {
  return verdict.baseline.length === 0 ? h("span", { class: "soft" }, verdict.reason ? t(`reason.${verdict.reason}`) : t("rule.nofigure")) : h("span", { class: "rule-five" }, verdict.baseline.map((each) => h("span", {}, `${shortPeriod(each.period)}: `, h("b", {}, operand(each)))));
}

function operand(each) {
  return each.cases === null ? t("rule.bounds", { least: number(each.least), most: number(each.most) }) : number(each.cases);
}

function meanSum(verdict) {
  return verdict.mean === null ? null : `(${verdict.baseline.map((each) => number(each.cases)).join(" + ")}) / ${verdict.baseline.length}`;
}

function sum(verdict, times) {
  return verdict.mean === null || verdict.deviation === null ? null : `${number(verdict.mean, 1)} + ${times} × ${number(verdict.deviation, 1)}`;
}

function conclusion(verdict) {
  const level = shownLevel(verdict.level, verdict.endemic);
  const compared = verdict.cases !== null && verdict.epidemic_level !== null ? `${number(verdict.cases)} ${verdict.cases > verdict.epidemic_level ? ">" : "≤"} ${number(verdict.epidemic_level, 1)}: ` : "";
  const why = verdict.reason ? ` ${t(`reason.${verdict.reason}`)}` : "";
  return h("p", { class: `rule-end level ${SHAPES[level]}` }, shape(SHAPES[level]), h("span", {}, h("b", {}, `${compared}${t(`level.${level}`)}.`), h("span", { class: "rule-note" }, why, verdict.endemic ? "" : ` ${t("rule.notendemic")}`)));
}

/** The chance that the next period passes its level. */
function next(verdict) {
  const { next: ahead } = verdict;
  if (ahead.probability === null) {
    return h("p", { class: "meta" }, t("rule.next.none", { period: capital(period(ahead.period)) }));
  }
  return h("p", { class: "rule-next" }, probabilityChip(ahead.probability, { bad: true }), h("span", { class: "meta" }, t("rule.next", { period: capital(period(ahead.period)), level: number(ahead.epidemic_level, 1), expected: number(ahead.expected, 1), inten: inTen(ahead.probability) })));
}

function table(verdict, page) {
  const rows = [
    [t("rule.count"), verdict.cases],
    ...verdict.baseline.map((each) => [`${t("rule.same")} ${each.period}`, each.cases ?? operand(each)]),
    [t("rule.mean"), verdict.mean],
    [t("rule.deviation"), verdict.deviation],
    [t("rule.warning"), verdict.warning_level],
    [t("rule.epidemic"), verdict.epidemic_level],
    [t("rule.conclusion"), t(`level.${shownLevel(verdict.level, verdict.endemic)}`)],
  ];
  const text = (value) => (value === null ? "–" : typeof value === "number" ? number(value, Number.isInteger(value) ? 0 : 2) : value);
  return { name: t("rule.table", { name: words(verdict.name), unit: unitName(page.unit) }), synthetic: verdict.origin === "synthetic", columns: [{ name: t("rule.step"), value: ([name]) => name }, { name: t("table.value"), value: ([, value]) => value, text: ([, value]) => text(value) }], rows };
}

function source(verdict, page) {
  const { meta } = page.parts.outbreaks;
  return sourceOf(meta, {
    what: words(verdict.name),
    period: period(verdict.period),
    facts: [[t("source.value"), words(verdict.sentence)], ...metaFacts(meta), [t("source.levels"), t("cases.rule")]],
    snapshots: meta.snapshots,
    cells: { indicator: meta.indicator.id, unit: meta.unit.unit_id, breakdown: verdict.breakdown, period: verdict.period },
  });
}
