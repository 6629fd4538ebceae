import { describe, expect, it } from "vitest";
import { eraseRulings } from "../../../src/extract/raster/erase-rulings.js";
import { findRulings } from "../../../src/extract/raster/rulings.js";
import { fill, sheet } from "./drawn.js";

const DPI = 144;
const THRESHOLD = 128;

function erased(draw: (page: ReturnType<typeof sheet>) => void) {
  const page = sheet(500, 300);
  for (const y of [100, 200]) fill(page, { x0: 50, y0: y, x1: 450, y1: y + 3 });
  for (const x of [50, 250, 447]) fill(page, { x0: x, y0: 100, x1: x + 3, y1: 203 });
  draw(page);
  const result = eraseRulings(page, findRulings(page, DPI, THRESHOLD), THRESHOLD);
  return (x: number, y: number) => result.data[y * result.width + x];
}

describe("eraseRulings", () => {
  it("leaves a mark that stands just below a ruling", () => {
    const at = erased((page) => fill(page, { x0: 100, y0: 104, x1: 103, y1: 112 }));
    expect([at(101, 104), at(101, 107), at(101, 111)]).toEqual([0, 0, 0]);
    expect(at(101, 101)).toBe(255);
  });

  it("keeps the part of a letter that touches a ruling from one side, and takes the ruling", () => {
    const at = erased((page) => fill(page, { x0: 100, y0: 103, x1: 108, y1: 125 }));
    expect([at(104, 105), at(104, 110), at(104, 124)]).toEqual([0, 0, 0]);
    expect([at(104, 101), at(120, 101)]).toEqual([255, 255]);
  });

  it("follows a ruling that slants a little", () => {
    const page = sheet(600, 120);
    for (let x = 50; x < 550; x += 1)
      fill(page, { x0: x, y0: 60 + Math.floor(x / 180), x1: x + 1, y1: 63 + Math.floor(x / 180) });
    const result = eraseRulings(page, findRulings(page, DPI, THRESHOLD), THRESHOLD);
    expect(result.data.every((value) => value === 255)).toBe(true);
  });

  it("takes the crossings of rulings too", () => {
    const at = erased(() => {});
    expect([at(251, 101), at(251, 150), at(51, 201), at(448, 101)]).toEqual([255, 255, 255, 255]);
  });
});
