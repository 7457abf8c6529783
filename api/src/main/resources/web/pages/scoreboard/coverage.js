// How often the figure came inside the interval that was said for it, by domain; the bar is what chance alone may do.
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOf } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { number, periodSpan } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { madeWords } from "./made.js";

const FROM = 0.6;
const LEVELS = [["inside_80", 0.8], ["inside_95", 0.95]];

export function coveragePanel(page) {
  const total = page.parts.total?.items[0];
  const rows = [...(page.parts.scores?.items ?? []).map((item) => ({ name: words(item.group.domain_name), ...item })), ...(total ? [{ ...total, name: t("coverage.all"), last: true }] : [])];
  if (rows.length === 0) {
    return missing("coverage", { wide: 5, main: true, title: t("coverage.none") }, page.missing.scores);
  }
  return panel("coverage", { wide: 5, main: true, title: title(rows), sub: t("coverage.sub"), body: h("div", { class: "coverage" }, head(), rows.map(row), h("p", { class: "keys coverage-keys", "aria-hidden": "true" }, key("p80", "coverage.80"), key("p95", "coverage.95"), key("low", "coverage.low"))), table: table(rows), source: () => source(rows, page) });
}

/** How many figures of how many series, of when, against which promise. */
function source(rows, page) {
  const scored = (item) => h("div", {}, t("coverage.scored", { name: item.name, in80: number(item.inside_80 * item.n), n: number(item.n), percent: number(item.inside_80 * 100, 1), series: number(item.series) }));
  return sourceOf({ publication: page.publication }, {
    what: t("coverage.table"),
    period: rows.map((item) => h("div", {}, `${item.name}: ${periodSpan(item.first_period, item.last_period)}`)),
    facts: [[t("source.formula"), t("coverage.formula")], [t("source.value"), rows.map(scored)], [t("coverage.error"), t("coverage.error.text")], [t("source.made"), madeWords(page)]],
  });
}

/** Which intervals do not hold what they promise. */
function title(rows) {
  const narrow = rows.filter((item) => !item.last && isLow(item, "inside_80", 0.8)).map((item) => item.name);
  return narrow.length === 0 ? t("coverage.title.fine") : t("coverage.title.narrow", { domains: narrow.join(", ") });
}

/** Lower than promised by more than chance, as if forecasts were independent. They are not quite, so this is strict. */
function isLow(item, level, promised) {
  return item[level] + margin(item, level) < promised;
}

function margin(item, level) {
  return 1.96 * Math.sqrt((item[level] * (1 - item[level])) / item.n);
}

function head() {
  return h("div", { class: "coverage-row meta", "aria-hidden": "true" }, h("span", {}), h("span", { class: "coverage-plot" }, [0.6, 0.7, 0.8, 0.9, 0.95, 1].map((share) => place(h("span", { class: LEVELS.some(([, level]) => level === share) ? "promised" : "" }, `${number(share * 100)}%`), share))), h("span", {}, t("coverage.n")));
}

function row(item) {
  const marks = LEVELS.flatMap(([level, promised]) => {
    const kind = isLow(item, level, promised) ? "low" : level === "inside_80" ? "p80" : "p95";
    return [span(`line ${kind}`, item[level] - margin(item, level), item[level] + margin(item, level)), place(h("i", { class: `point ${kind}` }), item[level]), place(h("b", { class: kind }, number(item[level] * 100, 1)), item[level])];
  });
  return h("div", { class: `coverage-row${item.last ? " last" : ""}` }, h("span", {}, item.name), h("span", { class: "coverage-plot", role: "img", "aria-label": t("coverage.label", { name: item.name, in80: number(item.inside_80 * 100, 1), in95: number(item.inside_95 * 100, 1) }) }, LEVELS.map(([, promised]) => place(h("i", { class: "promise" }), promised)), marks), h("span", { class: "soft" }, number(item.n)));
}

function place(element, share) {
  element.style.left = `${(100 * (Math.min(1, Math.max(FROM, share)) - FROM)) / (1 - FROM)}%`;
  return element;
}

function span(kind, from, to) {
  const line = place(h("i", { class: kind }), from);
  line.style.width = `${(100 * (Math.min(1, to) - Math.max(FROM, from))) / (1 - FROM)}%`;
  return line;
}

function key(kind, name) {
  return h("span", {}, h("i", { class: `point ${kind}` }), t(name));
}

function table(rows) {
  const share = (level) => ({ value: (item) => item[level], text: (item) => `${number(item[level] * 100, 1)}%` });
  return { name: t("coverage.table"), columns: [{ name: t("coverage.domain"), value: (item) => item.name }, { name: t("coverage.80"), ...share("inside_80") }, { name: t("coverage.95"), ...share("inside_95") }, { name: t("coverage.n"), value: (item) => item.n, text: (item) => number(item.n) }], rows };
}
