// Which models can be trusted: their errors on the past of the series they were tried on.
import { missing, panel } from "../../shared/components/panel.js";
import { sourceOf } from "../../shared/components/source.js";
import { h } from "../../shared/dom.js";
import { model as modelName, number, percent } from "../../shared/format.js";
import { t } from "../../shared/i18n/index.js";

const BASELINES = ["seasonal_naive", "naive"];

export function modelsPanel(page) {
  const items = [...(page.parts.backtests?.items ?? [])].sort((one, other) => one.mase - other.mase);
  if (items.length === 0) {
    return missing("models", { wide: 5, title: t("models.none") }, page.missing.backtests);
  }
  const longest = Math.max(...items.map((item) => item.mase));
  const base = items.find((item) => BASELINES.includes(item.group.model));
  return panel("models", { wide: 5, title: title(items[0], base), sub: t("models.sub"), body: h("div", { class: "scroll", tabindex: 0 }, picture(items, base, longest)), table: table(items), source: () => source(items, page) });
}

function source(items, page) {
  const tried = (item) => h("div", {}, t("models.tried", { model: modelName(item.group.model), mase: number(item.mase, 2), in80: number(item.coverage_80 * 100, 1), n: number(item.n), series: number(item.series) }));
  return sourceOf({ publication: page.publication }, {
    what: t("models.table"),
    period: t("models.period", { n: number(Math.max(...items.map((item) => item.n))), series: number(Math.max(...items.map((item) => item.series))) }),
    facts: [[t("source.formula"), t("models.formula")], [t("source.record"), items.map(tried)], [t("models.used"), t("models.used.text")]],
  });
}

function title(best, base) {
  const name = modelName(best.group.model);
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return base && best !== base ? t("models.title", { model: capital, base: modelName(base.group.model), percent: percent(1 - best.mase / base.mase) }) : t("models.only", { model: capital });
}

function picture(items, base, longest) {
  const head = ["models.model", "models.used", "models.error", "models.mase", "coverage.80.short", "coverage.95.short"];
  return h("table", { class: "data-table models" }, h("thead", {}, h("tr", {}, head.map((key) => h("th", { scope: "col" }, t(key))))), h("tbody", {}, items.map((item) => row(item, item === base, longest, base))));
}

function row(item, isBase, longest, base) {
  return h("tr", { class: isBase ? "base" : "" }, h("th", { scope: "row" }, isBase ? t("models.base", { model: modelName(item.group.model) }) : modelName(item.group.model)), h("td", { class: "soft" }, number(item.chosen)), h("td", { class: "bar-cell" }, bar(item.mase / longest, base ? base.mase / longest : null)), h("td", {}, h("b", {}, number(item.mase, 2))), h("td", {}, number(item.coverage_80 * 100)), h("td", {}, number(item.coverage_95 * 100)));
}

function bar(share, base) {
  const filled = h("i", { class: "filled" });
  filled.style.width = `${share * 100}%`;
  const mark = base === null ? null : h("i", { class: "mark" });
  if (mark) {
    mark.style.left = `${base * 100}%`;
  }
  return h("span", { class: "bar", "aria-hidden": "true" }, filled, mark);
}

function table(items) {
  return {
    name: t("models.table"),
    columns: [
      { name: t("models.model"), value: (item) => modelName(item.group.model) },
      { name: t("models.series"), value: (item) => item.series, text: (item) => number(item.series) },
      { name: t("models.used"), value: (item) => item.chosen, text: (item) => number(item.chosen) },
      { name: t("models.mase"), value: (item) => item.mase, text: (item) => number(item.mase, 3) },
      { name: "sMAPE", value: (item) => item.smape, text: (item) => number(item.smape, 1) },
      { name: t("coverage.80"), value: (item) => item.coverage_80, text: (item) => `${number(item.coverage_80 * 100, 1)}%` },
      { name: t("coverage.95"), value: (item) => item.coverage_95, text: (item) => `${number(item.coverage_95 * 100, 1)}%` },
    ],
    rows: items,
  };
}
