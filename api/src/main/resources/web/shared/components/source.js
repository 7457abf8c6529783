// The facts that make a figure checkable: its formula, the cells of the files, the model with its record, the unit's version.
import { ask } from "../api.js";
import { fill, h } from "../dom.js";
import { date, model as modelName, number, percent, period as periodWords, shortPeriod, time } from "../format.js";
import { t, words } from "../i18n/index.js";
import { chosenTest, nameOf, unitName } from "../series-model.js";

const SHOWN = 12;

/**
 * The facts of every drawer in one order: what and of when, how it was made, whose it is, in which publication. `answer` is a page, a
 * part or its `meta`: it has `publication` and, where it is of one, `unit`. `period` is a period or words; `facts` are
 * `[name, text or elements]`, those that are not known null; `cells` is a question of /cells, `forecast` one of /forecasts that adds
 * the model with its record; `cellsOf` and `forecastOf` say of what, where that is not plain.
 */
export function sourceOf(answer, { what, period, facts = [], snapshots = {}, cells = null, cellsOf = null, forecast = null, forecastOf = null }) {
  const { unit, publication } = answer;
  return {
    facts: [
      [t("source.what"), what],
      [t("source.period"), period],
      ...facts,
      unit ? [t("source.unit"), `${unitName(unit)} · ${unit.unit_id} · ${date(unit.valid_from)}`] : null,
      [t("source.publication"), `#${publication.number} · ${time(publication.published_at)}`],
      [t("source.snapshots"), Object.entries(snapshots).map(([table, snapshot]) => h("div", {}, `${table} ${snapshot}`))],
    ].filter(isKnown),
    cells,
    cellsOf,
    forecast,
    forecastOf,
    citation: citationOf([what, period, unit ? `${unitName(unit)} (${unit.unit_id})` : null].filter(Boolean).join(", "), publication),
  };
}

function isKnown(fact) {
  const value = fact?.[1];
  return value !== null && value !== undefined && value !== "" && value.length !== 0;
}

/** What the drawer shows of a series (`seriesModel`): the newest figure down to its cells, and how the forecast was made. */
export function sourceOfSeries(model, period = model.points.at(-1)?.period) {
  const { meta } = model;
  return sourceOf(meta, {
    what: nameOf(model),
    period: period ? periodWords(period) : null,
    facts: [...metaFacts(meta), ...modelFacts(model)],
    snapshots: model.snapshots,
    cells: period ? { indicator: meta.indicator.id, unit: meta.unit.unit_id, breakdown: meta.breakdown.key, period } : null,
  });
}

/** Its formula, where the figures were published, and whether they are reported, carried over or made. */
export function metaFacts(meta) {
  const names = meta.sources.map((source) => (source.publisher ? `${words(source.title)} (${words(source.publisher)})` : words(source.title)));
  return [[t("source.formula"), meta.indicator.formula], [t("source.sources"), [...new Set(names)].join("; ")], [t("table.origin"), originOf(meta)]];
}

/** `mô phỏng`, `quy đổi`, or nothing to say. */
export function originOf({ synthetic, bridged }) {
  return [synthetic ? t("origin.synthetic") : null, bridged ? t("origin.bridged") : null].filter(Boolean).join(", ");
}

/** The model, how far its figures went, how it did on the past. */
export function modelFacts(model) {
  if (!model.model) {
    return [];
  }
  const test = chosenTest(model);
  return [
    [t("source.model"), [modelName(model.model), model.originPeriod ? shortPeriod(model.originPeriod) : null].filter(Boolean).join(" · ")],
    test ? [t("source.record"), t("source.record.text", { mase: number(test.mase, 2), coverage: test.coverage_80 === null ? "–" : percent(test.coverage_80), n: number(test.n) })] : null,
    model.run ? [t("source.run"), `${model.run.id} · ${time(model.run.started_at)} · ${model.run.code_version}`] : null,
  ].filter(Boolean);
}

/** A sentence that others can check: what, of whom, from which publication, where. */
export function citationOf(what, publication) {
  return `${what}. Wardcast, ${t("foot.publication", { n: publication.number })}, ${date(publication.published_at)}. ${location.href}`;
}

/** Fills `place` with the cells of a figure; what cannot be fetched is said. */
export function showCells(place, cells) {
  return answered(place, "cells", cells, cellsOf);
}

/** Fills `place` with the model of a forecast and its record. */
export function showForecast(place, question) {
  return answered(place, "forecasts", question, ({ model, origin_period: originPeriod, run, backtest }) => modelFacts({ model, originPeriod, run, backtest }).map(([name, value]) => h("div", {}, `${name}: `, value)));
}

async function answered(place, resource, question, shown) {
  try {
    fill(place, shown(await ask(resource, question)));
  } catch (problem) {
    fill(place, words(problem.detail) || t("state.error"));
  }
}

function cellsOf(answer) {
  if (answer.hidden === "suppressed") {
    return h("p", {}, t("hidden.other"));
  }
  const shown = answer.items.slice(0, SHOWN);
  return [
    h("p", { class: "meta" }, sentence(answer)),
    h("ol", { class: "cells" }, shown.map((cell) => h("li", {}, path(cell), cell.value === null ? null : h("b", {}, number(cell.value, Number.isInteger(cell.value) ? 0 : 2))))),
    answer.total > shown.length ? h("p", { class: "meta" }, t("cells.more", { n: number(answer.total - shown.length) })) : null,
    h("ul", { class: "cells" }, answer.files.map((file) => h("li", {}, t("cells.batch", { file: file.file, time: time(file.loaded_at), rows: number(file.rows_read), rejected: number(file.rows_rejected), batch: file.batch_id.slice(0, 12) })))),
    answer.remarks.length > 0 ? h("ul", { class: "losses" }, answer.remarks.map((remark) => h("li", {}, words(remark)))) : h("p", { class: "meta" }, t("cells.clean")),
  ];
}

function sentence(answer) {
  if (answer.total === 0) {
    return t("cells.none");
  }
  const n = number(answer.total);
  if (answer.hidden === "counts_people") {
    return t("cells.people", { n });
  }
  return answer.adds_up === null ? t("cells.from", { n }) : t(answer.adds_up ? "cells.adds" : "cells.differs", { n });
}

/** file › sheet › cell */
function path(cell) {
  return h("span", { class: "cell-path" }, [cell.file, cell.sheet, cell.row === null ? null : t("cells.place", { cell: `${cell.column ?? ""}${cell.row}`, row: number(cell.row) })].filter(Boolean).join(" › "));
}
