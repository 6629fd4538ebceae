import { BATCH } from "./network-shape.js";

/** What lies under the kernel of a convolution with stride 2: for each place and tap the offset of its channels, −1 outside. */
export interface Taps {
  readonly places: number;
  readonly perPlace: number;
  readonly channels: number;
  /** Numbers of one sample: side · side · channels. */
  readonly sample: number;
  readonly offsets: Int32Array;
}

/** The taps of a kernel over a square of `side` · `side` places with so many channels. */
export function tapsOf(side: number, kernel: number, channels: number): Taps {
  const half = (kernel - 1) / 2;
  const outSide = side / 2;
  const perPlace = kernel * kernel;
  const offsets = new Int32Array(outSide * outSide * perPlace);
  for (let at = 0; at < offsets.length; at++) {
    const place = Math.floor(at / perPlace);
    const tap = at % perPlace;
    const y = 2 * Math.floor(place / outSide) + Math.floor(tap / kernel) - half;
    const x = 2 * (place % outSide) + (tap % kernel) - half;
    offsets[at] = y < 0 || y >= side || x < 0 || x >= side ? -1 : (y * side + x) * channels;
  }
  return { places: outSide * outSide, perPlace, channels, sample: side * side * channels, offsets };
}

/** Writes for each place of a step's samples the values under the kernel as one row of `rowLength` numbers. */
export function unfold(
  from: Float32Array,
  start: number,
  { places, perPlace, channels, sample, offsets }: Taps,
  into: Float32Array,
  target: number,
  rowLength: number,
): void {
  for (let index = 0, row = target; index < BATCH; index++) {
    const base = start + index * sample;
    for (let place = 0, tap = 0; place < places; place++, row += rowLength) {
      const end = tap + perPlace;
      if (channels === 1) {
        for (let at = row; tap < end; tap++, at++) {
          const offset = offsets[tap] as number;
          into[at] = offset < 0 ? 0 : (from[base + offset] as number);
        }
      } else {
        for (let at = row; tap < end; tap++, at += channels) {
          const offset = offsets[tap] as number;
          if (offset < 0) into.fill(0, at, at + channels);
          else for (let c = 0; c < channels; c++) into[at + c] = from[base + offset + c] as number;
        }
      }
    }
  }
}

/** The way back: adds the gradients of the rows up to those of the values that they were written from. */
export function fold(floats: Float32Array, from: number, rowLength: number, taps: Taps, target: number): void {
  const { places, perPlace, channels, sample, offsets } = taps;
  floats.fill(0, target, target + BATCH * sample);
  for (let index = 0, row = from; index < BATCH; index++) {
    const base = target + index * sample;
    for (let place = 0; place < places; place++, row += rowLength) {
      let at = row;
      for (let tap = place * perPlace; tap < (place + 1) * perPlace; tap++, at += channels) {
        const offset = offsets[tap] as number;
        if (offset < 0) continue;
        for (let c = 0; c < channels; c++) {
          floats[base + offset + c] = (floats[base + offset + c] as number) + (floats[at + c] as number);
        }
      }
    }
  }
}
