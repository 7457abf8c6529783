// Visitors day by day: weekends behind, festivals as dotted lines, the level of a crowd, what a festival brought beyond an ordinary week.
import { h } from "../dom.js";
import { date, period, range, scaled, withUnit } from "../format.js";
import { t } from "../i18n/index.js";
import { token } from "../theme.js";
import * as grammar from "./grammar.js";
import { ticks } from "./marks.js";
import { picture } from "./picture.js";

const DAY = 86400000;
const LABEL_ROOM = 64;

/**
 * Draws `{ model, threshold, festivals, uplifts, label }`: `festivals` are `{ at, name }`, `uplifts` are `{ points: [{ middle, otherwise,
 * actual }], words }`, of which the words stand beside the first.
 */
export function daysChart(place, about, say) {
  const all = [...about.model.points, ...about.model.forecast];
  const reading = { points: all.map((point) => ({ x: point.middle, y: valueOf(point) / about.model.scale.factor, text: spoken(about, point) })), say, start: about.model.points.length - 1 };
  return picture(place, (width) => option(about, all, width), about.label, reading);
}

function option(about, all, width) {
  const { model, threshold } = about;
  const factor = model.scale.factor;
  const narrow = width < 480;
  const from = all[0].start;
  const to = all.at(-1).end;
  const top = Math.max(...all.map((point) => point.hi_95 ?? point.value), threshold ?? 0) / factor;
  const left = 48;
  const marks = [...festivalLines(about.festivals, from, to, width - left), ...(threshold ? [grammar.threshold(threshold / factor, t("days.threshold", { value: withUnit(threshold, model.scale) }))] : [])];
  return {
    ...grammar.frame({ left, right: 14, top: 24, bottom: 24 }),
    xAxis: dayAxis(from, to, width - left),
    yAxis: grammar.values(ticks([0, top], 4), { min: 0 }),
    tooltip: grammar.tip((found) => tipOf(about, nearest(all, found[0].axisValue))),
    series: [
      ...bands(model),
      ...about.uplifts.flatMap((uplift) => [grammar.beyond(uplift.points.map((point) => [point.middle, point.otherwise / factor, point.actual / factor])), grammar.otherwise(uplift.points.map((point) => [point.middle, point.otherwise / factor]))]),
      { ...grammar.actual(model.points.map((point) => [point.middle, point.value / factor])), markArea: weekends(from, to), markLine: { silent: true, symbol: "none", animation: false, data: marks } },
      ...ahead(model),
      grammar.lastDot([model.points.at(-1).middle, model.points.at(-1).value / factor]),
      peak(model),
      ...(narrow ? [] : words(about, top)),
    ],
  };
}

function bands(model) {
  if (model.forecast.length === 0) {
    return [];
  }
  const factor = model.scale.factor;
  const last = model.points.at(-1);
  const open = [last.middle, last.value / factor, last.value / factor];
  return [95, 80].map((kind) => grammar.band([open, ...model.forecast.map((point) => [point.middle, Math.max(0, point[`lo_${kind}`]) / factor, point[`hi_${kind}`] / factor])], kind));
}

function ahead(model) {
  const last = model.points.at(-1);
  const factor = model.scale.factor;
  return model.forecast.length === 0 ? [] : [grammar.expected([[last.middle, last.value / factor], ...model.forecast.map((point) => [point.middle, point.mean / factor])])];
}

/** The busiest day with its number. */
function peak(model) {
  const best = model.points.reduce((one, other) => (other.value > one.value ? other : one));
  return { type: "scatter", silent: true, z: 8, symbolSize: 0.1, itemStyle: { opacity: 1 }, data: [[best.middle, best.value / model.scale.factor]], label: { show: true, formatter: scaled(best.value, model.scale), position: "right", distance: 8, color: token("ink"), fontWeight: 600, fontSize: 13 } };
}

/** What the greatest festival shown brought, in words beside it. */
function words(about, top) {
  const uplift = about.uplifts[0];
  if (!uplift) {
    return [];
  }
  const rich = { big: { color: token("ok"), fontWeight: 600, fontSize: 15, lineHeight: 22, align: "right" }, small: { color: token("ok"), fontSize: 12, lineHeight: 17, align: "right" } };
  const [first, ...others] = uplift.words;
  return [{ type: "scatter", silent: true, z: 8, symbolSize: 0.1, itemStyle: { opacity: 1 }, data: [[uplift.points[0].middle, top * 0.62]], label: { show: true, position: "left", distance: 12, align: "right", formatter: [`{big|${first}}`, ...others.map((line) => `{small|${line}}`)].join("\n"), rich } }];
}

function weekends(from, to) {
  const data = [];
  for (let at = from; at < to; at += DAY) {
    if (new Date(at).getUTCDay() === 6) {
      data.push([{ xAxis: at }, { xAxis: Math.min(to, at + 2 * DAY) }]);
    }
  }
  return { silent: true, itemStyle: { color: token("sunk") }, data };
}

/** Names stand above their lines, as far as there is room beside the one before. */
function festivalLines(festivals, from, to, width) {
  let free = -Infinity;
  return festivals
    .filter(({ at }) => at > from && at < to)
    .map(({ at, name }) => {
      const x = ((at - from) / (to - from)) * width;
      const room = x - name.length * 2.8 > free;
      free = room ? x + name.length * 2.8 + 8 : free;
      return { xAxis: at, lineStyle: { color: token("tet"), type: [2, 3], width: 1 }, label: { show: room, formatter: name, position: "end", distance: 4, color: token("tet"), fontSize: 11 } };
    });
}

function dayAxis(from, to, width) {
  const days = Math.round((to - from) / DAY);
  const every = [7, 14, 28, 56].find((step) => (width * step) / days > LABEL_ROOM) ?? 112;
  const at = [];
  for (let day = from; day < to; day += every * DAY) {
    at.push(day + DAY / 2);
  }
  return grammar.places(from, to, at, at.map((middle) => ({ at: middle, text: date(new Date(middle).toISOString()).slice(0, 5) })));
}

function valueOf(point) {
  return point.value ?? point.mean;
}

function nearest(points, at) {
  return points.reduce((best, point) => (Math.abs(point.middle - at) < Math.abs(best.middle - at) ? point : best));
}

function otherwiseOf(about, point) {
  return about.uplifts.flatMap((uplift) => uplift.points).find((day) => day.middle === point.middle)?.otherwise;
}

function tipOf(about, point) {
  const { scale } = about.model;
  const line = (name, text) => h("div", {}, h("span", {}, name), h("b", {}, text));
  const otherwise = otherwiseOf(about, point);
  return h(
    "div",
    { class: "tip" },
    h("b", {}, period(point.period)),
    line(t(point.mean === undefined ? "key.actual" : "key.forecast"), withUnit(valueOf(point), scale)),
    point.mean === undefined ? null : [line("80%", range(point.lo_80, point.hi_80, scale)), line("95%", range(point.lo_95, point.hi_95, scale))],
    otherwise === undefined ? null : line(t("key.otherwise"), withUnit(otherwise, scale)),
    point.origin ? line(t("table.origin"), t(`origin.${point.origin}`)) : null,
  );
}

function spoken(about, point) {
  const { scale } = about.model;
  const otherwise = otherwiseOf(about, point);
  const said = point.mean === undefined ? withUnit(point.value, scale) : `${t("key.forecast")} ${withUnit(point.mean, scale)}, 80%: ${range(point.lo_80, point.hi_80, scale)}`;
  return [`${period(point.period)}: ${said}`, otherwise === undefined ? null : `${t("key.otherwise")} ${withUnit(otherwise, scale)}`].filter(Boolean).join("; ");
}
