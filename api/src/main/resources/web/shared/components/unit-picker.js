// Finds a unit by name with or without diacritics, by code, or by a name it had before.
import { ask } from "../api.js";
import { fill, h, icon } from "../dom.js";
import { date } from "../format.js";
import { t } from "../i18n/index.js";
import { unitName } from "../series-model.js";

const RECENT = "wardcast-recent-units";
const PAUSE = 120;

/** A button that opens a combobox. `choose` gets the unit_id; `unit` may be null before any is known. */
export class UnitPicker {
  #items = [];
  #active = -1;
  #pause;
  #asked = new AbortController();
  #choose;

  constructor(unit, choose) {
    this.#choose = choose;
    this.input = h("input", { class: "picker-input", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-expanded": "true", "aria-controls": "unit-options", "aria-autocomplete": "list", "aria-label": t("unit.choose"), placeholder: t("unit.placeholder"), oninput: () => this.#searchSoon(), onkeydown: (event) => this.#key(event) });
    this.list = h("ul", { class: "picker-list", id: "unit-options", role: "listbox", "aria-label": t("unit.choose") });
    this.hint = h("p", { class: "picker-hint", role: "status" });
    this.drop = h("div", { class: "picker-drop", hidden: true }, this.input, this.hint, this.list);
    this.button = openingButton(unit, () => (this.drop.hidden ? this.open() : this.close()));
    this.element = h("div", { class: "picker", onfocusout: (event) => this.#left(event) }, this.button, this.drop);
    if (unit) {
      remember(unit);
    }
  }

  open() {
    this.drop.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.input.value = "";
    this.input.focus();
    this.#search();
  }

  close() {
    this.#hide();
    this.button.focus();
  }

  #hide() {
    this.drop.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
  }

  #left(event) {
    if (!this.drop.hidden && !this.element.contains(event.relatedTarget)) {
      this.#hide();
    }
  }

  #searchSoon() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#search(), PAUSE);
  }

  async #search() {
    this.#asked.abort();
    this.#asked = new AbortController();
    const text = this.input.value.trim();
    if (text === "" && recent().length > 0) {
      this.#show(recent(), t("unit.recent"));
      return;
    }
    try {
      const found = await ask("units", { q: text, limit: 30, data: text === "" ? "true" : undefined }, this.#asked.signal);
      this.#show(found.items, found.items.length > 0 ? t("unit.hint") : t("unit.none", { text }));
    } catch (problem) {
      if (problem.name !== "AbortError") {
        this.#show([], t("state.error"));
      }
    }
  }

  #show(items, hint) {
    this.#items = items;
    fill(this.list, items.map((item, index) => option(item, index, () => this.#take(index))));
    this.hint.textContent = hint;
    this.#mark(items.length > 0 ? 0 : -1);
  }

  #mark(index) {
    this.#active = index;
    [...this.list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === index)));
    this.input.setAttribute("aria-activedescendant", index >= 0 ? `unit-option-${index}` : "");
    this.list.children[index]?.scrollIntoView({ block: "nearest" });
  }

  #key(event) {
    const count = this.#items.length;
    switch (event.key) {
      case "ArrowDown": this.#mark(count ? (this.#active + 1) % count : -1); break;
      case "ArrowUp": this.#mark(count ? (this.#active - 1 + count) % count : -1); break;
      case "Enter": this.#take(this.#active); break;
      case "Escape": this.close(); break;
      default: return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #take(index) {
    const taken = this.#items[index];
    if (taken) {
      this.close();
      remember(taken);
      this.#choose(taken.unit_id);
    }
  }
}

function openingButton(unit, open) {
  const about = unit ? [h("strong", {}, unitName(unit)), h("span", {}, aboutOf(unit))] : [h("strong", {}, t("unit.choose"))];
  const label = unit ? `${t("unit.choose")}: ${unitName(unit)}, ${aboutOf(unit)}` : t("unit.choose");
  return h("button", { class: "picker-button", type: "button", "aria-haspopup": "listbox", "aria-expanded": "false", "aria-label": label, onclick: open }, about, icon("down"));
}

function aboutOf(unit) {
  const above = unit.parent && unit.level === "commune" ? `${unitName(unit.parent)} · ` : "";
  return unit.today === false ? `${above}${unit.code} · ${t("unit.ended", { date: date(unit.valid_to) })}` : above + unit.code;
}

function option(unit, index, take) {
  const more = [unit.level === "commune" && unit.parent ? unitName(unit.parent) : null, through(unit), unit.indicators === 0 ? t("unit.nodata") : null];
  return h(
    "li",
    { role: "option", id: `unit-option-${index}`, "aria-selected": "false", onmousedown: (event) => event.preventDefault(), onclick: take },
    h("b", {}, unitName(unit)),
    h("span", { class: "code" }, unit.code),
    h("span", { class: "more" }, more.filter(Boolean).join(" · ")),
  );
}

function through(unit) {
  return unit.through ? t(`unit.through.${unit.through.extent}`, { old: unit.through.full_name }) : null;
}

function recent() {
  try {
    return JSON.parse(localStorage.getItem(RECENT)) ?? [];
  } catch {
    return [];
  }
}

/** The last five, newest first. How a unit was found does not matter later. */
function remember(unit) {
  const { through: _, ...kept } = unit;
  const others = recent().filter((other) => other.unit_id !== unit.unit_id);
  try {
    localStorage.setItem(RECENT, JSON.stringify([kept, ...others].slice(0, 5)));
  } catch {
    // Without storage there are no recent units; everything else works.
  }
}
