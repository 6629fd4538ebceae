import type { Box } from "../../model/place.js";

/** The smallest box around boxes; null for none. */
export function boundsOf(boxes: Iterable<Box>): Box | null {
  let all: Box | null = null;
  for (const [x0, y0, x1, y1] of boxes) {
    all = all
      ? [Math.min(all[0], x0), Math.min(all[1], y0), Math.max(all[2], x1), Math.max(all[3], y1)]
      : [x0, y0, x1, y1];
  }
  return all;
}

/** A box with two decimals, as it stands in records. */
export function roundBox([x0, y0, x1, y1]: Box): Box {
  return [round(x0), round(y0), round(x1), round(y1)];
}

export function contains([x0, y0, x1, y1]: Box, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

export function areaOf([x0, y0, x1, y1]: Box): number {
  return Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
}

/** The part of a box inside another; an empty box where they don't meet. */
export function clip(box: Box, to: Box): Box {
  const x0 = Math.max(box[0], to[0]);
  const y0 = Math.max(box[1], to[1]);
  return [x0, y0, Math.max(x0, Math.min(box[2], to[2])), Math.max(y0, Math.min(box[3], to[3]))];
}

/** The middle value; 0 for none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Means of values that lie within `tolerance` of their neighbour below, ascending. */
export function clusterMeans(values: readonly number[], tolerance: number): number[] {
  const means: number[] = [];
  let sum = 0;
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - last > tolerance && count > 0) {
      means.push(sum / count);
      sum = 0;
      count = 0;
    }
    sum += value;
    count += 1;
    last = value;
  }
  if (count > 0) means.push(sum / count);
  return means;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
