import type { OcrSign } from "./engine.js";
import type { GreyImage, PixelBox } from "./image.js";

/** Rows of ink that a column must have to count, so that a speck doesn't. */
const LEAST = 2;
/** A gap inside a box, in parts of its height, behind which another glyph begins. */
const INNER_GAP = 0.3;

/**
 * Draws the boxes of signs close around their ink: OCR engines let the box of a word's first glyph begin where the word
 * before ends, and cut glyphs off. Signs without any ink nearby are dropped: the engine made them up.
 * @param threshold darker than this is ink
 */
export function tightened(image: GreyImage, signs: readonly OcrSign[], threshold: number): OcrSign[] {
  const tight = signs.flatMap((sign) => around(image, sign, threshold) ?? []);
  for (let index = 0; index + 1 < tight.length; index += 1) {
    const [sign, next] = [tight[index], tight[index + 1]];
    if (!sign || !next || next.line !== sign.line || next.x0 <= sign.x1) continue;
    const [x1, x0] = widestGap(image, sign, next, threshold);
    tight[index] = { ...sign, x1 };
    tight[index + 1] = { ...next, x0 };
  }
  return tight;
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
