import type { GreyImage } from "../ocr/image.js";

/** Side of a tile in pixels; the paper is measured once a tile. */
const TILE = 32;
/** Of so many rows of a tile one is looked at. */
const SAMPLED = 3;
/** Pixels side by side that share one measure of their paper. */
const STRIP = 8;
/** What is at least so light is paper: its grain goes. */
const NEARLY_PAPER = 225;
/** This share of a tile's pixels is at most as light as its paper. */
const PAPER_SHARE = 0.85;
/** Darker than this a tile shows no paper. */
const DARKEST_PAPER = 70;
const LOWEST_THRESHOLD = 100;
const HIGHEST_THRESHOLD = 200;

/** Makes the paper white everywhere: shadows, yellowed paper and tinted cells go, ink stays. */
export function flatten(image: GreyImage): GreyImage {
  const { width, height, data } = image;
  const columns = Math.max(1, Math.ceil(width / TILE));
  const rows = Math.max(1, Math.ceil(height / TILE));
  const paper = smoothed(paperOf(image, columns, rows), columns, rows);
  const out = new Uint8Array(data.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    const [above, below, share] = between(y, rows);
    for (let from = 0; from < width; from += STRIP) {
      const [left, right, part] = between(from + STRIP / 2, columns);
      const top = mix(paper[above * columns + left], paper[above * columns + right], part);
      const bottom = mix(paper[below * columns + left], paper[below * columns + right], part);
      const lift = 255 / mix(top, bottom, share);
      const lightest = NEARLY_PAPER / lift;
      const end = y * width + Math.min(width, from + STRIP);
      for (let at = y * width + from; at < end; at += 1) {
        const value = data[at] ?? 255;
        if (value < lightest) out[at] = value * lift;
      }
    }
  }
  return { width, height, data: out };
}

/** A threshold between ink and paper by Otsu's method; darker than it is ink. For flattened pictures. */
export function inkThreshold({ data }: GreyImage): number {
  const counts = new Float64Array(256);
  for (let index = 0; index < data.length; index += 3) {
    const value = data[index] ?? 255;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  let total = 0;
  let sum = 0;
  counts.forEach((count, value) => {
    total += count;
    sum += count * value;
  });
  let [below, sumBelow, best, threshold] = [0, 0, -1, 128];
  counts.forEach((count, value) => {
    below += count;
    sumBelow += count * value;
    const above = total - below;
    if (below === 0 || above === 0) return;
    const distance = sumBelow / below - (sum - sumBelow) / above;
    const between = below * above * distance * distance;
    if (between > best) [best, threshold] = [between, value + 1];
  });
  return Math.min(HIGHEST_THRESHOLD, Math.max(LOWEST_THRESHOLD, threshold));
}

function paperOf({ width, height, data }: GreyImage, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows);
  const counts = new Uint16Array(256);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      const [right, bottom] = [Math.min(width, (column + 1) * TILE), Math.min(height, (row + 1) * TILE)];
      let seen = 0;
      for (let y = row * TILE; y < bottom; y += SAMPLED) {
        seen += right - column * TILE;
        for (let x = column * TILE; x < right; x += 1) {
          const value = data[y * width + x] ?? 255;
          counts[value] = (counts[value] ?? 0) + 1;
        }
      }
      let left = seen * PAPER_SHARE;
      let value = 0;
      while (value < 255 && left > (counts[value] ?? 0)) {
        left -= counts[value] ?? 0;
        value += 1;
      }
      paper[row * columns + column] = value < DARKEST_PAPER ? 255 : value;
    }
  }
  return paper;
}

/** The mean of a tile and its neighbours. */
function smoothed(paper: Float32Array, columns: number, rows: number): Float32Array {
  return paper.map((_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    let [sum, count] = [0, 0];
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r += 1)
      for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c += 1) {
        sum += paper[r * columns + c] ?? 255;
        count += 1;
      }
    return sum / count;
  });
}

function between(at: number, tiles: number): [number, number, number] {
  const place = Math.max(0, Math.min(tiles - 1, (at + 0.5) / TILE - 0.5));
  const first = Math.floor(place);
  return [first, Math.min(tiles - 1, first + 1), place - first];
}

function mix(a = 255, b = 255, share: number): number {
  return a + (b - a) * share;
}
