import { expect, test } from "vitest";
import { requiredElementMissing } from "../../src/check/required-element-missing.js";
import { inBlock, judge } from "./support/judge.js";

const element = (state: string, name = "ผู้รับผิดชอบ", evidence: object[] = []) => ({
  item: "o27",
  element: name,
  state,
  evidence,
});

test("fires for each missing element and points at the document", () => {
  const requiredElements = [
    element("missing"),
    element("missing", "การกำกับติดตาม", inBlock(55, "มาตรการ")),
    element("present", "ขั้นตอน"),
  ];
  const { findings } = judge(requiredElementMissing, { requiredElements });
  expect(findings).toHaveLength(2);
  expect(findings.every(({ severity, item }) => severity === "info" && item === "o27")).toBe(true);
  expect(findings.map(({ expected }) => expected).sort()).toEqual(["การกำกับติดตาม", "ผู้รับผิดชอบ"]);
  expect(findings.map(({ evidence }) => evidence[0]?.block)).toContain(55);
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
});

test.each([
  ["passed", [element("present"), element("unclear", "ขั้นตอน")]],
  ["could-not-run", [element("unclear")]],
  ["not-applicable", []],
])("is %s for %j", (state, requiredElements) => {
  expect(judge(requiredElementMissing, { requiredElements })).toEqual({ findings: [], state });
});
