import { CLASSES } from "../../src/extract/ocr/digits/classes.js";
import { FIRST_KERNEL, FIRST_SIDE, SECOND_KERNEL, SECOND_SIDE } from "../../src/extract/ocr/digits/network.js";
import { FIGURES } from "../../src/extract/ocr/digits/patch.js";
import type { NetworkSize } from "../../src/extract/ocr/digits/weights.js";

/** A network to train: channels of its convolutions and size of its hidden layer are multiples of 8. */
export interface Lesson extends NetworkSize {
  /** How often each sample is shown. */
  readonly epochs: number;
}

/** A small network that cuts the lines, and a larger one that is asked about glyphs in doubt. */
export const LESSONS: readonly Lesson[] = [
  { channels: [8, 32], hidden: 96, epochs: 5 },
  { channels: [16, 32], hidden: 128, epochs: 6 },
];
/** Samples of one step. */
export const BATCH = 128;

/** One layer as the training lays it out: inputs padded to a multiple of 4, outputs to one of 8. */
export interface LayerShape {
  readonly inputs: number;
  readonly outputs: number;
  readonly paddedInputs: number;
  readonly paddedOutputs: number;
  /** Rows of inputs in one step. */
  readonly rows: number;
}

const padded = (value: number, unit: number): number => Math.ceil(value / unit) * unit;

function shape(inputs: number, outputs: number, rows: number): LayerShape {
  return { inputs, outputs, paddedInputs: padded(inputs, 4), paddedOutputs: padded(outputs, 8), rows };
}

/** The four layers of a network. */
export function shapesOf({
  channels,
  hidden,
}: NetworkSize): Record<"first" | "second" | "hidden" | "output", LayerShape> {
  const [first, second] = channels;
  return {
    first: shape(FIRST_KERNEL * FIRST_KERNEL, first, BATCH * FIRST_SIDE * FIRST_SIDE),
    second: shape(SECOND_KERNEL * SECOND_KERNEL * first, second, BATCH * SECOND_SIDE * SECOND_SIDE),
    hidden: shape(SECOND_SIDE * SECOND_SIDE * second + FIGURES, hidden, BATCH),
    output: shape(hidden, CLASSES.length, BATCH),
  };
}
