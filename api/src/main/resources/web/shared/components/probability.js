// A probability is never told by colour alone: shape, number and word go together.
import { h } from "../dom.js";
import { number } from "../format.js";
import { t } from "../i18n/index.js";

/** What a probability of reaching something means. */
export function hope(probability) {
  if (probability === null || probability === undefined) {
    return "none";
  }
  return probability >= 0.8 ? "ok" : probability >= 0.4 ? "watch" : "risk";
}

/** What a probability of something bad means. */
export function fear(probability) {
  if (probability === null || probability === undefined) {
    return "none";
  }
  return probability < 0.05 ? "ok" : probability <= 0.3 ? "watch" : "risk";
}

/** As readers see it: `28%`, never 0 % or 100 %. */
export function probable(probability) {
  if (probability < 0.01) {
    return "<1%";
  }
  return probability > 0.99 ? ">99%" : `${number(Math.round(probability * 100))}%`;
}

/** The chip of a probability of reaching something, or with `bad` of something bad happening. */
export function probabilityChip(probability, { bad = false, words = false } = {}) {
  const level = bad ? fear(probability) : hope(probability);
  const meaning = t(`${bad ? "fear" : "hope"}.${level}`);
  const text = level === "none" ? t("hope.none.short") : probable(probability);
  return h("span", { class: `chip probability ${level}` }, shape(level), text, words ? ` ${meaning}` : h("span", { class: "for-readers" }, ` ${meaning}`));
}

/** The shape of a level: ● ▲ ■ ○. */
export function shape(level) {
  return h("i", { class: `shape ${level}`, "aria-hidden": "true" });
}

/** `khoảng 3 trong 10 kịch bản` */
export function inTen(probability) {
  const n = Math.round(probability * 10);
  return t(n === 0 ? "hope.inten.less" : n === 10 ? "hope.inten.all" : "hope.inten", { n: number(n) });
}
