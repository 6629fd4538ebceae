import type { WeighedNumeral } from "../../model/document.js";
import { JOINED_READER, type Numeral, OCR_READER } from "../ocr/numeral.js";
import type { RawContent } from "../raw-items.js";
import type { Character } from "./characters.js";

/** Gathers, while the text of a block is put together, what only pages read from their pictures have. */
export class PictureContent {
  #ocr = "";
  #isPicture = false;
  #numerals: WeighedNumeral[] = [];
  #open: Numeral | undefined;

  /** The next piece of the text, and where it begins in it. */
  add(text: string, character: Character | null = null, start = 0): void {
    this.#ocr += character?.ocr ?? text;
    this.#isPicture ||= character?.ocr !== undefined;
    const numeral = character?.numeral;
    const last = this.#numerals.at(-1);
    if (numeral && numeral === this.#open && last) last.span = [last.span[0], start + text.length];
    else if (numeral) {
      const { confidence, readings } = numeral;
      this.#numerals.push({ span: [start, start + text.length], confidence, readings });
    }
    this.#open = numeral;
  }

  /** Who read the block; nothing for a text layer. */
  content(raw: string): Pick<RawContent, "reader" | "otherReadings" | "numerals"> {
    if (!this.#isPicture) return {};
    const numerals = this.#numerals.length > 0 && { numerals: this.#numerals };
    if (this.#ocr === raw) return { reader: OCR_READER, ...numerals };
    return { reader: JOINED_READER, otherReadings: [{ reader: OCR_READER, raw: this.#ocr }], ...numerals };
  }
}
