import type { GreyImage } from "../image.js";
import { findComponents } from "./components.js";
import type { GlyphReading } from "./glyph.js";
import { inkOf } from "./ink.js";
import { findLines } from "./lines.js";
import { readLine } from "./read-line.js";
import type { DigitModel } from "./weights.js";

/** Why nothing was read. */
export type NothingRead = "blank" | "too-large" | "too-many-pieces";

/** A line of a picture: its glyphs from left to right, and the height of a common one in pixels. */
export interface ReadLine {
  readonly glyphs: readonly GlyphReading[];
  readonly height: number;
}

/** Limits that keep the time for hostile pictures bounded. */
const MOST_PIXELS = 4_000_000;
const MOST_PIECES = 1_500;
const MOST_ATOMS = 2_000;

/**
 * Reads all lines of a picture, glyph by glyph.
 * @param knownHeight height of a common glyph in pixels, where the caller knows it
 */
export function readLines(
  image: GreyImage,
  model: DigitModel,
  knownHeight: number | null,
): { readonly lines: readonly ReadLine[] } | { readonly nothing: NothingRead } {
  if (image.width * image.height > MOST_PIXELS) return { nothing: "too-large" };
  const ink = inkOf(image);
  if (ink === null) return { nothing: "blank" };
  const map = findComponents(ink, MOST_PIECES);
  if (map === null) return { nothing: "too-many-pieces" };
  const lines: ReadLine[] = [];
  const found = findLines(map.components, ink, knownHeight);
  const loose = map.components.length - found.reduce((sum, line) => sum + line.components.length, 0);
  let left = MOST_ATOMS;
  for (const line of found) {
    const read = readLine(ink, map.labels, line, model, { mostAtoms: left, loose });
    if (read === null) return { nothing: "too-many-pieces" };
    left -= read.atoms;
    lines.push({ glyphs: read.glyphs, height: line.height });
  }
  return lines.length === 0 ? { nothing: "blank" } : { lines };
}
