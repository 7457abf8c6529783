// How good the figures are: đúng, đủ, sạch, sống, each 0-100. Numbers are rounded down, so that 100 means without fault.
import { ask } from "../api.js";
import { fill, h } from "../dom.js";
import { number, shortPeriod } from "../format.js";
import { t, words } from "../i18n/index.js";

const PARTS = ["valid", "complete", "clean", "fresh"];

/** The score and its four words in one line; nothing where nothing is scored. */
export function qualityLine(quality) {
  const latest = quality?.latest;
  if (!latest) {
    return null;
  }
  const parts = PARTS.map((part) => h("span", { title: t(`quality.${part}.long`) }, `${t(`quality.${part}`)} `, points(latest[part])));
  return h("span", { class: "quality" }, h("b", {}, t("quality.score", { score: points(latest.score) })), parts);
}

/** The same in a drawer: the latest period, the worst one, and what the latest lost to which faults. */
export function qualityDetails(quality, opened) {
  if (!quality.latest) {
    return [h("div", {}, words(quality.reason))];
  }
  const { latest, lowest } = quality;
  const lost = h("ul", { class: "losses" });
  opened(() => explain(latest, lost));
  return [
    h("div", {}, `${words(latest.dataset_name)}, ${shortPeriod(latest.period)}`),
    h("div", {}, qualityLine(quality)),
    lost,
    lowest.period === latest.period ? null : h("div", {}, t("quality.lowest", { period: shortPeriod(lowest.period), score: points(lowest.score) })),
  ];
}

/** Points lost, most first; what cannot be fetched leaves the score as it is. */
async function explain(brief, list) {
  try {
    const explanation = await ask(brief.href.replace("/api/v1/", ""));
    const losses = explanation.parts.flatMap((part) => part.losses.map((loss) => ({ ...loss, name: part.name }))).sort((a, b) => b.score_points - a.score_points);
    fill(list, losses.slice(0, 8).map((loss) => h("li", {}, t("quality.loss", { part: words(loss.name), points: number(loss.points, 1), why: words(loss.example) }))));
  } catch (problem) {
    fill(list, h("li", {}, t("state.error")));
  }
}

function points(value) {
  return value === null ? "–" : number(Math.floor(value));
}
