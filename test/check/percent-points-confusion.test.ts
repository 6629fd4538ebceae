import { expect, test } from "vitest";
import { percentPointsConfusion } from "../../src/check/percent-points-confusion.js";
import { judge } from "./support/judge.js";

const change = (value: number, unit: string, over: object = {}) => ({
  assessments: [
    { fiscalYear: 2567, total: { value: 95.16 } },
    { fiscalYear: 2568, total: { value: 90.42 } },
  ],
  mentions: {
    changes: [{ value: { value, direction: "down", unit }, raw: `ร้อยละ ${value}`, fiscalYear: 2568, ...over }],
  },
});

test("fires for points called a percentage, signed or not", () => {
  for (const value of [-4.74, 4.74]) {
    const { findings } = judge(percentPointsConfusion, change(value, "percent"));
    expect(findings).toMatchObject([{ severity: "warning", expected: -4.98, actual: -4.74, difference: null }]);
    expect(findings[0]?.message.th).toContain("4.74");
  }
});

test.each([
  ["the true percentage", 4.98, "percent"],
  ["points", 4.74, "points"],
  ["a number that is neither", 7.1, "percent"],
])("stays silent for %s", (_, value, unit) => {
  expect(judge(percentPointsConfusion, change(value, unit)).findings).toEqual([]);
});

test("stays silent where both fit", () => {
  expect(judge(percentPointsConfusion, change(5, "percent", { raw: "ร้อยละ 5" })).state).toBe("passed");
});
