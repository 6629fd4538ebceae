import fc from "fast-check";
import { expect, test } from "vitest";
import { changeMismatch } from "../../src/check/change-mismatch.js";
import { judge } from "./support/judge.js";

type Direction = "up" | "down" | "same" | null;
const change = (
  value: number | null,
  over: { unit?: string; direction?: Direction; raw?: string; indicator?: number | null } = {},
) => ({
  mentions: {
    changes: [
      {
        value: { value, direction: over.direction ?? null, unit: over.unit ?? "points" },
        raw: over.raw ?? String(value),
        fiscalYear: 2568,
        indicator: over.indicator === undefined ? 6 : over.indicator,
      },
    ],
  },
});

test("fires for a size that is not the difference", () => {
  const { findings } = judge(changeMismatch, change(1.19, { direction: "up" }));
  expect(findings).toMatchObject([
    { indicator: 6, expected: 1.91, actual: 1.19, difference: -0.72, severity: "error" },
  ]);
});

test("fires for a change kept beside the indicator, and once when it is mentioned too", () => {
  const own = { value: { value: 1.19, direction: "up", unit: "points" }, raw: "1.19" };
  const assessments = [{ fiscalYear: 2568, indicators: [{ no: 6, change: own }] }];
  expect(judge(changeMismatch, { assessments }).findings).toHaveLength(1);
});

test("fires for a percentage that is neither the percentage nor the points", () => {
  const { findings } = judge(changeMismatch, change(9.5, { unit: "percent", indicator: null }));
  expect(findings).toMatchObject([{ messageId: "percent", indicator: null, expected: 1.85 }]);
});

test.each([
  ["the difference", 1.91, {}],
  ["the difference, signed the wrong way", 1.91, { direction: "down" }],
  ["fewer places", 2, { raw: "๒" }],
  ["a percentage", 2.12, { unit: "percent" }],
  ["points called a percentage", 1.91, { unit: "percent" }],
] as const)("stays silent for %s", (_, value, over) => {
  expect(judge(changeMismatch, change(value, over))).toMatchObject({ findings: [], state: "passed" });
});

test("needs both scores", () => {
  expect(judge(changeMismatch, {}).state).toBe("not-applicable");
  const unread = { assessments: [{ fiscalYear: 2567, indicators: [{ no: 6, score: { value: null, raw: "?" } }] }] };
  expect(judge(changeMismatch, { ...unread, ...change(1.91) }).state).toBe("could-not-run");
});

test("never fires for the rounded difference of two true scores", () => {
  const score = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(score, score, (before, after) => {
      const round = (thousandths: number) => Math.round(thousandths / 10) / 100;
      const assessments = [
        { fiscalYear: 2567, indicators: [{ no: 6, score: { value: round(before) } }] },
        { fiscalYear: 2568, indicators: [{ no: 6, score: { value: round(after) } }] },
      ];
      const size = Math.abs(round(after - before));
      expect(judge(changeMismatch, { assessments, ...change(size, { raw: size.toFixed(2) }) }).findings).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
