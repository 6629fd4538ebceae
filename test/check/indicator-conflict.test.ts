import { expect, test } from "vitest";
import { indicatorConflict } from "../../src/check/indicator-conflict.js";
import { judge } from "./support/judge.js";

const mention = (over: object) => ({ mentions: { scores: [{ fiscalYear: 2568, indicator: 6, ...over }] } });

test.each(["prose", "range", "table"])("fires for another score in %s", (where) => {
  const { findings } = judge(indicatorConflict, mention({ value: 94.18, where }));
  expect(findings).toMatchObject([
    { indicator: 6, fiscalYear: 2568, expected: 92.18, actual: 94.18, severity: "error" },
  ]);
  expect(JSON.stringify(findings[0])).toContain("92.18");
  expect(findings[0]?.evidence).toHaveLength(2);
});

test("is a warning where the formula chose the table", () => {
  const { findings } = judge(indicatorConflict, {
    assessments: [{ fiscalYear: 2568, selectedBy: "formula" }],
    ...mention({ value: 94.18 }),
  });
  expect(findings[0]?.severity).toBe("warning");
});

test.each([
  ["the same score with fewer places", { value: 92, raw: "๙๒" }],
  ["an item's score", { value: 50, item: "e1", role: "item" }],
  ["another indicator's score", { value: 89.73, indicator: 7 }],
  ["another agency", { value: 50, role: "other-agency" }],
  ["a year that is not known", { value: 50, fiscalYear: null }],
])("stays silent for %s", (_, over) => {
  expect(judge(indicatorConflict, mention(over)).findings).toEqual([]);
});
