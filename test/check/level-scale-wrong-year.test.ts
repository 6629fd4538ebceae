import { expect, test } from "vitest";
import { levelScaleWrongYear } from "../../src/check/level-scale-wrong-year.js";
import { judge } from "./support/judge.js";

const level = (fiscalYear: number, value: string) => ({ assessments: [{ fiscalYear, level: { value } }] });

test("fires for letters since 2566, once for each letter", () => {
  const levels = [
    { value: "AA", fiscalYear: 2566 },
    { value: "AA", fiscalYear: 2566 },
  ];
  const { findings } = judge(levelScaleWrongYear, { mentions: { levels } });
  expect(findings).toMatchObject([{ messageId: "letters", fiscalYear: 2566, actual: "AA", severity: "warning" }]);
});

test("fires for names until 2565", () => {
  expect(judge(levelScaleWrongYear, level(2564, "ผ่านดี")).findings).toMatchObject([{ messageId: "names" }]);
});

test("lets a name explain a letter", () => {
  const report = { ...level(2565, "A"), mentions: { levels: [{ value: "ผ่าน", fiscalYear: 2565 }] } };
  expect(judge(levelScaleWrongYear, report).findings).toEqual([]);
});

test("stays silent for each year's own scale and unknown years", () => {
  expect(judge(levelScaleWrongYear, level(2565, "B")).state).toBe("passed");
  expect(judge(levelScaleWrongYear, { mentions: { levels: [{ value: "A", fiscalYear: null }] } }).findings).toEqual([]);
});
