import { type Cause, causeSchema, type Severity, severitySchema } from "../../model/finding.js";
import type { Report, ReportStatus } from "../../model/report.js";
import { byUrgency, type Digest, digestOf, needsLook } from "../digest.js";
import type { Place } from "./sheet.js";

/** The most reports that the first sheet lists. */
export const LISTED_REPORTS = 1000;

/** A report that needs a look, and where its row stands. */
export interface Listed extends Pick<Digest, "path" | "agency" | "fiscalYear"> {
  total: number | null;
  level: string | null;
  reportErrors: number;
  otherErrors: number;
  unreadScores: number;
  warnings: number;
  place: Place;
}

/** What the first sheet says of all reports, counted as they pass. */
export class Tallies {
  readonly statuses = new Map<ReportStatus, number>();
  readonly levels = new Map<string | null, number>();
  readonly years = new Map<number | null, number>();
  readonly findings = new Map<`${Severity} ${Cause}`, number>();
  readonly settled = new Map<Severity, number>();
  reports = 0;
  #listed: Listed[] = [];

  add(report: Report, place: Place): void {
    const digest = digestOf(report);
    const result = digest.results.find(({ fiscalYear }) => fiscalYear === digest.fiscalYear) ?? digest.results.at(-1);
    this.reports += 1;
    count(this.statuses, report.status);
    count(this.levels, result?.level ?? null);
    count(this.years, digest.fiscalYear);
    for (const { severity, cause } of report.findings) count(this.findings, `${severity} ${cause}`);
    this.#countSettled(report);
    if (!needsLook(digest)) return;
    const { path, agency, fiscalYear, reportErrors, otherErrors, unreadScores, warnings } = digest;
    const [total, level] = [result?.total?.value ?? null, result?.level ?? null];
    this.#listed.push({
      ...{ path, agency, fiscalYear, total, level },
      ...{ reportErrors, otherErrors, unreadScores, warnings, place },
    });
  }

  /** The reports that need a look, the most urgent first. */
  get urgent(): Listed[] {
    return this.#listed.sort(byUrgency);
  }

  /** How many findings there are of a severity, and of a cause where one is named. */
  found(severity: Severity, cause?: Cause): number {
    const causes = cause ? [cause] : causeSchema.options;
    return causes.reduce((sum, one) => sum + (this.findings.get(`${severity} ${one}`) ?? 0), 0);
  }

  #countSettled({ findings }: Report): void {
    const open = new Set(findings.filter(({ accepted }) => !accepted).map(({ fingerprint }) => fingerprint));
    for (const { severity, accepted, group } of findings) {
      if (accepted || (group !== null && open.has(group))) count(this.settled, severity);
    }
  }
}

/** The severities, gravest first. */
export const SEVERITIES: readonly Severity[] = severitySchema.options;

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
