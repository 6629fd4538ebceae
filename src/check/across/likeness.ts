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
const NOTHING = new Float64Array();

/**
 * All pairs of reports whose texts are alike by at least `least`, found by bands of their sketches, so that the work
 * grows with the number of reports and not with that of pairs. Minima that many agencies share are wording of a
 * template and are left out of both the search and the share.
 */
export function likePairs(reports: readonly ReportFacts[], least: number): LikePair[] {
  const own = withoutCommon(reports);
  const found = new Map<string, LikePair>();
  const slots = Math.max(0, ...reports.map(({ sketch }) => sketch.length));
  for (let slot = 0; slot + BAND <= slots; slot += BAND) {
    for (const bucket of bucketsOf(own, slot)) {
      bucket.forEach((a, position) => {
        for (const b of bucket.slice(position + 1, position + 1 + NEIGHBOURS)) {
          const [one, other] = [reports[a], reports[b]];
          const likeness = likenessOf(own[a] ?? NOTHING, own[b] ?? NOTHING);
          if (one && other && likeness >= least) found.set(`${a} ${b}`, { one, other, likeness });
        }
      });
    }
  }
  return [...found.values()];
}

/** The reports, by number, whose minima from `slot` on are equal and their own. */
function bucketsOf(own: readonly Float64Array[], slot: number): Iterable<number[]> {
  const buckets = new Map<string, number[]>();
  own.forEach((sketch, index) => {
    const band = sketch.subarray(slot, slot + BAND);
    if (band.length < BAND || band.includes(COMMON)) return;
    const key = band.join();
    const bucket = buckets.get(key);
    if (bucket) bucket.push(index);
    else buckets.set(key, [index]);
  });
  return buckets.values();
}

function withoutCommon(reports: readonly ReportFacts[]): Float64Array[] {
  const common = commonMinima(reports);
  return reports.map(({ sketch }) =>
    Float64Array.from(sketch, (minimum, slot) => (common[slot]?.has(minimum) ? COMMON : minimum)),
  );
}

/** For each slot the minima that more agencies share than would by chance or by copying. */
function commonMinima(reports: readonly ReportFacts[]): Set<number>[] {
  const agencies = new Set(reports.map(agencyOf));
  const many = Math.max(COMMON_AGENCIES, agencies.size * COMMON_SHARE);
  const counts: Map<number, Set<string>>[] = [];
  for (const report of reports)
    report.sketch.forEach((minimum, slot) => {
      counts[slot] ??= new Map();
      const holders = counts[slot]?.get(minimum) ?? new Set<string>();
      counts[slot]?.set(minimum, holders);
      if (holders.size <= many) holders.add(agencyOf(report));
    });
  return counts.map(
    (slot) => new Set([...slot].filter(([, holders]) => holders.size > many).map(([minimum]) => minimum)),
  );
}

function likenessOf(a: Float64Array, b: Float64Array): number {
  let compared = 0;
  let equal = 0;
  for (let slot = 0; slot < a.length; slot += 1) {
    const [minimum, other] = [a[slot] ?? COMMON, b[slot] ?? COMMON];
    if (minimum === COMMON && other === COMMON) continue;
    compared += 1;
    if (minimum === other) equal += 1;
  }
  return compared === 0 || compared < a.length * LEAST_OWN ? 0 : shareOf(equal / compared);
}

/** Equal minima tell what part of both texts together is in both; of each of two texts as long it is more. */
function shareOf(equal: number): number {
  return (2 * equal) / (1 + equal);
}

function agencyOf({ agency, path }: ReportFacts): string {
  return agency.name?.value ?? path;
}
