// Values become classes of equal numbers of units: with a few giants among many, steps of equal width would show two colours.

export const CLASSES = 6;

/** What is drawn of a place: `{ value, lo, hi }`, the last two of forecasts only; null where there is nothing to draw. */
export function figureOf(place, { perHead, ahead }) {
  const divisor = perHead ? place.population : 1;
  if (!divisor) {
    return null;
  }
  if (ahead) {
    return place.ahead ? { value: place.ahead.mean / divisor, lo: place.ahead.lo_80 / divisor, hi: place.ahead.hi_80 / divisor, period: place.ahead.period } : null;
  }
  return place.value === null ? null : { value: place.value / divisor };
}

/** The upper ends of the classes, smallest first. */
export function classesOf(values) {
  const sorted = [...new Set(values)].sort((one, other) => one - other);
  const count = Math.min(CLASSES, sorted.length);
  return Array.from({ length: count }, (_, index) => sorted[Math.ceil(((index + 1) * sorted.length) / count) - 1]);
}

/** Which class a value is in, from 0; spread over all colours where there are few classes. */
export function classOf(value, classes) {
  const found = classes.findIndex((end) => value <= end);
  const place = found < 0 ? classes.length - 1 : found;
  return classes.length <= 1 ? CLASSES - 1 : Math.round((place * (CLASSES - 1)) / (classes.length - 1));
}

/** Whether a forecast's interval reaches into another class: the colour cannot be relied on then. */
export function isUncertain(figure, classes) {
  return figure.lo !== undefined && classOf(figure.lo, classes) !== classOf(figure.hi, classes);
}
