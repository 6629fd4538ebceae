import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runAcross } from "../../src/check/across/engine.js";
import { ACROSS_RULES } from "../../src/check/index.js";
import { type BatchFragment, mergeBatch } from "./support/merge-batch.js";

const root = new URL("../../", import.meta.url);

/** The `json` fences of a page, the failing example first, then the passing one. */
function examplesOf(page: string): BatchFragment[] {
  return [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => JSON.parse(match[1] ?? ""));
}

describe.each(ACROSS_RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const path = new URL(`docs/rules/${id}.md`, root);
  const page = readFileSync(path, "utf8");
  const [failing, passing] = examplesOf(page);
  if (!failing || !passing) throw new Error(`${id} has no two examples`);

  test("has a file, a test and a page", () => {
    for (const file of [`src/check/across/${id}.ts`, `test/check/across/${id}.test.ts`])
      expect(existsSync(new URL(file, root)), file).toBe(true);
    for (const part of ["## Why", "## How to fix", "Measured precision", rule.severity]) expect(page).toContain(part);
  });

  test("the failing example raises this rule, and no other", () => {
    const results = runAcross(ACROSS_RULES, mergeBatch(failing));
    const findings = results.flatMap((result) => result.findings);
    expect(findings.length).toBeGreaterThan(0);
    expect([...new Set(findings.map((finding) => finding.rule))]).toEqual([id]);
    expect(results.some(({ coverage }) => coverage[id] === "failed")).toBe(true);
    for (const { message, evidence } of findings) {
      expect(message.th).toMatch(/[ก-๛]/);
      expect(`${message.th}${message.en}`).not.toMatch(/[{}]|undefined|NaN/);
      expect(evidence.length).toBeGreaterThan(0);
    }
  });

  test("the passing example raises nothing and was checked", () => {
    const results = runAcross(ACROSS_RULES, mergeBatch(passing));
    expect(results.flatMap((result) => result.findings)).toEqual([]);
    expect(results.every(({ coverage }) => coverage[id] === "passed")).toBe(true);
  });
});
