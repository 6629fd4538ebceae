import { crop, type GreyImage } from "../ocr/image.js";

const PAPER = 255;

/**
 * Closes gaps in the ink that are up to twice as broad as `radius` (pixels): ink grows by it all around, and shrinks
 * again. Strokes keep their weight.
 */
export function closed(image: GreyImage, radius: number): GreyImage {
  const { width, height } = image;
  const padded = { width: width + 2 * radius, height: height + 2 * radius };
  const data = new Uint8Array(padded.width * padded.height).fill(PAPER);
  for (let y = 0; y < height; y += 1)
    data.set(image.data.subarray(y * width, (y + 1) * width), (y + radius) * padded.width + radius);
  const grown = spread({ ...padded, data }, radius, Math.min);
  const shrunk = spread(grown, radius, Math.max);
  return crop(shrunk, { x0: radius, y0: radius, x1: radius + width, y1: radius + height });
}

type Choice = (a: number, b: number) => number;

/** Each pixel becomes the chosen one of the square around it. */
function spread({ width, height, data }: GreyImage, radius: number, choose: Choice): GreyImage {
  const along = (from: Uint8Array, step: number, length: number) =>
    from.map((own, index) => {
      const place = Math.floor(index / step) % length;
      let value = own;
      for (let by = -Math.min(radius, place); by <= Math.min(radius, length - 1 - place); by += 1)
        value = choose(value, from[index + by * step] ?? own);
      return value;
    });
  return { width, height, data: along(along(data, 1, width), width, height) };
}
