import { closed } from "../raster/closing.js";
import { type GlyphReading, SURE } from "./digits/index.js";
import { heightOf, middleOf, widthOf } from "./glyph-places.js";
import type { GreyImage } from "./image.js";
import { boxOfSigns } from "./words.js";

/** A score with its places: beyond two digits there is a hundred alone. */
const SCORE = /^(?:(?:[0-9]{2}|100)[.,][0-9]{2}|(?:[๐-๙]{2}|๑๐๐)[.,][๐-๙]{2})$/;
const POINT = /^[.,]$/;
const LIKELY = 0.9;
const LIKELY_CLOSED = 0.8;
/** A decimal number in more pieces is none. */
const MOST_PIECES = 10;
/** Gaps in a stroke are so broad, in heights of a digit: narrow ones are tried first. */
const GAPS = [0.1, 0.2];
/** The reader did not see it as one: it stays doubtful unless the page's own digits tell it. */
const SEEN_IN_PIECES = 0.5;
/** Two readings of one glyph lie so near each other, in its height. */
const SAME_PLACE = 0.3;
const SAME_BREADTH = 0.15;

/**
 * Reads a decimal number once more with the gaps in its strokes closed, where thin strokes broke and the reader saw pieces
 * beside digits.
 * Where it hardly doubts any of its digits then, and reads no digit otherwise that it had been sure of, the digits that were in
 * pieces are those; else the glyphs stay as they are.
 * @param glyphs what was read in `image`
 * @param readAgain reads glyphs in a picture of the same size
 */
export function withWholeStrokes(
  image: GreyImage,
  glyphs: readonly GlyphReading[],
  readAgain: (image: GreyImage) => readonly GlyphReading[],
): GlyphReading[] {
  const sure = glyphs.filter(
    (glyph, index) => glyph.kind === "digit" && glyph.probability >= SURE && !isBetweenHalves(glyphs, index),
  );
  const isBroken = glyphs.some(
    (glyph, index) => isBetweenHalves(glyphs, index) || (glyph.kind !== "dirt" && !isPoint(glyph) && !isLikely(glyph)),
  );
  const point = glyphs.find(isPoint);
  if (!isBroken || !point || sure.length === 0 || glyphs.length > MOST_PIECES) return [...glyphs];
  const height = Math.max(...sure.map(heightOf));
  for (const gap of GAPS) {
    const number = decimalIn(readAgain(closed(image, Math.max(1, Math.round((height * gap) / 2)))));
    const mended = number && joined(glyphs, number, { sure, point, height });
    if (mended) return mended;
  }
  return [...glyphs];
}

/** What was read first with the digits of the second reading for what was in pieces; null where the two don't agree. */
function joined(
  glyphs: readonly GlyphReading[],
  number: readonly GlyphReading[],
  { sure, point, height }: { sure: readonly GlyphReading[]; point: GlyphReading; height: number },
): GlyphReading[] | null {
  const isSame = (whole: GlyphReading) => (glyph: GlyphReading) =>
    glyph.kind === whole.kind && Math.abs(middleOf(glyph) - middleOf(whole)) < SAME_PLACE * height;
  const before = number.map((whole) => (isPoint(whole) ? point : glyphs.find(isSame(whole))));
  const isOther = (glyph: GlyphReading | undefined, index: number) =>
    glyph && sure.includes(glyph) && glyph.text !== number[index]?.text;
  if (before.some(isOther) || sure.some((glyph) => isWithin(glyph, number) && !before.includes(glyph)))
    return [...glyphs];
  const mended = number.map((whole, index) => {
    const own = before[index];
    const isWhole = own && Math.abs(widthOf(own) - widthOf(whole)) < SAME_BREADTH * height;
    return own && (isPoint(own) || (isWhole && own.text === whole.text)) ? own : inPieces(whole, glyphs);
  });
  return [
    ...glyphs.filter((glyph) => middleOf(glyph) < startOf(number)),
    ...mended,
    ...glyphs.filter((glyph) => middleOf(glyph) > endOf(number)),
  ];
}

function isPoint({ text }: GlyphReading): boolean {
  return POINT.test(text ?? "");
}

/** A digit that the reader hardly doubts stands in one piece, and so does a sign of which it is sure. */
function isLikely({ kind, probability }: GlyphReading): boolean {
  return probability >= (kind === "digit" ? LIKELY : SURE);
}

/** Whether a digit of a number stands in brackets, or a pair of brackets in its place: halves of zeros look like that. */
function isBetweenHalves(glyphs: readonly GlyphReading[], index: number): boolean {
  const [before, own, behind] = [glyphs[index - 1], glyphs[index], glyphs[index + 1]];
  if (own?.text === ")") return before?.text === "(" && (isInNumber(glyphs[index - 2]) || isInNumber(behind));
  const isInBrackets = before?.text === "(" && behind?.text === ")";
  return isInBrackets && (isInNumber(glyphs[index - 2]) || isInNumber(glyphs[index + 2]));
}

function isInNumber(glyph: GlyphReading | undefined): boolean {
  return glyph !== undefined && (glyph.kind === "digit" || isPoint(glyph));
}

/** Whether glyphs are a score with its places, and nothing beside it. */
export function isScore(glyphs: readonly GlyphReading[]): boolean {
  return SCORE.test(glyphs.map(({ text }) => text ?? " ").join(""));
}

/** A digit of the second reading where its pieces lie: the closed picture has ink around them, too. */
function inPieces(whole: GlyphReading, glyphs: readonly GlyphReading[]): GlyphReading {
  const pieces = glyphs.filter((glyph) => isWithin(glyph, [whole])).map((glyph) => glyph.box);
  return { ...whole, probability: SEEN_IN_PIECES, box: pieces.length > 0 ? boxOfSigns(pieces) : whole.box };
}

/** The decimal number among glyphs, if the reader hardly doubts any of its digits. */
function decimalIn(glyphs: readonly GlyphReading[]): readonly GlyphReading[] | null {
  const runs: GlyphReading[][] = [[]];
  for (const glyph of glyphs) {
    if (glyph.kind === "digit" || isPoint(glyph)) runs.at(-1)?.push(glyph);
    else runs.push([]);
  }
  const isSure = (glyph: GlyphReading) => isPoint(glyph) || glyph.probability >= LIKELY_CLOSED;
  const found = runs.filter((run) => isScore(run) && run.every(isSure));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function startOf(number: readonly GlyphReading[]): number {
  return number[0]?.box.x0 ?? 0;
}

function endOf(number: readonly GlyphReading[]): number {
  return number.at(-1)?.box.x1 ?? 0;
}

function isWithin(glyph: GlyphReading, number: readonly GlyphReading[]): boolean {
  const middle = middleOf(glyph);
  return middle >= startOf(number) && middle <= endOf(number);
}
