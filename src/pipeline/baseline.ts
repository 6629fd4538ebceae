import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Finding } from "../model/finding.js";
import type { Manifest } from "../model/manifest.js";
import type { Report } from "../model/report.js";
import { UsageError } from "./input-file.js";
import { USAGE } from "./usage-messages.js";

/** A finding that somebody accepted; all but its fingerprint is for people. */
const acceptedSchema = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  rule: z.string().optional(),
  severity: z.string().optional(),
  agency: z.string().nullable().optional(),
  fiscalYear: z.int().nullable().optional(),
  message: z.string().optional(),
  note: z.string().optional(),
});
export type AcceptedFinding = z.infer<typeof acceptedSchema>;

const baselineSchema = z.strictObject({ accepted: z.array(acceptedSchema) });

/** Findings accepted before, by fingerprint, and the SHA-256 of the file that says so. */
export interface Baseline {
  fingerprints: string[];
  hash: string;
}

/** Reads a baseline file. What cannot be read, is not JSON, or has unknown keys is a UsageError. */
export async function readBaseline(file: string): Promise<Baseline> {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(USAGE.baselineUnreadable(file));
  });
  let content: unknown;
  try {
    content = JSON.parse(bytes.toString("utf8").replace(/^\ufeff/u, ""));
  } catch {
    throw new UsageError(USAGE.baselineNotJson(file));
  }
  const result = baselineSchema.safeParse(content);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new UsageError(USAGE.baselineInvalid(file, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`));
  }
  const fingerprints = [...new Set(result.data.accepted.map(({ fingerprint }) => fingerprint))];
  return { fingerprints, hash: createHash("sha256").update(bytes).digest("hex") };
}

/** What a run tells of its baseline: how many entries met a finding, and which met none. */
export function baselineUse(
  { fingerprints, hash }: Baseline,
  met: ReadonlySet<string>,
): NonNullable<Manifest["baseline"]> {
  return { hash, entries: fingerprints.length, unused: fingerprints.filter((fingerprint) => !met.has(fingerprint)) };
}

/** The findings of a report that are not accepted yet, as entries of a baseline. */
export function acceptable(report: Report): AcceptedFinding[] {
  return report.findings.filter(({ accepted }) => !accepted).map((finding) => acceptedEntry(report, finding));
}

/** A finding of a report as an entry of a baseline. */
export function acceptedEntry(report: Report, finding: Finding): AcceptedFinding {
  const { fingerprint, rule, severity, fiscalYear, message } = finding;
  return {
    ...{ fingerprint, rule, severity, agency: report.agency.name?.value ?? null, fiscalYear },
    message: message.th,
  };
}
