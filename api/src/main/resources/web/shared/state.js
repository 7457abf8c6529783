// What is shown is what the URL says: it can be kept, sent and gone back to.

/** The state of the page, as the URL has it. A month as `period` is its last day. */
export function read() {
  const state = Object.fromEntries(new URLSearchParams(location.search));
  return /^\d{4}-\d{2}$/.test(state.period ?? "") ? { ...state, period: lastDay(state.period) } : state;
}

function lastDay(month) {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The URL of the present state with `changes`; an empty value takes a key away. */
export function urlWith(changes) {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(changes)) {
    if (value) {
      query.set(key, value);
    } else {
      query.delete(key);
    }
  }
  return `${location.pathname}?${query}`.replaceAll("%40", "@");
}

const listeners = [];

/** Goes to the present state with `changes`, as a new step in the browser's history. */
export function go(changes) {
  history.pushState(null, "", urlWith(changes));
  listeners.forEach((listener) => listener(read()));
}

/** Fills in what the URL left open, without a step in the history. */
export function settle(changes) {
  history.replaceState(null, "", urlWith(changes));
}

export function onChange(listener) {
  listeners.push(listener);
}

addEventListener("popstate", () => listeners.forEach((listener) => listener(read())));

/** Links to our own page change the state instead of loading it again. */
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-state]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    go(JSON.parse(link.dataset.state));
    scrollTo({ top: 0 });
  }
});
