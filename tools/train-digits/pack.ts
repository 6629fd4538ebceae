import { type Layer, type Network, outputOf } from "../../src/extract/ocr/digits/network.js";

/**
 * Packs networks as the reader unpacks them: a layer after the other, each with one scale and one bias an output as
 * 32-bit floats (little endian), then its weights as signed bytes.
 */
export function packNetworks(networks: readonly Network[]): Buffer {
  return Buffer.concat(
    networks.flatMap(({ first, second, hidden, output }) => [first, second, hidden, output].map(packLayer)),
  );
}

function packLayer({ inputs, outputs, weights, biases }: Layer): Buffer {
  const scales = new Float32Array(outputs);
  for (const [at, weight] of weights.entries()) {
    const output = outputOf(at, inputs);
    scales[output] = Math.max(scales[output] ?? 0, Math.abs(weight) / 127);
  }
  const head = Buffer.alloc(8 * outputs);
  for (let o = 0; o < outputs; o++) {
    head.writeFloatLE(scales[o] ?? 0, 4 * o);
    head.writeFloatLE(biases[o] ?? 0, 4 * (outputs + o));
  }
  const bytes = Int8Array.from(weights, (weight, at) => {
    const scale = scales[outputOf(at, inputs)] ?? 0;
    return scale === 0 ? 0 : Math.max(-127, Math.min(127, Math.round(weight / scale)));
  });
  return Buffer.concat([head, Buffer.from(bytes.buffer)]);
}
