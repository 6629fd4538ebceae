import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runRules } from "../../src/check/engine.js";
import { ACROSS_RULES, RULES } from "../../src/check/index.js";
import { ruleIndex } from "../../tools/rules-index.js";
import { cleanReport } from "./support/clean-report.js";
import { mergeRecord } from "./support/merge-record.js";

const root = new URL("../../", import.meta.url);
const pageOf = (id: string) => readFileSync(new URL(`docs/rules/${id}.md`, root), "utf8");

/** The `json` fences of a page, the failing example first, then the passing one. */
function examplesOf(page: string): unknown[] {
  return [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => JSON.parse(match[1] ?? ""));
}

test("the clean record raises nothing", () => {
  const { findings, coverage } = runRules(RULES, cleanReport());
  expect(findings).toEqual([]);
  expect(Object.values(coverage)).not.toContain("could-not-run");
});

/** `PRONGSAI_WRITE_INDEX=1 npx vitest run test/check/pages.test.ts` writes the index anew; the test fails while it is set. */
test("the index lists every rule", () => {
  const path = new URL("docs/rules/README.md", root);
  if (process.env.PRONGSAI_WRITE_INDEX) writeFileSync(path, ruleIndex(RULES, ACROSS_RULES));
  expect(process.env.PRONGSAI_WRITE_INDEX).toBeUndefined();
  expect(readFileSync(path, "utf8")).toBe(ruleIndex(RULES, ACROSS_RULES));
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("has a file, a test and a page", () => {
    for (const path of [`src/check/${id}.ts`, `test/check/${id}.test.ts`, `docs/rules/${id}.md`]) {
      expect(existsSync(new URL(path, root)), path).toBe(true);
    }
    const page = pageOf(id);
    for (const part of ["## Why", "## How to fix", "Measured precision", rule.severity]) expect(page).toContain(part);
  });

  test("the failing example raises this rule, and no other that it does not explain", () => {
    const { findings, coverage } = runRules(RULES, mergeRecord(examplesOf(pageOf(id))[0]));
    expect(coverage[id]).toBe("failed");
    const own = new Set(findings.filter((finding) => finding.rule === id).map((finding) => finding.fingerprint));
    const others = findings.filter((finding) => finding.rule !== id && !own.has(finding.group ?? ""));
    expect(own.size).toBeGreaterThan(0);
    expect(others).toEqual([]);
    for (const { message } of findings) {
      expect(message.th).toMatch(/[ก-๛]/);
      expect(message.en).not.toMatch(/[{}]|undefined|NaN/);
      expect(message.th).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  test("the passing example raises nothing and was checked", () => {
    const { findings, coverage } = runRules(RULES, mergeRecord(examplesOf(pageOf(id))[1]));
    expect(findings).toEqual([]);
    expect(coverage[id]).toBe("passed");
  });
});
