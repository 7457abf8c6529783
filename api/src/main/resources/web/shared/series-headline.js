// The answer in one sentence, made by rule from the figures: no forecast is stated without its interval beside it.
import { period, percent, range, withUnit } from "./format.js";
import { t } from "./i18n/index.js";
import { change, nameOf, yearBefore } from "./series-model.js";
import { noForecast } from "./series-figures.js";

const FLAT = 0.01;

/** `{ title, lead }` of a series. */
export function headline(model) {
  const found = finding(model);
  return { title: t(`head.${found.kind}`, found.values), lead: lead(model, found.point) };
}

/** The same in few words, for small panels. */
export function shortHeadline(model) {
  const { kind, values } = finding(model);
  return t(`short.${kind.replace(/^(next|far)\./, "")}`, values);
}

/** What is worth saying: which sentence, its values, and the forecast point it is about, if any. */
function finding(model) {
  if (model.forecast.length === 0) {
    return behind(model);
  }
  // Yearly series are read at their far end, daily ones at their highest day, the others at the next period.
  switch (model.frequency) {
    case "year": return told("far", model, model.forecast.at(-1), model.points.at(-1));
    case "day": return peak(model);
    default: return told("next", model, model.forecast[0], yearBefore(model, model.forecast[0]));
  }
}

/** Rising, falling or level against `before`; "very likely" only when that lies outside the 80 % interval. */
function told(key, model, point, before) {
  const moved = before ? change(point.mean, before.value) : null;
  const sure = before && (before.value < point.lo_80 || before.value > point.hi_80);
  const values = { ...about(model, point, point.mean), likely: t(sure ? "likely.sure" : "likely.maybe"), percent: percent(Math.abs(moved ?? 0)) };
  return { kind: `${key}.${moved === null ? "plain" : direction(moved)}`, values, point };
}

function peak(model) {
  const point = model.forecast.reduce((best, candidate) => (candidate.mean > best.mean ? candidate : best));
  return { kind: "peak", values: { ...about(model, point, point.mean), likely: t("likely.maybe") }, point };
}

function behind(model) {
  const last = model.points.at(-1);
  const same = model.frequency === "year" ? null : yearBefore(model, last);
  const before = same ?? model.points.at(-2);
  const moved = before ? change(last.value, before.value) : null;
  const values = { ...about(model, last, last.value), percent: percent(Math.abs(moved ?? 0)), before: t(same ? "same.last" : "before.last") };
  return { kind: `last.${moved === null ? "plain" : direction(moved)}`, values, point: null };
}

function about(model, point, value) {
  return { name: nameOf(model), period: period(point.period), value: withUnit(value, model.scale) };
}

function lead(model, point) {
  const last = model.points.at(-1);
  const interval = point ? t("lead.interval", { range: `${range(point.lo_80, point.hi_80, model.scale)} ${model.scale.unit}` }) : noForecast(model);
  const same = model.frequency === "year" ? null : yearBefore(model, last);
  const moved = same ? change(last.value, same.value) : null;
  const kind = moved === null || direction(moved) === "flat" ? "plain" : direction(moved);
  const values = { ...about(model, last, last.value), period: capital(period(last.period)), percent: percent(Math.abs(moved ?? 0)) };
  return `${interval} ${t(`lead.last.${kind}`, values)}`;
}

function direction(moved) {
  if (Math.abs(moved) < FLAT) {
    return "flat";
  }
  return moved > 0 ? "up" : "down";
}

export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
