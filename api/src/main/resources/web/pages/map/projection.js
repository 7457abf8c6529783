// Degrees to the drawing: as far east and north as it is on the ground in the middle of the map.

const WIDTH = 600;
const EDGE = 6;

/** How boundaries are laid out: `project([east, north])` gives `[x, y]`; `width` and `height` are the drawing's. */
export function projection(boundaries) {
  const points = boundaries.features.flatMap((feature) => feature.geometry.coordinates.flat(2));
  const [west, east] = span(points.map((point) => point[0]));
  const [south, north] = span(points.map((point) => point[1]));
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (WIDTH - 2 * EDGE) / ((east - west) * narrow);
  const project = ([x, y]) => [round(EDGE + (x - west) * narrow * scale), round(EDGE + (north - y) * scale)];
  return Object.assign(project, { width: WIDTH, height: Math.ceil((north - south) * scale) + 2 * EDGE });
}

/** A multipolygon as the `d` of a path. */
export function pathOf(geometry, project) {
  return geometry.coordinates.flatMap((polygon) => polygon.map((ring) => `M${ring.map((point) => project(point).join(" ")).join("L")}Z`)).join("");
}

/** An element of SVG. */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
}

function span(values) {
  return values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
}

function round(value) {
  return Math.round(value * 10) / 10;
}
