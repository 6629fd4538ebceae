import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalMismatch } from "../../src/check/total-mismatch.js";
import { CLEAN_SCORES } from "./support/clean-report.js";
import { judge } from "./support/judge.js";

const year = (over: object) => ({ assessments: [{ fiscalYear: 2568, ...over }] });
const scores = (values: readonly number[], raws: readonly string[] = []) =>
  values.map((value, index) => ({ no: index + 1, score: { value, ...(raws[index] ? { raw: raws[index] } : {}) } }));

describe("fires", () => {
  test("for a total that the ten cannot give", () => {
    const { findings } = judge(totalMismatch, year({ total: { value: 94.12 } }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      severity: "error",
      cause: "report",
      fiscalYear: 2568,
      expected: 93.1244,
      actual: 94.12,
      difference: 0.9956,
    });
    expect(findings[0]?.contributors).toHaveLength(11);
    expect(findings[0]?.message.th).toContain("94.12");
  });

  test("for an indicator with one digit wrong", () => {
    expect(judge(totalMismatch, year({ indicators: [{ no: 9, score: { value: 69.0 } }] })).findings).toHaveLength(1);
  });

  test("and names the plain mean of ten", () => {
    const [finding] = judge(totalMismatch, year({ total: { value: 92.86 } })).findings;
    expect(finding?.messageId).toBe("plainMean");
  });

  test("as a warning where a value is doubtful or the year's rule assumed", () => {
    const doubtful = { indicators: [{ no: 9, score: { value: 69, confidence: "low" } }] };
    expect(judge(totalMismatch, year(doubtful)).findings[0]?.severity).toBe("warning");
    const assumed = { fiscalYear: 2569, total: { value: 50 }, indicators: scores(CLEAN_SCORES[2568] ?? []) };
    const named = assumed.indicators.map((entry) => ({ ...entry, name: null, instrument: "IIT", change: null }));
    const report = { assessments: [{ ...assumed, indicators: named }] };
    expect(judge(totalMismatch, report).findings[0]).toMatchObject({ severity: "warning", fiscalYear: 2569 });
  });

  test("with the reading of a witness that would resolve it", () => {
    const alternatives = [
      { value: 96, raw: "96.00", from: "mammoth", confidence: "medium" },
      { value: 96, raw: "96.00", from: "prose", confidence: "medium" },
    ];
    const score = { value: 69, confidence: "medium", alternatives };
    const [finding] = judge(totalMismatch, year({ indicators: [{ no: 9, score }] })).findings;
    expect(finding).toMatchObject({
      cause: "reading",
      candidates: [{ name: "indicator-9", value: 96, from: "mammoth" }],
    });
  });
});

describe("stays silent", () => {
  test("for whole numbers in a column of two places, which are exact", () => {
    const raws = ["98.31", "90.85", "95.02", "91.44", "92.67", "92.18", "89.73", "88.36", "96", "94.0"];
    expect(judge(totalMismatch, year({ indicators: scores(CLEAN_SCORES[2568] ?? [], raws) })).state).toBe("passed");
  });

  test.each([
    ["the formula chose the table", { selectedBy: "formula", total: { value: 50 } }],
    ["an indicator is missing", { total: { value: 50 }, indicators: [{ no: 3, score: null }] }],
    ["an indicator is unread", { total: { value: 50 }, indicators: [{ no: 3, score: { value: null, raw: "9?.1" } }] }],
    ["the total is unread", { total: { value: null, raw: "9?.12" } }],
  ])("because %s", (_, over) => {
    expect(judge(totalMismatch, year(over))).toMatchObject({ findings: [], state: "could-not-run" });
  });

  test("without scores", () => {
    const bare = [2567, 2568].map((fiscalYear) => ({
      fiscalYear,
      indicators: Array.from({ length: 10 }, (_, index) => ({ no: index + 1, score: null })),
    }));
    expect(judge(totalMismatch, { assessments: bare }).state).toBe("not-applicable");
  });

  test("for every honest report, whatever the true scores", () => {
    const hundredths = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(hundredths, (values) => {
        const sum = (from: number, to: number) => values.slice(from, to).reduce((a, b) => a + b, 0);
        const total = Math.round((6 * sum(0, 5) + 10 * sum(5, 8) + 20 * sum(8, 10)) / 100) / 100;
        const report = year({ total: { value: total }, indicators: scores(values.map((value) => value / 100)) });
        expect(judge(totalMismatch, report).findings).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
