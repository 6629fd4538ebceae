import { expect, test } from "vitest";
import { scoreLowConfidence } from "../../src/check/score-low-confidence.js";
import { judge } from "./support/judge.js";

const year = (over: object) => ({ assessments: [{ fiscalYear: 2568, ...over }] });

test("fires for a doubtful score", () => {
  const { findings } = judge(scoreLowConfidence, year({ total: { value: 93.12, confidence: "low" } }));
  expect(findings).toMatchObject([{ messageId: "doubtful", severity: "warning", cause: "undetermined" }]);
});

test.each([
  ["indicator", { indicators: [{ no: 6, score: { value: null, raw: "9๒.1B", confidence: "low" } }] }, { indicator: 6 }],
  ["item", { items: [{ code: "e2", indicator: 6, score: { value: null, raw: "1OO" } }] }, { item: "e2", indicator: 6 }],
  ["instrument", { instruments: [{ id: "EIT", score: { value: null, raw: "--" } }] }, { item: "EIT" }],
])("fires for an unread %s", (_, over, expected) => {
  expect(judge(scoreLowConfidence, year(over)).findings).toMatchObject([
    { messageId: "unread", actual: null, ...expected },
  ]);
});

test("stays silent for sound witnesses", () => {
  expect(judge(scoreLowConfidence, year({ total: { value: 93.12, confidence: "medium" } })).state).toBe("passed");
});
