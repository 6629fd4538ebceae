import type { Font } from "mupdf";
import type { DigitPairs } from "../../model/document.js";
import { isDigit } from "../../thai/digits.js";
import type { DigitModel } from "../ocr/digits/index.js";
import { digitModelOrNull } from "../ocr/numbers.js";
import type { Character } from "./characters.js";
import { type CheckedDigit, type CheckedFont, isZero } from "./checked-digit.js";
import type { DigitTrace, DrawnDigit } from "./drawn-digits.js";
import { type GlyphReading, readDrawnGlyph } from "./glyph-reading.js";

/** A digit that is not seen, or whose glyph is not known. */
const UNSEEN: CheckedDigit = { said: "", verdict: "unclear", seen: null, font: null };
const MOST_PAIRS = 1_000;

/**
 * Holds the digits of a document's text layers against what its fonts draw: each pair of font and digit that can be
 * seen is drawn alone once and read by the digit reader.
 */
export class DigitCheck {
  private model: DigitModel | null = null;
  private readonly pairs = new Map<string, CheckedDigit>();
  /** By the font's place in memory, which stays its own as long as the font is kept here. */
  private readonly fonts = new Map<number, { font: Font; checked: CheckedFont }>();

  /** Whether a page has digits and the digit reader is there to look at them: then its drawing is to be traced. */
  isFor(characters: readonly Character[]): boolean {
    if (!characters.some(({ text }) => isDigit(text))) return false;
    this.model ??= digitModelOrNull();
    return this.model !== null;
  }

  /**
   * Sets `digit` of all digits of a page.
   * @param trace what the page draws where digits stand; null where it was not traced
   * @returns why the page is to be read from its picture; null where its text layer may stand
   */
  readPage(trace: DigitTrace | null, characters: readonly Character[]): string | null {
    if (!trace || !this.model) return null;
    const digits = characters.filter(({ text }) => isDigit(text));
    for (const character of digits) character.digit = UNSEEN;
    for (const drawn of trace.seen(characters)) drawn.character.digit = this.check(drawn, this.model);
    const wrong = new Set<CheckedDigit>();
    for (const { digit } of digits) if (digit?.verdict === "other") wrong.add(digit);
    if (wrong.size === 0) return null;
    const list = [...wrong].map(({ font, said, seen }) => `${font?.name ?? ""}: ${said} is drawn as ${seen}`);
    return `the text layer says other digits than are drawn (${list.sort().join(", ")})`;
  }

  /**
   * The counts over all pages. Null where no digit was told: then nothing can be said of any, and `digit` of all
   * characters is taken back.
   */
  result(pages: readonly { characters: readonly Character[] }[]): DigitPairs | null {
    const pairs = [...this.pairs.values()];
    const count = (verdict: GlyphReading["verdict"]) => pairs.filter((pair) => pair.verdict === verdict).length;
    const counts = { alike: count("alike"), unclear: count("unclear"), other: count("other") };
    if (counts.alike + counts.other > 0) return counts;
    for (const { characters } of pages) for (const character of characters) delete character.digit;
    return null;
  }

  private check({ character, font, glyph, shape }: DrawnDigit, model: DigitModel): CheckedDigit {
    const [a, b, c, d] = shape;
    const size = Math.hypot(c, d);
    const form = [a, b, c, d].map((part) => Math.round((part / size) * 8)).join(" ");
    const key = `${font.pointer} ${glyph} ${character.text} ${form}`;
    const found = this.pairs.get(key);
    if (found) return found;
    if (this.pairs.size >= MOST_PAIRS) return UNSEEN;
    const checked = this.fontOf(font);
    const reading = readDrawnGlyph(font, glyph, shape, character.text, model);
    const digit: CheckedDigit = { ...reading, said: character.text, font: checked };
    if (reading.verdict === "other") checked.isDisputed = true;
    if (reading.verdict === "alike" && reading.seen && !isZero(reading.seen))
      checked.scripts[reading.seen >= "๐" === character.text >= "๐" ? "same" : "other"] = true;
    this.pairs.set(key, digit);
    return digit;
  }

  private fontOf(font: Font): CheckedFont {
    const found = this.fonts.get(font.pointer);
    if (found) return found.checked;
    const checked = { name: font.getName(), scripts: { same: false, other: false }, isDisputed: false };
    this.fonts.set(font.pointer, { font, checked });
    return checked;
  }
}
