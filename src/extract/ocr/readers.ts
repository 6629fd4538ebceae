import type { Reader } from "../../model/source.js";
import { digitModelOrNull } from "./numbers.js";
import { DIGIT_READER, PAGE_READER } from "./numeral.js";

const PAGE_READER_VERSION = "1.0.0";

/** The readers of a picture beside its OCR engine. */
export function pictureReaders(): Reader[] {
  const own = digitReaders();
  return own.length > 0 ? [...own, { name: PAGE_READER, version: PAGE_READER_VERSION }] : [];
}

/** The digit reader, where its weights are there. */
export function digitReaders(): Reader[] {
  const model = digitModelOrNull();
  return model ? [{ name: DIGIT_READER, version: model.version }] : [];
}
