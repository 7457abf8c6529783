// One indicator on the map, and the same units as a list by rank; pointing at one shows it in the other.
import { missing } from "../../shared/components/panel.js";
import { groupedSelect } from "../../shared/components/select.js";
import { choiceSwitch } from "../../shared/components/switch.js";
import { h } from "../../shared/dom.js";
import { period, scaleOf, withUnit } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import * as state from "../../shared/state.js";
import { mapPanel } from "./map.js";
import { listPanel } from "./list.js";
import { classesOf, figureOf } from "./classes.js";

const COUNTRY = "VN@19760702";

export default {
  unit: "none",

  parameters(wanted) {
    return { parent: wanted.parent ?? COUNTRY, indicator: wanted.indicator ?? "population.population", breakdown: wanted.breakdown, period: wanted.at };
  },

  draw(page, context) {
    const ranking = page.parts.rankings;
    const controls = chooser(page);
    if (!ranking) {
      return { title: t("head.none"), lead: "", controls, synthetic: false, panels: [missing("map", { wide: 12, main: true, title: t("map.none") }, page.missing.rankings)] };
    }
    const model = modelOf(ranking);
    const light = lights();
    return {
      title: title(model),
      lead: t("head.lead", { parent: unitName(ranking.parent), period: period(ranking.period), n: model.known.length, of: ranking.items.length }),
      controls,
      synthetic: ranking.synthetic,
      foot: ranking.bridged ? t("map.bridged") : null,
      panels: [mapPanel(model, light, context), listPanel(model, light)],
    };
  },
};

/** The figures that are shown: per head or as they are, known or expected. */
function modelOf(ranking) {
  const wanted = state.read();
  const how = { perHead: wanted.view === "head", ahead: wanted.scenario === "ahead" };
  const items = ranking.items.map((place) => ({ ...place, figure: figureOf(place, how) }));
  const known = items.filter((place) => place.figure !== null);
  known.sort((one, other) => other.figure.value - one.figure.value);
  const values = known.map((place) => place.figure.value);
  const scale = scaleOf(ranking.indicator.uom, values, how.perHead ? 2 : ranking.indicator.decimals);
  return { ranking, how, items, known, scale, classes: classesOf(values), unit: unitOf(scale.unit, how), base: unitOf(scale.base, how), name: words(ranking.indicator.name) };
}

function unitOf(word, how) {
  return how.perHead ? t("map.perhead", { unit: word }) : word;
}

function title(model) {
  const first = model.known[0];
  if (!first) {
    return t("head.nothing", { name: model.name });
  }
  const last = model.known.at(-1);
  if (last === first) {
    return t("head.one", { name: model.name, unit: unitName(first.unit), value: withUnit(first.figure.value, model.scale) });
  }
  return t("head.range", { name: model.name, high: unitName(first.unit), most: withUnit(first.figure.value, model.scale), low: unitName(last.unit), least: withUnit(last.figure.value, model.scale) });
}

function chooser(page) {
  const ranking = page.parts.rankings;
  const wanted = state.read();
  const domains = new Map();
  (page.parts.indicators?.items ?? []).forEach((indicator) => domains.set(words(indicator.domain_name), [...(domains.get(words(indicator.domain_name)) ?? []), [indicator.id, words(indicator.name)]]));
  const provinces = [["", [[COUNTRY, t("map.country")]]], [t("map.wards"), [["08@20250701", "Tuyên Quang"], ["12@20250701", "Lai Châu"], ["31@20250701", "Hải Phòng"]]]];
  return h(
    "div",
    { class: "controls many" },
    groupedSelect("parent", t("map.of"), provinces, wanted.parent ?? COUNTRY, (parent) => state.go({ parent, at: "" })),
    groupedSelect("indicator", t("indicator.label"), [...domains], ranking?.indicator.id ?? wanted.indicator, (indicator) => state.go({ indicator, breakdown: "", at: "" })),
    ranking ? groupedSelect("at", t("table.period"), [["", [...ranking.periods].reverse().map((text) => [text, period(text)])]], ranking.period, (at) => state.go({ at })) : null,
    h("div", { class: "field" }, h("span", { class: "meta" }, t("map.how")), choiceSwitch(t("map.how"), [["", t("map.whole")], ["head", t("map.head")]], wanted.view === "head" ? "head" : "", (view) => state.go({ view }))),
    h("div", { class: "field" }, h("span", { class: "meta" }, t("map.when")), choiceSwitch(t("map.when"), [["", t("key.actual")], ["ahead", t("key.forecast")]], wanted.scenario === "ahead" ? "ahead" : "", (scenario) => state.go({ scenario }))),
  );
}

/** Who is pointed at, told to all who want to know. */
function lights() {
  const listeners = [];
  return { on: (listener) => listeners.push(listener), show: (code) => listeners.forEach((listener) => listener(code)) };
}
