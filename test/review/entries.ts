import type { Correction, Decision } from "../../src/model/review.js";

/** An invented verdict on a finding. */
export function decision(part: Partial<Decision> = {}): Decision {
  return {
    kind: "decision",
    fingerprint: "0123456789abcdef",
    path: "ปี2567/รายงาน.docx",
    rule: "total-mismatch",
    verdict: "true",
    note: "",
    reviewer: "สมศรี",
    decidedAt: "2026-01-02T03:04:05.000Z",
    ...part,
  };
}

/** An invented correction of a read value. */
export function correction(part: Partial<Correction> = {}): Correction {
  return {
    kind: "correction",
    path: "ปี2567/รายงาน.docx",
    sha256: "ab".repeat(32),
    pointer: "/assessments/0/total",
    raw: "86.00",
    read: 86,
    value: 85,
    withdrawn: false,
    note: "",
    reviewer: "สมศรี",
    decidedAt: "2026-01-02T03:04:05.000Z",
    ...part,
  };
}
