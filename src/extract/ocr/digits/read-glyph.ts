import type { GreyImage } from "../image.js";
import type { GlyphAlternative } from "./glyph.js";
import { readLines } from "./read-lines.js";
import { type ReadOptions, SURE } from "./read-number.js";
import { digitModel } from "./weights.js";

/** What a single drawn glyph is read as. */
export interface SingleGlyph {
  /** The digit or sign, `null` where it is none or there is more than one glyph. */
  readonly text: string | null;
  /** 0 to 9, `null` for anything but a digit. */
  readonly digit: number | null;
  readonly probability: number;
  /** Whether the reading may vouch for a font's digit, or speak against it. */
  readonly sure: boolean;
  readonly alternatives: readonly GlyphAlternative[];
}

const UNREAD: SingleGlyph = { text: null, digit: null, probability: 0, sure: false, alternatives: [] };

/**
 * Reads one drawn glyph, as needed to check that a font draws the digit that its text layer names.
 * Draw it about 40 pixels high, dark on light, with some paper around.
 * @param image the drawn glyph alone
 */
export function readGlyph(image: GreyImage, options: ReadOptions = {}): SingleGlyph {
  const read = readLines(image, options.model ?? digitModel(), options.glyphHeight ?? null);
  if ("nothing" in read) return UNREAD;
  const glyphs = read.lines
    .flatMap((line) => line.glyphs)
    .filter((glyph) => glyph.kind !== "dirt" || glyph.probability < SURE);
  const [only] = glyphs;
  if (only === undefined || glyphs.length !== 1) return UNREAD;
  const { text, digit, probability, alternatives } = only;
  return { text, digit, probability, sure: probability >= SURE && only.kind !== "other", alternatives };
}
