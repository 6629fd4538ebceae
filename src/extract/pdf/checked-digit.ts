import type { GlyphReading } from "./glyph-reading.js";

/** One digit of one font: what the text layer says and what the digit reader sees in its drawing. */
export interface CheckedDigit extends GlyphReading {
  said: string;
  font: CheckedFont | null;
}

/** A font of a document whose digits were drawn and read. */
export interface CheckedFont {
  name: string;
  /** Its digits were read in the other script than said, or in the one that was said. */
  scripts: { same: boolean; other: boolean };
  /** A digit is drawn as another one than the text layer says. */
  isDisputed: boolean;
}

/** True where a digit is drawn visibly, read back alike, and no digit of its font is in doubt. */
export function isCertified({ verdict, seen, said, font }: CheckedDigit): boolean {
  if (verdict !== "alike" || !font || font.isDisputed || seen === null) return false;
  const isOtherScript = !isZero(seen) && seen >= "๐" !== said >= "๐";
  return !isOtherScript || !font.scripts.same;
}

/** True for zero in either script, which may look alike in both. */
export function isZero(digit: string): boolean {
  return digit === "0" || digit === "๐";
}
