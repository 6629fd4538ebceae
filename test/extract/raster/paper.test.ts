import { describe, expect, it } from "vitest";
import type { GreyImage } from "../../../src/extract/ocr/image.js";
import { findPaper } from "../../../src/extract/raster/paper.js";
import type { Quad } from "../../../src/extract/raster/perspective.js";
import { drawLines, fill, sheet } from "./drawn.js";
import { ASLANT, photographed } from "./photographed.js";

const [WIDTH, HEIGHT] = [600, 840];
const CORNERS = [
  [0, 0],
  [WIDTH, 0],
  [WIDTH, HEIGHT],
  [0, HEIGHT],
] as const;

function page(): GreyImage {
  const image = sheet(WIDTH, HEIGHT);
  drawLines(image, 15);
  fill(image, { x0: 60, y0: 700, x1: 540, y1: 760 }, 40);
  return image;
}

/** Darker from the left to the right, as in the shade of a hand. */
function shaded(image: GreyImage): GreyImage {
  const data = image.data.map((value, at) => value * (1 - (0.45 * (at % image.width)) / image.width));
  return { ...image, data };
}

describe("findPaper", () => {
  it.each([
    ["aslant", ASLANT],
    [
      "straight",
      [
        [-0.1, -0.1],
        [1.1, -0.1],
        [1.1, 1.1],
        [-0.1, 1.1],
      ] satisfies Quad,
    ],
    [
      "turned",
      [
        [-0.2, -0.02],
        [1.1, -0.2],
        [1.2, 1.05],
        [-0.05, 1.2],
      ] satisfies Quad,
    ],
  ] as const)("finds the corners of a sheet that lies %s on a desk, in even light and in the shade", (_how, around) => {
    const { image, toSheet } = photographed(page(), around, 900, 1200);
    for (const picture of [image, shaded(image)]) {
      const found = findPaper(picture);
      expect(found).not.toBeNull();
      for (const [index, corner] of (found ?? []).entries()) {
        const [x, y] = toSheet(corner);
        expect(Math.abs(x - (CORNERS[index]?.[0] ?? 0))).toBeLessThan(WIDTH * 0.012);
        expect(Math.abs(y - (CORNERS[index]?.[1] ?? 0))).toBeLessThan(HEIGHT * 0.012);
      }
    }
  });

  it("finds none on a scan, also one with a shadow along two of its edges", () => {
    expect(findPaper(page())).toBeNull();
    const scan = page();
    fill(scan, { x0: 0, y0: 0, x1: 14, y1: HEIGHT }, 30);
    fill(scan, { x0: 0, y0: 0, x1: WIDTH, y1: 10 }, 30);
    expect(findPaper(scan)).toBeNull();
  });

  it("finds none where the light part is no sheet, or the picture holds nothing", () => {
    const ring = { width: 900, height: 1200, data: new Uint8Array(900 * 1200).fill(60) };
    for (let y = 200; y < 1000; y += 1) {
      const half = Math.round(Math.sqrt(400 ** 2 - (y - 600) ** 2));
      fill(ring, { x0: 450 - half, y0: y, x1: 450 + half, y1: y + 1 }, 250);
    }
    expect(findPaper(ring)).toBeNull();
    expect(findPaper(sheet(40, 30))).toBeNull();
    expect(findPaper({ width: 50, height: 50, data: new Uint8Array(2500) })).toBeNull();
  });
});
