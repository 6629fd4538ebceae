import { createContext, useContext } from "react";
import { en } from "./en.js";
import { type Messages, th } from "./th.js";

export type { Messages } from "./th.js";

/** The languages of the page, Thai first. */
export type Language = "th" | "en";

export const CATALOGUES: Readonly<Record<Language, Messages>> = { th, en };

const LanguageContext = createContext<Language>("th");
export const LanguageProvider = LanguageContext.Provider;

/** The language that the page is shown in. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of the page in the language that it is shown in. */
export function useMessages(): Messages {
  return CATALOGUES[useLanguage()];
}

/** The name of something in a catalogue; the thing's own name where the catalogue has none. */
export function named(names: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}

const NUMBERED = /^(indicator|item)-(.+?)(-elsewhere|-before)?$/u;
const SUFFIXED = /^(.+?)(-elsewhere|-before)$/u;

/** What people call a compared value, such as `indicator-3-before`. */
export function contributorName(messages: Messages, name: string): string {
  const names: Readonly<Record<string, string>> = messages.contributor;
  if (Object.hasOwn(names, name)) return named(names, name);
  const numbered = NUMBERED.exec(name);
  if (numbered) {
    const [, kind = "", code = "", suffix] = numbered;
    return named(names, kind).replace("{n}", () => code) + suffixName(messages, suffix);
  }
  const suffixed = SUFFIXED.exec(name);
  return suffixed ? named(names, suffixed[1] ?? name) + suffixName(messages, suffixed[2]) : name;
}

function suffixName({ contributor }: Messages, suffix: string | undefined): string {
  if (suffix === undefined) return "";
  return suffix === "-before" ? contributor.beforeSuffix : contributor.elsewhereSuffix;
}
