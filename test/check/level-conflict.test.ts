import { expect, test } from "vitest";
import { levelConflict } from "../../src/check/level-conflict.js";
import { judge } from "./support/judge.js";

const mention = (value: string, fiscalYear: number | null = 2568) => ({
  mentions: { levels: [{ value, fiscalYear }] },
});

test.each(["ผ่าน", "ผ่านดีเยี่ยม", "ต้องปรับปรุง", "B"])("fires for “%s” beside ผ่านดี", (value) => {
  const { findings } = judge(levelConflict, mention(value));
  expect(findings).toMatchObject([{ fiscalYear: 2568, expected: "ผ่านดี", actual: value, severity: "error" }]);
});

test("fires once for a level in several places", () => {
  const levels = [1, 2, 3].map(() => ({ value: "ผ่าน", fiscalYear: 2568 }));
  const { findings } = judge(levelConflict, { mentions: { levels } });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.evidence).toHaveLength(4);
});

test.each([
  ["ผ่านดี", 2568],
  ["A", 2568],
  ["ผ่าน", 2566],
  ["ผ่าน", null],
  ["ดีมาก", 2568],
])("stays silent for %s in %s", (value, year) => {
  expect(judge(levelConflict, mention(value, year))).toMatchObject({ findings: [], state: "passed" });
});
