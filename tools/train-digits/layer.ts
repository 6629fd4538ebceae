import { outputOf } from "../../src/extract/ocr/digits/network.js";
import type { MatrixMemory } from "./matrix.js";
import type { LayerShape } from "./network-shape.js";
import type { Random } from "./random.js";

/** A layer under training: its parameters, what flows through it in one step, and Adam's running means. */
export class TrainedLayer {
  /** Places in the memory: inputs, weights, their transpose, results, and the gradients of each. */
  readonly input: number;
  readonly weights: number;
  readonly output: number;
  readonly outputGradient: number;
  readonly inputGradient: number;
  readonly biases: Float32Array;
  private readonly transposed: number;
  private readonly weightGradient: number;
  private readonly biasGradient: Float32Array;
  private readonly means: Float32Array;
  private readonly squares: Float32Array;

  constructor(
    private readonly memory: MatrixMemory,
    readonly shape: LayerShape,
    take: (floats: number) => number,
    random: Random,
  ) {
    const { paddedInputs, paddedOutputs, inputs, outputs, rows } = shape;
    this.input = take(rows * paddedInputs);
    this.inputGradient = take(rows * paddedInputs);
    this.weights = take(paddedInputs * paddedOutputs);
    this.transposed = take(paddedInputs * paddedOutputs);
    this.weightGradient = take(paddedInputs * paddedOutputs);
    this.output = take(rows * paddedOutputs);
    this.outputGradient = take(rows * paddedOutputs);
    this.biases = new Float32Array(paddedOutputs);
    this.biasGradient = new Float32Array(paddedOutputs);
    this.means = new Float32Array((paddedInputs + 1) * paddedOutputs);
    this.squares = new Float32Array((paddedInputs + 1) * paddedOutputs);
    const deviation = Math.sqrt(2 / inputs);
    for (let i = 0; i < inputs; i++) {
      for (let o = 0; o < outputs; o++)
        memory.floats[this.weights + i * paddedOutputs + o] = deviation * random.normal();
    }
  }

  /** How many floats of memory a layer of this shape takes. */
  static floatsFor({ rows, paddedInputs, paddedOutputs }: LayerShape): number {
    return 2 * rows * (paddedInputs + paddedOutputs) + 3 * paddedInputs * paddedOutputs;
  }

  /** Results from inputs; negative results become 0 where `rectified`. */
  forward(rectified: boolean): void {
    const { rows, paddedInputs, paddedOutputs } = this.shape;
    const { floats } = this.memory;
    this.memory.multiply({
      rows,
      columns: paddedOutputs,
      depth: paddedInputs,
      add: false,
      a: this.input,
      aRow: paddedInputs,
      aColumn: 1,
      b: this.weights,
      bRow: paddedOutputs,
      c: this.output,
      cRow: paddedOutputs,
    });
    const { biases } = this;
    for (let row = 0, at = this.output; row < rows; row++) {
      for (let o = 0; o < paddedOutputs; o++, at++) {
        const value = (floats[at] as number) + (biases[o] as number);
        floats[at] = rectified && value < 0 ? 0 : value;
      }
    }
  }

  /** Gradients of weights and, where `further`, of the inputs, from the gradient of the results. */
  backward(rectified: boolean, further: boolean): void {
    const { rows, paddedInputs, paddedOutputs } = this.shape;
    const { floats } = this.memory;
    const { biasGradient } = this;
    biasGradient.fill(0);
    for (let row = 0, result = this.output, gradient = this.outputGradient; row < rows; row++) {
      for (let o = 0; o < paddedOutputs; o++, result++, gradient++) {
        if (rectified && (floats[result] as number) === 0) floats[gradient] = 0;
        else biasGradient[o] = (biasGradient[o] as number) + (floats[gradient] as number);
      }
    }
    this.memory.multiply({
      rows: paddedInputs,
      columns: paddedOutputs,
      depth: rows,
      add: false,
      a: this.input,
      aRow: 1,
      aColumn: paddedInputs,
      b: this.outputGradient,
      bRow: paddedOutputs,
      c: this.weightGradient,
      cRow: paddedOutputs,
    });
    if (!further) return;
    for (let i = 0; i < paddedInputs; i++) {
      for (let o = 0; o < paddedOutputs; o++) {
        floats[this.transposed + o * paddedInputs + i] = floats[this.weights + i * paddedOutputs + o] as number;
      }
    }
    this.memory.multiply({
      rows,
      columns: paddedInputs - (paddedInputs % 8),
      depth: paddedOutputs,
      add: false,
      a: this.outputGradient,
      aRow: paddedOutputs,
      aColumn: 1,
      b: this.transposed,
      bRow: paddedInputs,
      c: this.inputGradient,
      cRow: paddedInputs,
    });
  }

  /** One step of Adam with decoupled weight decay (Loshchilov and Hutter 2019). */
  update(step: number, rate: number, decay: number): void {
    const { inputs, outputs, paddedInputs, paddedOutputs } = this.shape;
    const { floats } = this.memory;
    const { weights, weightGradient, biases, biasGradient, means, squares } = this;
    const corrected = (rate * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
    const kept = 1 - rate * decay;
    const end = inputs * paddedOutputs;
    for (let slot = 0; slot < end; slot++) {
      const gradient = floats[weightGradient + slot] as number;
      const mean = 0.9 * (means[slot] as number) + 0.1 * gradient;
      const square = 0.999 * (squares[slot] as number) + 0.001 * gradient * gradient;
      means[slot] = mean;
      squares[slot] = square;
      floats[weights + slot] =
        kept * (floats[weights + slot] as number) - (corrected * mean) / (Math.sqrt(square) + 1e-8);
    }
    for (let o = 0; o < outputs; o++) {
      const slot = paddedInputs * paddedOutputs + o;
      const gradient = biasGradient[o] as number;
      const mean = 0.9 * (means[slot] as number) + 0.1 * gradient;
      const square = 0.999 * (squares[slot] as number) + 0.001 * gradient * gradient;
      means[slot] = mean;
      squares[slot] = square;
      biases[o] = (biases[o] as number) - (corrected * mean) / (Math.sqrt(square) + 1e-8);
    }
  }

  /** The parameters without their padding, in the reader's order. */
  plain(): { inputs: number; outputs: number; weights: Float32Array; biases: Float32Array } {
    const { inputs, outputs, paddedOutputs } = this.shape;
    const weights = new Float32Array(inputs * outputs);
    for (let at = 0; at < weights.length; at++) {
      const input = Math.floor(at / 4) % inputs;
      weights[at] = this.memory.floats[this.weights + input * paddedOutputs + outputOf(at, inputs)] as number;
    }
    return { inputs, outputs, weights, biases: this.biases.slice(0, outputs) };
  }
}
