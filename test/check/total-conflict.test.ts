import { expect, test } from "vitest";
import { totalConflict } from "../../src/check/total-conflict.js";
import { judge } from "./support/judge.js";

const mention = (over: object) => ({ mentions: { scores: [{ role: "total", fiscalYear: 2568, ...over }] } });

test("fires for another total of the year, once for each value", () => {
  const scores = [92.13, 92.13, 39.12].map((value) => ({ value, role: "total", fiscalYear: 2568 }));
  const { findings } = judge(totalConflict, { mentions: { scores } });
  expect(findings.map(({ actual }) => actual)).toEqual([92.13, 39.12]);
  expect(findings[0]).toMatchObject({ severity: "error", expected: 93.12, difference: -0.99 });
});

test("fires for another place kept as an alternative", () => {
  const alternatives = [{ value: 92.13, raw: "92.13", from: "prose", confidence: "high" }];
  const total = { assessments: [{ fiscalYear: 2568, total: { value: 93.12, alternatives } }] };
  expect(judge(totalConflict, total).findings).toHaveLength(1);
});

test.each([
  ["fewer places", { value: 93.1, raw: "93.1" }],
  ["another year", { value: 80, fiscalYear: 2566 }],
  ["no year", { value: 80, fiscalYear: null }],
  ["a national mean", { value: 80, role: "national" }],
  ["the total of the year before in the same sentence", { value: 91.43 }],
  ["unread", { value: null, raw: "9?" }],
])("stays silent for %s", (_, over) => {
  expect(judge(totalConflict, mention(over))).toMatchObject({ findings: [], state: "passed" });
});

test("a reader's other reading is no conflict of the report", () => {
  const alternatives = [{ value: 92.13, raw: "92.13", from: "mammoth", confidence: "high" }];
  const total = { assessments: [{ fiscalYear: 2568, total: { value: 93.12, alternatives } }] };
  expect(judge(totalConflict, total).findings).toEqual([]);
});
