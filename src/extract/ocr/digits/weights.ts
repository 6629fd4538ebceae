import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { CLASSES } from "./classes.js";
import { FIRST_KERNEL, type Layer, type Network, outputOf, SECOND_KERNEL, SECOND_SIDE } from "./network.js";
import { FIGURES } from "./patch.js";

const FOLDER = new URL("../../../../data/digit-reader/", import.meta.url);

const metaSchema = z.object({
  version: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  networks: z
    .array(z.object({ channels: z.tuple([z.int(), z.int()]), hidden: z.int() }))
    .min(1)
    .max(8),
  classes: z.array(z.string()),
});

/** What stands in `weights.json`, beside the weights themselves. */
export type WeightsMeta = z.infer<typeof metaSchema>;

/** Channels of a network's two convolutions, and the size of its hidden layer. */
export type NetworkSize = WeightsMeta["networks"][number];

/** The trained networks and the version of their weights. */
export interface DigitModel {
  readonly version: string;
  /** The first says how a line is cut; the others are asked about the glyphs that it is in doubt about. */
  readonly networks: readonly Network[];
}

/** Sizes of a network's layers, in the order in which they are stored. */
export function layerSizes({ channels, hidden }: NetworkSize): readonly [number, number][] {
  const [first, second] = channels;
  return [
    [FIRST_KERNEL * FIRST_KERNEL, first],
    [SECOND_KERNEL * SECOND_KERNEL * first, second],
    [SECOND_SIDE * SECOND_SIDE * second + FIGURES, hidden],
    [hidden, CLASSES.length],
  ];
}

/**
 * Unpacks weights: for each network and layer one scale and one bias an output (32-bit floats, little endian), then a signed byte a weight.
 * @throws RangeError where the bytes are too few for the layers
 */
export function unpackNetworks(bytes: Uint8Array, networks: readonly NetworkSize[]): Network[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const floats = (count: number): Float32Array => {
    const result = new Float32Array(count);
    for (let index = 0; index < count; index++, at += 4) result[index] = view.getFloat32(at, true);
    return result;
  };
  const layer = ([inputs, outputs]: readonly [number, number]): Layer => {
    const scales = floats(outputs);
    const biases = floats(outputs);
    const weights = new Float32Array(inputs * outputs);
    for (let index = 0; index < weights.length; index++, at++) {
      weights[index] = view.getInt8(at) * (scales[outputOf(index, inputs)] ?? 0);
    }
    return { inputs, outputs, weights, biases };
  };
  return networks.map((size) => {
    const [first, second, hidden, output] = layerSizes(size).map(layer);
    if (first === undefined || second === undefined || hidden === undefined || output === undefined)
      throw new RangeError("A network has four layers.");
    return { first, second, hidden, output };
  });
}

let loaded: DigitModel | null = null;

/**
 * The digit reader's networks, read once from `data/digit-reader/`.
 * @throws Error where the weights don't fit their checksum or the classes of this version
 */
export function digitModel(): DigitModel {
  loaded ??= load();
  return loaded;
}

function load(): DigitModel {
  const meta = metaSchema.parse(JSON.parse(readFileSync(new URL("weights.json", FOLDER), "utf8")));
  const bytes = readFileSync(new URL("weights.bin", FOLDER));
  if (createHash("sha256").update(bytes).digest("hex") !== meta.sha256) {
    throw new Error("The digit reader's weights are damaged: weights.bin doesn't fit its checksum.");
  }
  if (meta.classes.join() !== CLASSES.join()) {
    throw new Error("The digit reader's weights are of another version: their classes differ.");
  }
  return { version: meta.version, networks: unpackNetworks(bytes, meta.networks) };
}
