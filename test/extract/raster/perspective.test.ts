import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromSheet, laidFlat, type Quad } from "../../../src/extract/raster/perspective.js";
import { fill, sheet } from "./drawn.js";

const near = (edge: number) => fc.integer({ min: edge - 80, max: edge + 80 });
const quads: fc.Arbitrary<Quad> = fc.tuple(
  fc.tuple(near(100), near(100)),
  fc.tuple(near(900), near(100)),
  fc.tuple(near(900), near(1300)),
  fc.tuple(near(100), near(1300)),
);

describe("fromSheet", () => {
  it("finds the corners of the sheet at those of the quad, and straight lines straight", () => {
    fc.assert(
      fc.property(
        quads,
        fc.integer({ min: 50, max: 2000 }),
        fc.integer({ min: 50, max: 2000 }),
        (quad, width, height) => {
          const place = fromSheet(quad, width, height);
          const corners = [place([0, 0]), place([width, 0]), place([width, height]), place([0, height])];
          for (const [index, [x, y]] of corners.entries()) {
            expect(x).toBeCloseTo(quad[index]?.[0] ?? 0, 6);
            expect(y).toBeCloseTo(quad[index]?.[1] ?? 0, 6);
          }
          const [[ax, ay], [bx, by], [cx, cy]] = [
            place([width, 0]),
            place([width, height / 3]),
            place([width, height]),
          ];
          expect((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)).toBeCloseTo(0, 3);
        },
      ),
      { seed: 11 },
    );
  });
});

describe("laidFlat", () => {
  it("gives a part of a picture back as it is where its corners are those of a box", () => {
    const page = sheet(120, 90);
    fill(page, { x0: 40, y0: 30, x1: 70, y1: 50 });
    const flat = laidFlat(
      page,
      [
        [20, 10],
        [100, 10],
        [100, 80],
        [20, 80],
      ],
      80,
      70,
    );
    expect(flat.width).toBe(80);
    for (let y = 0; y < 70; y += 1)
      for (let x = 0; x < 80; x += 1) expect(flat.data[y * 80 + x]).toBe(page.data[(y + 10) * 120 + x + 20]);
  });

  it("gives paper for what lies outside the picture", () => {
    const black = { width: 40, height: 40, data: new Uint8Array(1600) };
    const flat = laidFlat(
      black,
      [
        [-40, 0],
        [40, 0],
        [40, 40],
        [-40, 40],
      ],
      80,
      40,
    );
    expect(flat.data[20 * 80 + 10]).toBe(255);
    expect(flat.data[20 * 80 + 60]).toBe(0);
  });
});
