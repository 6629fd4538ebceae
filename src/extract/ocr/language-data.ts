import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { OcrLayout } from "./engine.js";

/** The languages of the reports, and the edition of their models: others put a blank after each sign. */
const LANGUAGES = ["tha", "eng"] as const;
const EDITION = "4.0.0_best_int";

/** The languages that a picture is read in. */
export function languagesOf(layout: OcrLayout): readonly string[] {
  return layout === "thai-lines" ? LANGUAGES.slice(0, 1) : LANGUAGES;
}

/** The model files of all languages, gzipped; null where one is missing. */
export function languageFiles(): { language: string; file: string }[] | null {
  const require = createRequire(import.meta.url);
  const files = LANGUAGES.flatMap((language) => {
    try {
      const folder = dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
      const file = join(folder, EDITION, `${language}.traineddata.gz`);
      return existsSync(file) ? [{ language, file }] : [];
    } catch {
      return [];
    }
  });
  return files.length === LANGUAGES.length ? files : null;
}
