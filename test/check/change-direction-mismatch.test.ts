import { expect, test } from "vitest";
import { changeDirectionMismatch } from "../../src/check/change-direction-mismatch.js";
import { judge } from "./support/judge.js";

const change = (
  direction: string | null,
  over: { raw?: string; value?: number | null; indicator?: number | null } = {},
) => ({
  mentions: {
    changes: [
      {
        value: { value: over.value ?? null, direction, unit: "points" },
        raw: over.raw ?? "คำ",
        fiscalYear: 2568,
        indicator: over.indicator === undefined ? 6 : over.indicator,
      },
    ],
  },
});

test.each([
  ["down", "up", 6],
  ["same", "up", 6],
  ["down", "up", null],
] as const)("fires for “%s” where the score went %s", (said, truly, indicator) => {
  const { findings } = judge(changeDirectionMismatch, change(said, { indicator }));
  expect(findings).toMatchObject([{ expected: truly, actual: said, indicator, difference: null }]);
  expect(findings[0]?.message.th).toContain("เพิ่มขึ้น");
});

test("fires for a minus sign alone", () => {
  expect(judge(changeDirectionMismatch, change(null, { value: -1.91, raw: "-1.91" })).findings).toHaveLength(1);
});

test("stays silent for the right word and for a dash", () => {
  expect(judge(changeDirectionMismatch, change("up")).state).toBe("passed");
  expect(judge(changeDirectionMismatch, change("same", { raw: " - " })).findings).toEqual([]);
  expect(judge(changeDirectionMismatch, {}).state).toBe("not-applicable");
});

test("stays silent where the difference lies within the rounding", () => {
  const assessments = [{ fiscalYear: 2568, indicators: [{ no: 6, score: { value: 90.27 } }] }];
  for (const said of ["up", "down", "same"]) {
    expect(judge(changeDirectionMismatch, { assessments, ...change(said) }).findings).toEqual([]);
  }
});
