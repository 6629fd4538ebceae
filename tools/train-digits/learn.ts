import {
  FIRST_KERNEL,
  FIRST_SIDE,
  type Network,
  SECOND_KERNEL,
  SECOND_SIDE,
} from "../../src/extract/ocr/digits/network.js";
import { FIGURES, PATCH_SIDE } from "../../src/extract/ocr/digits/patch.js";
import type { Dataset } from "./dataset.js";
import { TrainedLayer } from "./layer.js";
import { matrixMemory } from "./matrix.js";
import { BATCH, type Lesson, shapesOf } from "./network-shape.js";
import { type Random, seeded } from "./random.js";
import { show, showFigures } from "./show.js";
import { fold, tapsOf, unfold } from "./unfold.js";

/** What one epoch came to, on the samples that were shown. */
export interface Progress {
  readonly epoch: number;
  readonly loss: number;
  readonly right: number;
}

const RATE = 2e-3;
const DECAY = 1e-3;
const WARM_UP = 200;
const EASY = 0.02;
const EASY_SHARE = 0.25;
const DROPOUT = 0.2;
const PIXELS = PATCH_SIDE * PATCH_SIDE;
const FIRST_TAPS = tapsOf(PATCH_SIDE, FIRST_KERNEL, 1);

/**
 * Trains one network.
 * @param dataset what to learn from
 * @param lesson the network's size, and how often each sample is shown
 * @param report called after each epoch
 */
export function learn(dataset: Dataset, lesson: Lesson, seed: number, report: (progress: Progress) => void): Network {
  const { epochs } = lesson;
  const random = seeded(seed);
  const shapes = shapesOf(lesson);
  const secondTaps = tapsOf(FIRST_SIDE, SECOND_KERNEL, shapes.first.outputs);
  const convolved = SECOND_SIDE * SECOND_SIDE * shapes.second.outputs;
  const memory = matrixMemory(Object.values(shapes).reduce((sum, shape) => sum + TrainedLayer.floatsFor(shape), 0));
  const { floats } = memory;
  let taken = 0;
  const take = (count: number): number => {
    taken += count;
    return taken - count;
  };
  const first = new TrainedLayer(memory, shapes.first, take, random);
  const second = new TrainedLayer(memory, shapes.second, take, random);
  const hidden = new TrainedLayer(memory, shapes.hidden, take, random);
  const output = new TrainedLayer(memory, shapes.output, take, random);
  const kept = new Uint8Array(BATCH * lesson.hidden);
  const patches = new Float32Array(BATCH * PIXELS);
  const weights = new Float32Array(dataset.count).fill(1);
  const losses = new Float32Array(dataset.count).fill(1);
  const warmUp = Math.min(WARM_UP, (dataset.count * epochs) / BATCH / 10);
  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = drawOrder(losses, weights, random);
    const steps = Math.floor(order.length / BATCH);
    let loss = 0;
    let right = 0;
    for (let batch = 0; batch < steps; batch++) {
      const chosen = order.subarray(batch * BATCH, (batch + 1) * BATCH);
      show(dataset, chosen, patches, random);
      unfold(patches, 0, FIRST_TAPS, floats, first.input, first.shape.paddedInputs);
      first.forward(true);
      unfold(floats, first.output, secondTaps, floats, second.input, second.shape.paddedInputs);
      second.forward(true);
      join(dataset, chosen, floats, second, hidden, random);
      hidden.forward(true);
      passOn(floats, hidden, output, kept, random);
      output.forward(false);
      const outcome = judge(floats, output, dataset.labels, chosen, weights, losses);
      loss += outcome.loss;
      right += outcome.right;
      output.backward(false, true);
      passBack(floats, hidden, output, kept);
      hidden.backward(true, true);
      for (let sample = 0; sample < BATCH; sample++) {
        const from = hidden.inputGradient + sample * hidden.shape.paddedInputs;
        floats.copyWithin(second.outputGradient + sample * convolved, from, from + convolved);
      }
      second.backward(true, true);
      fold(floats, second.inputGradient, second.shape.paddedInputs, secondTaps, first.outputGradient);
      first.backward(true, false);
      step++;
      const done = (epoch - 1 + batch / steps) / epochs;
      const rate = RATE * Math.min(1, step / warmUp) * (0.5 + 0.5 * Math.cos(Math.PI * done)) + 1e-5;
      for (const layer of [first, second, hidden, output]) layer.update(step, rate, DECAY);
    }
    report({ epoch, loss: loss / (steps * BATCH), right: right / (steps * BATCH) });
  }
  return { first: first.plain(), second: second.plain(), hidden: hidden.plain(), output: output.plain() };
}

/**
 * The samples of an epoch in random order. Of those that were known well last time only a share comes again,
 * with the more weight, so that the gradient stays what it would be with all of them.
 */
function drawOrder(losses: Float32Array, weights: Float32Array, random: Random): Uint32Array {
  const chosen: number[] = [];
  for (let index = 0; index < losses.length; index++) {
    const easy = (losses[index] as number) < EASY;
    weights[index] = easy ? 1 / EASY_SHARE : 1;
    if (!easy || random.chance(EASY_SHARE)) chosen.push(index);
  }
  const order = Uint32Array.from(chosen);
  for (let at = order.length - 1; at > 0; at--) {
    const other = random.whole(0, at);
    const value = order[at] as number;
    order[at] = order[other] as number;
    order[other] = value;
  }
  return order;
}

function join(
  dataset: Dataset,
  chosen: Uint32Array,
  floats: Float32Array,
  second: TrainedLayer,
  hidden: TrainedLayer,
  random: Random,
): void {
  const convolved = hidden.shape.inputs - FIGURES;
  for (const [sample, index] of chosen.entries()) {
    const row = hidden.input + sample * hidden.shape.paddedInputs;
    const from = second.output + sample * convolved;
    floats.copyWithin(row, from, from + convolved);
    showFigures(dataset.figures, index * FIGURES, floats, row + convolved, random);
  }
}

/** Hands the hidden layer's results on, a share of them left out. */
function passOn(
  floats: Float32Array,
  hidden: TrainedLayer,
  output: TrainedLayer,
  kept: Uint8Array,
  random: Random,
): void {
  for (let at = 0; at < kept.length; at++) {
    kept[at] = random.chance(DROPOUT) ? 0 : 1;
    floats[output.input + at] = kept[at] === 1 ? (floats[hidden.output + at] as number) / (1 - DROPOUT) : 0;
  }
}

function passBack(floats: Float32Array, hidden: TrainedLayer, output: TrainedLayer, kept: Uint8Array): void {
  for (let at = 0; at < kept.length; at++) {
    floats[hidden.outputGradient + at] =
      kept[at] === 1 ? (floats[output.inputGradient + at] as number) / (1 - DROPOUT) : 0;
  }
}

/** Cross entropy of a step, and its gradient. */
function judge(
  floats: Float32Array,
  output: TrainedLayer,
  labels: Uint8Array,
  chosen: Uint32Array,
  weights: Float32Array,
  losses: Float32Array,
): { loss: number; right: number } {
  const { outputs, paddedOutputs } = output.shape;
  let loss = 0;
  let right = 0;
  for (const [sample, index] of chosen.entries()) {
    const row = output.output + sample * paddedOutputs;
    const gradient = output.outputGradient + sample * paddedOutputs;
    const label = labels[index] as number;
    const weight = weights[index] as number;
    let most = Number.NEGATIVE_INFINITY;
    let best = 0;
    for (let o = 0; o < outputs; o++) {
      if ((floats[row + o] as number) > most) {
        most = floats[row + o] as number;
        best = o;
      }
    }
    let sum = 0;
    for (let o = 0; o < outputs; o++) sum += Math.exp((floats[row + o] as number) - most);
    for (let o = 0; o < outputs; o++) {
      const probability = Math.exp((floats[row + o] as number) - most) / sum;
      floats[gradient + o] = (weight * (probability - (o === label ? 1 : 0))) / BATCH;
      if (o === label) losses[index] = -Math.log(probability + 1e-12);
    }
    loss += losses[index] as number;
    if (best === label) right++;
  }
  return { loss, right };
}
