// The fortnight to come: each day with its interval, what kind of day it is, and the chance of a crowd.
import { missing, panel } from "../../shared/components/panel.js";
import { fear, probabilityChip } from "../../shared/components/probability.js";
import { sourceOfSeries } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { date, number, percent, scaled, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { linkTo } from "../../shared/pages.js";
import { unitName } from "../../shared/series-model.js";
import { daysModel } from "./model.js";

const SHOWN = 14;

export function nextPanel(page) {
  const model = daysModel(page);
  const about = { wide: 4, main: Boolean(model), title: t("next.none") };
  if (!model || model.forecast.length === 0) {
    return missing("next", about, page.missing.crowds ?? page.missing.daily_ahead);
  }
  const rows = rowsOf(page, model);
  const threshold = page.parts.crowds?.threshold ?? null;
  const scale = { most: 1.06 * Math.max(threshold ?? 0, ...rows.map((row) => row.hi_80)), threshold };
  return panel("next", {
    ...about,
    title: title(rows, threshold, model),
    body: [h("div", { class: "next-rows" }, head(threshold, scale, model), rows.map((row) => line(row, scale, model))), sites(page)].filter(Boolean),
    table: table(rows, model, page),
    source: () => source(model, page),
  });
}

/** Days that are forecast, with what the calendar and the chances say of them. */
function rowsOf(page, model) {
  const chances = new Map((page.parts.crowds?.days ?? []).map((day) => [day.period, day]));
  return model.forecast.slice(0, SHOWN).map((point) => ({ ...point, chance: chances.get(point.period) ?? null, weekday: new Date(point.start).getUTCDay() }));
}

function title(rows, threshold, model) {
  if (threshold === null) {
    return t("next.title.plain", { n: rows.length });
  }
  const likely = rows.filter((row) => row.chance && fear(row.chance.probability) !== "ok").length;
  return t(likely > 0 ? "next.title" : "next.title.calm", { n: number(likely), value: withUnit(threshold, model.scale) });
}

function head(threshold, scale, model) {
  return h("div", { class: "next-row next-head meta" }, h("span", {}, t("next.day")), h("span", {}, t("next.plot")), h("span", {}, threshold === null ? "" : t("next.chance", { value: scaled(threshold, model.scale) })));
}

function line(row, scale, model) {
  const kind = kindOf(row);
  const free = row.weekday === 0 || row.weekday === 6;
  const name = h("span", { class: "next-day" }, h("b", { class: free ? "free" : "" }, `${t(`weekday.${row.weekday}`)} ${date(row.period).slice(0, 5)}`), " ", h("span", { class: "soft" }, row.chance?.lunar ?? ""), kind ? [" ", h("span", { class: "next-kind" }, kind)] : null);
  return h("div", { class: "next-row" }, name, plot(row, scale, model), row.chance ? probabilityChip(row.chance.probability, { bad: true }) : h("span", {}));
}

/** A festival or holiday by its name, else the first and the full moon. */
function kindOf(row) {
  if (row.chance?.occasion) {
    return words(row.chance.occasion).replace(/ \(.*\)/, "");
  }
  const day = row.chance?.lunar?.split("/")[0];
  return day === "1" ? t("next.first") : day === "15" ? t("next.full") : null;
}

function plot(row, scale, model) {
  const place = (element, value) => {
    element.style.left = `${(100 * Math.max(0, value)) / scale.most}%`;
    return element;
  };
  const bar = place(h("i", { class: "bar" }), row.lo_80);
  bar.style.width = `${(100 * (row.hi_80 - Math.max(0, row.lo_80))) / scale.most}%`;
  const spoken = t("next.label", { value: withUnit(row.mean, model.scale), lo: scaled(row.lo_80, model.scale), hi: scaled(row.hi_80, model.scale) });
  return h("span", { class: "next-plot", role: "img", "aria-label": spoken }, bar, place(h("i", { class: "tick" }), row.mean), scale.threshold === null ? null : place(h("i", { class: "goal" }), scale.threshold), place(h("span", { class: "number" }, scaled(row.mean, model.scale)), row.hi_80));
}

/** Single sites that may be crowded though the ward as a whole is not. */
function sites(page) {
  const found = (page.parts.alerts?.items ?? []).filter((alert) => alert.rule === "tourism.crowd" && alert.breakdown.startsWith("site="));
  if (found.length === 0) {
    return null;
  }
  const text = found.slice(0, 2).map((alert) => t("next.site", { site: alert.breakdown.slice(5), date: date(alert.last_period).slice(0, 5), percent: percent(alert.arithmetic.probability), value: number(alert.arithmetic.threshold) }));
  return h("p", { class: "meta next-sites" }, h("i", { class: "shape watch", "aria-hidden": "true" }), " ", h("a", { href: linkTo("/alerts") }, text.join("; ")));
}

function table(rows, model, page) {
  const figure = (pick) => ({ value: pick, text: (row) => (pick(row) === null || pick(row) === undefined ? "–" : scaled(pick(row), model.scale)) });
  return {
    name: t("next.table", { unit: unitName(page.unit) }),
    synthetic: model.meta.synthetic,
    columns: [
      { name: t("next.date"), value: (row) => row.period, text: (row) => `${t(`weekday.${row.weekday}`)} ${date(row.period)}` },
      { name: t("next.lunar"), value: (row) => row.chance?.lunar ?? "" },
      { name: t("next.kind"), value: (row) => kindOf(row) ?? t(row.weekday === 0 || row.weekday === 6 ? "next.weekend" : "next.weekday") },
      { name: t("key.forecast"), ...figure((row) => row.mean) },
      { name: "80% –", ...figure((row) => row.lo_80) },
      { name: "80% +", ...figure((row) => row.hi_80) },
      { name: t("next.calendar"), ...figure((row) => row.chance?.expected) },
      { name: t("next.passing"), value: (row) => row.chance?.probability ?? null, text: (row) => (row.chance ? percent(row.chance.probability) : "–") },
    ],
    rows,
  };
}

function source(model, page) {
  const crowds = page.parts.crowds;
  const base = sourceOfSeries(model);
  return { ...base, facts: [...base.facts, crowds ? [t("next.passing"), t("next.rule", { n: number(crowds.days_known), run: crowds.run })] : null].filter(Boolean) };
}
