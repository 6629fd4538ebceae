import type { ReportFacts } from "./facts.js";

/** Wording that so many agencies of a batch share is a template's. */
const COMMON_AGENCIES = 8;
const COMMON_SHARE = 0.1;
/** So many agencies don't copy from one another, be the batch as large as it may. */
const MOST_AGENCIES = 300;

/** Ends a chain of reports: number 0 follows none. */
export const NO_REPORT = 0;

/** One slot of all sketches, by the number of the report. */
export interface Slot {
  /** The next report with the same minimum, else `NO_REPORT`. */
  next: Uint32Array;
  /** 1 where the minimum is the report's own, 0 where it has none or a template's. */
  isOwn: Uint8Array;
}

/** The minima of sketches without those of a template's wording; `own`: how many each report has. */
export interface OwnMinima {
  slots: Slot[];
  own: Uint32Array;
}

interface Chain {
  first: number;
  last: number;
  length: number;
}

/** Chains reports by equal minima of their sketches; minima that many agencies share are wording of a template and left out. */
export function ownMinima(reports: readonly ReportFacts[]): OwnMinima {
  const agencies = agencyNumbers(reports);
  const share = Math.floor(new Set(agencies).size * COMMON_SHARE);
  const many = Math.max(COMMON_AGENCIES, Math.min(share, MOST_AGENCIES));
  const length = reports.reduce((most, { sketch }) => Math.max(most, sketch.length), 0);
  const slots = Array.from({ length }, (_, slot) => chained(reports, slot, agencies, many));
  const own = Uint32Array.from(reports, (_, report) => slots.reduce((sum, { isOwn }) => sum + (isOwn[report] ?? 0), 0));
  return { slots, own };
}

function chained(reports: readonly ReportFacts[], slot: number, agencies: readonly number[], many: number): Slot {
  const next = new Uint32Array(reports.length);
  const isOwn = new Uint8Array(reports.length);
  const chains = new Map<number, Chain>();
  reports.forEach(({ sketch }, report) => {
    const minimum = sketch[slot];
    if (minimum === undefined) return;
    isOwn[report] = 1;
    const chain = chains.get(minimum);
    if (!chain) {
      chains.set(minimum, { first: report, last: report, length: 1 });
      return;
    }
    next[chain.last] = report;
    chain.last = report;
    chain.length += 1;
  });
  for (const { first, length } of chains.values()) {
    if (length <= many) continue;
    const members = membersOf(first, next);
    if (new Set(members.map((member) => agencies[member])).size <= many) continue;
    for (const member of members) {
      next[member] = NO_REPORT;
      isOwn[member] = 0;
    }
  }
  return { next, isOwn };
}

function membersOf(first: number, next: Uint32Array): number[] {
  const members = [first];
  for (let member = next[first] ?? NO_REPORT; member !== NO_REPORT; member = next[member] ?? NO_REPORT)
    members.push(member);
  return members;
}

/** A number for each report's agency, the same for the same name. */
function agencyNumbers(reports: readonly ReportFacts[]): number[] {
  const numbers = new Map<string, number>();
  return reports.map(({ agency, path }) => {
    const name = agency.name?.value ?? path;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}
