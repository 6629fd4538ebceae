import { z } from "zod";
import { evidenceSchema } from "./place.js";

export const severitySchema = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof severitySchema>;

/** Whose error a mismatch is: the report's, our reading's, or not to be told. */
export const causeSchema = z.enum(["report", "reading", "undetermined"]);
export type Cause = z.infer<typeof causeSchema>;

/** `failed` > `could-not-run` > `passed` > `not-applicable`; `disabled` by the settings. */
export const coverageStateSchema = z.enum(["failed", "could-not-run", "passed", "not-applicable", "disabled"]);
export type CoverageState = z.infer<typeof coverageStateSchema>;

const compared = z.union([z.number(), z.string(), z.tuple([z.number(), z.number()])]).nullable();

/** A value that went into a comparison: what it is, what was printed and how surely it was read. */
export const contributorSchema = z.object({
  name: z.string(),
  value: z.union([z.number(), z.string()]).nullable(),
  raw: z.string(),
  confidence: z.enum(["high", "medium", "low"]),
});
export type Contributor = z.infer<typeof contributorSchema>;

/** A replacement that a witness itself saw and that would make the relation agree. */
export const candidateSchema = z.object({ name: z.string(), raw: z.string(), value: z.number(), from: z.string() });
export type Candidate = z.infer<typeof candidateSchema>;

/** One thing that does not agree. `difference` = actual − expected, in points. */
export const findingSchema = z.object({
  rule: z.string(),
  ruleVersion: z.string(),
  severity: severitySchema,
  messageId: z.string(),
  message: z.object({ th: z.string(), en: z.string() }),
  fiscalYear: z.int().nullable(),
  indicator: z.int().nullable(),
  item: z.string().nullable(),
  measure: z.string().nullable(),
  expected: compared,
  actual: compared,
  difference: z.number().nullable(),
  contributors: z.array(contributorSchema),
  missingContributors: z.array(z.string()),
  candidates: z.array(candidateSchema),
  cause: causeSchema,
  fingerprint: z.string(),
  group: z.string().nullable(),
  accepted: z.boolean(),
  evidence: z.array(evidenceSchema).min(1),
});
export type Finding = z.infer<typeof findingSchema>;
