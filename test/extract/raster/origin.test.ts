import { describe, expect, it } from "vitest";
import type { GreyImage, PixelBox } from "../../../src/extract/ocr/image.js";
import { onPicture } from "../../../src/extract/raster/origin.js";
import { type StraightPage, straighten } from "../../../src/extract/raster/page.js";
import type { Point } from "../../../src/extract/raster/perspective.js";
import { rotated, type Turn, turned } from "../../../src/extract/raster/resample.js";
import { sheetOn } from "../../../src/extract/raster/sheet.js";
import { drawLines, fill, sheet } from "./drawn.js";
import { ASLANT, photographed } from "./photographed.js";

const MARK: PixelBox = { x0: 120, y0: 720, x1: 420, y1: 750 };
const [WIDTH, HEIGHT] = [900, 1200];

/** A sheet as if it had been turned and straightened so. */
function straightened(image: GreyImage, turn: Turn, skew: number): StraightPage {
  const leaning = rotated(turned(image, turn % 180 === 0 ? 0 : 90), skew);
  const own = turned(leaning, turn >= 180 ? 180 : 0);
  return { image: own, text: own, rulings: [], dpi: 100, threshold: 128, turn, skew };
}

/** The box around all ink. */
function inkOf({ width, height, data }: GreyImage): PixelBox {
  const [xs, ys] = [new Set<number>(), new Set<number>()];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((data[y * width + x] ?? 255) < 100) {
        xs.add(x);
        ys.add(y);
      }
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs) + 1, y1: Math.max(...ys) + 1 };
}

/** Where a place of the turned photograph lies on the photograph. */
function unturned([x, y]: Point, turn: Turn): Point {
  if (turn === 90) return [y, HEIGHT - x];
  if (turn === 180) return [WIDTH - x, HEIGHT - y];
  return turn === 270 ? [WIDTH - y, x] : [x, y];
}

describe("onPicture", () => {
  it.each([
    [0, 0],
    [90, 0],
    [180, 0],
    [270, 0],
    [0, 1.5],
    [90, -2],
    [180, 1],
    [270, 2],
  ] as const)("finds a place of a page, turned by %i° and straightened by %f°, on its photograph", (turn, skew) => {
    const page = sheet(600, 848);
    fill(page, MARK);
    const { image, toSheet } = photographed(page, ASLANT, WIDTH, HEIGHT);
    const cut = sheetOn(image, 100);
    expect(cut.toPicture).not.toBeNull();
    const straight = straightened(cut.image, turn, skew);
    const box = onPicture(straight, cut, image)?.(inkOf(straight.image)) ?? MARK;
    const [from, to] = [unturned([box.x0, box.y0], turn), unturned([box.x1, box.y1], turn)];
    const [x, y] = toSheet([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
    expect(Math.abs(x - (MARK.x0 + MARK.x1) / 2)).toBeLessThan(12);
    expect(Math.abs(y - (MARK.y0 + MARK.y1) / 2)).toBeLessThan(12);
    expect(Math.abs(to[0] - from[0])).toBeGreaterThan(Math.abs(to[1] - from[1]));
  });

  it("has nothing to say of a picture that is the sheet", () => {
    const page = sheet(600, 848);
    drawLines(page, 15);
    const own = sheetOn(page, 100);
    expect(own).toEqual({ image: page, dpi: 100, toPicture: null });
    expect(onPicture(straighten(page, 100), own, page)).toBeNull();
  });
});
