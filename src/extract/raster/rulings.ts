import type { GreyImage } from "../ocr/image.js";
import type { Segment } from "../pdf/segment.js";
import { clustersOf, type Run, runsAcross, runsDown } from "./runs.js";

/** Lengths in points. */
const SHORTEST_ACROSS = 28;
const SHORTEST_DOWN = 17;
const THICKEST = 4;
/** A break in a ruling is at most so long. */
const GAP = 1;
/** This share of a ruling is ink. */
const FILLED = 0.93;
/** A page with more is a drawing. */
const MOST_RULINGS = 4_000;
const MOST_RUNS = 200_000;
/** Rulings cross where they come this near, in points. */
const CROSSING = 3;
/** A line down the page longer than this is no stem of a letter, in points. */
const LONG_STEM = 60;

/** A ruling in pixels: `at` is the middle of the line, `thickness` across it. */
export interface PixelRuling extends Segment {
  thickness: number;
}

/**
 * Finds straight lines by long runs of ink, in both directions. Letters have none so long across; stems of
 * letters cross fewer than two lines.
 * @param threshold darker than this is ink
 */
export function findRulings(image: GreyImage, dpi: number, threshold: number): PixelRuling[] {
  const point = dpi / 72;
  const across = runsAcross(image, threshold, SHORTEST_ACROSS * point, GAP * point, FILLED);
  const down = runsDown(image, threshold, SHORTEST_DOWN * point, GAP * point, FILLED);
  if (across.length + down.length > MOST_RUNS) return [];
  const rulings = [...rulingsOf(across, point, true), ...rulingsOf(down, point, false)];
  return rulings.length > MOST_RULINGS ? [] : withoutStems(rulings, point);
}

/** Drops short lines down the page that cross fewer than two lines: stems of large letters. */
function withoutStems(rulings: readonly PixelRuling[], point: number): PixelRuling[] {
  const reach = CROSSING * point;
  const lines = rulings.filter((ruling) => ruling.horizontal);
  return rulings.filter((stem) => {
    if (stem.horizontal || stem.to - stem.from >= LONG_STEM * point) return true;
    const crossed = lines.filter((line) => doCross(line, stem, reach));
    return crossed.length >= 2;
  });
}

function rulingsOf(runs: readonly Run[], point: number, horizontal: boolean): PixelRuling[] {
  return clustersOf(runs).flatMap((cluster) => {
    const weight = cluster.reduce((sum, run) => sum + run.to - run.from, 0);
    const at = cluster.reduce((sum, run) => sum + (run.line + 0.5) * (run.to - run.from), 0) / weight;
    const from = Math.min(...cluster.map((run) => run.from));
    const to = Math.max(...cluster.map((run) => run.to));
    const thickness = weight / (to - from);
    return thickness > THICKEST * point ? [] : [{ horizontal, at, from, to, thickness }];
  });
}

function doCross(line: PixelRuling, stem: PixelRuling, reach: number): boolean {
  return (
    line.at >= stem.from - reach &&
    line.at <= stem.to + reach &&
    stem.at >= line.from - reach &&
    stem.at <= line.to + reach
  );
}
