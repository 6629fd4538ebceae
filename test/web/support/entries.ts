import type { Correction, Decision, Verdict } from "../../../src/model/review.js";

/** A decision; later ones are made at a later minute. */
export function decision(
  fingerprint: string,
  verdict: Verdict | null,
  reviewer: string,
  given: Partial<Decision> = {},
): Decision {
  return {
    kind: "decision",
    fingerprint,
    path: "a.pdf",
    rule: "total-mismatch",
    verdict,
    note: "",
    reviewer,
    decidedAt: "2026-11-21T08:00:00.000Z",
    ...given,
  };
}

export function correction(pointer: string, value: number | null, reviewer: string, given: Partial<Correction> = {}) {
  const made: Correction = {
    kind: "correction",
    path: "a.pdf",
    sha256: "ab".repeat(32),
    pointer,
    raw: "91.74",
    read: 91.74,
    value,
    withdrawn: false,
    note: "",
    reviewer,
    decidedAt: "2026-11-21T08:00:00.000Z",
    ...given,
  };
  return made;
}
