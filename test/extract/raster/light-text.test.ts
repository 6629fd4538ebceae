import { describe, expect, it } from "vitest";
import type { GreyImage } from "../../../src/extract/ocr/image.js";
import { darkenLightText } from "../../../src/extract/raster/light-text.js";
import { drawLines, fill, sheet } from "./drawn.js";

const DPI = 200;
const HEAD = { x0: 60, y0: 40, x1: 560, y1: 90 };

/** Strokes like those of letters, in one shade, in the middle of a head row. */
function letters(image: GreyImage, shade: number): void {
  for (let x = 100; x < 400; x += 18) {
    fill(image, { x0: x, y0: 56, x1: x + 4, y1: 76 }, shade);
    fill(image, { x0: x, y0: 56, x1: x + 12, y1: 60 }, shade);
  }
}

/** A page with lines of text below a row of one shade with letters of another. */
function page(ground: number, letter: number): GreyImage {
  const image = sheet(640, 700);
  drawLines(image, 12);
  fill(image, { x0: 0, y0: 0, x1: 640, y1: 105 }, 255);
  fill(image, HEAD, ground);
  letters(image, letter);
  return image;
}
const at = ({ width, data }: GreyImage, x: number, y: number) => data[y * width + x];

describe("darkenLightText", () => {
  it.each([
    [30, 255],
    [0, 255],
    [110, 255],
    [40, 220],
  ])("makes ground of shade %i with letters of shade %i paper with ink", (ground, letter) => {
    const turned = darkenLightText(page(ground, letter), DPI);
    expect(at(turned, 102, 66)).toBeLessThan(60);
    expect(at(turned, 480, 66)).toBeGreaterThan(230);
  });

  it("leaves a line in the place of each edge, and nothing but paper within", () => {
    const turned = darkenLightText(page(30, 255), DPI);
    for (const y of [HEAD.y0, HEAD.y1 - 1]) expect(at(turned, 300, y)).toBe(0);
    for (const x of [HEAD.x0, HEAD.x1 - 1]) expect(at(turned, x, 50)).toBe(0);
    for (const y of [HEAD.y0 + 5, HEAD.y1 - 6]) expect(at(turned, 300, y)).toBeGreaterThan(230);
  });

  it("leaves the rest of the page as it is", () => {
    const image = page(30, 255);
    const turned = darkenLightText(image, DPI);
    const below = 110 * image.width;
    expect(Buffer.compare(turned.data.subarray(below), image.data.subarray(below))).toBe(0);
  });

  it.each([
    ["tinted ground", 225, 0],
    ["ground of middling shade with dark letters", 170, 20],
    ["a bar without letters", 20, 20],
  ])("leaves %s alone", (_, ground, letter) => {
    const image = page(ground, letter);
    expect(darkenLightText(image, DPI) === image).toBe(true);
  });

  it("measures dark ground by the paper around it, on pages that a shadow falls on", () => {
    const image = page(30, 255);
    for (let y = 0; y < image.height; y += 1)
      for (let x = 0; x < image.width; x += 1) {
        const place = y * image.width + x;
        image.data[place] = (image.data[place] ?? 255) * (1 - (0.5 * y) / image.height);
      }
    const turned = darkenLightText(image, DPI);
    expect(at(turned, 102, 66)).toBeLessThan(60);
    const below = 110 * image.width;
    expect(Buffer.compare(turned.data.subarray(below), image.data.subarray(below))).toBe(0);
  });

  it("leaves large letters and thick frames alone", () => {
    const image = sheet(640, 700);
    fill(image, { x0: 40, y0: 40, x1: 600, y1: 660 });
    fill(image, { x0: 56, y0: 56, x1: 584, y1: 644 }, 255);
    fill(image, { x0: 100, y0: 100, x1: 116, y1: 200 });
    fill(image, { x0: 100, y0: 100, x1: 180, y1: 116 });
    expect(darkenLightText(image, DPI) === image).toBe(true);
  });
});
