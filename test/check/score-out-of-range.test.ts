import { expect, test } from "vitest";
import { scoreOutOfRange } from "../../src/check/score-out-of-range.js";
import { judge } from "./support/judge.js";

const year = (over: object) => ({ assessments: [{ fiscalYear: 2568, ...over }] });

test.each([
  ["a total", { total: { value: 931.2 } }, { actual: 931.2, difference: 831.2 }],
  ["an indicator", { indicators: [{ no: 4, score: { value: -2 } }] }, { indicator: 4, actual: -2, difference: -2 }],
  ["an item", { items: [{ code: "o3", score: { value: 1000 } }] }, { item: "o3", actual: 1000 }],
  [
    "points",
    { instruments: [{ id: "IIT", score: { value: 105 }, printed: { value: 31.5, of: 30 } }] },
    { expected: [0, 30] },
  ],
])("fires once for %s outside its scale", (_, over, expected) => {
  expect(judge(scoreOutOfRange, year(over)).findings).toMatchObject([expected]);
});

test("fires for a score that is only mentioned", () => {
  const scores = [{ value: 924.4, role: "total", fiscalYear: 2566 }];
  expect(judge(scoreOutOfRange, { mentions: { scores } }).findings).toMatchObject([
    { fiscalYear: 2566, actual: 924.4 },
  ]);
});

test("stays silent at the ends and for unread scores", () => {
  const over = {
    indicators: [
      { no: 1, score: { value: 100 } },
      { no: 2, score: { value: 0 } },
      { no: 3, score: { value: null, raw: "?" } },
    ],
  };
  expect(judge(scoreOutOfRange, year(over)).state).toBe("passed");
});
