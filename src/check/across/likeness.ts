import type { ReportFacts } from "./facts.js";

/** Two reports whose texts are alike: the share of one's own text that is the other's too, 0 to 1. */
export interface LikePair {
  one: ReportFacts;
  other: ReportFacts;
  likeness: number;
}

/** Minima compared together to find candidates; two texts of likeness 0.7 share one such group of 64 with a chance over 99.99 %. */
const BAND = 2;
/** Wording that so many agencies share is a template's. */
const COMMON_AGENCIES = 8;
const COMMON_SHARE = 0.1;
/** A text of which less than this share is left beside common wording tells nothing. */
const LEAST_OWN = 0.25;
/** The most pairs looked at from one group of equal minima: the report and those next to it. */
const NEIGHBOURS = 24;
/** Stands for a minimum that is a template's wording. */
const COMMON = -1;
/** Minima have 32 bits: one and a position below this share a number exactly. */
const POSITIONS = 2 ** 21;

/**
 * All pairs of reports whose texts are alike by at least `least`, found by bands of their sketches, so that the work
 * grows with the number of reports and not with that of pairs. Minima that many agencies share are wording of a
 * template and are left out of both the search and the share.
 */
export function likePairs(reports: readonly ReportFacts[], least: number): LikePair[] {
  const slots = ownMinima(reports);
  const found = new Map<number, LikePair>();
  for (let slot = 0; slot + BAND <= slots.length; slot += BAND) {
    for (const bucket of bucketsOf(slots.slice(slot, slot + BAND), reports.length)) {
      bucket.forEach((a, position) => {
        for (const b of bucket.slice(position + 1, position + 1 + NEIGHBOURS)) {
          const [one, other] = [reports[a], reports[b]];
          const pair = a * reports.length + b;
          if (!one || !other || found.has(pair)) continue;
          const likeness = likenessOf(slots, a, b);
          if (likeness >= least) found.set(pair, { one, other, likeness });
        }
      });
    }
  }
  return [...found.values()];
}

/** The reports, by number, whose minima in all slots of a band are equal and their own; a report alone is in none. */
function bucketsOf(band: readonly Float64Array[], reports: number): number[][] {
  const holders = Array.from({ length: reports }, (_, report) => report).filter((report) =>
    band.every((slot) => slot[report] !== COMMON),
  );
  return band.reduce(
    (buckets, slot) => buckets.flatMap((bucket) => alikeIn(slot, bucket)).filter(({ length }) => length > 1),
    [holders],
  );
}

/** Reports by their minimum in one slot, those of each minimum in the order given. */
function alikeIn(slot: Float64Array, reports: readonly number[]): number[][] {
  const keys = Float64Array.from(reports, (report, position) => (slot[report] ?? COMMON) * POSITIONS + position);
  const groups: number[][] = [];
  let last = COMMON;
  for (const key of keys.sort()) {
    const minimum = Math.floor(key / POSITIONS);
    const report = reports[key - minimum * POSITIONS] ?? 0;
    if (minimum === last) groups.at(-1)?.push(report);
    else groups.push([report]);
    last = minimum;
  }
  return groups;
}

/** For each slot the minima of all reports; those that more agencies share than would by chance or by copying are COMMON. */
function ownMinima(reports: readonly ReportFacts[]): Float64Array[] {
  const numbers = new Map<string, number>();
  const agencies = reports.map((report) => {
    const agency = agencyOf(report);
    const number = numbers.get(agency) ?? numbers.size;
    numbers.set(agency, number);
    return number;
  });
  const many = Math.floor(Math.max(COMMON_AGENCIES, numbers.size * COMMON_SHARE));
  const length = Math.max(0, ...reports.map(({ sketch }) => sketch.length));
  const slots = Array.from({ length }, () => new Float64Array(reports.length).fill(COMMON));
  reports.forEach(({ sketch }, report) => {
    sketch.forEach((minimum, slot) => {
      const minima = slots[slot];
      if (minima) minima[report] = minimum;
    });
  });
  for (const minima of slots) {
    const common = commonIn(minima, agencies, many);
    if (common.size > 0)
      minima.forEach((minimum, report) => {
        if (common.has(minimum)) minima[report] = COMMON;
      });
  }
  return slots;
}

/** The minima of a slot that stand in reports of more than `many` agencies. */
function commonIn(minima: Float64Array, agencies: readonly number[], many: number): Set<number> {
  const sorted = minima.toSorted();
  const holders = new Map<number, Set<number>>();
  for (let last = many; last < sorted.length; last += 1) {
    const minimum = sorted[last];
    if (minimum !== undefined && minimum === sorted[last - many]) holders.set(minimum, new Set());
  }
  if (holders.size > 0)
    minima.forEach((minimum, report) => {
      holders.get(minimum)?.add(agencies[report] ?? 0);
    });
  return new Set([...holders].flatMap(([minimum, { size }]) => (size > many ? [minimum] : [])));
}

function likenessOf(slots: readonly Float64Array[], a: number, b: number): number {
  let compared = 0;
  let equal = 0;
  for (const slot of slots) {
    const [minimum, other] = [slot[a], slot[b]];
    if (minimum === COMMON && other === COMMON) continue;
    compared += 1;
    if (minimum === other) equal += 1;
  }
  return compared === 0 || compared < slots.length * LEAST_OWN ? 0 : shareOf(equal / compared);
}

/** Equal minima tell what part of both texts together is in both; of each of two texts as long it is more. */
function shareOf(equal: number): number {
  return (2 * equal) / (1 + equal);
}

function agencyOf({ agency, path }: ReportFacts): string {
  return agency.name?.value ?? path;
}
