import { describe, expect, it } from "vitest";
import { HELD_BACK, isHeldBack, loadFaces } from "../../../tools/train-digits/fonts.js";
import { jpeg } from "../../../tools/train-digits/jpeg.js";
import { seeded } from "../../../tools/train-digits/random.js";
import { samplesOf } from "../../../tools/train-digits/samples.js";
import { randomScan } from "../../../tools/train-digits/scan.js";

describe("the drawn scans", () => {
  const faces = loadFaces((family) => family === "Sarabun");

  it("are the same for the same seed", () => {
    const [face] = faces;
    if (face === undefined) throw new Error("There is no face.");
    const draw = (seed: number): unknown => randomScan(face, "๙๘.๔๓", seeded(seed)).image;
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
  });

  it("give each printed glyph a sample with its own class", () => {
    const [face] = faces;
    if (face === undefined) throw new Error("There is no face.");
    const random = seeded(8);
    const scan = randomScan(face, "๙๘๔๓", random, { kind: "clean", dpi: 300 });
    const labels = samplesOf(scan, random).map(({ label }) => label);
    for (const digit of [9, 8, 4, 3]) expect(labels).toContain(digit);
  });

  it("leave at least three whole families out of the training", () => {
    expect(HELD_BACK.length).toBeGreaterThanOrEqual(3);
    expect(loadFaces((family) => !isHeldBack(family)).some(({ family }) => isHeldBack(family))).toBe(false);
  });
});

describe("jpeg", () => {
  it("keeps a picture nearly as it was at a high quality, and less so at a low one", () => {
    const data = Uint8Array.from({ length: 400 }, (_, at) => (at % 20 < 10 ? 30 : 220));
    const loss = (quality: number): number => {
      const after = jpeg({ width: 20, height: 20, data }, quality).data;
      return after.reduce((sum, value, at) => sum + Math.abs(value - (data[at] ?? 0)), 0) / data.length;
    };
    expect(loss(95)).toBeLessThan(4);
    expect(loss(20)).toBeGreaterThan(loss(95));
  });
});
