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

/** Places between pixels are counted in parts of this. */
const ONE = 65_536;

/** Turns a picture about its middle by a small angle, in degrees clockwise; the size stays, the corners become white. */
export function rotated(image: GreyImage, degrees: number): GreyImage {
  const { width, height, data } = image;
  const angle = (-degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const [stepX, stepY] = [Math.round(cos * ONE), Math.round(sin * ONE)];
  const [right, bottom] = [(width - 1) * ONE, (height - 1) * ONE];
  const out = new Uint8Array(data.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    let fromX = Math.round((cos * -middleX - sin * (y - middleY) + middleX) * ONE);
    let fromY = Math.round((sin * -middleX + cos * (y - middleY) + middleY) * ONE);
    const row = y * width;
    for (let x = 0; x < width; x += 1, fromX += stepX, fromY += stepY) {
      if (fromX < 0 || fromY < 0 || fromX >= right || fromY >= bottom) continue;
      const at = Math.floor(fromY / ONE) * width + Math.floor(fromX / ONE);
      const [a, b, c, d] = [data[at] ?? 255, data[at + 1] ?? 255, data[at + width] ?? 255, data[at + width + 1] ?? 255];
      if (a + b + c + d === 1020) continue;
      const [shareX, shareY] = [(fromX % ONE) / ONE, (fromY % ONE) / ONE];
      const above = a + (b - a) * shareX;
      const below = c + (d - c) * shareX;
      out[row + x] = above + (below - above) * shareY + 0.5;
    }
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
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    row.fill(0);
    for (let line = 0; line < down.count; line += 1) {
      const share = down.share(y, line);
      if (share > 0) addRow(image, down.start(y) + line, across, share, row);
    }
    const start = y * width;
    for (let x = 0; x < width; x += 1) out[start + x] = (row[x] ?? 255) + 0.5;
  }
  return { width, height, data: out };
}

function addRow(image: GreyImage, line: number, across: Covering, share: number, row: Float32Array): void {
  const { data } = image;
  const { starts, shares, count } = across;
  const start = line * image.width;
  for (let x = 0; x < row.length; x += 1) {
    const from = start + (starts[x] ?? 0);
    let sum = 0;
    for (let part = 0; part < count; part += 1) sum += (data[from + part] ?? 0) * (shares[x * count + part] ?? 0);
    row[x] = (row[x] ?? 0) + sum * share;
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
