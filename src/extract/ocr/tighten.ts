import type { OcrSign } from "./engine.js";
import type { GreyImage, PixelBox } from "./image.js";
import { isCommonLetter, isMarkSign } from "./words.js";

/** Rows of ink that a column must have to count, so that a speck doesn't. */
const LEAST = 2;
/** A gap inside a box, in parts of its height, behind which another glyph begins. */
const INNER_GAP = 0.3;
/** A box so many times as high as the ink of its letter is guessed. */
const MUCH_HIGHER = 1.4;
/** A letter and its marks are at most so many signs. */
const MOST_MARKS = 4;

/**
 * Draws the boxes of signs close around their ink: OCR engines let the box of a word's first glyph begin where the word
 * before ends, and cut glyphs off. Signs without any ink nearby are dropped: the engine made them up.
 * @param threshold darker than this is ink
 */
export function tightened(image: GreyImage, signs: readonly OcrSign[], threshold: number): OcrSign[] {
  const tight = partedFromNext(signs)
    .flatMap((sign) => around(image, sign, threshold) ?? [])
    .map((sign) => (isCommonLetter(sign.text) ? asHighAsInk(image, sign, threshold) : sign));
  for (let index = 0; index + 1 < tight.length; index += 1) {
    const [sign, next] = [tight[index], tight[index + 1]];
    if (!sign || !next || next.line !== sign.line || next.x0 <= sign.x1) continue;
    const [x1, x0] = widestGap(image, sign, next, threshold);
    tight[index] = { ...sign, x1 };
    tight[index + 1] = { ...next, x0 };
  }
  return tight;
}

/**
 * A box that reaches over the whole letter behind it, or over more, ends where that letter begins: OCR engines draw one box
 * around all that they read late, and guess those of the other letters within it.
 */
function partedFromNext(signs: readonly OcrSign[]): OcrSign[] {
  return signs.map((sign, index) => {
    if (isMarkSign(sign.text)) return sign;
    const next = signs.slice(index + 1, index + 1 + MOST_MARKS).find(({ text }) => !isMarkSign(text));
    const isCovered = next !== undefined && next.line === sign.line && next.x0 > sign.x0 && next.x1 <= sign.x1;
    return isCovered ? { ...sign, x1: next.x0 } : sign;
  });
}

function around(image: GreyImage, sign: OcrSign, threshold: number): OcrSign | null {
  const gap = (sign.y1 - sign.y0) * INNER_GAP;
  const groups: [number, number][] = [];
  for (let x = Math.max(0, Math.floor(sign.x0)); x < Math.min(image.width, sign.x1); x += 1) {
    if (!hasInk(image, x, sign.y0, sign.y1, threshold)) continue;
    const last = groups.at(-1);
    if (last && x - last[1] <= gap) last[1] = x + 1;
    else groups.push([x, x + 1]);
  }
  const [first, ...others] = groups;
  if (!first) return hasInkNear(image, sign, threshold) ? sign : null;
  const widest = others.reduce((best, group) => (group[1] - group[0] >= best[1] - best[0] ? group : best), first);
  return { ...sign, x0: widest[0], x1: widest[1] };
}

/** The box of a letter as high as its ink, where it is much higher: a guessed one is as high as the line. */
function asHighAsInk({ width, height, data }: GreyImage, sign: OcrSign, threshold: number): OcrSign {
  let [best, top]: [[number, number], number] = [[0, 0], -1];
  const bottom = Math.min(height, Math.ceil(sign.y1));
  for (let y = Math.max(0, Math.floor(sign.y0)); y <= bottom; y += 1) {
    let isInk = false;
    for (let x = Math.max(0, Math.floor(sign.x0)); x < Math.min(width, sign.x1) && y < bottom && !isInk; x += 1)
      isInk = (data[y * width + x] ?? 255) < threshold;
    if (isInk && top < 0) top = y;
    if (isInk || top < 0) continue;
    if (y - top > best[1] - best[0]) best = [top, y];
    top = -1;
  }
  const isGuessed = sign.y1 - sign.y0 > (best[1] - best[0]) * MUCH_HIGHER;
  return isGuessed && best[1] > best[0] ? { ...sign, y0: best[0], y1: best[1] } : sign;
}

/** Boxes may miss their glyphs a little; what the engine made up stands where nothing is. */
function hasInkNear(image: GreyImage, sign: PixelBox, threshold: number): boolean {
  const reach = (sign.y1 - sign.y0) / 2;
  for (let x = Math.max(0, Math.floor(sign.x0 - reach)); x < Math.min(image.width, sign.x1 + reach); x += 1)
    if (hasInk(image, x, sign.y0, sign.y1, threshold)) return true;
  return false;
}

/** The widest stretch without ink between two signs; ink beside it belongs to them. */
function widestGap(image: GreyImage, left: PixelBox, right: PixelBox, threshold: number): [number, number] {
  const [top, bottom] = [Math.min(left.y0, right.y0), Math.max(left.y1, right.y1)];
  let [best, start]: [[number, number], number] = [[left.x1, left.x1], left.x1];
  for (let x = left.x1; x <= right.x0; x += 1) {
    if (x < right.x0 && !hasInk(image, x, top, bottom, threshold)) continue;
    if (x - start > best[1] - best[0]) best = [start, x];
    start = x + 1;
  }
  return best;
}

function hasInk(
  { width, height, data }: GreyImage,
  x: number,
  top: number,
  bottom: number,
  threshold: number,
): boolean {
  let count = 0;
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom) && count < LEAST; y += 1)
    if ((data[y * width + x] ?? 255) < threshold) count += 1;
  return count >= LEAST;
}
