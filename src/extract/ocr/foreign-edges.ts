import type { GlyphReading } from "./digits/glyph.js";

const THAI = /^[๐-๙]$/;
const ARABIC = /^[0-9]$/;
const FIGURE = /^[0-9๐-๙.,]$/;
/** So many digits of one script are no chance. */
const FEWEST = 3;
/** A digit of the other script is one from this probability on. */
const SURE = 0.9;

/**
 * Takes a lone digit of the other script at the end of a number, of which the reader was not sure, for ink that it can't
 * name: numbers are written in one script, and a piece broken off a Thai digit looks like an Arabic 1.
 */
export function withoutForeignEdges(glyphs: readonly GlyphReading[]): GlyphReading[] {
  return glyphs.map((glyph, index) => {
    if (glyph.kind !== "digit" || glyph.probability >= SURE) return glyph;
    const before = ownBeside(glyphs.slice(0, index).reverse());
    const behind = ownBeside(glyphs.slice(index + 1));
    const isForeign = [before, behind].some((own) => isOtherScript(glyph, own)) && (before === "" || behind === "");
    return isForeign ? { ...glyph, text: null, digit: null, kind: "other" } : glyph;
  });
}

/** The figures of a number next to one of its ends. */
function ownBeside(glyphs: readonly GlyphReading[]): string {
  const end = glyphs.findIndex(({ text }) => !FIGURE.test(text ?? ""));
  return glyphs
    .slice(0, end < 0 ? glyphs.length : end)
    .map(({ text }) => text)
    .join("");
}

function isOtherScript({ text }: GlyphReading, figures: string): boolean {
  const digits = [...figures].filter((figure) => THAI.test(figure) || ARABIC.test(figure));
  const own = THAI.test(text ?? "") ? ARABIC : THAI;
  return digits.length >= FEWEST && digits.every((digit) => own.test(digit));
}
