import type { Finding } from "../../src/model/finding.js";
import type { Report } from "../../src/model/report.js";
import type { ScanTruth } from "./make.js";

/** A finding about a scan that the same report as DOCX does not have. */
export interface FalseFinding {
  file: string;
  rule: string;
  severity: string;
  cause: string;
  message: string;
}

/** What our doubt about digits is called by: these say that a reading is doubtful, and blame nobody. */
const ABOUT_READING = new Set(["score-low-confidence", "score-misreading-suspected"]);

const loud = ({ severity, accepted }: Finding) => severity !== "info" && !accepted;
const keyOf = ({ rule, fiscalYear, indicator, item }: Finding) => [rule, fiscalYear, indicator, item].join("|");

/** Errors and warnings that only the scan raises, those apart that speak of doubtful readings. */
export function falseFindings(truth: ScanTruth, scan: Report, twin: Report | undefined): FalseFinding[] {
  const left = new Map<string, number>();
  for (const finding of (twin?.findings ?? []).filter(loud))
    left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  return scan.findings.filter(loud).flatMap((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    if (count > 0 || ABOUT_READING.has(finding.rule)) return [];
    const { rule, severity, cause, message } = finding;
    return [{ file: truth.file, rule, severity, cause, message: message.th }];
  });
}

/** What became of a damaged digit. */
export interface PlantedOutcome {
  file: string;
  printed: string;
  kinds: string[];
  read: string | null;
  value: number | null;
  confidence: string | null;
  alternatives: string[];
  /** The record holds the printed value after all. */
  isRight: boolean;
  /** The printed value is among what the witnesses saw. */
  isSeen: boolean;
  /** A finding says that we may have misread it. */
  isCalledReading: boolean;
  /** A finding blames the report that the undamaged one does not raise. */
  isBlamed: boolean;
  rules: string[];
}

/** Looks up the damaged digit of a planted case. */
export function plantedOutcome(truth: ScanTruth, scan: Report, twin: Report | undefined): PlantedOutcome | null {
  const { planted, expected, file } = truth;
  if (!planted) return null;
  const year = Math.max(...expected.assessments.map(({ fiscalYear }) => fiscalYear));
  const want = expected.assessments.find(({ fiscalYear }) => fiscalYear === year)?.indicators?.[planted.indicator - 1];
  const score = scan.assessments
    .find(({ fiscalYear }) => fiscalYear === year)
    ?.indicators.find(({ no }) => no === planted.indicator)?.score;
  const isWanted = (value: number | null) => value !== null && want !== undefined && Math.abs(value - want) < 0.005;
  const own = scan.findings.filter(loud);
  const alternatives = score?.alternatives ?? [];
  return {
    file,
    printed: planted.printed,
    kinds: planted.kinds,
    read: score?.raw ?? null,
    value: score?.value ?? null,
    confidence: score?.confidence ?? null,
    alternatives: alternatives.map(({ raw, from }) => `${raw} (${from})`),
    isRight: isWanted(score?.value ?? null),
    isSeen: alternatives.some(({ value }) => isWanted(value)),
    isCalledReading: own.some(({ cause }) => cause === "reading"),
    isBlamed: falseFindings(truth, scan, twin).some(({ cause }) => cause === "report"),
    rules: own.map(({ rule, cause }) => `${rule}: ${cause}`),
  };
}
