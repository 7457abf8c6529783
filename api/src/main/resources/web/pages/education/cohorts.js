// Pupils by grade and school year: a cohort goes one grade down and one year right. The strongest one is outlined.
import { intervalColumns } from "../../shared/components/data-table.js";
import { missing, panel } from "../../shared/components/panel.js";
import { modelFacts, originOf, sourceOf } from "../../shared/components/source.js";
import { choiceSwitch } from "../../shared/components/switch.js";
import { h } from "../../shared/dom.js";
import { number, period, range, shortPeriod } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";
import { schoolYear } from "./school-year.js";

const ANIMALS = 12;
const CLASSES = [-0.06, -0.02, 0.02, 0.06];
const WHOLE = { factor: 1, unit: "", places: 0 };

/** Grades as `{ key, level, grade, cells: [{ period, year, value, ahead, lo, hi, hidden }] }`, youngest first; empty without any. */
function grades(enrolment) {
  const rows = new Map();
  const cell = (point, ahead) => {
    if (point.grade === "total" || point.level === "total") {
      return;
    }
    const row = rows.get(point.grade) ?? { level: point.level, grade: point.grade, age: ageOf(point.grade), cells: [] };
    row.cells.push({ period: point.period, year: Number(point.period.slice(0, 4)), value: ahead ? point.mean : point.pupils, ahead, lo: point.lo_80, hi: point.hi_80, hidden: point.suppression !== null });
    rows.set(point.grade, row);
  };
  (enrolment?.known ?? []).forEach((point) => cell(point, false));
  (enrolment?.ahead ?? []).forEach((point) => cell(point, true));
  return [...rows.values()].filter((row) => row.age !== null).sort((one, other) => one.age - other.age);
}

/** The age at which a grade is begun: `age_3` is 3, grade 1 is 6. */
function ageOf(grade) {
  if (grade.startsWith("age_")) {
    return Number(grade.slice(4));
  }
  return /^\d+$/.test(grade) ? Number(grade) + 5 : null;
}

/** The cohort that stands out most above its neighbours in the newest known year. */
export function strongest(enrolment) {
  const rows = grades(enrolment).filter((row) => /^\d+$/.test(row.grade));
  let best = null;
  rows.forEach((row) => {
    const known = row.cells.filter((cell) => !cell.ahead && cell.value !== null).at(-1);
    const mean = average(row);
    if (known && mean && (best === null || known.value / mean > best.over)) {
      best = { over: known.value / mean, birth: known.year - row.age, grade: row.grade, period: known.period };
    }
  });
  return best ? { ...best, animal: (((best.birth - 4) % ANIMALS) + ANIMALS) % ANIMALS } : null;
}

function average(row) {
  const values = row.cells.map((cell) => cell.value).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function cohortsPanel(page) {
  const rows = grades(page.parts.enrolment);
  if (rows.length === 0) {
    return missing("cohorts", { wide: 7, main: true, title: t("cohorts.none") }, page.missing.enrolment);
  }
  const cohort = strongest(page.parts.enrolment);
  const periods = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.period)))].sort().slice(-10);
  const firstAhead = rows.flatMap((row) => row.cells).filter((cell) => cell.ahead).map((cell) => cell.period).sort()[0];
  const ranges = state.read().cohorts === "ranges";
  const head = h("tr", {}, h("th", { scope: "col" }, t("cohorts.grade")), periods.map((period) => h("th", { scope: "col", class: period >= firstAhead ? "ahead" : "" }, schoolYear(period))));
  const line = (row) => h("tr", {}, h("th", { scope: "row" }, nameOf(row.grade)), periods.map((period) => cellOf(row, row.cells.find((cell) => cell.period === period), { cohort, first: period === firstAhead, ranges })));
  return panel("cohorts", {
    wide: 7,
    main: true,
    title: t("cohorts.title"),
    sub: t(ranges ? "cohorts.sub.ranges" : "cohorts.sub"),
    tools: firstAhead ? choiceSwitch(t("cohorts.how"), [["", t("cohorts.figures")], ["ranges", t("cohorts.ranges")]], ranges ? "ranges" : "", (cohorts) => state.go({ cohorts })) : null,
    keys: colourKey(cohort),
    body: h("div", { class: "scroll", tabindex: 0 }, h("table", { class: `data-table cohorts${ranges ? " ranges" : ""}` }, h("thead", {}, head), h("tbody", {}, rows.map(line)))),
    table: file(rows, page),
    source: () => enrolmentSource(page, { what: t("cohorts.table", { unit: unitName(page.unit) }), formula: t("cohorts.formula") }),
  });
}

/** Where pupils and all that is made of them come from: the newest school year that is known, down to its cells. */
export function enrolmentSource(page, { what, formula, facts = [] }) {
  const part = page.parts.enrolment;
  const known = part.known.map((point) => point.period).sort().at(-1);
  return sourceOf(page, {
    what,
    period: known ? period(known) : null,
    facts: [[t("source.formula"), formula], ...facts, ...modelFacts({ model: part.model, originPeriod: known, backtest: [] }), [t("source.run"), part.run_id], [t("table.origin"), originOf({ synthetic: part.synthetic })]],
    cells: known ? { indicator: "education.pupils", unit: page.unit.unit_id, breakdown: "total", period: known } : null,
    cellsOf: t("levels.none"),
  });
}

/** `first`: the first year ahead; `ranges`: years ahead say where eight in ten such figures end. */
function cellOf(row, cell, { cohort, first, ranges }) {
  if (!cell) {
    return h("td", {}, "");
  }
  const classes = ["cell", cell.ahead ? "ahead" : "", first ? "first-ahead" : "", cell.hidden ? "hidden" : shade(row, cell), cohort && cell.year - row.age === cohort.birth ? "strongest" : ""];
  return h("td", { class: classes.filter(Boolean).join(" ") }, cellText(cell, ranges));
}

function cellText(cell, ranges) {
  if (cell.hidden || cell.value === null) {
    return t("hidden.short");
  }
  return ranges && cell.ahead && cell.lo !== null ? range(cell.lo, cell.hi, WHOLE) : number(cell.value);
}

/** What the outline and the colours mean, drawn as they are in the table. */
function colourKey(cohort) {
  const swatches = Array.from({ length: CLASSES.length + 1 }, (none, i) => h("i", { class: `d${i + 1}` }));
  const outlined = cohort ? h("li", {}, h("i", { class: "strongest" }), t("cohorts.key.cohort", { year: cohort.birth, animal: t(`animal.${cohort.animal}`) })) : null;
  return h("ul", { class: "keys cohort-keys" }, outlined, h("li", {}, t("cohorts.key.less"), h("span", { class: "swatches", "aria-hidden": "true" }, swatches), t("cohorts.key.more")));
}

/** Fewer or more than the grade's own mean. */
function shade(row, cell) {
  const over = cell.value / average(row) - 1;
  return `d${CLASSES.filter((end) => over > end).length + 1}`;
}

function nameOf(grade) {
  return grade.startsWith("age_") ? t("grade.age", { n: grade.slice(4) }) : t("grade.n", { n: grade });
}

function file(rows, page) {
  const cells = rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, grade: row.grade })));
  return {
    name: t("cohorts.table", { unit: unitName(page.unit) }),
    synthetic: page.parts.enrolment.synthetic,
    columns: [
      { name: t("cohorts.grade"), value: (cell) => nameOf(cell.grade) },
      { name: t("table.period"), value: (cell) => cell.period, text: (cell) => shortPeriod(cell.period) },
      { name: t("table.kind"), value: (cell) => t(cell.ahead ? "key.forecast" : "key.actual") },
      { name: t("cohorts.pupils"), value: (cell) => (cell.hidden ? null : cell.value), text: (cell) => (cell.hidden ? t("hidden.short") : number(cell.value)) },
      ...intervalColumns(number, "lo", "hi"),
    ],
    rows: cells,
  };
}
