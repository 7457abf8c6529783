// One place to find anything: a unit, an indicator by its name or by another word for it, a page. Diacritics may be left out.
import { ask } from "../api.js";
import { fill, h, icon } from "../dom.js";
import { t, words } from "../i18n/index.js";
import { linkTo, PAGES } from "../pages.js";
import { unitName } from "../series-model.js";

const PAUSE = 120;
const MOST = { units: 8, indicators: 6, pages: 4 };
let indicators = null;

/** The box in the header; it opens the search. */
export function searchBox(unit) {
  return h("button", { class: "search-box", type: "button", "aria-haspopup": "dialog", "aria-label": t("search.hint"), onclick: () => openSearch(unit) }, icon("search"), h("span", {}, t("search.hint")), h("kbd", { "aria-hidden": "true" }, "/"));
}

/** Opens the search; arrows choose, Enter goes, Escape leaves. */
export function openSearch(unit) {
  const list = h("ul", { class: "picker-list", id: "search-options", role: "listbox", "aria-label": t("search.hint") });
  const said = h("p", { class: "picker-hint", role: "status" });
  const input = h("input", { class: "picker-input", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-expanded": "true", "aria-controls": "search-options", "aria-label": t("search.hint"), placeholder: t("search.hint") });
  const dialog = h("dialog", { class: "search", "aria-label": t("search.hint"), onclose: () => dialog.remove(), onclick: (event) => event.target === dialog && dialog.close() }, input, said, list);
  let pause;
  let at = 0;
  let answered = null;

  const mark = (index) => {
    at = index;
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === index)));
    input.setAttribute("aria-activedescendant", list.children[index]?.id ?? "");
    list.children[index]?.scrollIntoView({ block: "nearest" });
  };
  const search = async () => {
    const text = input.value.trim();
    const found = await find(text, unit);
    if (text !== input.value.trim()) {
      return;
    }
    answered = text;
    fill(list, found.map(option));
    said.textContent = found.length === 0 ? t("search.none", { text: input.value }) : t("unit.hint");
    mark(0);
  };
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(search, PAUSE);
  });
  input.addEventListener("keydown", async (event) => {
    const count = list.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count > 0) {
      event.preventDefault();
      mark((at + step + count) % count);
    } else if (event.key === "Enter") {
      // Whoever types fast means what was typed, not what still stands in the list.
      if (answered !== input.value.trim()) {
        clearTimeout(pause);
        await search();
      }
      list.children[at]?.querySelector("a").click();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  search();
}

function option({ name, about, href }, index) {
  return h("li", { role: "option", id: `search-option-${index}`, "aria-selected": "false" }, h("a", { class: "plain", href, tabindex: -1 }, name), h("span", { class: "code" }, about));
}

/** Pages whose name fits, indicators called just so, units, indicators that fit in part. */
async function find(text, unit) {
  const pages = PAGES.filter((page) => fits(t(`nav.${page.name}`), text)).slice(0, MOST.pages).map((page) => ({ name: t(`nav.${page.name}`), about: t("search.page"), href: linkTo(page.path) }));
  const [units, known] = await Promise.all([unitsOf(text), indicatorsOf()]);
  const fitting = text === "" ? [] : matching(known, text).slice(0, MOST.indicators);
  const shown = (some) => some.map(({ indicator, word }) => ({ name: words(indicator.name), about: [words(indicator.domain_name), word].filter(Boolean).join(" · "), href: linkTo("/series", { indicator: indicator.id, unit: unit?.unit_id }) }));
  return [...pages, ...shown(fitting.filter(({ rank }) => rank === 0)), ...units, ...shown(fitting.filter(({ rank }) => rank > 0))];
}

/** Indicators by their name or another word for it, which is then shown beside them: first those called just so, then by name. */
function matching(indicators, text) {
  const ranked = indicators.map((indicator) => {
    const name = words(indicator.name);
    const others = [indicator.name.vi, indicator.name.en, ...indicator.synonyms].filter((word) => word !== name && fits(word, text));
    const exact = [name, ...others].find((word) => plain(word) === plain(text));
    if (fits(name, text)) {
      return { indicator, word: null, rank: exact ? 0 : 1 };
    }
    return { indicator, word: exact ?? others[0], rank: exact ? 0 : others.length > 0 ? 2 : 3 };
  });
  return ranked.filter(({ rank }) => rank < 3).sort((one, other) => one.rank - other.rank);
}

async function unitsOf(text) {
  const answer = await ask("units", { q: text, limit: MOST.units, data: text === "" ? "true" : undefined }).catch(() => ({ items: [] }));
  return answer.items.map((unit) => ({ name: unitName(unit), about: `${unit.parent && unit.level === "commune" ? `${unitName(unit.parent)} · ` : ""}${unit.code}`, href: linkTo(location.pathname, { unit: unit.unit_id }) }));
}

async function indicatorsOf() {
  indicators ??= ask("indicators").then((answer) => answer.items, () => []);
  return indicators;
}

function fits(name, text) {
  return plain(name).includes(plain(text));
}

/** Letters without marks, small. */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();
}
