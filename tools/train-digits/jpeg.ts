import type { GreyImage } from "../../src/extract/ocr/image.js";

/** Quantisation of brightness, from Annex K of the JPEG standard (ITU-T T.81). */
const STEPS = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];

const COSINES = Float32Array.from({ length: 64 }, (_, at) => {
  const frequency = Math.floor(at / 8);
  const scale = frequency === 0 ? Math.SQRT1_2 / 2 : 0.5;
  return scale * Math.cos(((2 * (at % 8) + 1) * frequency * Math.PI) / 16);
});

/** What JPEG compression at a quality (1 to 99) leaves of a picture. */
export function jpeg(image: GreyImage, quality: number): GreyImage {
  const { width, height, data } = image;
  const factor = quality < 50 ? 50 / quality : 2 - quality / 50;
  const result = new Uint8Array(width * height);
  const block = new Float32Array(64);
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      for (let at = 0; at < 64; at++) {
        const y = Math.min(height - 1, top + Math.floor(at / 8));
        const x = Math.min(width - 1, left + (at % 8));
        block[at] = (data[y * width + x] ?? 255) - 128;
      }
      const spectrum = transform(block, false);
      for (let at = 0; at < 64; at++) {
        const step = Math.max(1, (STEPS[at] ?? 16) * factor);
        spectrum[at] = Math.round((spectrum[at] ?? 0) / step) * step;
      }
      const back = transform(spectrum, true);
      for (let at = 0; at < 64; at++) {
        const y = top + Math.floor(at / 8);
        const x = left + (at % 8);
        if (y < height && x < width)
          result[y * width + x] = Math.max(0, Math.min(255, Math.round((back[at] ?? 0) + 128)));
      }
    }
  }
  return { width, height, data: result };
}

/** The cosine transform of an 8 × 8 block, or its inverse. */
function transform(block: Float32Array, inverse: boolean): Float32Array {
  return alongColumns(alongColumns(block, inverse), inverse);
}

/** Transforms each column and turns the block on its side, so that twice gives both directions. */
function alongColumns(block: Float32Array, inverse: boolean): Float32Array {
  const result = new Float32Array(64);
  for (let column = 0; column < 8; column++) {
    for (let k = 0; k < 8; k++) {
      let sum = 0;
      for (let n = 0; n < 8; n++) {
        sum += (block[n * 8 + column] ?? 0) * ((inverse ? COSINES[n * 8 + k] : COSINES[k * 8 + n]) ?? 0);
      }
      result[column * 8 + k] = sum;
    }
  }
  return result;
}
