import { describe, expect, it } from "vitest";
import { factsOf } from "../../src/check/across/facts.js";
import { exitStatusOf } from "../../src/pipeline/exit-status.js";
import type { DocumentSummary } from "../../src/pipeline/protocol.js";

import { sampleReport } from "../emit/sample-report.js";

function summary(status: DocumentSummary["status"], error = 0, warning = 0, info = 0): DocumentSummary {
  return {
    path: "a",
    status,
    sha256: "",
    bytes: 0,
    problem: null,
    stages: [],
    peakMemoryBytes: null,
    counted: { error: 0, warning: 0, info: 0 },
    findings: { error, warning, info },
    urgency: { path: "a", reportErrors: 0, unreadScores: 0, otherErrors: 0, warnings: 0 },
    accepted: [],
    facts: factsOf(sampleReport()),
    detail: null,
  };
}

describe("exitStatusOf", () => {
  it.each([
    ["error", 0, [summary("complete", 0, 3, 3)]],
    ["error", 1, [summary("complete"), summary("partial", 1)]],
    ["warning", 1, [summary("complete", 0, 1)]],
    ["warning", 0, [summary("complete", 0, 0, 1)]],
    ["info", 1, [summary("complete", 0, 0, 1)]],
    ["never", 0, [summary("complete", 9, 9, 9)]],
    ["never", 2, [summary("failed")]],
    ["error", 2, [summary("complete", 1), summary("failed")]],
    ["error", 0, []],
  ] as const)("fails on %s with %i", (failOn, status, summaries) => {
    expect(exitStatusOf([...summaries], failOn)).toBe(status);
  });
});
