import { describe, expect, it } from "vitest";
import { flatten, inkThreshold } from "../../../src/extract/raster/flatten.js";
import { drawLines, fill, sheet } from "./drawn.js";

describe("flatten", () => {
  it("makes shadowed paper white and keeps the ink", () => {
    const page = sheet(620, 880);
    drawLines(page, 12);
    const shadowed = {
      ...page,
      data: page.data.map((value, index) => (value === 0 ? 20 : 255) * (1 - (0.5 * (index % 620)) / 620)),
    };
    const flat = flatten(shadowed);
    const threshold = inkThreshold(flat);
    const wrong = flat.data.reduce(
      (count, value, index) => count + (value < threshold === (page.data[index] === 0) ? 0 : 1),
      0,
    );
    expect(wrong).toBe(0);
  });

  it("makes the tint of a cell white", () => {
    const page = sheet(300, 300);
    fill(page, { x0: 60, y0: 60, x1: 240, y1: 240 }, 200);
    fill(page, { x0: 140, y0: 145, x1: 150, y1: 155 }, 10);
    const flat = flatten(page);
    expect(flat.data[100 * 300 + 150]).toBeGreaterThan(220);
    expect(flat.data[150 * 300 + 145]).toBeLessThan(60);
  });
});
