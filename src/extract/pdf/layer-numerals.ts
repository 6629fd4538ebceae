import type { WeighedNumeral } from "../../model/document.js";
import { DIGIT_READER } from "../ocr/numeral.js";
import type { RawContent } from "../raw-items.js";
import type { Character } from "./characters.js";
import { type CheckedDigit, isCertified } from "./checked-digit.js";
import { FIRST_READER } from "./second-reading.js";

const NUMBER = /[0-9๐-๙]+(?:[.,][0-9๐-๙]+)*/g;
const UNREAD = "\ufffd";

/**
 * Gathers, while the text of a block of a text layer is put together, the numbers whose digits are not certified:
 * `medium` where a digit can't be seen or was not told, `low` where its font draws a digit otherwise than it says.
 */
export class LayerNumerals {
  #digits = new Map<number, CheckedDigit>();

  /** The next character of the text, and where it begins in it. */
  add(character: Character | null, start: number): void {
    if (character?.digit) this.#digits.set(start, character.digit);
  }

  /** The numbers of the whole text that are not certified; nothing where no digits were checked. */
  content(raw: string): Pick<RawContent, "numerals"> {
    if ([...this.#digits.values()].every(isCertified)) return {};
    return { numerals: [...raw.matchAll(NUMBER)].flatMap((match) => this.#weigh(match[0], match.index) ?? []) };
  }

  #weigh(text: string, start: number): WeighedNumeral | null {
    const digits = [...text].map((sign, index) => ({ sign, digit: this.#digits.get(start + index) }));
    const checked = digits.flatMap(({ digit }) => (digit ? [digit] : []));
    if (checked.length === 0 || checked.every(isCertified)) return null;
    const span: WeighedNumeral["span"] = [start, start + text.length];
    if (!checked.some(({ font }) => font?.isDisputed))
      return { span, confidence: "medium", readings: [{ reader: FIRST_READER, raw: text, confidence: "medium" }] };
    const drawn = digits.map(({ sign, digit }) => (digit ? (digit.seen ?? UNREAD) : sign)).join("");
    return {
      span,
      confidence: "low",
      readings: [
        { reader: FIRST_READER, raw: text, confidence: "low" },
        { reader: DIGIT_READER, raw: drawn, confidence: drawn.includes(UNREAD) ? "low" : "medium" },
      ],
    };
  }
}
