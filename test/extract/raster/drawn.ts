import type { GreyImage, PixelBox } from "../../../src/extract/ocr/image.js";

/** A white sheet. */
export function sheet(width: number, height: number): GreyImage {
  return { width, height, data: new Uint8Array(width * height).fill(255) };
}

/** Fills a box with one shade, in place. */
export function fill({ width, data }: GreyImage, { x0, y0, x1, y1 }: PixelBox, shade = 0): void {
  for (let y = y0; y < y1; y += 1) data.fill(shade, y * width + x0, y * width + x1);
}

/** Lines of small blocks that look like Thai text from afar: letters, with some marks above. */
export function drawLines(image: GreyImage, lines: number): void {
  for (let line = 0; line < lines; line += 1)
    for (let letter = 0; letter < 40; letter += 1) {
      const [x0, y0] = [60 + letter * 12, 80 + line * 40];
      fill(image, { x0, y0, x1: x0 + 8, y1: y0 + 14 });
      if ((letter + line) % 3 === 0) fill(image, { x0: x0 + 2, y0: y0 - 7, x1: x0 + 7, y1: y0 - 3 });
    }
}
