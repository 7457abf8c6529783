import en from "./en.js";
import vi from "./vi.js";

const MESSAGES = { vi: { ...vi }, en: { ...en } };
let language = "vi";

export function currentLanguage() {
  return language;
}

/** Speaks `wanted` from now on; anything but English is Vietnamese. */
export function speak(wanted) {
  language = wanted === "en" ? "en" : "vi";
  document.documentElement.lang = language;
}

/** Adds the sentences of a page to the shared ones. */
export function learn(more) {
  Object.assign(MESSAGES.vi, more.vi);
  Object.assign(MESSAGES.en, more.en);
}

/** The sentence `key`, filled in. A missing key shows itself, so that it is found. */
export function t(key, values = {}) {
  const sentence = MESSAGES[language][key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Whether there is a sentence of that key. */
export function says(key) {
  return key in MESSAGES[language];
}

/** The words of the server in the present language: `{vi, en}`. */
export function words(phrase) {
  return phrase ? (phrase[language] ?? phrase.vi) : "";
}
