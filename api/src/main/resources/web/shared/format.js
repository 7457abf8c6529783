// Numbers, dates and periods as they are written in Vietnam, and in English.
import { currentLanguage, says, t, words } from "./i18n/index.js";

const MINUS = "−";
// A dash at which lines do not break.
const DASH = "\u2060–\u2060";

function locale() {
  return currentLanguage() === "en" ? "en-GB" : "vi-VN";
}

/** A number with `decimals` places, and a real minus. */
export function number(value, decimals = 0) {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return "–";
  }
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locale(), digits).format(value).replace("-", MINUS);
}

/** A share (0.123) as per cent, with as many digits as it deserves. */
export function percent(share) {
  const value = share * 100;
  return `${number(value, Math.abs(value) < 10 && value % 1 !== 0 ? 1 : 0)}%`;
}

/**
 * How the numbers of one series are written: which bigger word, how many places; `base` is the word without a bigger one. Money takes the largest word that leaves a
 * whole digit; counts are written out up to five digits.
 */
export function scaleOf(uom, values, decimals) {
  const typical = median(values.map(Math.abs));
  const enough = uom.kind === "money" ? 1 : 100;
  const scale = [...uom.scales].reverse().find((candidate) => typical >= candidate.factor * enough);
  const factor = scale?.factor ?? 1;
  return { factor, unit: words(scale ?? uom), base: words(uom), places: factor === 1 ? Math.min(decimals, placesFor(typical)) : placesFor(typical / factor) };
}

const MONEY = [[1e12, "unit.trillion"], [1e9, "unit.billion"], [1e6, "unit.million"]];

/** The scale of sums in đồng: the largest word that leaves a whole digit for the largest of them, `tỷ đồng` where wards talk. */
export function moneyScale(values) {
  const largest = Math.max(0, ...values.filter((value) => value !== null && value !== undefined).map(Math.abs));
  const [factor, key] = MONEY.find(([size]) => largest >= size * (size === 1e12 ? 10 : 1)) ?? [1, "unit.dong"];
  return { factor, unit: t(key), base: t("unit.dong"), places: factor === 1 ? 0 : placesFor(largest / factor) };
}

/** Three or four digits say enough. */
function placesFor(size) {
  if (size < 10) {
    return 2;
  }
  return size < 1000 ? 1 : 0;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length ? sorted[Math.floor(sorted.length / 2)] : 0;
}

/** A value of a series in its scale, without the unit. */
export function scaled(value, scale) {
  return number(value === null || value === undefined ? value : value / scale.factor, scale.places);
}

/** A value with its unit: `25,8 tỷ đồng`, `98,2%`. */
export function withUnit(value, scale) {
  return scale.unit.startsWith("%") || scale.unit.startsWith("‰")
    ? scaled(value, scale) + scale.unit
    : `${scaled(value, scale)} ${scale.unit}`;
}

/** What is said of a value, with a plus where it is one: minus signs come with the number. */
export function signed(value, said) {
  return `${value > 0 ? "+" : ""}${said}`;
}

/** A range without repeating the unit: `301–335`. */
export function range(low, high, scale) {
  return `${scaled(low, scale)}${DASH}${scaled(high, scale)}`;
}

/** 2026-09-30 as 30/09/2026. */
export function date(iso) {
  const [year, month, day] = iso.slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}

/** An instant as Vietnamese clocks show it. */
export function time(instant) {
  const parts = { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Ho_Chi_Minh" };
  const found = Object.fromEntries(new Intl.DateTimeFormat("en-GB", parts).formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return `${found.day}/${found.month}/${found.year} ${found.hour}:${found.minute}`;
}

const ROMAN = { 1: "I", 2: "II", 3: "III", 4: "IV" };
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A period in a sentence: `tháng 9/2026`, `quý III/2026`, `năm học 2026–2027`. */
export function period(text) {
  return currentLanguage() === "en" ? periodEn(text) : periodVi(text);
}

function periodVi(text) {
  const parts = parse(text);
  switch (parts.kind) {
    case "school": return `năm học ${parts.year}${DASH}${parts.next}`;
    case "quarter": return `quý ${ROMAN[parts.quarter]}/${parts.year}`;
    case "month": return `tháng ${parts.month}/${parts.year}`;
    case "week": return `tuần ${parts.week}/${parts.year}`;
    case "day": return date(text);
    default: return `năm ${text}`;
  }
}

function periodEn(text) {
  const parts = parse(text);
  switch (parts.kind) {
    case "school": return `school year ${parts.year}${DASH}${parts.next}`;
    case "quarter": return `Q${parts.quarter} ${parts.year}`;
    case "month": return `${MONTHS[parts.month - 1]} ${parts.year}`;
    case "week": return `week ${parts.week}, ${parts.year}`;
    case "day": return date(text);
    default: return text;
  }
}

/** From one period to another, in few words; one period as in a sentence. */
export function periodSpan(first, last) {
  return first === last ? period(first) : t("period.span", { first: shortPeriod(first), last: shortPeriod(last) });
}

/** A period in a table or on an axis, as short as it can be understood. */
export function shortPeriod(text) {
  const parts = parse(text);
  const english = currentLanguage() === "en";
  switch (parts.kind) {
    case "school": return `${parts.year}${DASH}${parts.next}`;
    case "quarter": return english ? `Q${parts.quarter}/${parts.year}` : `Quý ${ROMAN[parts.quarter]}/${parts.year}`;
    case "month": return english ? `${MONTHS[parts.month - 1].slice(0, 3)} ${parts.year}` : `T${parts.month}/${parts.year}`;
    case "week": return english ? `W${parts.week}/${parts.year}` : `Tuần ${parts.week}/${parts.year}`;
    case "day": return date(text);
    default: return text;
  }
}

function parse(text) {
  const [year, rest, day] = text.split("-");
  if (rest === undefined) {
    return { kind: "year", year };
  }
  if (rest.startsWith("Q")) {
    return { kind: "quarter", year, quarter: Number(rest.slice(1)) };
  }
  if (rest.startsWith("W")) {
    return { kind: "week", year, week: Number(rest.slice(1)) };
  }
  if (rest.length === 4) {
    return { kind: "school", year, next: rest };
  }
  return day === undefined ? { kind: "month", year, month: Number(rest) } : { kind: "day", year, month: Number(rest), day };
}

/** The name of a model in words, where there are words. */
export function model(name) {
  if (name.endsWith("_nonseasonal")) {
    return t("model.nonseasonal", { model: model(name.replace("_nonseasonal", "")) });
  }
  return says(`model.${name}`) ? t(`model.${name}`) : name.replaceAll("_", " ");
}
