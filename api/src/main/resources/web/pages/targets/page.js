// All targets of the unit's plans, the least likely first; what the texts leave open; reports due.
import { missing } from "../../shared/components/panel.js";
import { number } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";
import { unitName } from "../../shared/series-model.js";
import { flagsPanel, milestonesPanel, reportsPanel, summaryPanel } from "./side.js";
import { chosen, targetsPanel } from "./list.js";

export default {
  draw(page) {
    const targets = page.parts.targets;
    const every = targets?.items ?? [];
    const picked = chosen(every);
    const all = every.filter((item) => item.kind === "target");
    const items = picked.filter((item) => item.kind === "target");
    if (!targets) {
      return unknown(page);
    }
    const count = (...statuses) => items.filter((item) => statuses.includes(item.status)).length;
    return {
      title: items.length === 0 ? t(all.length === 0 ? "head.none" : "head.unmatched", { unit: unitName(page.unit) }) : t("head.counts", { ok: number(count("on_track", "reached")), of: number(items.length), risk: number(count("risk")) }),
      lead: items.length === 0 ? "" : t("head.lead", { unmeasured: number(count("not_measured")) }),
      quality: page.parts.quality,
      datasets: ["public_services."],
      synthetic: items.some((item) => item.origin === "synthetic"),
      foot: t("foot.note"),
      panels: [targetsPanel(items, every, page), side(page, items, picked)],
    };
  },
};

/** Targets that did not come are not targets that are not there. */
function unknown(page) {
  const title = t("head.unknown", { unit: unitName(page.unit) });
  return { title, lead: "", quality: page.parts.quality, datasets: ["public_services."], foot: t("foot.note"), panels: [missing("targets", { wide: 12, main: true, title }, page.missing.targets)] };
}

/** The side column: summary, texts to be cleared up, reports. */
function side(page, items, picked) {
  const column = document.createElement("div");
  column.className = "w3 side-column";
  column.append(summaryPanel(page, items), flagsPanel(page, items), milestonesPanel(page, picked), reportsPanel(page, picked));
  return column;
}

