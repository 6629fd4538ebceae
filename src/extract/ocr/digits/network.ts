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
  const patch = inputs.subarray(offset, offset + PATCH_SIDE * PATCH_SIDE);
  const one = convolve(patch, PATCH_SIDE, 1, network.first, FIRST_KERNEL);
  const two = convolve(one, FIRST_SIDE, network.first.outputs, network.second, SECOND_KERNEL);
  const joined = new Float32Array(network.hidden.inputs);
  joined.set(two);
  joined.set(inputs.subarray(offset + PATCH_SIDE * PATCH_SIDE, offset + PATCH_SIDE * PATCH_SIDE + FIGURES), two.length);
  const hidden = dense(joined, network.hidden);
  rectify(hidden);
  return softmax(dense(hidden, network.output));
}

/** A convolution with stride 2 and half a kernel of zeros around; rows, columns, channels in this order; negative results become 0. */
function convolve(input: Float32Array, side: number, channels: number, layer: Layer, kernel: number): Float32Array {
  const half = (kernel - 1) / 2;
  const outSide = side / 2;
  const { outputs } = layer;
  const result = new Float32Array(outSide * outSide * outputs);
  const values = new Float64Array(layer.inputs);
  const rows = new Int32Array(layer.inputs);
  for (let row = 0; row < outSide; row++) {
    for (let column = 0; column < outSide; column++) {
      let count = 0;
      for (let ky = 0; ky < kernel; ky++) {
        const y = 2 * row + ky - half;
        if (y < 0 || y >= side) continue;
        for (let kx = 0; kx < kernel; kx++) {
          const x = 2 * column + kx - half;
          if (x < 0 || x >= side) continue;
          const source = (y * side + x) * channels;
          const weightRow = (ky * kernel + kx) * channels;
          for (let channel = 0; channel < channels; channel++) {
            const value = input[source + channel] as number;
            if (value === 0) continue;
            values[count] = value;
            rows[count++] = weightRow + channel;
          }
        }
      }
      addUp(values, rows, count, layer, result, (row * outSide + column) * outputs);
    }
  }
  rectify(result);
  return result;
}

function dense(input: Float32Array, layer: Layer): Float32Array {
  const values = new Float64Array(layer.inputs);
  const rows = new Int32Array(layer.inputs);
  let count = 0;
  for (let k = 0; k < layer.inputs; k++) {
    const value = input[k] as number;
    if (value === 0) continue;
    values[count] = value;
    rows[count++] = k;
  }
  const result = new Float32Array(layer.outputs);
  addUp(values, rows, count, layer, result, 0);
  return result;
}

/** Biases plus the weighted sum of the inputs that are not 0, four outputs at a time. */
function addUp(
  values: Float64Array,
  rows: Int32Array,
  count: number,
  { inputs, outputs, weights, biases }: Layer,
  result: Float32Array,
  target: number,
): void {
  for (let o = 0; o < outputs; o += 4) {
    let a = biases[o] as number;
    let b = biases[o + 1] as number;
    let c = biases[o + 2] as number;
    let d = biases[o + 3] as number;
    const block = o * inputs;
    for (let k = 0; k < count; k++) {
      const value = values[k] as number;
      const at = block + 4 * (rows[k] as number);
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
  for (const value of values) most = Math.max(most, value);
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    const power = Math.exp((values[at] as number) - most);
    values[at] = power;
    sum += power;
  }
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / sum;
  return values;
}
