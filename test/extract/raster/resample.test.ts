import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binned, rotated, shrunk, turned } from "../../../src/extract/raster/resample.js";
import { fill, sheet } from "./drawn.js";

const picture = fc
  .record({ width: fc.integer({ min: 4, max: 40 }), height: fc.integer({ min: 4, max: 40 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((data) => ({ width, height, data: new Uint8Array(data) })),
  );

function meanOf(data: Uint8Array): number {
  return data.reduce((sum, value) => sum + value, 0) / data.length;
}

describe("shrunk", () => {
  it("keeps the mean of a picture", () => {
    fc.assert(
      fc.property(picture, fc.double({ min: 0.2, max: 0.95, noNaN: true }), (image, factor) => {
        expect(Math.abs(meanOf(shrunk(image, factor).data) - meanOf(image.data))).toBeLessThan(1.5);
      }),
    );
  });

  it("weighs each pixel by the part of it that is covered", () => {
    const image = { width: 3, height: 1, data: new Uint8Array([0, 255, 0]) };
    expect([...shrunk(image, 2 / 3).data]).toEqual([85, 85]);
  });
});

describe("binned", () => {
  it("gives the mean of each square", () => {
    const image = { width: 5, height: 2, data: new Uint8Array([0, 100, 200, 200, 9, 50, 50, 100, 0, 9]) };
    expect(binned(image, 2)).toEqual({ width: 2, height: 1, data: new Uint8Array([50, 125]) });
  });

  it("shrinks as `shrunk` does where the squares fill the picture", () => {
    fc.assert(
      fc.property(picture, fc.integer({ min: 2, max: 4 }), ({ width, height, data }, times) => {
        const whole = { width: width - (width % times), height: height - (height % times) };
        fc.pre(whole.width > 0 && whole.height > 0);
        const cut = new Uint8Array(whole.width * whole.height);
        for (let y = 0; y < whole.height; y += 1)
          cut.set(data.subarray(y * width, y * width + whole.width), y * whole.width);
        const bins = binned({ ...whole, data: cut }, times);
        const small = shrunk({ ...whole, data: cut }, 1 / times);
        bins.data.forEach((value, index) => {
          expect(Math.abs(value - (small.data[index] ?? -9))).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

describe("rotated", () => {
  it("turns there and back to nearly the same picture", () => {
    const image = sheet(200, 120);
    fill(image, { x0: 60, y0: 40, x1: 140, y1: 80 });
    const back = rotated(rotated(image, 2), -2);
    const differing = back.data.filter((value, index) => Math.abs(value - (image.data[index] ?? 255)) > 128);
    expect(differing.length).toBeLessThan(40);
  });

  it("turns very long pictures too", () => {
    const image = sheet(40_000, 9);
    fill(image, { x0: 39_000, y0: 3, x1: 39_900, y1: 6 });
    expect(rotated(image, 0.0001).data[4 * 40_000 + 39_500]).toBeLessThan(64);
  });
});

describe("turned", () => {
  it("comes back after four quarters", () => {
    fc.assert(
      fc.property(picture, (image) => {
        expect(turned(turned(turned(turned(image, 90), 90), 90), 90)).toEqual(image);
      }),
    );
  });
});
