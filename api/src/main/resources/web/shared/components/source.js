// The facts that make a figure checkable: its formula, the cells of the files, the model with its record, the unit's version.
import { ask } from "../api.js";
import { fill, h } from "../dom.js";
import { date, model as modelName, number, percent, shortPeriod, time } from "../format.js";
import { t, words } from "../i18n/index.js";
import { chosenTest, nameOf, unitName } from "../series-model.js";

const SHOWN = 12;

/** What the drawer shows of a series (`seriesModel`): the newest figure down to its cells, and how the forecast was made. */
export function sourceOfSeries(model, period = model.points.at(-1)?.period) {
  const { meta } = model;
  return {
    facts: [
      [t("indicator.label"), nameOf(model)],
      [t("source.formula"), meta.indicator.formula],
      ...modelFacts(model),
      [t("source.unit"), `${unitName(meta.unit)} · ${meta.unit.unit_id} · ${date(meta.unit.valid_from)}`],
      [t("source.publication"), `#${meta.publication.number} · ${time(meta.publication.published_at)}`],
      [t("source.snapshots"), Object.entries(model.snapshots).map(([table, snapshot]) => h("div", {}, `${table} ${snapshot}`))],
    ],
    cells: period ? { indicator: meta.indicator.id, unit: meta.unit.unit_id, breakdown: meta.breakdown.key, period } : null,
    citation: citationOf(`${nameOf(model)}, ${unitName(meta.unit)} (${meta.unit.unit_id})`, meta.publication),
  };
}

/** The model, how far its figures went, how it did on the past. */
function modelFacts(model) {
  if (!model.model) {
    return [];
  }
  const test = chosenTest(model);
  return [
    [t("source.model"), `${modelName(model.model)} · ${shortPeriod(model.originPeriod)}`],
    test ? [t("source.record"), t("source.record.text", { mase: number(test.mase, 2), coverage: test.coverage_80 === null ? "–" : percent(test.coverage_80), n: number(test.n) })] : null,
    model.run ? [t("source.run"), `${model.run.id} · ${time(model.run.started_at)} · ${model.run.code_version}`] : null,
  ].filter(Boolean);
}

/** A sentence that others can check: what, of whom, from which publication, where. */
export function citationOf(what, publication) {
  return `${what}. Wardcast, ${t("foot.publication", { n: publication.number })}, ${date(publication.published_at)}. ${location.href}`;
}

/** Fills `place` with the cells of a figure; what cannot be fetched is said. */
export async function showCells(place, cells) {
  try {
    fill(place, cellsOf(await ask("cells", cells)));
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
