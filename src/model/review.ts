import { z } from "zod";
import type { Cause, Severity } from "./finding.js";
import type { Box, Evidence, Span } from "./place.js";
import type { AgencyType, Report, ReportKind, ReportStatus } from "./report.js";

/** The version of what the review page reads, and of the decisions that people hand on. */
export const REVIEW_VERSION = "1.0.0";

/** A text in both languages. */
export interface BothLanguages {
  th: string;
  en: string;
}

/** What the list of the review page holds of a finding. `at` is its place in the report's `findings`. */
export interface ReviewListFinding {
  at: number;
  rule: string;
  severity: Severity;
  cause: Cause;
  fingerprint: string;
  /** True where another finding of the report explains it. */
  explained: boolean;
  accepted: boolean;
}

/** One report in the list of the review page. Scores on 0–100; years of the Buddhist era. */
export interface ReviewListEntry {
  /** The name of its record's files. */
  id: string;
  path: string;
  agency: string | null;
  type: AgencyType | null;
  province: string | null;
  fiscalYear: number | null;
  kinds: ReportKind[];
  status: ReportStatus;
  total: number | null;
  level: string | null;
  findings: ReviewListFinding[];
  /** Scores that are printed but could not be read. */
  unreadScores: number;
  /** 0 for the report that needs a look most. */
  urgency: number;
  /** False where the page holds the list entry alone: the report was left out for the size of the file. */
  whole: boolean;
}

/** How often each report's pictures were put into an offline page, and how many were left out for its size. */
export interface CropUse {
  budgetBytes: number;
  usedBytes: number;
  shown: number;
  leftOut: number;
}

/** What the review page knows before a report is opened. */
export interface ReviewIndex {
  reviewVersion: string;
  /** `offline`: all is in the file; `server`: the rest is asked for at the place that sent the page. */
  mode: "offline" | "server";
  program: { name: string; version: string; rules: string; licence: string; source: string };
  /** Names this set of results, the same for the same records: decisions kept by a browser belong to it. */
  results: string;
  masked: boolean;
  rules: Record<string, { severity: Severity; title: BothLanguages; why: BothLanguages; fix: BothLanguages }>;
  crops: CropUse;
  /** Who decides, where a server knows it. */
  reviewer: string | null;
  reports: ReviewListEntry[];
}

/** A picture of a place: a data URI, or an address of the review server; `mark` in pixels of the picture. */
export interface Crop {
  source: string;
  width: number;
  height: number;
  mark: Box;
}

/** The row of the table that a place stands in: texts of its columns' headers and of its cells, cleaned. */
export interface RowAround {
  headers: string[];
  cells: string[];
  /** The place's own column. */
  column: number;
}

/** A place on the page, as people are shown it. `mark` and `rawMark` are the evidence within `text` and `raw`. */
export interface ReviewPlace {
  evidence: Evidence;
  /** Cleaned text of the block. */
  text: string;
  mark: Span | null;
  /** What was read there before it was repaired. */
  raw: string;
  rawMark: Span | null;
  row: RowAround | null;
  crop: Crop | null;
  /** What each reader saw, where there are several. */
  readings: { reader: string; raw: string }[];
}

/** One step of how an assessment's total follows from its parts. Numbers are [lowest, highest] of what is printed. */
export interface ArithmeticStep {
  instrument: "IIT" | "EIT" | "OIT";
  /** The instrument's share of the total: 30, 30 or 40 of 100. */
  weight: number;
  parts: { indicator: number; raw: string; interval: [number, number] | null }[];
  /** The mean of the parts, null where one is missing. */
  computed: [number, number] | null;
  /** What is printed for the instrument itself. */
  printed: { raw: string; interval: [number, number] | null } | null;
}

/** How the total of a year follows from its instruments. */
export interface Arithmetic {
  fiscalYear: number | null;
  steps: ArithmeticStep[];
  computed: [number, number] | null;
  printed: { raw: string; interval: [number, number] | null } | null;
  /** Whether the two meet; null where one is missing or no rule of the year is known. */
  agrees: boolean | null;
}

/** A repair of the text as read, with its place. */
export interface ReviewRepair {
  page: number | null;
  block: number;
  before: string;
  after: string;
  /** The text around it, cleaned. */
  around: string;
  repairs: { class: string; reason: string }[];
}

/** What the review page opens of one report. `places[i]` are those of `report.findings[i]`, in the order of its evidence. */
export interface ReviewReport {
  id: string;
  /** The record without what people don't look at: `textSketch` and `mentions` are left out. */
  report: Omit<Report, "textSketch" | "mentions">;
  arithmetic: Arithmetic[];
  places: ReviewPlace[][];
  repairs: ReviewRepair[];
  /** Repairs beyond those listed. */
  moreRepairs: number;
}

/** What a reviewer says of a finding. */
export const verdictSchema = z.enum(["true", "false-alarm", "our-misreading"]);
export type Verdict = z.infer<typeof verdictSchema>;

const LONGEST_NOTE = 4000;
const by = { reviewer: z.string().max(200), decidedAt: z.iso.datetime() };

/** A reviewer's verdict on a finding, by its fingerprint. A null verdict takes the one before back. Later entries win. */
export const decisionSchema = z.strictObject({
  kind: z.literal("decision"),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  path: z.string().max(4000),
  rule: z.string().max(100),
  verdict: verdictSchema.nullable(),
  note: z.string().max(LONGEST_NOTE),
  ...by,
});
export type Decision = z.infer<typeof decisionSchema>;

/**
 * Another value for one that was read: `pointer` is the JSON Pointer of the read value in the report's record. The value
 * that was read stays where it is; `raw` and `read` say what it was. A null `pointer` value means unreadable; `withdrawn`
 * takes the correction before back. Later entries win.
 */
export const correctionSchema = z.strictObject({
  kind: z.literal("correction"),
  path: z.string().max(4000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pointer: z.string().max(500),
  raw: z.string().max(LONGEST_NOTE),
  read: z.union([z.number(), z.string()]).nullable(),
  value: z.union([z.number(), z.string().max(LONGEST_NOTE)]).nullable(),
  withdrawn: z.boolean(),
  note: z.string().max(LONGEST_NOTE),
  ...by,
});
export type Correction = z.infer<typeof correctionSchema>;

export const reviewEntrySchema = z.discriminatedUnion("kind", [decisionSchema, correctionSchema]);
export type ReviewEntry = z.infer<typeof reviewEntrySchema>;

/** Decisions as a file that one reviewer hands to another; entries in the order in which they were made. */
export const decisionFileSchema = z.strictObject({
  reviewVersion: z.string(),
  program: z.string(),
  entries: z.array(reviewEntrySchema).max(1_000_000),
});
export type DecisionFile = z.infer<typeof decisionFileSchema>;
