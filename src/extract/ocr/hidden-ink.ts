import type { GreyImage, PixelBox } from "./image.js";
import type { PageSign } from "./numbers.js";
import { doubtEnds } from "./numeral.js";
import { signsByNumber } from "./signs-by-number.js";
import { boxOfSigns } from "./words.js";

/** So far beside a number another digit of it would stand, in heights of the number. */
const REACH = 0.45;
/** The middle of a number's height, where every digit has ink; lines above and below don't come so near. */
const EDGE = 0.15;
/** Ink that no sign accounts for in this share of its rows may be a digit. */
const FILLED = 0.5;
/** The thinnest stroke of a digit, in parts of the height looked at. */
const THINNEST = 0.1;
/** The box of a sign may be so much too small, in heights of the sign: the tail of a ๗ may lie outside. */
const SLACK = 0.15;

/**
 * Marks numbers doubtful beside or within which the page has ink that stands in no sign: under a stamp, a stroke of a pen
 * or a smear a digit hangs together with what covers it, and is not read at all.
 * @param page the straight page without rulings
 * @param threshold darker than this is ink
 */
export function doubtHiddenDigits(signs: readonly PageSign[], page: GreyImage, threshold: number): void {
  for (const [numeral, own] of signsByNumber(signs)) {
    if (numeral.confidence === "low") continue;
    const area = around(boxOfSigns(own), page);
    const near = signs.filter(
      (sign) => sign.x0 < area.x1 && sign.x1 > area.x0 && sign.y0 < area.y1 && sign.y1 > area.y0,
    );
    if (hasStrayInk(page, area, near.map(withSlack), threshold)) doubtEnds(numeral);
  }
}

function withSlack({ x0, y0, x1, y1 }: PixelBox): PixelBox {
  const slack = Math.max(2, SLACK * (y1 - y0));
  return { x0: x0 - slack, y0: y0 - slack, x1: x1 + slack, y1: y1 + slack };
}

function around({ x0, y0, x1, y1 }: PixelBox, { width, height }: GreyImage): PixelBox {
  const tall = y1 - y0;
  return {
    x0: Math.max(0, Math.floor(x0 - REACH * tall)),
    y0: Math.max(0, Math.ceil(y0 + EDGE * tall)),
    x1: Math.min(width, Math.ceil(x1 + REACH * tall)),
    y1: Math.min(height, Math.floor(y1 - EDGE * tall)),
  };
}

function hasStrayInk(page: GreyImage, area: PixelBox, signs: readonly PixelBox[], threshold: number): boolean {
  const tall = area.y1 - area.y0;
  let rows = 0;
  for (let y = area.y0; y < area.y1; y += 1)
    if (strayInkIn(page, area, y, signs, threshold) >= THINNEST * tall) rows += 1;
  return rows > 0 && rows >= FILLED * tall;
}

/** How many pixels of a row are ink that stands in no sign. */
function strayInkIn(
  { width, data }: GreyImage,
  { x0, x1 }: PixelBox,
  y: number,
  signs: readonly PixelBox[],
  threshold: number,
): number {
  const row = signs.filter((sign) => y >= sign.y0 && y < sign.y1);
  let stray = 0;
  for (let x = x0; x < x1; x += 1)
    if ((data[y * width + x] ?? 255) < threshold && !row.some((sign) => x >= sign.x0 && x < sign.x1)) stray += 1;
  return stray;
}
