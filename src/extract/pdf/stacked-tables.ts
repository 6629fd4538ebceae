import { clusterMeans } from "./geometry.js";
import type { Ruling, Rulings } from "./rulings.js";

const SAME_BORDER = 3.5;
const FULL_WIDTH = 0.9;
const FEWEST_BORDERS = 2;
/** Rows of one table share more of their inner borders than this; merged cells leave out borders but don't move them. */
const MOST_SHARED = 0.4;
const UNMOVED = 1.5;

/**
 * Parts a group of rulings where one table stands directly upon another: at a line over the whole width, where the
 * inner borders of the row above and of the row below stand at different places.
 */
export function partStacked(group: Rulings): Rulings[] {
  const ys = clusterMeans(
    group.horizontal.map((ruling) => ruling.at),
    SAME_BORDER,
  );
  const left = Math.min(...group.vertical.map((ruling) => ruling.at));
  const right = Math.max(...group.vertical.map((ruling) => ruling.at));
  const cuts = ys.slice(1, -1).filter((y, index) => {
    const above = innerBorders(group.vertical, left, right, (y + (ys[index] ?? y)) / 2);
    const below = innerBorders(group.vertical, left, right, (y + (ys[index + 2] ?? y)) / 2);
    return isMoved(above, below) && coverage(group.horizontal, y, left, right) >= FULL_WIDTH;
  });
  const borders = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
  if (cuts.length === 0) return [group];
  return borders.slice(1).map((bottom, index) => {
    const top = borders[index] ?? bottom;
    const within = (at: number) => at >= top - SAME_BORDER && at <= bottom + SAME_BORDER;
    return {
      horizontal: group.horizontal.filter((ruling) => within(ruling.at)),
      vertical: group.vertical
        .map(({ at, from, to }) => ({ at, from: Math.max(from, top), to: Math.min(to, bottom) }))
        .filter(({ from, to }) => to - from > SAME_BORDER),
    };
  });
}

function innerBorders(vertical: readonly Ruling[], left: number, right: number, y: number): number[] {
  const crossing = vertical.filter(
    ({ at, from, to }) => from < y && to > y && at > left + SAME_BORDER && at < right - SAME_BORDER,
  );
  return clusterMeans(
    crossing.map((ruling) => ruling.at),
    SAME_BORDER,
  );
}

function isMoved(above: readonly number[], below: readonly number[]): boolean {
  const fewer = Math.min(above.length, below.length);
  if (fewer < FEWEST_BORDERS) return false;
  const shared = above.filter((x) => below.some((other) => Math.abs(other - x) <= UNMOVED)).length;
  return shared <= fewer * MOST_SHARED;
}

function coverage(horizontal: readonly Ruling[], y: number, left: number, right: number): number {
  let covered = 0;
  for (const { at, from, to } of horizontal)
    if (Math.abs(at - y) <= SAME_BORDER) covered += Math.max(0, Math.min(to, right) - Math.max(from, left));
  return right > left ? covered / (right - left) : 0;
}
