import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CLASSES } from "../../../../src/extract/ocr/digits/classes.js";
import type { Layer, Network } from "../../../../src/extract/ocr/digits/network.js";
import { digitModel, layerSizes, unpackNetworks } from "../../../../src/extract/ocr/digits/weights.js";
import { packNetworks } from "../../../../tools/train-digits/pack.js";

const FOLDER = new URL("../../../../data/digit-reader/", import.meta.url);

describe("the digit reader's weights", () => {
  it("load, fit their checksum and stay small", () => {
    const bytes = readFileSync(new URL("weights.bin", FOLDER));
    const meta = JSON.parse(readFileSync(new URL("weights.json", FOLDER), "utf8"));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(meta.sha256);
    expect(bytes.length).toBeLessThan(600_000);
    expect(digitModel().networks).toHaveLength(meta.networks.length);
    expect(meta.classes).toEqual(CLASSES);
  });

  it("name no held-back family among the fonts of the training", () => {
    const { training } = JSON.parse(readFileSync(new URL("weights.json", FOLDER), "utf8"));
    const families = training.fonts.map((font: { family: string }) => font.family);
    expect(training.heldBack.length).toBeGreaterThanOrEqual(3);
    for (const family of training.heldBack) expect(families).not.toContain(family);
  });

  it("come out of packing as they went in, to a 254th of the greatest weight", () => {
    const size = { channels: [8, 8] as [number, number], hidden: 8 };
    const [first, second, hidden, output] = layerSizes(size).map(([inputs, outputs], at): Layer => {
      const weights = Float32Array.from({ length: inputs * outputs }, (_, index) => Math.sin(index + at));
      return { inputs, outputs, weights, biases: Float32Array.from({ length: outputs }, (_, index) => index / 7) };
    });
    if (!first || !second || hidden === undefined || output === undefined) throw new Error();
    const network: Network = { first, second, hidden, output };
    const [back] = unpackNetworks(packNetworks([network]), [size]);
    for (const name of ["first", "second", "hidden", "output"] as const) {
      expect(back?.[name].biases).toEqual(network[name].biases);
      for (const [index, weight] of network[name].weights.entries()) {
        expect(Math.abs((back?.[name].weights[index] ?? 9) - weight)).toBeLessThan(1 / 250);
      }
    }
  });
});
