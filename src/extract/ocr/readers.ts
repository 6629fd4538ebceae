import type { Reader } from "../../model/source.js";
import { digitModelOrNull } from "./numbers.js";
import { DIGIT_READER } from "./numeral.js";

/** The readers that work beside an OCR engine: the digit reader, where its weights are there. */
export function digitReaders(): Reader[] {
  const model = digitModelOrNull();
  return model ? [{ name: DIGIT_READER, version: model.version }] : [];
}
