// Every page there is, in the order of the navigation.

/** `path` as in the address, `name` of the folder below pages/, `key` that opens it after `g`. */
export const PAGES = [
  { path: "/overview", name: "overview", key: "o" },
  { path: "/budget", name: "budget", key: "b" },
  { path: "/education", name: "education", key: "e" },
  { path: "/tourism", name: "tourism", key: "u" },
  { path: "/population", name: "population", key: "p" },
  { path: "/health", name: "health", key: "h" },
  { path: "/targets", name: "targets", key: "t" },
  { path: "/compare", name: "compare", key: "c" },
  { path: "/map", name: "map", key: "m" },
  { path: "/alerts", name: "alerts", key: "a" },
  { path: "/series", name: "series", key: "s", aside: true },
  { path: "/quality", name: "quality", key: "q", aside: true },
  { path: "/scoreboard", name: "scoreboard", key: "d", aside: true },
];

/** The page of the address; `/` is the overview. */
export function currentPage() {
  return PAGES.find((page) => page.path === location.pathname) ?? PAGES[0];
}

/** What the address of another page keeps of this one's: the unit, the day it is seen at, the language. */
export function linkTo(path, changes = {}) {
  const here = new URLSearchParams(location.search);
  const kept = new URLSearchParams();
  for (const name of ["unit", "period", "lang"]) {
    if (here.get(name)) {
      kept.set(name, here.get(name));
    }
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value) {
      kept.set(name, value);
    } else {
      kept.delete(name);
    }
  }
  const query = kept.toString().replaceAll("%40", "@");
  return query ? `${path}?${query}` : path;
}
