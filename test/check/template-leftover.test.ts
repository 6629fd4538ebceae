import { expect, test } from "vitest";
import { templateLeftover } from "../../src/check/template-leftover.js";
import { inBlock, judge } from "./support/judge.js";

const leftover = (value: string, block: number) => ({ value, evidence: inBlock(block, value) });

test("fires once for each distinct leftover, with all its places", () => {
  const leftovers = [leftover("เพิ่มขึ้น/ลดลง", 70), leftover("(ระบุชื่อหน่วยงาน)", 71), leftover("เพิ่มขึ้น / ลดลง", 72)];
  const { findings } = judge(templateLeftover, { mentions: { leftovers } });
  expect(findings).toHaveLength(2);
  expect(findings[0]).toMatchObject({ severity: "warning", actual: "เพิ่มขึ้น/ลดลง" });
  expect(findings[0]?.evidence.map(({ block }) => block)).toEqual([70, 72]);
  expect(findings[1]?.message.th).toContain("(ระบุชื่อหน่วยงาน)");
});

test("passes a text without leftovers", () => {
  expect(judge(templateLeftover, {})).toEqual({ findings: [], state: "passed" });
});
