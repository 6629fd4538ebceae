import type { ReportFacts } from "./facts.js";
import { NO_REPORT, type OwnMinima, ownMinima } from "./own-minima.js";

/** Two reports whose texts are alike: the share of one's own text that is the other's too, 0 to 1. */
export interface LikePair {
  one: ReportFacts;
  other: ReportFacts;
  likeness: number;
}

/** How much of two texts must be alike: of all of them, and of what is left beside wording that many agencies share. */
export interface LeastLikeness {
  whole: number;
  own: number;
}

/** A text of which less than this share is left beside common wording tells nothing. */
const LEAST_OWN = 0.25;
/** The most reports looked at for one minimum: those that follow in the order given. */
const MOST_FOLLOWING = 300;

/** The share of one text that is the other's too, as their sketches tell; 0 where there is none. */
export function likenessOf({ sketch: one }: ReportFacts, { sketch: other }: ReportFacts): number {
  const slots = Math.max(one.length, other.length);
  const equal = one.reduce((count, minimum, slot) => (minimum === other[slot] ? count + 1 : count), 0);
  return slots === 0 ? 0 : shareOf(equal / slots);
}

/**
 * All pairs of reports that may be told and whose texts are alike, one after another. For each report those that follow are counted by the
 * minima that they share with it and not with many agencies, so that the work grows with what is alike and not with the
 * number of pairs; wording of a template costs nothing.
 */
export function* likePairs(
  reports: readonly ReportFacts[],
  least: LeastLikeness,
  mayPair: (one: ReportFacts, other: ReportFacts) => boolean,
): Generator<LikePair> {
  const minima = ownMinima(reports);
  const equal = new Uint32Array(reports.length);
  const met: number[] = [];
  for (const [a, one] of reports.entries()) {
    countEqual(minima, a, equal, met);
    for (const b of met) {
      const other = reports[b];
      const isAlike = ownLikeness(minima, a, b, equal[b] ?? 0, least.own) >= least.own;
      equal[b] = 0;
      if (!other || !isAlike || !mayPair(one, other)) continue;
      const likeness = likenessOf(one, other);
      if (likeness >= least.whole) yield { one, other, likeness };
    }
    met.length = 0;
  }
}

/** How many own minima each later report shares with this one, and which reports these are. */
function countEqual({ slots }: OwnMinima, report: number, equal: Uint32Array, met: number[]): void {
  for (const { next } of slots) {
    let other = next[report] ?? NO_REPORT;
    for (let steps = 0; other !== NO_REPORT && steps < MOST_FOLLOWING; steps += 1) {
      const count = equal[other] ?? 0;
      if (count === 0) met.push(other);
      equal[other] = count + 1;
      other = next[other] ?? NO_REPORT;
    }
  }
}

/** The likeness of what is each report's own; 0 where that is too little, or where it can't reach `least`. */
function ownLikeness({ slots, own }: OwnMinima, a: number, b: number, equal: number, least: number): number {
  if (shareOf(equal / Math.max(1, own[a] ?? 0, own[b] ?? 0)) < least) return 0;
  let compared = 0;
  for (const { isOwn } of slots) if (isOwn[a] === 1 || isOwn[b] === 1) compared += 1;
  return compared < slots.length * LEAST_OWN ? 0 : shareOf(equal / compared);
}

/** Equal minima tell what part of both texts together is in both; of each of two texts as long it is more. */
function shareOf(equal: number): number {
  return (2 * equal) / (1 + equal);
}
