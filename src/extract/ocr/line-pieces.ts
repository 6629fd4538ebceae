import { type Component, type ComponentMap, findComponents } from "./digits/components.js";
import type { GreyImage, PixelBox } from "./image.js";
import { bodiesOf, type InkPart, partsOf } from "./line-bodies.js";

/** A stretch of one line of text: where it stands, and its ink alone, without that of the lines above and below. */
export interface LinePiece extends PixelBox {
  readonly image: GreyImage;
}

/** Pieces of ink smaller than this in both directions are dust, in heights of a letter. */
const DUST = 0.08;
/** Taller pieces of ink are pictures, in heights of a letter. */
const TALLEST = 5;
/** A gap that parts a line, in heights of a letter. */
const WIDE_GAP = 3;
/** Lowest and highest common letters, in inches; heights that differ by less than a share are the same. */
const LOWEST_LETTER = 0.03;
const HIGHEST_LETTER = 0.25;
const SAME_HEIGHT = 0.06;
/** Between these parts of a title's letters are the letters of its text; lower are marks. */
const SMALLER = [0.5, 0.8] as const;
/** Letters so much higher than the page's, and so many of them, are of a larger size. */
const LARGER = 1.15;
const FEWEST_ALIKE = 4;
/** More pieces of ink than this are no text. */
const MOST_PIECES = 20_000;
const NO_DENSITY = new Float32Array(0);

/** The pieces of ink of a picture that hang together; null where there are too many for text. */
export function inkPieces({ width, height, data }: GreyImage, threshold: number): ComponentMap | null {
  const dark = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 1) dark[at] = (data[at] ?? 255) < threshold ? 1 : 0;
  return findComponents({ width, height, dark, density: NO_DENSITY }, MOST_PIECES);
}

/**
 * The height of a common letter of a page in pixels: the one that most of the breadth of its ink has; letters of one
 * size are of one height, marks are narrow. Where more letters are smaller, theirs: few words of a title are as broad as a
 * table.
 */
export function commonHeight(pieces: readonly Component[], dpi: number): number {
  const breadth = new Float64Array(Math.ceil(dpi * HIGHEST_LETTER) + 1);
  for (const { x0, y0, x1, y1 } of pieces) {
    const height = y1 - y0;
    if (height >= dpi * LOWEST_LETTER && height < breadth.length)
      breadth[height] = (breadth[height] ?? 0) + Math.min(x1 - x0, 4 * height);
  }
  const sums = breadth.map((own, height) => {
    const reach = Math.max(1, Math.round(height * SAME_HEIGHT));
    return breadth.subarray(Math.max(0, height - reach), height + reach + 1).reduce((a, b) => a + b, 0) + own / 2;
  });
  const best = highest(sums, 1, sums.length);
  if (best === 0) return Math.round(dpi / 12);
  const [low, high] = [Math.ceil(best * SMALLER[0]), Math.ceil(best * SMALLER[1])];
  const isTitle = lettersIn(breadth, low, high) > lettersIn(breadth, high, breadth.length);
  return isTitle ? highest(sums, low, high) : best;
}

/** About how many letters there are between two heights. */
function lettersIn(breadth: Float64Array, from: number, to: number): number {
  return breadth.subarray(from, to).reduce((sum, own, index) => sum + own / (from + index), 0);
}

/** Where the values between two places are highest; 0 where all are 0. */
function highest(values: Float64Array, from: number, to: number): number {
  let [best, most] = [0, 0];
  for (let at = from; at < to; at += 1) if ((values[at] ?? 0) > most) [best, most] = [at, values[at] ?? 0];
  return best;
}

/** The height of a common letter of an area: its own where its text is clearly larger than the page's, as in headings. */
export function heightIn(pieces: readonly Component[], letter: number, dpi: number): number {
  const own = commonHeight(pieces, dpi);
  const alike = pieces.filter(({ y0, y1 }) => Math.abs(y1 - y0 - own) <= own * SAME_HEIGHT);
  return own >= letter * LARGER && alike.length >= FEWEST_ALIKE ? own : letter;
}

/**
 * Takes an area of a page apart into lines of text, from the top; marks go with the letters that they stand on.
 * @param image the area, rulings erased
 * @param map its ink, taken apart
 * @param letter height of a common letter in pixels
 */
export function linePieces(image: GreyImage, map: ComponentMap, letter: number): LinePiece[] {
  const solid = map.components.filter(
    ({ x0, y0, x1, y1 }) => Math.max(x1 - x0, y1 - y0) >= DUST * letter && y1 - y0 <= TALLEST * letter,
  );
  const bodies = bodiesOf(solid, letter, image.height);
  const parts = partsOf(solid, bodies, letter);
  return bodies.flatMap((_, line) => {
    const own = parts.filter((part) => part.line === line);
    return partedByGaps(own, WIDE_GAP * letter).map((group) => cutOut(image, map.labels, group));
  });
}

function partedByGaps(parts: readonly InkPart[], gap: number): InkPart[][] {
  const groups: InkPart[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const part of [...parts].sort((a, b) => a.x0 - b.x0)) {
    const open = groups.at(-1);
    if (open && part.x0 - right <= gap) open.push(part);
    else groups.push([part]);
    right = Math.max(right, part.x1);
  }
  return groups;
}

/** The ink of some parts, with the grey at its edges, on white. */
function cutOut({ width, height, data }: GreyImage, labels: Int32Array, parts: readonly Component[]): LinePiece {
  const x0 = Math.max(0, Math.min(...parts.map((part) => part.x0)) - 1);
  const y0 = Math.max(0, Math.min(...parts.map((part) => part.y0)) - 1);
  const x1 = Math.min(width, Math.max(...parts.map((part) => part.x1)) + 1);
  const y1 = Math.min(height, Math.max(...parts.map((part) => part.y1)) + 1);
  const own = { width: x1 - x0, height: y1 - y0, data: new Uint8Array((x1 - x0) * (y1 - y0)).fill(255) };
  for (const part of parts)
    for (let y = part.y0; y < part.y1; y += 1)
      for (let x = part.x0; x < part.x1; x += 1) {
        if (labels[y * width + x] !== part.label) continue;
        for (let near = y - 1; near <= y + 1; near += 1)
          for (let beside = x - 1; beside <= x + 1; beside += 1) {
            if (near < y0 || near >= y1 || beside < x0 || beside >= x1) continue;
            const label = labels[near * width + beside];
            if (label === 0 || label === part.label)
              own.data[(near - y0) * own.width + beside - x0] = data[near * width + beside] ?? 255;
          }
      }
  return { x0, y0, x1, y1, image: own };
}
