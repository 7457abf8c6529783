// One series of one unit: where it is, where it will be, how surely. The URL says which.
import { ask, askIfThere, Problem } from "../../shared/api.js";
import { forecastChart } from "../../shared/charts/forecast-chart.js";
import { drawFrame } from "../../shared/components/frame.js";
import { paperHead } from "../../shared/components/paper.js";
import { loading, trouble } from "../../shared/components/states.js";
import { fill, h } from "../../shared/dom.js";
import { speak, t } from "../../shared/i18n/index.js";
import { period } from "../../shared/format.js";
import { nameOf, seriesModel, unitName, whollyHidden } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";
import { chartPanel, controls, footer, footNote, tablePanel, titleBlock, trustPanel } from "./board.js";
import { otherIndicators, smallPanel } from "./others.js";
import { recent } from "./span.js";

const content = document.getElementById("content");
const foot = document.getElementById("foot");
const live = document.getElementById("live");

let current = new AbortController();
let charts = [];

function say(text) {
  live.textContent = text;
}

/** Shows what the URL says; a newer call takes the place of an older one. */
async function show() {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  const wanted = state.read();
  const focused = document.activeElement?.id;
  speak(wanted.lang);
  wait();
  try {
    const unit = await chosenUnit(wanted, signal);
    await showUnit(unit, wanted, signal);
  } catch (problem) {
    if (!signal.aborted) {
      showTrouble(problem);
    }
  } finally {
    if (!signal.aborted) {
      content.removeAttribute("aria-busy");
      document.getElementById(focused)?.focus();
    }
  }
}

/** What is there stays until its successor is; a first visit sees a skeleton. */
function wait() {
  content.setAttribute("aria-busy", "true");
  if (!content.querySelector(".board")) {
    loading(content, "whole");
  }
}

/** The unit of the URL; without one, the ward that has most to show. */
async function chosenUnit(wanted, signal) {
  if (wanted.unit) {
    return (await ask(`units/${encodeURIComponent(wanted.unit)}`, {}, signal)).unit;
  }
  const wards = await ask("units", { data: "true", level: "commune", limit: 1 }, signal);
  const found = wards.items[0] ?? (await ask("units", { data: "true", limit: 1 }, signal)).items[0];
  if (!found) {
    throw new Problem(404, { detail: t("state.nounit"), detail_en: t("state.nounit") });
  }
  state.settle({ unit: found.unit_id });
  return found;
}

async function showUnit(unit, wanted, signal) {
  const indicators = (await ask("indicators", { unit: unit.unit_id }, signal)).items;
  if (indicators.length === 0) {
    drawFrame({ unit, synthetic: false });
    clear();
    fill(content, h("div", { class: "wide" }, h("h1", { class: "lonely" }, unitName(unit)), h("p", { class: "state" }, t("state.noindicator", { unit: unitName(unit) }))));
    return;
  }
  const id = wanted.indicator || firstIndicator(indicators).id;
  let about = null;
  try {
    about = await ask(`indicators/${encodeURIComponent(id)}`, { unit: unit.unit_id }, signal);
    const chosen = chosenSeries(about.series, wanted.breakdown, indicators.find((indicator) => indicator.id === id));
    const key = { indicator: id, unit: unit.unit_id, breakdown: chosen?.breakdown ?? wanted.breakdown };
    const answers = await Promise.all([ask("series", key, signal), chosen?.forecast ? askIfThere("forecasts", key, signal) : null]);
    const hidden = whollyHidden(answers[0]);
    if (hidden) {
      showMissing(new Problem(404, { detail: hidden, detail_en: hidden }), unit, indicators, about, { ...wanted, indicator: id }, signal);
      return;
    }
    await draw(seriesModel(...answers), indicators, about.series, wanted, signal);
  } catch (problem) {
    if (signal.aborted || problem.status !== 404) {
      throw problem;
    }
    showMissing(problem, unit, indicators, about, wanted, signal);
  }
}

/** The series of the URL; without one, the one worth looking at first. */
function chosenSeries(series, wanted, indicator) {
  const breakdown = wanted || indicator?.of_unit.breakdown;
  return series.find((one) => one.breakdown === breakdown) ?? null;
}

/** What leaders ask for first: money with a forecast, then anything with a forecast. */
function firstIndicator(indicators) {
  const ahead = indicators.filter((indicator) => indicator.forecast_horizon !== null);
  return ahead.find((indicator) => indicator.uom.kind === "money") ?? ahead[0] ?? indicators[0];
}

async function draw(whole, indicators, series, wanted, signal) {
  const model = wanted.range === "all" ? whole : recent(whole);
  const calendar = await calendarOf(model, signal);
  const synthetic = model.meta.synthetic;
  clear();
  drawFrame({ unit: model.meta.unit, synthetic });
  const chart = h("div", { class: "chart" });
  const others = otherIndicators(indicators, model.meta.indicator).map((other) => smallPanel(other, model.meta.unit.unit_id, calendar, signal, (remove) => charts.push(remove)));
  const board = h("div", { class: "board wide" }, chartPanel(model, whole, chart), tablePanel(model), h("div", { class: "p-others", role: "group", "aria-label": t("panel.others") }, others), trustPanel(model));
  fill(content, paperOf(model), titleBlock(model, indicators, series), board);
  fill(foot, footer(model));
  charts.push(forecastChart(chart, model, { calendar, say }));
  document.title = `${nameOf(model)} · ${unitName(model.meta.unit)} · Wardcast`;
  say(t("say.changed", { name: nameOf(model), unit: unitName(model.meta.unit) }));
}

function paperOf(model) {
  const { unit, publication, synthetic } = model.meta;
  return paperHead({ unit, known: t("side.asof", { period: period(model.points.at(-1).period) }), run: model.run?.started_at ?? null, publication, synthetic, note: footNote(model) });
}

/** The days that charts mark; a chart without them is still a chart. */
async function calendarOf(model, signal) {
  const first = Number(model.points[0].period_start.slice(0, 4));
  const last = Number((model.forecast.at(-1) ?? model.points.at(-1)).period_start.slice(0, 4));
  const from = Math.max(Math.min(first, last - 6), last - 55);
  return (await askIfThere("calendar", { from, to: last + 1, kinds: "tet" }, signal))?.items ?? [];
}

/** The chosen series has nothing to show: it is said why, and the unit's other indicators are offered. */
function showMissing(problem, unit, indicators, about, wanted, signal) {
  clear();
  drawFrame({ unit, synthetic: false });
  const choices = about && !indicators.some((indicator) => indicator.id === about.indicator.id) ? [...indicators, about.indicator] : indicators;
  const meta = { indicator: { id: wanted.indicator }, breakdown: { key: wanted.breakdown ?? "total" } };
  const others = otherIndicators(indicators, { id: wanted.indicator, domain: "" }).map((other) => smallPanel(other, unit.unit_id, [], signal, (remove) => charts.push(remove)));
  fill(
    content,
    h("div", { class: "title wide" }, h("div", {}, h("h1", {}, unitName(unit)), trouble(problem, show)), h("div", { class: "title-side" }, controls(choices, about?.series ?? [], meta))),
    h("div", { class: "board wide" }, h("div", { class: "p-others", role: "group", "aria-label": t("panel.others") }, others)),
  );
  fill(foot);
}

function showTrouble(problem) {
  clear();
  drawFrame({ unit: null, synthetic: false });
  fill(content, h("div", { class: "wide" }, h("h1", { class: "lonely" }, t("nav.series")), trouble(problem, show)));
  fill(foot);
}

function clear() {
  charts.forEach((remove) => remove());
  charts = [];
}

/** This page asks for what it needs by itself: which series there are decides what is asked next. */
export default {
  start() {
    state.onChange(show);
    show();
  },
};
