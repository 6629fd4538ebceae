import type { GreyImage } from "../ocr/image.js";

/** A place of a picture in pixels, `[x, y]`. */
export type Point = readonly [number, number];

/** The corners of a sheet in a picture: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

/** Finds the place of a picture for each place of another. */
export type Mapping = (point: Point) => Point;

const PAPER = 255;

/** Where a place of a flat sheet, `width` by `height` pixels, lies in the picture that shows its corners at `quad`. */
export function fromSheet(quad: Quad, width: number, height: number): Mapping {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = quad;
  const [dx1, dy1, dx2, dy2] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2];
  const [sumX, sumY] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sumX * dy2 - dx2 * sumY) / area;
  const h = (dx1 * sumY - sumX * dy1) / area;
  const [a, b, d, e] = [x1 - x0 + g * x1, x3 - x0 + h * x3, y1 - y0 + g * y1, y3 - y0 + h * y3];
  return ([x, y]) => {
    const [u, v] = [x / width, y / height];
    const depth = g * u + h * v + 1;
    return [(a * u + b * v + x0) / depth, (d * u + e * v + y0) / depth];
  };
}

/** The sheet of a picture laid flat, `width` by `height` pixels. */
export function laidFlat(image: GreyImage, quad: Quad, width: number, height: number): GreyImage {
  const place = fromSheet(quad, width, height);
  const out = new Uint8Array(width * height).fill(PAPER);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) out[y * width + x] = sampled(image, place([x + 0.5, y + 0.5]));
  return { width, height, data: out };
}

function sampled({ width, height, data }: GreyImage, [x, y]: Point): number {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return PAPER;
  const at = top * width + left;
  const [a, b, c, d] = [
    data[at] ?? PAPER,
    data[at + 1] ?? PAPER,
    data[at + width] ?? PAPER,
    data[at + width + 1] ?? PAPER,
  ];
  const [shareX, shareY] = [x - 0.5 - left, y - 0.5 - top];
  const above = a + (b - a) * shareX;
  const below = c + (d - c) * shareX;
  return above + (below - above) * shareY + 0.5;
}
