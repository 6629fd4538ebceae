import type { GreyImage } from "../ocr/image.js";

/** A quarter turn clockwise, half a turn, three quarters. */
export type Turn = 0 | 90 | 180 | 270;

/** Turns a picture clockwise by quarters. */
export function turned(image: GreyImage, turn: Turn): GreyImage {
  const { width, height, data } = image;
  if (turn === 0) return image;
  const out = new Uint8Array(data.length);
  if (turn === 180) return { width, height, data: data.slice().reverse() };
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const target = turn === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      out[target] = data[y * width + x] ?? 255;
    }
  return { width: height, height: width, data: out };
}

/** Places between pixels are counted in whole parts of a pixel, two to the power of this; fewer in long pictures. */
const FINE_BITS = 16;
const COARSE_BITS = 10;
const LONG_SIDE = 32_000;
/** Four pixels of white paper. */
const WHITE = 4 * 255;

/** Turns a picture about its middle by a small angle, in degrees clockwise; the size stays, the corners become white. */
export function rotated(image: GreyImage, degrees: number): GreyImage {
  const { width, height, data } = image;
  const angle = (-degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const bits = Math.max(width, height) < LONG_SIDE ? FINE_BITS : COARSE_BITS;
  const one = 1 << bits;
  const [stepX, stepY] = [Math.round(cos * one), Math.round(sin * one)];
  const [right, bottom] = [(width - 1) * one, (height - 1) * one];
  const out = new Uint8Array(data.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    let fromX = Math.round((cos * -middleX - sin * (y - middleY) + middleX) * one) | 0;
    let fromY = Math.round((sin * -middleX + cos * (y - middleY) + middleY) * one) | 0;
    const end = (y + 1) * width;
    for (let to = y * width; to < end; to += 1, fromX = (fromX + stepX) | 0, fromY = (fromY + stepY) | 0) {
      if (fromX < 0 || fromY < 0 || fromX >= right || fromY >= bottom) continue;
      const at = (fromY >> bits) * width + (fromX >> bits);
      const a = data[at] ?? 255;
      const b = data[at + 1] ?? 255;
      const c = data[at + width] ?? 255;
      const d = data[at + width + 1] ?? 255;
      if (a + b + c + d === WHITE) continue;
      const shareX = (fromX & (one - 1)) / one;
      const shareY = (fromY & (one - 1)) / one;
      const above = a + (b - a) * shareX;
      const below = c + (d - c) * shareX;
      out[to] = above + (below - above) * shareY + 0.5;
    }
  }
  return { width, height, data: out };
}

/** Makes a picture so many times smaller: each pixel is the mean of a square. What fills no square goes. */
export function binned(image: GreyImage, times: number): GreyImage {
  if (times <= 1) return image;
  const width = Math.max(1, Math.floor(image.width / times));
  const height = Math.max(1, Math.floor(image.height / times));
  const sums = new Uint32Array(width);
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    for (let line = y * times; line < (y + 1) * times; line += 1) {
      let at = line * image.width;
      for (let x = 0; x < width; x += 1) {
        let sum = sums[x] ?? 0;
        for (let part = 0; part < times; part += 1, at += 1) sum += image.data[at] ?? 255;
        sums[x] = sum;
      }
    }
    for (let x = 0; x < width; x += 1) out[y * width + x] = (sums[x] ?? 0) / (times * times) + 0.5;
  }
  return { width, height, data: out };
}

/** Makes a picture smaller by the mean of what each pixel covers; `factor` is at most 1. */
export function shrunk(image: GreyImage, factor: number): GreyImage {
  if (factor >= 1) return image;
  const width = Math.max(1, Math.round(image.width * factor));
  const height = Math.max(1, Math.round(image.height * factor));
  const across = new Covering(image.width, width);
  const down = new Covering(image.height, height);
  const row = new Float32Array(width);
  const rows = Array.from({ length: down.count }, () => ({ line: -1, sums: new Float64Array(width) }));
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    row.fill(0);
    for (let part = 0; part < down.count; part += 1) {
      const share = down.share(y, part);
      if (share === 0) continue;
      const line = down.start(y) + part;
      const kept = rows[line % down.count];
      if (!kept) continue;
      if (kept.line !== line) {
        kept.line = line;
        addAcross(image, line, across, kept.sums);
      }
      const { sums } = kept;
      for (let x = 0; x < width; x += 1) row[x] = (row[x] ?? 0) + (sums[x] ?? 0) * share;
    }
    const start = y * width;
    for (let x = 0; x < width; x += 1) out[start + x] = (row[x] ?? 255) + 0.5;
  }
  return { width, height, data: out };
}

/** The means of a line of pixels, as each pixel of the smaller picture covers it. */
function addAcross({ data, width }: GreyImage, line: number, across: Covering, sums: Float64Array): void {
  const { starts, shares, count } = across;
  const start = line * width;
  for (let x = 0, share = 0; x < sums.length; x += 1, share += count) {
    const from = start + (starts[x] ?? 0);
    let sum = 0;
    for (let part = 0; part < count; part += 1) sum += (data[from + part] ?? 0) * (shares[share + part] ?? 0);
    sums[x] = sum;
  }
}

/** Which pixels of a longer line each pixel of a shorter one covers, and by what share. */
class Covering {
  readonly count: number;
  readonly starts: Int32Array;
  readonly shares: Float32Array;

  constructor(from: number, to: number) {
    const step = from / to;
    this.count = Math.ceil(step) + 1;
    this.starts = new Int32Array(to);
    this.shares = new Float32Array(to * this.count);
    for (let index = 0; index < to; index += 1) {
      const [start, end] = [index * step, Math.min(from, (index + 1) * step)];
      const first = Math.floor(start);
      this.starts[index] = first;
      for (let part = 0; part < this.count; part += 1) {
        const covered = Math.min(end, first + part + 1) - Math.max(start, first + part);
        if (covered > 0 && first + part < from) this.shares[index * this.count + part] = covered / (end - start);
      }
    }
  }

  start(index: number): number {
    return this.starts[index] ?? 0;
  }

  share(index: number, part: number): number {
    return this.shares[index * this.count + part] ?? 0;
  }
}
