import type { CheckSettings, ReportFacts } from "../check/index.js";
import type { Urgency } from "../emit/digest.js";
import type { Severity } from "../model/finding.js";
import type { StageRun } from "../model/manifest.js";
import type { ReportStatus } from "../model/report.js";
import type { Problem } from "../model/source.js";
import type { InputFile } from "./input-file.js";

/** What a worker is told to do: read one input and write its files into `outDir`. */
export interface Task {
  input: InputFile;
  outDir: string;
  settings: CheckSettings;
  /** Whether people are masked before anything is written or sent back. */
  maskPeople?: boolean;
  /** Where DOC files are converted by LibreOffice: the time that one conversion may take, in milliseconds. */
  sofficeMilliseconds?: number;
  /** Whether pictures of pages are read by the `tesseract` of this machine. */
  nativeOcr?: boolean;
}

/** What is known of an input as soon as it is opened: enough for a record of its failure. `bytes` is its size. */
export interface Opened {
  sha256: string;
  bytes: number;
}

/** What the parent keeps of a document when its files are written; small, since there may be very many. */
export interface DocumentSummary {
  path: string;
  status: ReportStatus;
  sha256: string;
  bytes: number;
  problem: Problem | null;
  stages: StageRun[];
  peakMemoryBytes: number | null;
  /** All findings that are not accepted: what the exit status is about. */
  findings: Record<Severity, number>;
  /** The findings that no other one explains: what people are told. */
  counted: Record<Severity, number>;
  /** The fingerprints of the findings that a baseline accepts. */
  accepted: string[];
  urgency: Urgency;
  /** What the rules across reports need of it. */
  facts: ReportFacts;
  /** For the log alone: what a crash said. */
  detail: string | null;
}

/** What a worker says to its parent. `judged`: the record is written, and stands whatever befalls what is left to do. */
export type WorkerMessage =
  | { kind: "ready" }
  | { kind: "opened"; opened: Opened }
  | { kind: "picture" }
  | { kind: "judged"; summary: DocumentSummary }
  | { kind: "done"; summary: DocumentSummary }
  | { kind: "threw"; detail: string };
