// Why a score is what it is: each part with its value and what it lost, and the rows of the files that cost it points.
import { ask } from "../../shared/api.js";
import { openDrawer } from "../../shared/components/drawer.js";
import { h } from "../../shared/dom.js";
import { number, shortPeriod } from "../../shared/format.js";
import { t, words } from "../../shared/i18n/index.js";

const MOST = 40;

/** Opens the drawer of one score. */
export async function explain(item) {
  const place = h("div", {}, t("state.loading"));
  openDrawer({ title: `${words(item.dataset_name)}, ${shortPeriod(item.period)}`, facts: [[t("heat.score"), shown(item.score)], [t("drawer.lost"), place]] });
  await fillIn(place, item.href, (answer) => [parts(answer.parts), losses(answer.parts), issuesList(answer.issues)]);
}

/** Asks for the explanation at `href` and puts what `content` makes of it into `place`. */
export async function fillIn(place, href, content) {
  try {
    place.replaceChildren(...content(await ask(href.replace("/api/v1/", ""))));
  } catch (problem) {
    place.textContent = words(problem.detail) || t("state.error");
  }
}

/** The four parts: value, points lost, and the counts they were computed from. */
function parts(all) {
  const exact = (points) => (points === null ? "–" : number(points, 1));
  const row = (part) => h("tr", {}, h("th", { scope: "row" }, words(part.name)), h("td", {}, exact(part.value)), h("td", {}, exact(part.lost)), h("td", {}, part.value === null ? "–" : part.formula));
  const head = ["drawer.part", "drawer.value", "drawer.points", "source.formula"].map((key) => h("th", { scope: "col" }, t(key)));
  return h("table", { class: "data-table parts" }, h("thead", {}, h("tr", {}, head)), h("tbody", {}, all.map(row)));
}

function losses(all) {
  const lines = all.flatMap((part) => part.losses.map((loss) => h("li", {}, t("quality.loss", { part: words(part.name), points: number(loss.points, 1), why: words(loss.example) }))));
  return lines.length > 0 ? h("ul", { class: "losses" }, lines) : h("p", {}, t("drawer.nothing"));
}

/** Where each fault stands, and what its sender was told. */
export function issuesList(issues) {
  return h("ol", { class: "cells" }, issues.slice(0, MOST).map((issue) => h("li", {}, placeOf(issue), h("p", { class: "meta" }, words(issue.message)))));
}

/** File, sheet, cell or row. */
export function placeOf({ file, sheet, row, column }) {
  return [file, sheet, row === null ? null : column ? `${column}${row}` : t("place.row", { row })].filter(Boolean).join(" › ");
}

/** Points, rounded down: 100 means without fault. */
export function shown(points) {
  return points === null ? "–" : number(Math.floor(points));
}
