// Where the scored forecasts come from: published when they were made, or made again as of a past day.
import { number } from "../../shared/format.js";
import { says, t } from "../../shared/i18n/index.js";

export function madeWords(page) {
  return (page.parts.total?.items ?? []).map(({ group, n }) => t("source.made.n", { made: says(`source.made.${group.made}`) ? t(`source.made.${group.made}`) : group.made, n: number(n) })).join("; ");
}
