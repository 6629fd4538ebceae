import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../src/model/document.js";
import { type Box, type Evidence, NOWHERE } from "../../src/model/place.js";
import { frameOf } from "../../src/render/index.js";

const PDF = "application/pdf";

function cell(index: number, box: Box): Block {
  const place = { table: 0, row: 2, column: index };
  const readings = [{ reader: "x", raw: "x" }];
  return { index, kind: "cell", page: 1, box, place, readings, text: "x", edits: [], lines: [] };
}

function sheet(width: number, height: number, blocks: Block[] = [], mediaType = PDF) {
  const pages: Document["pages"] = [{ number: 1, width, height, rotation: 0 }];
  return { mediaType, pages, blocks };
}

function at(box: Box | null, part: Partial<Evidence> = {}): Evidence {
  return { ...NOWHERE, page: 1, box, ...part };
}

describe("frameOf", () => {
  it("shows the row of the table that a place stands in", () => {
    const blocks = [cell(0, [60, 300, 90, 312]), cell(1, [100, 300, 330, 326]), cell(2, [460, 300, 500, 312])];
    const place = { block: 2, table: 0, row: 2, column: 2 };
    const frame = frameOf(sheet(595, 842, blocks), at([462, 301, 490, 311], place));
    expect(frame?.area[0]).toBeLessThan(60);
    expect(frame?.area[2]).toBeGreaterThan(500);
    expect(frame?.area[1]).toBe(288);
    expect(frame?.area[3]).toBe(338);
  });

  it("shows the same of a picture as of a sheet of paper", () => {
    const paper = frameOf(sheet(595, 842), at([100, 100, 140, 112]));
    const picture = frameOf(sheet(2380, 3368, [], "image/png"), at([400, 400, 560, 448]));
    const huge = frameOf(sheet(2380, 3368), at([400, 400, 560, 448]));
    expect(picture).toEqual(huge);
    expect([picture?.width, picture?.height]).toEqual([paper?.width, paper?.height]);
  });

  it("is nothing where the place has no box on a page of known size", () => {
    expect(frameOf(sheet(595, 842), at(null))).toBeNull();
    expect(frameOf(sheet(595, 842), at([0, 0, 9, 9], { page: 2 }))).toBeNull();
    expect(frameOf(sheet(595, 842), at([700, 10, 720, 20]))).toBeNull();
    expect(frameOf(sheet(595, 842), at([Number.NaN, 10, 720, 20]))).toBeNull();
  });

  it("keeps every place on the page and every mark in its picture, which is small", () => {
    const length = fc.double({ min: -50, max: 1200, noNaN: true });
    const side = fc.double({ min: 20, max: 4000, noNaN: true });
    fc.assert(
      fc.property(
        side,
        side,
        fc.tuple(length, length, length, length),
        fc.boolean(),
        (width, height, box, isPicture) => {
          const [x0, y0, x1, y1] = box;
          const sorted: Box = [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
          const frame = frameOf(sheet(width, height, [], isPicture ? "image/jpeg" : PDF), at(sorted));
          if (!frame) return;
          const [left, top, right, bottom] = frame.area;
          expect(left >= -1e-6 && top >= -1e-6 && right <= width + 1e-6 && bottom <= height + 1e-6).toBe(true);
          expect(right > left && bottom > top).toBe(true);
          expect(frame.width).toBeLessThanOrEqual(700);
          expect(frame.height).toBeLessThanOrEqual(600);
          const [a, b, c, d] = frame.mark;
          expect(a >= 0 && b >= 0 && c <= frame.width && d <= frame.height && c > a && d > b).toBe(true);
        },
      ),
      { seed: 12, numRuns: 500 },
    );
  });
});
