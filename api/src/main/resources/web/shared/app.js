// Starts the page of the address: its folder below pages/ is loaded, asked what it needs, and drawn.
import { ask, Problem } from "./api.js";
import { drawFrame } from "./components/frame.js";
import { knownUntil, newestRun, paperHead } from "./components/paper.js";
import { loading, trouble } from "./components/states.js";
import { footBar, footNote, pastBanner, titleBlock } from "./components/title.js";
import { fill, h } from "./dom.js";
import { learn, speak, t } from "./i18n/index.js";
import { currentPage } from "./pages.js";
import { unitName } from "./series-model.js";
import * as state from "./state.js";

const content = document.getElementById("content");
const foot = document.getElementById("foot");
const live = document.getElementById("live");

const here = currentPage();
const folder = new URL(`../pages/${here.name}/`, import.meta.url);
let module = null;
let asked = new AbortController();
let drawn = [];

function say(text) {
  live.textContent = text;
}

/** Loads the page's own style, words and script together. */
async function load() {
  const [page, vi, en] = await Promise.all([import(`${folder}page.js`), import(`${folder}vi.js`), import(`${folder}en.js`), style(`${folder}${here.name}.css`)]);
  learn({ vi: vi.default, en: en.default });
  module = page.default;
}

function style(href) {
  return new Promise((loaded) => {
    const link = h("link", { rel: "stylesheet", href, onload: loaded, onerror: loaded });
    document.head.append(link);
  });
}

/** Shows what the address says; a newer call takes the place of an older one. */
async function show() {
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  const wanted = state.read();
  const focused = document.activeElement?.id;
  speak(wanted.lang);
  content.setAttribute("aria-busy", "true");
  try {
    const unit = await unitOf(wanted, signal);
    const parameters = { ...(unit ? { unit } : {}), ...(wanted.period ? { as_of: wanted.period } : {}), ...module.parameters?.(wanted) };
    const page = await ask(`pages/${here.name}`, parameters, signal);
    draw(page, wanted, signal);
  } catch (problem) {
    if (!signal.aborted) {
      showTrouble(problem);
    }
  } finally {
    if (!signal.aborted) {
      content.removeAttribute("aria-busy");
      document.getElementById(focused)?.focus();
    }
  }
}

/** The unit of the address; without one, the one that has most to show at the level the page is for. */
async function unitOf(wanted, signal) {
  if (module.unit === "none") {
    return wanted.unit ?? null;
  }
  if (wanted.unit) {
    return wanted.unit;
  }
  const wards = await ask("units", { data: "true", level: "commune", limit: 1 }, signal);
  const found = wards.items[0] ?? (await ask("units", { data: "true", limit: 1 }, signal)).items[0];
  if (!found) {
    throw new Problem(404, { detail: t("state.nounit"), detail_en: t("state.nounit") });
  }
  state.settle({ unit: found.unit_id });
  return found.unit_id;
}

function draw(page, wanted, signal) {
  clear();
  const context = { wanted, signal, say, unit: page.unit, chart: (remove) => drawn.push(remove) };
  const view = module.draw(page, context);
  const synthetic = view.synthetic ?? isSynthetic(page.parts);
  drawFrame({ unit: page.unit, synthetic, alerts: view.alerts ?? null });
  const paper = paperHead({ unit: page.unit, known: knownUntil(page.parts), run: newestRun(page.parts), publication: page.publication, synthetic, note: footNote(view, synthetic) });
  fill(content, paper, pastBanner(wanted, view.past), titleBlock(view, page, synthetic), h("div", { class: `board wide ${here.name}` }, view.panels));
  fill(foot, footBar(view, page, synthetic));
  view.ready?.();
  document.title = `${t(`nav.${here.name}`)}${page.unit ? ` · ${unitName(page.unit)}` : ""} · Wardcast`;
  say(view.title);
}

/** Whether any part of the page was made by a machine: the answers say so themselves. */
function isSynthetic(parts) {
  return Object.values(parts).some((part) => part.synthetic === true || isInvented(part) || part.items?.some?.((item) => item.origin === "synthetic" || item.arrival === "synthetic"));
}

/** A series none of whose figures was reported. Single months that a source filled in by itself are marked where they stand. */
function isInvented(part) {
  return part.meta?.synthetic === true && part.points?.every((point) => point.origin === "synthetic") === true;
}

function showTrouble(problem) {
  clear();
  drawFrame({ unit: null, synthetic: false });
  fill(content, h("div", { class: "wide" }, h("h1", { class: "lonely" }, t(`nav.${here.name}`)), trouble(problem, show)));
  fill(foot);
}

function clear() {
  drawn.forEach((remove) => remove());
  drawn = [];
}

speak(state.read().lang);
drawFrame({ unit: null, synthetic: false });
loading(content, "whole");
begin();

/** A page whose files do not come says so instead of staying empty. */
async function begin() {
  try {
    await load();
  } catch (fault) {
    console.error(fault);
    showTrouble(new Problem(0, { detail_en: fault.message }));
    return;
  }
  if (module.start) {
    module.start();
  } else {
    state.onChange(show);
    show();
  }
}
