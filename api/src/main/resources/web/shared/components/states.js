// What a page says while there is nothing to show yet, or at all.
import { h } from "../dom.js";
import { t, words } from "../i18n/index.js";

const SLOW = 2000;

/** A place of the right size; after two seconds it says that it is still at work. */
export function loading(place, className = "") {
  const skeleton = h("div", { class: `skeleton ${className}`, "aria-busy": "true" });
  place.replaceChildren(skeleton);
  setTimeout(() => {
    if (skeleton.isConnected) {
      skeleton.append(h("p", { class: "state", role: "status" }, t("state.loading")));
    }
  }, SLOW);
}

/** What went wrong, in the reader's language, with a way to try again where that may help. */
export function trouble(problem, retry) {
  if (problem.kind === "not-ready") {
    return h("p", { class: "state" }, t("state.notready"), retryButton(retry));
  }
  if ((problem.kind === "outdated" || (problem.status >= 400 && problem.status < 500)) && words(problem.detail)) {
    return h("p", { class: "state" }, words(problem.detail));
  }
  const reason = problem.status === 0 ? t("state.offline") : t("state.error");
  return h("p", { class: "state", role: "alert" }, reason, retryButton(retry), " ", h("span", { class: "meta" }, t("state.id", { id: problem.id ?? "?" })));
}

function retryButton(retry) {
  return retry ? h("button", { class: "link-button", type: "button", onclick: retry }, t("state.retry")) : null;
}
