// The map itself: SVG drawn from boundaries that travel with the product, no tiles from anywhere.
import { panel } from "../../shared/components/panel.js";
import { h } from "../../shared/dom.js";
import { withUnit } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import { linkTo } from "../../shared/pages.js";
import { classOf, isUncertain } from "./classes.js";
import { rankingTable } from "./list.js";
import { projection, pathOf, svg } from "./projection.js";
import { mapSource } from "./source.js";

/** Islands that are too small to be seen at this scale but belong to the map. */
const ISLANDS = [["Hoàng Sa", 112.2, 16.5], ["Trường Sa", 113.6, 9.6]];

export function mapPanel(model, light, context) {
  const code = model.ranking.parent.unit_id.split("@")[0];
  const place = h("div", { class: "map-place" });
  const tip = h("p", { class: "map-tip meta", role: "status" });
  draw(place, tip, model, light, code, context.signal);
  return panel("map", { wide: 8, main: true, title: t("map.title", { name: model.name }), sub: t("map.sub", { unit: model.unit }), body: [h("div", { class: "map-holder" }, place, legend(model)), tip], table: rankingTable(model), source: () => mapSource(model) });
}

async function draw(place, tip, model, light, code, signal) {
  const answer = await fetch(new URL(`./geo/${code}.json`, import.meta.url), { signal }).catch(() => null);
  if (!answer?.ok) {
    place.replaceChildren(h("p", { class: "state" }, t("map.noboundaries")));
    return;
  }
  const boundaries = await answer.json();
  const project = projection(boundaries);
  const units = new Map(model.items.map((item) => [item.code, item]));
  const shapes = boundaries.features.map((feature) => shape(feature, units.get(feature.properties.code), project, model, light, tip));
  const words = code === "VN" ? ISLANDS.map(([name, east, north]) => island(name, project([east, north]))) : [];
  const picture = svg("svg", { viewBox: `0 0 ${project.width} ${project.height}`, class: "map", role: "group", "aria-label": t("map.label", { name: model.name }) }, hatch(), ...shapes, ...words);
  place.replaceChildren(picture);
  light.on((shown) => shapes.forEach((each) => each.classList.toggle("lit", each.dataset.code === shown)));
}

function shape(feature, unit, project, model, light, tip) {
  const figure = unit?.figure ?? null;
  const kind = figure ? `heat${classOf(figure.value, model.classes) + 1}` : unit?.suppression ? "hidden" : "nothing";
  const path = svg("path", { d: pathOf(feature.geometry, project), class: `area ${kind}`, tabindex: "0", role: "link", "aria-label": said(unit, model) });
  path.dataset.code = feature.properties.code;
  const group = figure && isUncertain(figure, model.classes) ? svg("g", {}, path, svg("path", { d: path.getAttribute("d"), class: "uncertain" })) : path;
  const point = () => {
    light.show(feature.properties.code);
    tip.textContent = said(unit, model);
  };
  path.addEventListener("pointerenter", point);
  path.addEventListener("focus", point);
  const open = () => unit && (location.href = linkTo("/overview", { unit: unit.unit.unit_id }));
  path.addEventListener("click", open);
  path.addEventListener("keydown", (event) => event.key === "Enter" && open());
  group.dataset.code = feature.properties.code;
  return group;
}

/** A unit in words: its name, its figure, its rank or the ranks it may have. */
export function said(unit, model) {
  if (!unit) {
    return "";
  }
  const name = unitName(unit.unit);
  if (!unit.figure) {
    return `${name}: ${t(unit.suppression ? "hidden.short" : "map.nofigure")}`;
  }
  const value = withUnit(unit.figure.value, { ...model.scale, unit: model.unit });
  return model.how.ahead ? `${name}: ${value} (80%: ${withUnit(unit.figure.lo, model.scale)} – ${withUnit(unit.figure.hi, model.scale)})` : `${name}: ${value}`;
}

function island(name, [x, y]) {
  return svg("text", { x, y, class: "map-word", "text-anchor": "middle" }, name);
}

/** Stripes over a colour that the forecast does not bear out. */
function hatch() {
  return svg("defs", {}, svg("pattern", { id: "uncertain", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, svg("line", { x1: 0, y1: 0, x2: 0, y2: 5, class: "hatch" })));
}

function legend(model) {
  const ends = model.classes;
  const rows = ends.map((end, index) => h("li", {}, h("i", { class: `swatch heat${classOf(end, ends) + 1}` }), index === 0 ? `≤ ${withUnit(end, model.scale)}` : `– ${withUnit(end, model.scale)}`));
  return h("ul", { class: "map-legend meta" }, rows.reverse(), model.how.ahead ? h("li", {}, h("i", { class: "swatch striped" }), t("map.uncertain")) : null, h("li", {}, h("i", { class: "swatch nothing" }), t("map.nofigure")));
}

