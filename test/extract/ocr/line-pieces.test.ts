import { describe, expect, it } from "vitest";
import type { GreyImage, PixelBox } from "../../../src/extract/ocr/image.js";
import { commonHeight, heightIn, inkPieces, type LinePiece, linePieces } from "../../../src/extract/ocr/line-pieces.js";
import { fill, sheet } from "../raster/drawn.js";

const LETTER = 20;
const THRESHOLD = 128;

/** Letters of the common height, their feet at `foot`. */
function letters(page: GreyImage, foot: number, count = 8, from = 20): void {
  for (let index = 0; index < count; index += 1)
    fill(page, { x0: from + index * 18, y0: foot - LETTER, x1: from + index * 18 + 13, y1: foot });
}

function piecesOf(page: GreyImage): LinePiece[] {
  const map = inkPieces(page, THRESHOLD);
  return map ? linePieces(page, map, LETTER) : [];
}

const holds = (piece: LinePiece | undefined, { x0, y0 }: PixelBox) =>
  piece?.image.data[(y0 - piece.y0) * piece.image.width + x0 - piece.x0] === 0;

describe("linePieces", () => {
  it("gives the marks between two lines to the letters that they belong to", () => {
    const page = sheet(220, 120);
    letters(page, 40);
    letters(page, 85);
    const vowelBelow = { x0: 40, y0: 42, x1: 46, y1: 49 };
    const vowelAbove = { x0: 94, y0: 56, x1: 104, y1: 62 };
    const toneAbove = { x0: 96, y0: 48, x1: 98, y1: 55 };
    for (const mark of [vowelBelow, vowelAbove, toneAbove]) fill(page, mark);
    const [first, second, ...others] = piecesOf(page);
    expect(others).toEqual([]);
    expect([holds(first, vowelBelow), holds(first, vowelAbove), holds(first, toneAbove)]).toEqual([true, false, false]);
    expect([holds(second, vowelAbove), holds(second, toneAbove)]).toEqual([true, true]);
  });

  it("cuts ink that hangs together over two lines", () => {
    const page = sheet(220, 120);
    letters(page, 40);
    letters(page, 85);
    fill(page, { x0: 56, y0: 20, x1: 60, y1: 85 });
    const pieces = piecesOf(page);
    expect(pieces).toHaveLength(2);
    expect(pieces[0]?.y1).toBeLessThan(60);
    expect(pieces[1]?.y0).toBeGreaterThan(45);
  });

  it("parts a line at a wide gap, and takes marks over one letter for no line", () => {
    const page = sheet(400, 60);
    letters(page, 50, 2);
    letters(page, 50, 2, 300);
    fill(page, { x0: 20, y0: 12, x1: 33, y1: 26 });
    expect(piecesOf(page).map(({ x0, x1 }) => [x0, x1])).toEqual([
      [19, 52],
      [299, 332],
    ]);
  });

  it("drops dust and has no lines on white paper", () => {
    const page = sheet(100, 100);
    expect(piecesOf(page)).toEqual([]);
    fill(page, { x0: 50, y0: 50, x1: 51, y1: 51 });
    expect(piecesOf(page)).toEqual([]);
  });
});

describe("commonHeight", () => {
  it("is the height of most letters, not of marks or headings", () => {
    const page = sheet(220, 200);
    letters(page, 40);
    letters(page, 85);
    fill(page, { x0: 20, y0: 120, x1: 60, y1: 170 });
    fill(page, { x0: 94, y0: 56, x1: 104, y1: 62 });
    expect(commonHeight(inkPieces(page, THRESHOLD)?.components ?? [], 300)).toBe(LETTER);
    expect(commonHeight([], 300)).toBe(25);
  });
});

describe("commonHeight of a page with a broad title", () => {
  /** A title of `titles` high letters above a text of `count` letters and their marks. */
  const page = (titles: number, count: number) => {
    const image = sheet(1000, 300);
    for (let at = 0; at < titles; at += 1) fill(image, { x0: 20 + at * 45, y0: 20, x1: 55 + at * 45, y1: 60 });
    for (let at = 0; at < count; at += 1) {
      const [x0, y0] = [20 + (at % 40) * 24, 120 + Math.floor(at / 40) * 60];
      fill(image, { x0, y0, x1: x0 + 18, y1: y0 + 24 });
      if (at % 2 === 0) fill(image, { x0: x0 + 4, y0: y0 - 14, x1: x0 + 16, y1: y0 - 6 });
    }
    return commonHeight(inkPieces(image, THRESHOLD)?.components ?? [], 200);
  };

  it("is that of the text where it has more letters, though the title is broader", () => {
    expect(page(20, 30)).toBe(24);
    expect(page(20, 12)).toBe(40);
  });
});

describe("heightIn", () => {
  it("is the area's own where its letters are larger than the page's, and enough", () => {
    const heading = sheet(400, 120);
    for (let index = 0; index < 8; index += 1)
      fill(heading, { x0: 20 + index * 40, y0: 40, x1: 45 + index * 40, y1: 70 });
    const pieces = inkPieces(heading, THRESHOLD)?.components ?? [];
    expect(heightIn(pieces, LETTER, 200)).toBe(30);
    expect(heightIn(pieces, 28, 200)).toBe(28);
    expect(heightIn(pieces.slice(0, 2), LETTER, 200)).toBe(LETTER);
  });
});
