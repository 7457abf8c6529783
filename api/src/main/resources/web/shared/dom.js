/** An element: `h("p", { class: "lead" }, "text", child)`. Properties that start with `on` are listeners; null children are left out. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    set(element, name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function set(element, name, value) {
  if (name.startsWith("on")) {
    element.addEventListener(name.slice(2), value);
  } else if (value === true) {
    element.setAttribute(name, "");
  } else if (value !== false && value !== null && value !== undefined) {
    element.setAttribute(name, value);
  }
}

/** Replaces what is in `element`. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const ICONS = {
  mark: '<svg viewBox="0 0 24 24" fill="none" aria-hidden="true"><path d="M12.500 14 21 6v11l-8.500-1z" fill="var(--band80)"/><path d="m3 17 5-5.500 4.500 3" stroke="currentColor" stroke-width="2.200" stroke-linecap="round" stroke-linejoin="round"/><path d="m12.500 14.500 8.500-8" stroke="var(--forecast)" stroke-width="2.200" stroke-linecap="round" stroke-dasharray="3 2.600"/></svg>',
  down: '<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true"><path d="m3.500 6 4.500 4.500L12.500 6"/></svg>',
  moon: '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" aria-hidden="true"><path d="M16.500 11.800A7 7 0 0 1 8.200 3.500a7 7 0 1 0 8.300 8.300z"/></svg>',
  sun: '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" aria-hidden="true"><circle cx="10" cy="10" r="3.600"/><path d="M10 1.800v2M10 16.200v2M1.800 10h2M16.200 10h2M4.200 4.200l1.400 1.400M14.400 14.400l1.400 1.400M15.800 4.200l-1.400 1.400M5.600 14.400l-1.400 1.400"/></svg>',
  bell: '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.600" stroke-linejoin="round" aria-hidden="true"><path d="M4.500 14V9a5.500 5.500 0 0 1 11 0v5l1.500 1.500H3zM8.300 15.800a1.800 1.800 0 0 0 3.400 0"/></svg>',
  info: '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.600" stroke-linecap="round" aria-hidden="true"><circle cx="10" cy="10" r="7"/><path d="M10 9.300v4.200M10 6.500v.2"/></svg>',
  more: '<svg viewBox="0 0 20 20" fill="currentColor" aria-hidden="true"><circle cx="4" cy="10" r="1.600"/><circle cx="10" cy="10" r="1.600"/><circle cx="16" cy="10" r="1.600"/></svg>',
  menu: '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.700" stroke-linecap="round" aria-hidden="true"><path d="M3 5.500h14M3 10h14M3 14.500h14"/></svg>',
  search: '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.600" stroke-linecap="round" aria-hidden="true"><circle cx="9" cy="9" r="5.500"/><path d="m13.200 13.200 3.800 3.800"/></svg>',
  home: '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.600" stroke-linejoin="round" aria-hidden="true"><path d="m2.500 9.500 7.500-6.500 7.500 6.500M4.800 8v8.500h3.700v-4.700h3v4.700h3.700V8"/></svg>',
  bars: '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.700" stroke-linecap="round" aria-hidden="true"><path d="M3.500 16.500V9M8 16.500V4M12.500 16.500V7M17 16.500v-5"/></svg>',
  target: '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.600" aria-hidden="true"><circle cx="10" cy="10" r="7"/><circle cx="10" cy="10" r="2.800"/></svg>',
  close: '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.800" stroke-linecap="round" aria-hidden="true"><path d="m5 5 10 10M15 5 5 15"/></svg>',
};

/** One of our own pictures. */
export function icon(name) {
  const holder = document.createElement("template");
  holder.innerHTML = ICONS[name];
  return holder.content.firstChild;
}
