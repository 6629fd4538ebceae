import { expect, test } from "vitest";
import { itemsMirrorIndicators } from "../../src/check/items-mirror-indicators.js";
import { judge } from "./support/judge.js";

const items = (letter: string, from: number, values: readonly number[], part: number | null = null) => ({
  assessments: [
    {
      fiscalYear: 2568,
      items: values.map((value, index) => ({ code: `${letter}${from + index}`, part, score: { value } })),
    },
  ],
});

test("fires for a run of indicator scores among items of the same number", () => {
  const { findings } = judge(
    itemsMirrorIndicators,
    items("i", 1, [100, 100, 100, 91.44, 92.67, 92.18, 89.73, 88.36, 96, 94.6]),
  );
  expect(findings).toMatchObject([{ fiscalYear: 2568, item: "i4", severity: "warning" }]);
  expect(findings[0]?.message.en).toContain("i4 to i9");
  expect(findings[0]?.message.en).toContain("4 to 9");
});

test("fires for a shifted run in one part", () => {
  const { findings } = judge(itemsMirrorIndicators, items("e", 2, [98.31, 90.85, 95.02, 91.44, 92.67], 1));
  expect(findings[0]?.message.en).toContain("e2 to e6");
});

test.each([
  ["four", [98.31, 90.85, 95.02, 91.44, 50]],
  ["broken", [98.31, 90.85, 50, 91.44, 92.67, 92.18]],
  ["unordered", [92.67, 91.44, 95.02, 90.85, 98.31]],
])("stays silent for a %s run", (_, values) => {
  expect(judge(itemsMirrorIndicators, items("i", 1, values))).toMatchObject({ findings: [], state: "passed" });
});

test("full marks prove nothing", () => {
  const hundred = Array.from({ length: 10 }, (_, index) => ({ no: index + 1, score: { value: index < 2 ? 99 : 100 } }));
  const list = items("i", 1, [99, 99, 100, 100, 100, 100, 100]).assessments[0]?.items;
  const report = { assessments: [{ fiscalYear: 2568, indicators: hundred, items: list }] };
  expect(judge(itemsMirrorIndicators, report).findings).toEqual([]);
});

test("needs items", () => {
  expect(judge(itemsMirrorIndicators, {}).state).toBe("not-applicable");
});
