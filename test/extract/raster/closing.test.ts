import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closed } from "../../../src/extract/raster/closing.js";

/** A picture of rows, `#` ink. */
const picture = (...rows: string[]) => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  data: Uint8Array.from(rows.join(""), (sign) => (sign === "#" ? 0 : 255)),
});
const rowsOf = ({ width, data }: { width: number; data: Uint8Array }) =>
  Array.from({ length: data.length / width }, (_, y) =>
    [...data.subarray(y * width, (y + 1) * width)].map((value) => (value === 0 ? "#" : " ")).join(""),
  );

describe("closed", () => {
  it("closes a narrow gap in a stroke and leaves a broad one and the stroke's weight", () => {
    const page = picture("             ", "             ", " ### ##   ## ", "             ", "             ");
    expect(rowsOf(closed(page, 1))).toEqual([
      "             ",
      "             ",
      " ######   ## ",
      "             ",
      "             ",
    ]);
  });

  it("takes no ink away, and has nothing more to close the second time", () => {
    const images = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
      .chain(([width, height]) =>
        fc
          .uint8Array({ minLength: width * height, maxLength: width * height })
          .map((data) => ({ width, height, data })),
      );
    fc.assert(
      fc.property(images, fc.integer({ min: 1, max: 2 }), (image, radius) => {
        const once = closed(image, radius);
        expect(once.data.every((value, at) => value <= (image.data[at] ?? 0))).toBe(true);
        expect(closed(once, radius)).toEqual(once);
      }),
      { seed: 7 },
    );
  });
});
