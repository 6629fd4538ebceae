import { describe, expect, it } from "vitest";
import { montagesOf, partsByLine } from "../../../src/extract/ocr/montage.js";
import { fill, sheet } from "../raster/drawn.js";

const line = (width: number) => {
  const image = sheet(width, 40);
  fill(image, { x0: 10, y0: 5, x1: 20, y1: 35 });
  return image;
};
const sign = (text: string, number: number, x0: number, y0: number) => ({
  text,
  line: number,
  certainty: 0.9,
  x0,
  y0,
  x1: x0 + 5,
  y1: y0 + 10,
});

describe("montagesOf", () => {
  it("puts lines below each other with paper between, and finds their signs again", () => {
    const [montage, ...others] = montagesOf([line(200), line(100)], 0.5, 6_000_000);
    if (!montage) throw new Error("no montage");
    expect(others).toEqual([]);
    const [first, second] = montage.rows;
    expect(first?.y1).toBeLessThan(second?.y0 ?? 0);
    const dark = { x: 0, y: 0 };
    for (let at = 0; at < montage.image.data.length && dark.x === 0; at += 1)
      if (montage.image.data[at] === 0)
        Object.assign(dark, { x: at % montage.image.width, y: Math.floor(at / montage.image.width) });
    const found = partsByLine(montage, [sign("ก", 0, dark.x, dark.y)]).get(0)?.[0]?.[0];
    expect([found?.x0, found?.y0].map((place) => Math.round(place ?? 0))).toEqual([10, 6]);
  });

  it("takes parts of a line that the engine took for lines from left to right, blanks left out", () => {
    const [montage] = montagesOf([line(200), line(200)], 1, 6_000_000);
    if (!montage) throw new Error("no montage");
    const [first, second] = montage.rows.map((row) => row.y0 + 15);
    const signs = [sign("ข", 0, 120, first ?? 0), sign(" ", 0, 150, first ?? 0), sign("ก", 1, 30, first ?? 0)];
    const found = partsByLine(montage, [...signs, sign("ค", 2, 30, second ?? 0)]);
    const texts = [...found].map(([row, own]) => [
      row,
      own
        .flat()
        .map(({ text }) => text)
        .join(""),
    ]);
    expect(texts).toEqual([
      [0, "กข"],
      [1, "ค"],
    ]);
  });

  it("begins another sheet before one gets too large", () => {
    const lines = Array.from({ length: 60 }, () => line(3000));
    const sheets = montagesOf(lines, 1, 6_000_000);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.flatMap(({ rows }) => rows.map((row) => row.line))).toEqual(lines.map((_, index) => index));
  });
});
