import { CLASSES, PART_CLASS } from "../../src/extract/ocr/digits/classes.js";
import { FIGURES, INPUTS, PATCH_SIDE } from "../../src/extract/ocr/digits/patch.js";
import type { Face } from "./fonts.js";
import { seeded } from "./random.js";
import { samplesOf } from "./samples.js";
import { randomScan } from "./scan.js";
import { lessonText } from "./texts.js";

/** Labelled samples, packed: patches as bytes, figures as floats. */
export interface Dataset {
  readonly count: number;
  readonly patches: Uint8Array;
  readonly figures: Float32Array;
  readonly labels: Uint8Array;
}

const PIXELS = PATCH_SIDE * PATCH_SIDE;

/**
 * Draws scans and takes them apart.
 * @param faces the faces to draw from; each family comes equally often
 * @param scans how many lines to draw
 */
export function buildDataset(faces: readonly Face[], scans: number, seed: number): Dataset {
  const random = seeded(seed);
  const families = [...new Set(faces.map((face) => face.family))];
  const grow = new Grower();
  for (let scan = 0; scan < scans; scan++) {
    const family = random.pick(families);
    const face = random.pick(faces.filter((candidate) => candidate.family === family));
    const text = lessonText(random, face.thai && random.chance(0.62));
    if (!face.thai && /[\u0E00-\u0E7F]/u.test(text)) continue;
    for (const sample of samplesOf(randomScan(face, text, random), random)) {
      grow.add(sample.inputs, sample.label);
    }
  }
  return grow.finish();
}

class Grower {
  private patches = new Uint8Array(PIXELS * 4096);
  private figures = new Float32Array(FIGURES * 4096);
  private labels = new Uint8Array(4096);
  private count = 0;

  add(inputs: Float32Array, label: number): void {
    if (this.count === this.labels.length) {
      this.patches = doubled(this.patches, new Uint8Array(2 * this.patches.length));
      this.figures = doubled(this.figures, new Float32Array(2 * this.figures.length));
      this.labels = doubled(this.labels, new Uint8Array(2 * this.labels.length));
    }
    for (let at = 0; at < PIXELS; at++) this.patches[this.count * PIXELS + at] = Math.round((inputs[at] ?? 0) * 255);
    this.figures.set(inputs.subarray(PIXELS, INPUTS), this.count * FIGURES);
    this.labels[this.count] = label;
    this.count++;
  }

  finish(): Dataset {
    const { count } = this;
    return {
      count,
      patches: this.patches.subarray(0, count * PIXELS),
      figures: this.figures.subarray(0, count * FIGURES),
      labels: this.labels.subarray(0, count),
    };
  }
}

function doubled<T extends Uint8Array | Float32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** How many samples each class has. */
export function classCounts(dataset: Dataset): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const label of dataset.labels) {
    const name = CLASSES[label] ?? CLASSES[PART_CLASS] ?? "";
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** One dataset of several, in their order. */
export function joined(parts: readonly Dataset[]): Dataset {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const whole = {
    count,
    patches: new Uint8Array(new SharedArrayBuffer(count * PIXELS)),
    figures: new Float32Array(new SharedArrayBuffer(4 * count * FIGURES)),
    labels: new Uint8Array(new SharedArrayBuffer(count)),
  };
  let at = 0;
  for (const part of parts) {
    whole.patches.set(part.patches, at * PIXELS);
    whole.figures.set(part.figures, at * FIGURES);
    whole.labels.set(part.labels, at);
    at += part.count;
  }
  return whole;
}
