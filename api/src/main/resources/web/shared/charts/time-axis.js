// Where ticks and labels stand on an axis of time: ticks at the turn of years or months, names in the middle of them.
import { currentLanguage } from "../i18n/index.js";

const DAY = 86400000;
const NARROWEST = { year: 38, month: 34, point: 44 };

/** The axis for a span of time drawn `width` pixels wide. `points` are needed for yearly series only. */
export function timeAxis(from, to, width, frequency, points) {
  if (frequency === "year") {
    return yearlyAxis(points, width);
  }
  const step = to - from > 1.6 * 365 * DAY ? "year" : "month";
  const spans = spansOf(from, to, step);
  const every = Math.max(1, Math.ceil(spans.length / Math.max(1, Math.floor(width / NARROWEST[step]))));
  // A month cut off at an end of the axis has no room for its name.
  const wide = spans.filter((span) => span.to - span.from > 0.6 * (following(span.start, step) - span.start) || ((span.to - span.from) / (to - from)) * width > NARROWEST[step]);
  return {
    ticks: spans.map((span) => span.from).filter((start) => start > from).concat(to),
    labels: wide.filter((span, index) => index % every === 0).map((span) => ({ at: (span.from + span.to) / 2, text: nameOf(span, step) })),
  };
}

function yearlyAxis(points, width) {
  const every = Math.max(1, Math.ceil(points.length / Math.max(1, Math.floor(width / NARROWEST.point))));
  const last = points.length - 1;
  const shown = points.filter((point, index) => (last - index) % every === 0);
  return { ticks: points.map((point) => point.middle), labels: shown.map((point) => ({ at: point.middle, text: point.period.slice(0, 4) })) };
}

/** The years or months within a span of time, cut off at its ends. */
function spansOf(from, to, step) {
  const spans = [];
  for (let start = floor(from, step); start < to; start = following(start, step)) {
    spans.push({ start, from: Math.max(start, from), to: Math.min(following(start, step), to) });
  }
  return spans;
}

function floor(time, step) {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), step === "year" ? 0 : date.getUTCMonth(), 1);
}

function following(start, step) {
  const date = new Date(start);
  return step === "year" ? Date.UTC(date.getUTCFullYear() + 1, 0, 1) : Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function nameOf(span, step) {
  const date = new Date(span.start);
  if (step === "year") {
    return String(date.getUTCFullYear());
  }
  const month = currentLanguage() === "en" ? MONTHS[date.getUTCMonth()] : `T${date.getUTCMonth() + 1}`;
  return date.getUTCMonth() === 0 ? `${month}/${String(date.getUTCFullYear()).slice(2)}` : month;
}
