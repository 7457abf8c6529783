// What only paper bears: whose figures, of which period, from which forecast and publication, and a code that leads back to the page.
import { h } from "../dom.js";
import { date, period, time } from "../format.js";
import { t } from "../i18n/index.js";
import { unitName } from "../series-model.js";
import { read } from "../state.js";
import { syntheticChip } from "./chip.js";

/**
 * The head of the first sheet; what every sheet says at its edges goes into variables of the style. `known` is the last period the
 * figures are of, `run` when the forecasts were made; both may be null.
 */
export function paperHead({ unit, known, run, publication, synthetic, note }) {
  const place = unit ? [h("b", {}, unitName(unit)), unit.parent ? unitName(unit.parent) : null, unit.code] : [h("b", {}, t("paper.units"))];
  const facts = [known, run ? t("foot.run", { time: time(run) }) : null, `${t("foot.publication", { n: publication.number })}, ${time(publication.published_at)}`];
  onEverySheet({ unit, note: synthetic ? `${t("app.synthetic")}. ${note}` : note, synthetic });
  return h(
    "div",
    { class: "paper-head", "aria-hidden": "true" },
    h("p", { class: "paper-place" }, joined(place), synthetic ? syntheticChip() : null),
    h("p", { class: "paper-facts" }, joined(facts)),
    paperCode(),
  );
}

/** Fetched when the page is at rest: printing does not wait for pictures, and on the screen nobody sees it. */
function paperCode() {
  const code = h("img", { class: "paper-code", alt: "" });
  const atRest = globalThis.requestIdleCallback ?? setTimeout;
  atRest(() => {
    code.src = codeOf(location.href);
  });
  return code;
}

function codeOf(address) {
  return `/qr.svg?address=${encodeURIComponent(address.split("#")[0])}`;
}

/** The code of the address as it is now, there before anything is printed. */
export async function readyForPaper() {
  const code = document.querySelector(".paper-code");
  if (code) {
    code.src = codeOf(location.href);
    await code.decode().catch(() => null);
  }
}

function joined(words) {
  return words.filter(Boolean).flatMap((word, index) => (index === 0 ? [word] : [" · ", word]));
}

function onEverySheet({ unit, note, synthetic }) {
  const style = document.documentElement.style;
  style.setProperty("--paper-note", JSON.stringify(note));
  style.setProperty("--paper-note-colour", synthetic ? "var(--synthetic)" : "var(--ink3)");
  style.setProperty("--paper-unit", JSON.stringify(unit ? unitName(unit) : t("paper.units")));
  style.setProperty("--paper-page", JSON.stringify(t("paper.page")));
}

/** What the figures of a page are of, in words: the day it is seen at, else what its parts know last; null where none says so. */
export function knownUntil(parts) {
  const { period: day } = read();
  if (day) {
    return t("paper.asof", { day: date(day) });
  }
  const known = parts.days?.known ?? latest(Object.values(parts).map((part) => part.known_until).filter(Boolean));
  if (known) {
    return t("side.asof", { period: date(known) });
  }
  if (parts.rankings) {
    return t("side.asof", { period: period(parts.rankings.period) });
  }
  const start = latest(lastPoints(parts).map((point) => point.period_start));
  const point = lastPoints(parts).find((one) => one.period_start === start);
  if (point) {
    return t("side.asof", { period: period(point.period) });
  }
  const judged = lastJudged(parts);
  return judged ? t("side.asof", { period: date(judged) }) : null;
}

/** The last figures that were reported, of one unit or of several; forecasts are not. */
function lastPoints(parts) {
  return Object.values(parts).flatMap((part) => [part, ...(part.items ?? [])]).map((one) => one.points?.at(-1)).filter((point) => point && "value" in point);
}

/** The last period of a dataset that is over and was judged. */
function lastJudged(parts) {
  return latest((parts.quality?.items ?? []).filter((item) => item.period_end < item.computed_at).map((item) => item.period_end));
}

function latest(words) {
  return words.sort().at(-1);
}

/** When the newest forecast among the parts was made; null where none is shown. */
export function newestRun(parts) {
  return latest(Object.values(parts).map((part) => part.run?.started_at).filter(Boolean)) ?? null;
}
