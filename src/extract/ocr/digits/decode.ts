import { CLASSES, PART_CLASS, SPECK_CLASS } from "./classes.js";
import type { Segment } from "./segments.js";

/** A segment with how likely each class is for it. */
export interface Judged {
  readonly segment: Segment;
  readonly probabilities: Float32Array;
  /** Whether other ink stands right above or below it, between baseline and glyph height. */
  readonly crowded: boolean;
}

/** A segment on the best way through a line, and how sure it is that the line is cut there. */
export interface Chosen extends Judged {
  /** Share of this segment among all ways through the line. */
  readonly share: number;
}

const MOST_ODDS = 1e4;
const SPECK_ODDS = 1;
const CROWDED = 0.02;

/**
 * Chooses how to put a line's atoms together. Every segment speaks for a way that takes it by the odds that it is one whole glyph;
 * shares come from all ways at once (forward and backward sums).
 * @param atoms how many atoms the line has
 * @param judged all segments of the line, each single atom among them
 */
export function decode(atoms: number, judged: readonly Judged[]): readonly Chosen[] {
  const odds = judged.map(({ probabilities, crowded }) => wholeOdds(probabilities) * (crowded ? CROWDED : 1));
  const starting: number[][] = Array.from({ length: atoms }, () => []);
  const ending: number[][] = Array.from({ length: atoms + 1 }, () => []);
  for (const [index, { segment }] of judged.entries()) {
    starting[segment.first]?.push(index);
    ending[segment.last + 1]?.push(index);
  }
  const forward = new Float64Array(atoms + 1);
  const backward = new Float64Array(atoms + 1);
  const best = new Float64Array(atoms + 1).fill(Number.NEGATIVE_INFINITY);
  const bestInto = new Int32Array(atoms + 1).fill(-1);
  best[0] = 0;
  for (let end = 1; end <= atoms; end++) {
    const logs: number[] = [];
    for (const index of ending[end] ?? []) {
      const first = judged[index]?.segment.first ?? 0;
      const log = Math.log(odds[index] ?? 1);
      logs.push((forward[first] ?? 0) + log);
      const total = (best[first] ?? 0) + log;
      if (total > (best[end] ?? 0)) {
        best[end] = total;
        bestInto[end] = index;
      }
    }
    forward[end] = logOfSum(logs);
  }
  for (let start = atoms - 1; start >= 0; start--) {
    const logs = (starting[start] ?? []).map(
      (index) => Math.log(odds[index] ?? 1) + (backward[(judged[index]?.segment.last ?? 0) + 1] ?? 0),
    );
    backward[start] = logOfSum(logs);
  }
  const chosen: Chosen[] = [];
  for (let end = atoms; end > 0; ) {
    const index = bestInto[end] ?? -1;
    const item = judged[index];
    if (item === undefined) return [];
    const { first } = item.segment;
    const log = (forward[first] ?? 0) + Math.log(odds[index] ?? 1) + (backward[end] ?? 0) - (forward[atoms] ?? 0);
    chosen.push({ ...item, share: Math.min(1, Math.exp(log)) });
    end = first;
  }
  return chosen.reverse();
}

/** Odds that a segment is one whole glyph and not a piece or several; a speck may be passed over at even odds. */
function wholeOdds(probabilities: Float32Array): number {
  const part = probabilities[PART_CLASS] ?? 0;
  const speck = probabilities[SPECK_CLASS] ?? 0;
  const whole = Math.max(0, 1 - part - speck);
  return Math.min(MOST_ODDS, Math.max(1 / MOST_ODDS, (whole + SPECK_ODDS * speck) / Math.max(part, 1e-9)));
}

function logOfSum(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most === Number.NEGATIVE_INFINITY
    ? most
    : most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}

/** The most likely class that is neither a piece nor dirt. */
export function bestClass(probabilities: Float32Array): number {
  let best = 0;
  for (let index = 1; index < CLASSES.length; index++) {
    if (index === PART_CLASS || index === SPECK_CLASS) continue;
    if ((probabilities[index] ?? 0) > (probabilities[best] ?? 0)) best = index;
  }
  return best;
}
