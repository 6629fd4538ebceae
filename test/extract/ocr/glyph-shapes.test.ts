import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alikeness, glyphShape } from "../../../src/extract/ocr/glyph-shapes.js";
import { fill, sheet } from "../raster/drawn.js";

const SEED = 20_261_121;

/** An L of a given size at a given place, and its box. */
function drawn(x0: number, y0: number, size: number) {
  const image = sheet(120, 120);
  fill(image, { x0, y0, x1: x0 + size / 4, y1: y0 + size });
  fill(image, { x0, y0: y0 + size - size / 4, x1: x0 + size / 2, y1: y0 + size });
  return { image, box: { x0, y0, x1: x0 + size / 2, y1: y0 + size } };
}

describe("glyphShape", () => {
  it("is the same wherever a glyph stands, and nearly so at another size", () => {
    const first = drawn(10, 10, 40);
    const shape = glyphShape(first.image, first.box);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(24, 40, 56),
        (x, y, size) => {
          const { image, box } = drawn(x, y, size);
          const other = glyphShape(image, box);
          expect(shape && other && alikeness(shape, other)).toBeGreaterThan(size === 40 ? 0.999 : 0.97);
        },
      ),
      { seed: SEED, numRuns: 50 },
    );
  });

  it("tells other glyphs apart, and holds nothing where no ink is", () => {
    const { image, box } = drawn(10, 10, 40);
    const bar = sheet(120, 120);
    fill(bar, { x0: 10, y0: 10, x1: 20, y1: 50 });
    const [one, other] = [glyphShape(image, box), glyphShape(bar, { x0: 10, y0: 10, x1: 20, y1: 50 })];
    expect(one && other && alikeness(one, other)).toBeLessThan(0.85);
    expect(glyphShape(sheet(50, 50), { x0: 5, y0: 5, x1: 20, y1: 30 })).toBeNull();
    expect(glyphShape(image, { x0: 10, y0: 10, x1: 10, y1: 10 })).toBeNull();
  });
});
