import { describe, expect, it } from "vitest";
import { straighten } from "../../../src/extract/raster/page.js";
import { rotated, type Turn, turned } from "../../../src/extract/raster/resample.js";
import { drawLines, fill, sheet } from "./drawn.js";

const DPI = 100;

function textPage() {
  const page = sheet(620, 880);
  drawLines(page, 12);
  return page;
}

describe("straighten", () => {
  it.each([0, 90, 180, 270] as Turn[])("turns a page back that lies turned by %i degrees", (turn) => {
    const page = straighten(turned(textPage(), turn), DPI);
    expect(page.turn).toBe((360 - turn) % 360);
    expect([page.image.width, page.image.height]).toEqual([620, 880]);
  });

  it.each([-3, -1.2, 0.4, 2.5])("measures a skew of %f degrees", (degrees) => {
    expect(straighten(rotated(textPage(), degrees), DPI).skew).toBeCloseTo(-degrees, 0.9);
  });

  it("leaves an empty page alone", () => {
    expect(straighten(sheet(300, 400), DPI)).toMatchObject({ turn: 0, skew: 0, rulings: [] });
  });

  it("does not take the frayed edge of a shadow for lines down the page", () => {
    const page = textPage();
    for (let y = 0; y < page.height; y += 3) fill(page, { x0: 600 + (y % 4), y0: y, x1: 608 + (y % 5), y1: y + 2 }, 90);
    expect(straighten(page, DPI).turn).toBe(0);
  });

  it("lies as it is told to", () => {
    expect(straighten(textPage(), DPI, true).turn % 180).toBe(90);
  });
});
