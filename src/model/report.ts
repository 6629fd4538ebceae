import { z } from "zod";
import { assessmentSchema, otherAssessmentSchema } from "./assessment.js";
import { coverageStateSchema, findingSchema } from "./finding.js";
import { measureSchema } from "./measure.js";
import { claimSchema, mentionsSchema, recommendationSchema, requiredElementSchema, typoSchema } from "./mentions.js";
import { readValueSchema } from "./read-value.js";
import { problemSchema, sourceSchema } from "./source.js";

/** The version of the record's shape, by semver: a removed or retyped field is a major change. */
export const SCHEMA_VERSION = "1.2.0";

export const agencyTypeSchema = z.enum([
  "provincial-administrative-organization",
  "city-municipality",
  "town-municipality",
  "subdistrict-municipality",
  "subdistrict-administrative-organization",
  "special-local-government",
  "province",
  "ministry",
  "department",
  "university",
  "school",
  "education-area-office",
  "hospital",
  "state-enterprise",
  "public-organization",
  "independent-agency",
  "court",
  "other",
]);
export type AgencyType = z.infer<typeof agencyTypeSchema>;

export const reportKindSchema = z.enum([
  "result-analysis",
  "measures-plan",
  "implementation-report",
  "memo",
  "minutes",
  "announcement",
  "other",
]);
export type ReportKind = z.infer<typeof reportKindSchema>;

/** Who reports. `codes` are the six-, four- and two-digit codes of the Department of Provincial Administration. */
export const agencySchema = z.object({
  name: readValueSchema(z.string()).nullable(),
  type: agencyTypeSchema.nullable(),
  subdistrict: readValueSchema(z.string()).nullable(),
  district: readValueSchema(z.string()).nullable(),
  province: readValueSchema(z.string()).nullable(),
  codes: z.object({
    province: z.string().nullable(),
    district: z.string().nullable(),
    subdistrict: z.string().nullable(),
  }),
});
export type Agency = z.infer<typeof agencySchema>;

/** The head of an official memorandum. `date` is ISO with the precision printed. */
export const memoSchema = z.object({
  number: readValueSchema(z.string()).nullable(),
  date: readValueSchema(z.string()).nullable(),
  subject: readValueSchema(z.string()).nullable(),
  from: readValueSchema(z.string()).nullable(),
  to: readValueSchema(z.string()).nullable(),
  signatories: z.array(readValueSchema(z.string())),
});
export type Memo = z.infer<typeof memoSchema>;

/** `complete`: all was read; `partial`: judged on what was read; `failed`: not judged. */
export const reportStatusSchema = z.enum(["complete", "partial", "failed"]);
export type ReportStatus = z.infer<typeof reportStatusSchema>;

/** Everything that one report says, and what was found about it. Years are of the Buddhist era. */
export const reportSchema = z.object({
  schemaVersion: z.string(),
  producer: z.object({ name: z.string(), version: z.string(), rules: z.string() }),
  source: sourceSchema,
  status: reportStatusSchema,
  problems: z.array(problemSchema),
  kinds: z.array(reportKindSchema),
  agency: agencySchema,
  fiscalYear: readValueSchema(z.int()).nullable(),
  measuresYear: z.int().nullable(),
  memo: memoSchema.nullable(),
  assessments: z.array(assessmentSchema),
  otherAssessments: z.array(otherAssessmentSchema),
  measures: z.array(measureSchema),
  recommendations: z.array(recommendationSchema),
  claims: z.array(claimSchema),
  requiredElements: z.array(requiredElementSchema),
  mentions: mentionsSchema,
  typos: z.array(typoSchema),
  textSketch: z.array(z.int().nonnegative()),
  findings: z.array(findingSchema),
  coverage: z.record(z.string(), coverageStateSchema),
});
export type Report = z.infer<typeof reportSchema>;
