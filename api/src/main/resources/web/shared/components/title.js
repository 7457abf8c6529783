// What stands above and below the panels: the answer in one sentence, how far the figures go, how far they can be trusted.
import { h } from "../dom.js";
import { date, number, time } from "../format.js";
import { t, words as said } from "../i18n/index.js";
import { read, urlWith } from "../state.js";
import { print } from "../export/print.js";
import { syntheticChip } from "./chip.js";
import { periodSlider } from "./period-slider.js";
import { openDrawer } from "./drawer.js";
import { shape } from "./probability.js";
import { latestLate, trustDetails, trustOf } from "./trust.js";

/** Says that the page is not today's, with the way back; null where it is. `sentence` is the page's own, where it means another past. */
export function pastBanner(wanted, sentence = "period.banner") {
  return wanted.period ? h("p", { class: "past-banner wide", role: "status" }, t(sentence, { day: date(wanted.period) }), " ", h("a", { href: urlWith({ period: "" }), "data-state": '{"period":""}' }, t("period.back"))) : null;
}

/** `view`: `{ title, lead, controls, periods, trust, source }`; the title is made from data by rule. */
export function titleBlock(view, page, synthetic) {
  return h(
    "div",
    { class: "title wide" },
    h("div", {}, synthetic ? h("p", { class: "only-phone" }, syntheticChip()) : null, h("h1", {}, view.title), h("p", { class: "lead" }, view.lead)),
    h("div", { class: "title-side" }, view.controls ?? null, daysOf(page) ? periodSlider(daysOf(page)) : null, trustLine(view, page), staleLine(view)),
  );
}

/** The days that the slider may stand on: those of which forecasts are kept, and the present; null where none is kept. */
function daysOf(page) {
  const days = page.parts.days;
  if (!days || days.items.length === 0) {
    return null;
  }
  const now = days.known ?? days.items[0];
  const shown = read().period ?? now;
  // A day that only the address names is a place of the slider too: it must not say another day than the page.
  const all = [...new Set([...days.items, shown].filter((day) => day < now))].sort();
  return { days: [...all, now], shown };
}

function trustLine(view, page) {
  const trust = view.quality ? trustOf(view.quality, view.datasets) : null;
  const button = h("button", { class: "link-button", type: "button", "data-key": "source", onclick: () => openDrawer({ title: t("source.title"), facts: [...(view.source?.() ?? []), ...(trust ? trustDetails(trust) : []), publication(page)] }) }, t("source.open"));
  return h("p", { class: "meta trust-line" }, trust ? words(trust) : null, button);
}

function words(trust) {
  const part = (name) => h("span", { title: t(`quality.${name}.long`) }, `${t(`quality.${name}`)} `, h("b", {}, whole(trust[name])));
  return [h("b", {}, t("quality.score", { score: whole(trust.score) })), ["valid", "complete", "clean", "fresh"].map(part)];
}

/** That figures are older than was promised: a forecast made of them is older too. */
function staleLine(view) {
  const trust = view.quality ? trustOf(view.quality, view.datasets) : null;
  const late = trust ? latestLate(trust) : null;
  return late ? h("p", { class: "meta stale" }, shape("watch"), t("state.stale", { dataset: said(late.dataset_name), date: date(late.period_end), n: number(late.late_days) })) : null;
}

/** Rounded down, so that 100 means without fault. */
function whole(points) {
  return points === null ? "–" : number(Math.floor(points));
}

function publication(page) {
  return [t("source.publication"), `#${page.publication.number} · ${time(page.publication.published_at)}`];
}

/** What is said of all figures of a page. */
export function footNote(view, synthetic) {
  return [view.foot, synthetic ? t("foot.synthetic") : null].filter(Boolean).join(" ");
}

/** The line at the end of a page. */
export function footBar(view, page, synthetic) {
  return h(
    "div",
    { class: "wide foot-bar" },
    h("span", {}, footNote(view, synthetic)),
    h("span", { class: "space" }),
    view.model ? h("span", {}, view.model) : null,
    h("span", {}, t("foot.publication", { n: page.publication.number })),
    h("span", { class: "foot-actions" }, h("button", { class: "link-button", type: "button", onclick: print }, t("foot.print"))),
  );
}
