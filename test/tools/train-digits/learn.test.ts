import { describe, expect, it } from "vitest";
import { classify } from "../../../src/extract/ocr/digits/network.js";
import { FIGURES, INPUTS, PATCH_SIDE } from "../../../src/extract/ocr/digits/patch.js";
import type { Dataset } from "../../../tools/train-digits/dataset.js";
import { learn } from "../../../tools/train-digits/learn.js";
import { matrixMemory } from "../../../tools/train-digits/matrix.js";

const PIXELS = PATCH_SIDE * PATCH_SIDE;

const SIZE = { channels: [8, 16] as [number, number], hidden: 32 };

/** Bars that stand (class 3) or lie (class 7). */
function bars(count: number): Dataset {
  const patches = new Uint8Array(count * PIXELS);
  const labels = new Uint8Array(count);
  for (let sample = 0; sample < count; sample++) {
    const upright = sample % 2 === 0;
    labels[sample] = upright ? 3 : 7;
    for (let along = 2; along < 22; along++) {
      const across = 9 + (sample % 6);
      patches[sample * PIXELS + (upright ? along * PATCH_SIDE + across : across * PATCH_SIDE + along)] = 255;
    }
  }
  return { count, patches, figures: new Float32Array(count * FIGURES), labels };
}

describe("learn", () => {
  it("learns to tell two shapes apart, and the reader's own inference agrees", () => {
    const dataset = bars(512);
    const network = learn(dataset, { ...SIZE, epochs: 15 }, 5, () => undefined);
    for (const sample of [0, 1, 2, 3, 200, 201]) {
      const inputs = new Float32Array(INPUTS);
      for (let at = 0; at < PIXELS; at++) inputs[at] = (dataset.patches[sample * PIXELS + at] ?? 0) / 255;
      const probabilities = classify(network, inputs, 0);
      expect(probabilities.indexOf(Math.max(...probabilities))).toBe(dataset.labels[sample]);
    }
  });

  it("comes to the same weights from the same seed, and to others from another", () => {
    const train = (seed: number): Float32Array =>
      learn(bars(128), { ...SIZE, epochs: 1 }, seed, () => undefined).hidden.weights;
    expect(train(1)).toEqual(train(1));
    expect(train(1)).not.toEqual(train(2));
  });
});

describe("matrixMemory", () => {
  it("multiplies as sums of products do, also with A on its side", () => {
    const memory = matrixMemory(400);
    for (let at = 0; at < 200; at++) memory.floats[at] = Math.sin(at);
    const shape = { rows: 4, columns: 8, depth: 5, b: 100, bRow: 8, c: 200, cRow: 8, add: false };
    for (const [aRow, aColumn] of [
      [5, 1],
      [1, 4],
    ] as const) {
      memory.multiply({ ...shape, a: 0, aRow, aColumn });
      for (let row = 0; row < 4; row++) {
        for (let column = 0; column < 8; column++) {
          let sum = 0;
          for (let k = 0; k < 5; k++) sum += Math.sin(row * aRow + k * aColumn) * Math.sin(100 + k * 8 + column);
          expect(memory.floats[200 + row * 8 + column]).toBeCloseTo(sum, 4);
        }
      }
    }
  });

  it("adds to what is there where asked, and refuses sizes that it can't take", () => {
    const memory = matrixMemory(200);
    memory.floats.fill(1);
    const shape = { rows: 4, columns: 8, depth: 2, a: 0, aRow: 2, aColumn: 1, b: 20, bRow: 8, c: 100, cRow: 8 };
    memory.multiply({ ...shape, add: true });
    expect(memory.floats[100]).toBe(3);
    expect(() => memory.multiply({ ...shape, rows: 3, add: false })).toThrow(RangeError);
  });
});
