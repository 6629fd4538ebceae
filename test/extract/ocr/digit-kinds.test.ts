import { describe, expect, it } from "vitest";
import { digitKind, isOneNotOther } from "../../../src/extract/ocr/digit-kinds.js";
import { alikeness, type GlyphShape, glyphShape, meanShape } from "../../../src/extract/ocr/glyph-shapes.js";
import type { PixelBox } from "../../../src/extract/ocr/image.js";
import { fill, sheet } from "../raster/drawn.js";

const BOX: PixelBox = { x0: 10, y0: 10, x1: 34, y1: 50 };

/** A frame with a gap of such a height in its right side: what tells it from a whole one is little ink. */
function frame(gap: number, weight = 6): GlyphShape {
  const image = sheet(60, 60);
  const { x0, y0, x1, y1 } = BOX;
  fill(image, { x0, y0, x1, y1: y0 + weight });
  fill(image, { x0, y0: y1 - weight, x1, y1 });
  fill(image, { x0, y0, x1: x0 + weight, y1 });
  fill(image, { x0: x1 - weight, y0, x1, y1: y0 + 20 - gap / 2 });
  fill(image, { x0: x1 - weight, y0: y0 + 20 + gap / 2, x1, y1 });
  const shape = glyphShape(image, BOX);
  if (!shape) throw new Error("no ink");
  return shape;
}

const kindOf = (shapes: readonly GlyphShape[]) => {
  const kind = digitKind(shapes);
  if (!kind) throw new Error("too few");
  return kind;
};
const whole = kindOf([frame(0, 5), frame(0, 6), frame(0, 7)]);
const open = kindOf([frame(14, 5), frame(14, 6), frame(14, 7)]);

describe("digitKind", () => {
  it("needs three examples", () => {
    expect(digitKind([frame(0), frame(0)])).toBeNull();
    expect(meanShape([])).toBeNull();
  });

  it("has a mean that is like all of them", () => {
    for (const shape of whole.shapes) expect(alikeness(shape, whole.mean)).toBeGreaterThan(0.95);
  });
});

describe("isOneNotOther", () => {
  it("tells two digits apart by the little that differs", () => {
    const [shape, other] = [frame(0, 8), frame(14, 8)];
    expect(alikeness(shape, open.mean)).toBeGreaterThan(0.85);
    expect([isOneNotOther(shape, whole, open), isOneNotOther(shape, open, whole)]).toEqual([true, false]);
    expect([isOneNotOther(other, whole, open), isOneNotOther(other, open, whole)]).toEqual([false, true]);
  });

  it("tells nothing of what lies in the middle, nor between digits that look the same", () => {
    const between = frame(6, 6);
    expect([isOneNotOther(between, whole, open), isOneNotOther(between, open, whole)]).toEqual([false, false]);
    expect(isOneNotOther(frame(0), whole, kindOf([...whole.shapes, frame(0)]))).toBe(false);
  });
});
