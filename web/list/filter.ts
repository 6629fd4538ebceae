import type { Cause, Severity } from "../../src/model/finding.js";
import type { ReviewListFinding } from "../../src/model/review.js";
import { type Decisions, standingOf } from "../data/decisions.js";
import { type ReportRow, searchText } from "./rows.js";

export type DecidedState = "mine" | "anyone" | "disagree";

/** What the list is narrowed to; null lets everything through, "" stands for what a report does not say. */
export interface Filter {
  search: string;
  severity: Severity | null;
  cause: Cause | null;
  rule: string | null;
  decided: DecidedState | null;
  province: string | null;
  type: string | null;
  year: string | null;
}

export const NO_FILTER: Filter = {
  search: "",
  severity: null,
  cause: null,
  rule: null,
  decided: null,
  province: null,
  type: null,
  year: null,
};

export const FACETS = ["severity", "cause", "rule", "decided", "province", "type", "year"] as const;
export type Facet = (typeof FACETS)[number];

/** How many reports each value of a facet would leave, with all other filters as they are. */
export type FacetCounts = Record<Facet, Map<string, number>>;

export interface Filtered {
  rows: ReportRow[];
  findings: number;
  counts: FacetCounts;
}

const OF_REPORT = ["province", "type", "year"] as const;
const OF_FINDING = ["severity", "cause", "rule", "decided"] as const;
type FindingFacet = (typeof OF_FINDING)[number];

/** True where a finding is among those that the filter is about, whoever decided it. */
export function matchesFinding(
  filter: Filter,
  finding: Pick<ReviewListFinding, "severity" | "cause" | "rule">,
): boolean {
  return (
    (filter.severity === null || filter.severity === finding.severity) &&
    (filter.cause === null || filter.cause === finding.cause) &&
    (filter.rule === null || filter.rule === finding.rule)
  );
}

/** True where the filter narrows findings, and not reports alone. */
export function narrowsFindings(filter: Filter): boolean {
  return filter.severity !== null || filter.cause !== null || filter.rule !== null;
}

/** The reports that a filter leaves, and the counts for its choices, in one pass over all findings. */
export function filterRows(
  rows: readonly ReportRow[],
  filter: Filter,
  decisions: Decisions,
  reviewer: string | null,
): Filtered {
  const counts = emptyCounts();
  const words = searchText(filter.search).split(/\s+/u).filter(Boolean);
  const asksFindings = OF_FINDING.some((facet) => filter[facet] !== null);
  const shown: ReportRow[] = [];
  let findings = 0;
  for (const row of rows) {
    if (!words.every((word) => row.searchable.includes(word))) continue;
    const values = reportValues(row);
    const failing = OF_REPORT.filter((facet) => filter[facet] !== null && filter[facet] !== values[facet]);
    if (failing.length > 1) continue;
    const met = meetFindings(row, filter, (finding) => valuesOf(finding, decisions, reviewer));
    const matches = !asksFindings || met.matching > 0;
    const [only] = failing;
    if (only) {
      if (matches) increase(counts[only], values[only]);
      continue;
    }
    for (const facet of OF_FINDING) for (const value of met.values[facet]) increase(counts[facet], value);
    if (!matches) continue;
    for (const facet of OF_REPORT) increase(counts[facet], values[facet]);
    shown.push(row);
    findings += met.matching;
  }
  return { rows: shown, findings, counts };
}

type FindingValues = Record<FindingFacet, readonly string[]>;

/** How many findings match, and for each facet the values of those that match all other facets. */
function meetFindings(row: ReportRow, filter: Filter, valuesOfFinding: (finding: ReviewListFinding) => FindingValues) {
  const values: Record<FindingFacet, Set<string>> = {
    severity: new Set(),
    cause: new Set(),
    rule: new Set(),
    decided: new Set(),
  };
  let matching = 0;
  for (const finding of row.open) {
    const own = valuesOfFinding(finding);
    const failing = OF_FINDING.filter((facet) => filter[facet] !== null && !own[facet].includes(filter[facet]));
    if (failing.length > 1) continue;
    if (failing.length === 0) matching += 1;
    for (const facet of failing.length === 0 ? OF_FINDING : failing) {
      for (const value of own[facet]) values[facet].add(value);
    }
  }
  return { matching, values };
}

function valuesOf(finding: ReviewListFinding, decisions: Decisions, reviewer: string | null): FindingValues {
  return {
    severity: [finding.severity],
    cause: [finding.cause],
    rule: [finding.rule],
    decided: decidedStates(finding.fingerprint, decisions, reviewer),
  };
}

const UNDECIDED: readonly DecidedState[] = ["mine", "anyone"];

function decidedStates(fingerprint: string, decisions: Decisions, reviewer: string | null): readonly DecidedState[] {
  if (!decisions.has(fingerprint)) return UNDECIDED;
  const { mine, decided, disagree } = standingOf(decisions, fingerprint, reviewer);
  const states: DecidedState[] = [];
  if (!mine?.verdict) states.push("mine");
  if (!decided) states.push("anyone");
  if (disagree) states.push("disagree");
  return states;
}

function reportValues({ entry }: ReportRow): Record<(typeof OF_REPORT)[number], string> {
  return {
    province: entry.province ?? "",
    type: entry.type ?? "",
    year: entry.fiscalYear === null ? "" : String(entry.fiscalYear),
  };
}

function emptyCounts(): FacetCounts {
  return {
    severity: new Map(),
    cause: new Map(),
    rule: new Map(),
    decided: new Map(),
    province: new Map(),
    type: new Map(),
    year: new Map(),
  };
}

function increase(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
