import * as mupdf from "mupdf";
import { describe, expect, it } from "vitest";
import { boundsOfPoints, boundsOfShape, subpaths } from "../../../src/extract/pdf/path-shapes.js";

const path = new mupdf.Path();
path.moveTo(0, 0);
path.lineTo(10, 0);
path.lineTo(10, 5);
path.closePath();
path.moveTo(20, 20);
path.curveTo(90, 90, 90, 90, 30, 40);

describe("the parts of a path", () => {
  const [first, second] = subpaths(path, [2, 0, 0, -1, 1, 100]);

  it("stand where the matrix places them, and close where they began", () => {
    expect(first).toEqual({
      points: [
        [1, 100],
        [21, 100],
        [21, 95],
        [1, 100],
      ],
      hasCurve: false,
    });
    expect(second?.hasCurve).toBe(true);
    expect(second?.points.length).toBe(3);
  });

  it("have bounds by the ends of their lines and curves", () => {
    expect(boundsOfPoints(first?.points ?? [])).toEqual([1, 95, 21, 100]);
    expect(boundsOfPoints(second?.points ?? [])).toEqual([41, 60, 61, 80]);
    expect(boundsOfShape(first && second ? [first, second] : [])).toEqual([1, 60, 61, 100]);
    expect(boundsOfPoints([])).toBeNull();
  });
});
