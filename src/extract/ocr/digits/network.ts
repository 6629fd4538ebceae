import { FIGURES, PATCH_SIDE } from "./patch.js";

/**
 * The weights of one layer, and one bias an output. Outputs come by 4: for each four of them there are `inputs` rows of
 * four numbers, so that the weights are read in the order in which they lie.
 */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** A small convolutional network: two strided convolutions, a hidden layer that also takes the figures, an output layer. */
export interface Network {
  readonly first: Layer;
  readonly second: Layer;
  readonly hidden: Layer;
  readonly output: Layer;
}

/** Which output a weight belongs to. */
export function outputOf(at: number, inputs: number): number {
  return 4 * Math.floor(at / (4 * inputs)) + (at % 4);
}

export const FIRST_KERNEL = 5;
export const SECOND_KERNEL = 3;
export const FIRST_SIDE = PATCH_SIDE / 2;
export const SECOND_SIDE = PATCH_SIDE / 4;

/**
 * How likely each class is for one glyph.
 * @param network the weights
 * @param inputs the patch and its figures, from `offset` on
 * @returns one probability a class; they add up to 1
 */
export function classify(network: Network, inputs: Float32Array, offset: number): Float32Array {
  const { first, second, hidden, output } = network;
  const some = new NonZero(Math.max(second.inputs, hidden.inputs, output.inputs));
  const one = convolve(inputs, offset, PATCH_SIDE, 1, first, FIRST_KERNEL, some);
  const two = convolve(one, 0, FIRST_SIDE, first.outputs, second, SECOND_KERNEL, some);
  some.clear();
  some.take(two, 0, two.length, 0);
  some.take(inputs, offset + PATCH_SIDE * PATCH_SIDE, FIGURES, two.length);
  const three = new Float32Array(hidden.outputs);
  addUp(some, hidden, three, 0);
  rectify(three);
  some.clear();
  some.take(three, 0, three.length, 0);
  const answer = new Float32Array(output.outputs);
  addUp(some, output, answer, 0);
  return softmax(answer);
}

/** The inputs of a sum that are not 0, each with four times its row among the weights. */
class NonZero {
  readonly values: Float64Array;
  readonly rows: Int32Array;
  count = 0;

  constructor(most: number) {
    this.values = new Float64Array(most);
    this.rows = new Int32Array(most);
  }

  clear(): void {
    this.count = 0;
  }

  /** Takes some numbers that lie together; `row` is the row of the first. */
  take(from: Float32Array, at: number, length: number, row: number): void {
    const { values, rows } = this;
    let { count } = this;
    for (let k = 0; k < length; k++) {
      const value = from[at + k] as number;
      if (value === 0) continue;
      values[count] = value;
      rows[count++] = 4 * (row + k);
    }
    this.count = count;
  }
}

/** A convolution with stride 2 and half a kernel of zeros around; rows, columns, channels in this order; negative results become 0. */
function convolve(
  input: Float32Array,
  offset: number,
  side: number,
  channels: number,
  layer: Layer,
  kernel: number,
  some: NonZero,
): Float32Array {
  const half = (kernel - 1) / 2;
  const outSide = side / 2;
  const { outputs } = layer;
  const result = new Float32Array(outSide * outSide * outputs);
  for (let row = 0; row < outSide; row++) {
    for (let column = 0; column < outSide; column++) {
      const left = 2 * column - half;
      const from = Math.max(0, left);
      const length = (Math.min(side, left + kernel) - from) * channels;
      some.clear();
      for (let ky = 0; ky < kernel; ky++) {
        const y = 2 * row + ky - half;
        if (y < 0 || y >= side) continue;
        some.take(input, offset + (y * side + from) * channels, length, (ky * kernel + from - left) * channels);
      }
      addUp(some, layer, result, (row * outSide + column) * outputs);
    }
  }
  rectify(result);
  return result;
}

/** Biases plus the weighted sum of the inputs that are not 0, four outputs at a time. */
function addUp(some: NonZero, { inputs, outputs, weights, biases }: Layer, result: Float32Array, target: number): void {
  const { values, rows, count } = some;
  for (let o = 0; o < outputs; o += 4) {
    let a = biases[o] as number;
    let b = biases[o + 1] as number;
    let c = biases[o + 2] as number;
    let d = biases[o + 3] as number;
    const block = o * inputs;
    for (let k = 0; k < count; k++) {
      const value = values[k] as number;
      const at = block + (rows[k] as number);
      a += value * (weights[at] as number);
      b += value * (weights[at + 1] as number);
      c += value * (weights[at + 2] as number);
      d += value * (weights[at + 3] as number);
    }
    result[target + o] = a;
    result[target + o + 1] = b;
    result[target + o + 2] = c;
    result[target + o + 3] = d;
  }
}

function rectify(values: Float32Array): void {
  for (let at = 0; at < values.length; at++) if ((values[at] as number) < 0) values[at] = 0;
}

function softmax(values: Float32Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) if ((values[at] as number) > most) most = values[at] as number;
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    const power = Math.exp((values[at] as number) - most);
    values[at] = power;
    sum += power;
  }
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / sum;
  return values;
}
