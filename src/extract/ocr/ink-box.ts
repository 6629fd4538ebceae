import type { GreyImage, PixelBox } from "./image.js";

/** Darker than this is ink. */
const INK = 160;
/** Ink so far beside a number, in heights of it, may be of it. */
const BESIDE = 0.3;
/** Rows at the top and the foot in which neighbours may reach over, and pixels by which a box may be too small. */
const EDGE = 0.15;
const SLACK = 2;

/** The box of what is darker than a threshold in a part of a page; null where nothing is. */
export function inkBox({ width, height, data }: GreyImage, part: PixelBox, threshold = INK): PixelBox | null {
  const box = { x0: Number.POSITIVE_INFINITY, y0: Number.POSITIVE_INFINITY, x1: 0, y1: 0 };
  for (let y = Math.max(0, Math.floor(part.y0)); y < Math.min(height, part.y1); y += 1)
    for (let x = Math.max(0, Math.floor(part.x0)); x < Math.min(width, part.x1); x += 1)
      if ((data[y * width + x] ?? 255) < threshold) {
        box.x0 = Math.min(box.x0, x);
        box.y0 = Math.min(box.y0, y);
        box.x1 = Math.max(box.x1, x + 1);
        box.y1 = Math.max(box.y1, y + 1);
      }
  return box.x1 > 0 ? box : null;
}

/** Whether there is no other ink between the glyphs of a number, from left to right, and none close beside them. */
export function standsClear(page: GreyImage, glyphs: readonly PixelBox[], neighbours: readonly PixelBox[]): boolean {
  const [top, foot] = [Math.min(...glyphs.map(({ y0 }) => y0)), Math.max(...glyphs.map(({ y1 }) => y1))];
  const rows = { y0: top + (foot - top) * EDGE, y1: foot - (foot - top) * EDGE };
  const reach = (foot - top) * BESIDE;
  const [left, right] = [(glyphs[0]?.x0 ?? 0) - reach, (glyphs.at(-1)?.x1 ?? 0) + reach];
  const ends = [{ x0: left, x1: left - SLACK }, ...glyphs, { x0: right + SLACK, x1: right }];
  return ends.slice(1).every((glyph, index) => {
    const [x0, x1] = [(ends[index]?.x1 ?? 0) + SLACK, glyph.x0 - SLACK];
    const ink = x1 > x0 ? inkBox(page, { ...rows, x0, x1 }) : null;
    return !ink || neighbours.some((other) => other.x0 - SLACK <= ink.x0 && ink.x1 <= other.x1 + SLACK);
  });
}
