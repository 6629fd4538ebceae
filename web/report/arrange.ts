import type { Cause, Finding, Severity } from "../../src/model/finding.js";
import { grouped } from "../shared/grouped.js";

/** A finding in the order in which people are shown it. `depth` counts the findings that explain it. */
export interface Arranged {
  at: number;
  finding: Finding;
  depth: number;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const CAUSES: readonly Cause[] = ["report", "undetermined", "reading"];

/** The gravest first, each followed by what it explains. Every finding stands there once, whatever groups say. */
export function arrange(findings: readonly Finding[]): Arranged[] {
  const all = findings.map((finding, at) => ({ finding, at }));
  const present = new Set(findings.map(({ fingerprint }) => fingerprint));
  const explains = grouped(all, ({ finding }) => finding.group);
  const placed = new Set<number>();
  const arranged: Arranged[] = [];
  const place = (one: { finding: Finding; at: number }, depth: number) => {
    if (placed.has(one.at)) return;
    placed.add(one.at);
    arranged.push({ ...one, depth });
    for (const follower of explains.get(one.finding.fingerprint) ?? []) place(follower, depth + 1);
  };
  const leads = all.filter(({ finding }) => finding.group === null || !present.has(finding.group));
  for (const lead of leads.sort((a, b) => gravity(a.finding) - gravity(b.finding) || a.at - b.at)) place(lead, 0);
  for (const left of all) place(left, 0);
  return arranged;
}

function gravity({ severity, cause, accepted }: Finding): number {
  return (accepted ? 100 : 0) + SEVERITIES.indexOf(severity) * 10 + CAUSES.indexOf(cause);
}
