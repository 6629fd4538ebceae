import type { Report } from "../../model/report.js";
import type { ReviewListEntry } from "../../model/review.js";
import { byUrgency, digestOf, type Urgency } from "../digest.js";
import { recordName } from "../names.js";

/** A line of the review page's list, and what its place in the order of urgency hangs on. */
export interface ListedReport {
  entry: ReviewListEntry;
  sha256: string;
  urgency: Urgency;
}

/** What the list says of a report; its rank is given once all are known. */
export function listedReport(report: Report): ListedReport {
  const { source, agency, fiscalYear, kinds, status } = report;
  const { path, reportErrors, unreadScores, otherErrors, warnings } = digestOf(report);
  const present = new Set(report.findings.flatMap(({ accepted, fingerprint }) => (accepted ? [] : [fingerprint])));
  const result = resultOf(report);
  return {
    sha256: source.sha256,
    urgency: { path, reportErrors, unreadScores, otherErrors, warnings },
    entry: {
      id: recordName(path),
      path,
      agency: agency.name?.value ?? null,
      type: agency.type,
      province: agency.province?.value ?? null,
      fiscalYear: fiscalYear?.value ?? null,
      kinds,
      status,
      total: result?.total?.value ?? null,
      level: result?.level?.value ?? null,
      findings: report.findings.map(({ rule, severity, cause, fingerprint, group, accepted }, at) => ({
        ...{ at, rule, severity, cause, fingerprint },
        explained: group !== null && present.has(group),
        accepted,
      })),
      unreadScores,
      urgency: 0,
      whole: false,
    },
  };
}

/** Positions in the order in which reports need a look; gives each entry its rank. */
export function rankByUrgency(listed: readonly ListedReport[]): number[] {
  const order = listed.map((_, position) => position);
  const at = (position: number) => (listed[position] as ListedReport).urgency;
  order.sort((a, b) => byUrgency(at(a), at(b)));
  for (const [rank, position] of order.entries()) (listed[position] as ListedReport).entry.urgency = rank;
  return order;
}

/** The result of the report's own year, or else the latest with a total. */
function resultOf({ assessments, fiscalYear }: Report): Report["assessments"][number] | null {
  const own = assessments.find((assessment) => assessment.fiscalYear === (fiscalYear?.value ?? null));
  if (own?.total) return own;
  const withTotal = assessments.filter(({ total }) => total !== null);
  return withTotal.sort((a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0))[0] ?? own ?? null;
}
