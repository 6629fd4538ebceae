import { CLASSES } from "../../src/extract/ocr/digits/classes.js";
import { FIRST_KERNEL, FIRST_SIDE, SECOND_KERNEL, SECOND_SIDE } from "../../src/extract/ocr/digits/network.js";
import { FIGURES } from "../../src/extract/ocr/digits/patch.js";

/** Channels of the two convolutions and size of the hidden layer: multiples of 8. */
export const CHANNELS: readonly [number, number] = [8, 32];
export const HIDDEN = 96;
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

/** The four layers of the reader's network. */
export const SHAPES = {
  first: shape(FIRST_KERNEL * FIRST_KERNEL, CHANNELS[0], BATCH * FIRST_SIDE * FIRST_SIDE),
  second: shape(SECOND_KERNEL * SECOND_KERNEL * CHANNELS[0], CHANNELS[1], BATCH * SECOND_SIDE * SECOND_SIDE),
  hidden: shape(SECOND_SIDE * SECOND_SIDE * CHANNELS[1] + FIGURES, HIDDEN, BATCH),
  output: shape(HIDDEN, CLASSES.length, BATCH),
} as const;
