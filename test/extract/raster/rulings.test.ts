import { describe, expect, it } from "vitest";
import { eraseRulings } from "../../../src/extract/raster/erase-rulings.js";
import { findRulings } from "../../../src/extract/raster/rulings.js";
import { fill, sheet } from "./drawn.js";

const DPI = 144;
const THRESHOLD = 128;

/** A table of two columns and two rows, with a letter in the first cell that touches the ruling below. */
function tablePage() {
  const page = sheet(600, 500);
  for (const y of [100, 200, 300]) fill(page, { x0: 50, y0: y, x1: 453, y1: y + 3 });
  for (const x of [50, 250, 450]) fill(page, { x0: x, y0: 100, x1: x + 3, y1: 303 });
  fill(page, { x0: 100, y0: 180, x1: 106, y1: 215 });
  return page;
}

describe("findRulings", () => {
  it("finds the lines of a table and no stem of a letter", () => {
    const rulings = findRulings(tablePage(), DPI, THRESHOLD);
    const places = (horizontal: boolean) =>
      rulings.filter((ruling) => ruling.horizontal === horizontal).map((ruling) => Math.round(ruling.at / 10) * 10);
    expect(places(true)).toEqual([100, 200, 300]);
    expect(places(false)).toEqual([50, 250, 450]);
  });

  it("bridges small breaks, not wide ones", () => {
    const page = sheet(400, 100);
    fill(page, { x0: 20, y0: 50, x1: 380, y1: 53 });
    fill(page, { x0: 100, y0: 50, x1: 102, y1: 53 }, 255);
    expect(findRulings(page, DPI, THRESHOLD)).toHaveLength(1);
    fill(page, { x0: 180, y0: 50, x1: 220, y1: 53 }, 255);
    expect(findRulings(page, DPI, THRESHOLD)).toHaveLength(2);
  });

  it("takes no filled area for a ruling", () => {
    const page = sheet(400, 300);
    fill(page, { x0: 50, y0: 50, x1: 350, y1: 250 });
    expect(findRulings(page, DPI, THRESHOLD)).toEqual([]);
  });
});

describe("eraseRulings", () => {
  it("whites the lines out and leaves a letter that crosses one", () => {
    const page = tablePage();
    const erased = eraseRulings(page, findRulings(page, DPI, THRESHOLD), THRESHOLD);
    const at = (x: number, y: number) => erased.data[y * erased.width + x];
    expect([at(200, 101), at(251, 150), at(251, 201), at(51, 101)]).toEqual([255, 255, 255, 255]);
    expect([at(102, 190), at(102, 201), at(102, 210)]).toEqual([0, 0, 0]);
  });
});
