// The numbers beside the chart.
import { kpi } from "./components/kpi.js";
import { h } from "./dom.js";
import { model as modelName, percent, period, range, scaled } from "./format.js";
import { says, t } from "./i18n/index.js";
import { change, chosenTest, yearBefore } from "./series-model.js";

export function figures(model) {
  return h("dl", { class: "figures" }, lastFigure(model), ...(model.forecast.length > 0 ? forecastFigures(model) : [h("p", { class: "notice" }, noForecast(model))]));
}

/** Why there is nothing ahead: too few figures, or nobody asked for it. */
export function noForecast(model) {
  return t(model.meta.indicator.forecast_horizon === null ? "kpi.nottarget" : "kpi.noforecast");
}

function lastFigure(model) {
  const last = model.points.at(-1);
  const same = model.frequency === "year" ? null : yearBefore(model, last);
  const before = same ?? model.points.at(-2);
  const note = before ? compared(last.value, before.value, same ? "kpi.same" : "kpi.before") : null;
  return kpi({ name: t("kpi.last", { period: period(last.period) }), figure: scaled(last.value, model.scale), unit: model.scale.unit, note, big: true });
}

function forecastFigures(model) {
  const next = model.forecast[0];
  const same = model.frequency === "year" ? model.points.at(-1) : yearBefore(model, next);
  const note = same ? compared(next.mean, same.value, model.frequency === "year" ? "kpi.before" : "kpi.same") : null;
  return [
    kpi({ name: t("kpi.next", { period: period(next.period) }), figure: scaled(next.mean, model.scale), unit: model.scale.unit, note, blue: true }),
    kpi({ name: t("kpi.interval", { period: period(next.period) }), figure: range(next.lo_80, next.hi_80, model.scale), unit: model.scale.unit, note: promise(model) }),
    modelFigure(model),
  ];
}

/** What an 80 % interval means; where the past has not borne it out, the past is told instead. */
function promise(model) {
  const test = chosenTest(model);
  const broken = test && test.coverage_80 !== null && test.n >= 20 && test.coverage_80 < 0.7;
  return broken ? t("kpi.range.measured", { percent: percent(test.coverage_80) }) : t("kpi.range");
}

function modelFigure(model) {
  const test = chosenTest(model);
  const coverage = test && test.coverage_80 !== null ? t("kpi.coverage", { percent: percent(test.coverage_80), n: test.n }) : t("kpi.coverage.none");
  const name = h("span", { class: "model-name" }, modelName(model.model));
  return kpi({ name: t("kpi.model"), figure: name, note: model.fallback ? fallback(model) : coverage });
}

/** Why a simpler model had to do. */
function fallback(model) {
  const values = { n: model.points.length, model: modelName(model.model), reason: model.fallback };
  return t(says(`fallback.${model.fallback}`) ? `fallback.${model.fallback}` : "fallback.other", values);
}

function compared(now, before, key) {
  const moved = change(now, before);
  if (moved === null) {
    return null;
  }
  return Math.abs(moved) < 0.0005 ? t(`${key}.flat`) : t(key, { sign: moved < 0 ? "−" : "+", percent: percent(Math.abs(moved)) });
}
