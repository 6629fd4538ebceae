import type { Assessment } from "../../../src/model/assessment.js";
import type { Finding } from "../../../src/model/finding.js";
import type { Confidence, ReadValue } from "../../../src/model/read-value.js";
import type { Arithmetic, ReviewPlace, ReviewReport } from "../../../src/model/review.js";
import { cell } from "./findings.js";

export function read<T>(value: T | null, raw: string, confidence: Confidence = "medium"): ReadValue<T> {
  return { value, raw, confidence, evidence: [cell(0, 3, 2, raw)] };
}

type Record = ReviewReport["report"];

const INSTRUMENTS = ["IIT", "IIT", "IIT", "IIT", "IIT", "EIT", "EIT", "EIT", "OIT", "OIT"] as const;
const NAMES = [
  "การปฏิบัติหน้าที่",
  "การใช้งบประมาณ",
  "การใช้อำนาจ",
  "การใช้ทรัพย์สินของราชการ",
  "การแก้ไขปัญหาการทุจริต",
  "คุณภาพการดำเนินงาน",
  "ประสิทธิภาพการสื่อสาร",
  "การปรับปรุงระบบการทำงาน",
  "การเปิดเผยข้อมูล",
  "การป้องกันการทุจริต",
];

export function assessment(total: number, scores: readonly number[]): Assessment {
  return {
    fiscalYear: 2567,
    total: read(total, total.toFixed(2)),
    level: read("ผ่าน", "ผ่าน"),
    totalChange: null,
    instruments: [],
    indicators: NAMES.map((name, at) => ({
      no: at + 1,
      name: read(name, name),
      instrument: INSTRUMENTS[at] ?? "OIT",
      score: read(scores[at] ?? null, scores[at]?.toFixed(2) ?? "8?.40"),
      change: null,
    })),
    items: [{ code: "i1", indicator: 1, part: null, score: read(91.2, "91.20") }],
    selectedBy: null,
  };
}

export function arithmetic(scores: readonly number[], total: number): Arithmetic {
  const spread = (value: number): [number, number] => [value - 0.005, value + 0.005];
  const groups = [
    { instrument: "IIT", weight: 30, from: 0, to: 5 },
    { instrument: "EIT", weight: 30, from: 5, to: 8 },
    { instrument: "OIT", weight: 40, from: 8, to: 10 },
  ] as const;
  return {
    fiscalYear: 2567,
    steps: groups.map(({ instrument, weight, from, to }) => ({
      instrument,
      weight,
      parts: scores.slice(from, to).map((score, at) => ({
        indicator: from + at + 1,
        raw: score.toFixed(2),
        interval: spread(score),
      })),
      computed: spread(scores.slice(from, to).reduce((sum, score) => sum + score, 0) / (to - from)),
      printed: null,
    })),
    computed: [88.11, 88.12],
    printed: { raw: total.toFixed(2), interval: spread(total) },
    agrees: false,
  };
}

/** A record with what the page shows, all invented. */
export function record(path: string, given: Partial<Record>): Record {
  return {
    schemaVersion: "1.1.0",
    producer: { name: "prongsai", version: "0.1.0", rules: "1.0.0" },
    source: {
      path,
      sha256: "ab".repeat(32),
      bytes: 4000,
      mediaType: "application/pdf",
      encoding: null,
      pages: 3,
      textLayer: "mixed",
      readers: [{ name: "mupdf", version: "1.28.1" }],
      pageDecisions: [
        { page: 1, decision: "text-layer", reason: "sound text" },
        { page: 2, decision: "ocr", reason: "no text" },
        { page: 3, decision: "ocr", reason: "no text" },
      ],
      readerDifferences: [],
    },
    status: "complete",
    problems: [],
    kinds: ["result-analysis", "measures-plan"],
    agency: {
      name: null,
      type: null,
      subdistrict: null,
      district: null,
      province: null,
      codes: { province: null, district: null, subdistrict: null },
    },
    fiscalYear: read(2567, "2567"),
    measuresYear: 2568,
    memo: null,
    assessments: [],
    otherAssessments: [],
    measures: [],
    recommendations: [],
    claims: [],
    requiredElements: [],
    typos: [],
    findings: [],
    coverage: {},
    ...given,
  };
}

/** A report as the page opens it. */
export function opened(id: string, report: Record, found: [Finding, ReviewPlace[]][]): ReviewReport {
  return {
    id,
    report: { ...report, findings: found.map(([finding]) => finding) },
    arithmetic: [],
    places: found.map(([, places]) => places),
    repairs: [],
    moreRepairs: 0,
  };
}
