// Finds a unit by name with or without diacritics, by code, or by a name it had before.
import { ask } from "../api.js";
import { fill, h, icon } from "../dom.js";
import { date } from "../format.js";
import { t } from "../i18n/index.js";
import { unitName } from "../series-model.js";

const RECENT = "wardcast-recent-units";
const PAUSE = 120;

/** The picker; `choose` gets the unit_id. `unit` may be null before any is known. */
export function unitPicker(unit, choose) {
  const parts = build(unit);
  let items = [];
  let active = -1;
  let pause;
  let asked;

  const mark = (index) => {
    active = index;
    [...parts.list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === active)));
    parts.input.setAttribute("aria-activedescendant", active >= 0 ? `unit-option-${active}` : "");
    parts.list.children[active]?.scrollIntoView({ block: "nearest" });
  };
  const take = (index) => {
    if (items[index]) {
      close();
      remember(items[index]);
      choose(items[index].unit_id);
    }
  };
  const show = (found, hint) => {
    items = found;
    fill(parts.list, found.map((item, index) => option(item, index, take)));
    parts.hint.textContent = hint;
    mark(found.length > 0 ? 0 : -1);
  };
  const search = async () => {
    asked?.abort();
    asked = new AbortController();
    const text = parts.input.value.trim();
    if (text === "" && recent().length > 0) {
      show(recent(), t("unit.recent"));
      return;
    }
    try {
      const found = await ask("units", { q: text, limit: 30, data: text === "" ? "true" : undefined }, asked.signal);
      show(found.items, found.items.length > 0 ? t("unit.hint") : t("unit.none", { text }));
    } catch (problem) {
      if (problem.name !== "AbortError") {
        show([], t("state.error"));
      }
    }
  };
  const open = () => {
    parts.drop.hidden = false;
    parts.button.setAttribute("aria-expanded", "true");
    parts.input.value = "";
    parts.input.focus();
    search();
  };
  const close = (back = true) => {
    parts.drop.hidden = true;
    parts.button.setAttribute("aria-expanded", "false");
    if (back) {
      parts.button.focus();
    }
  };

  parts.button.addEventListener("click", () => (parts.drop.hidden ? open() : close()));
  parts.input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(search, PAUSE);
  });
  parts.input.addEventListener("keydown", (event) => {
    const moves = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: items.length - 1 };
    if (event.key in moves && (event.key.startsWith("Arrow") || event.ctrlKey)) {
      event.preventDefault();
      mark((moves[event.key] + items.length) % Math.max(1, items.length));
    } else if (event.key === "Enter") {
      event.preventDefault();
      take(active);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  });
  parts.root.addEventListener("focusout", (event) => {
    if (!parts.drop.hidden && !parts.root.contains(event.relatedTarget)) {
      close(false);
    }
  });
  parts.root.open = open;
  if (unit) {
    remember(unit);
  }
  return parts.root;
}

function build(unit) {
  const input = h("input", { class: "picker-input", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-expanded": "true", "aria-controls": "unit-options", "aria-autocomplete": "list", "aria-label": t("unit.choose"), placeholder: t("unit.placeholder") });
  const list = h("ul", { class: "picker-list", id: "unit-options", role: "listbox", "aria-label": t("unit.choose") });
  const hint = h("p", { class: "picker-hint", role: "status" });
  const drop = h("div", { class: "picker-drop", hidden: true }, input, hint, list);
  const about = unit ? [h("strong", {}, unitName(unit)), h("span", {}, aboutOf(unit))] : [h("strong", {}, t("unit.choose"))];
  const button = h("button", { class: "picker-button", type: "button", "aria-haspopup": "listbox", "aria-expanded": "false", "aria-label": unit ? `${t("unit.choose")}: ${unitName(unit)}` : t("unit.choose") }, about, icon("down"));
  return { root: h("div", { class: "picker" }, button, drop), button, drop, input, list, hint };
}

function aboutOf(unit) {
  const above = unit.parent && unit.level === "commune" ? `${unitName(unit.parent)} · ` : "";
  return unit.today === false ? `${above}${unit.code} · ${t("unit.ended", { date: date(unit.valid_to) })}` : above + unit.code;
}

function option(unit, index, take) {
  const more = [unit.level === "commune" && unit.parent ? unitName(unit.parent) : null, through(unit), unit.indicators === 0 ? t("unit.nodata") : null];
  return h(
    "li",
    { role: "option", id: `unit-option-${index}`, "aria-selected": "false", onmousedown: (event) => event.preventDefault(), onclick: () => take(index) },
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

function remember(unit) {
  const { through: _, ...kept } = unit;
  const others = recent().filter((other) => other.unit_id !== unit.unit_id);
  try {
    localStorage.setItem(RECENT, JSON.stringify([kept, ...others].slice(0, 5)));
  } catch {
    // Without storage there are no recent units; everything else works.
  }
}
