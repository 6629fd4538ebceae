import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { RuleRun } from "../../bench/rules/figures.js";
import { measuredPart, sentencesOf } from "../../bench/rules/rule-pages.js";
import { ACROSS_RULES, RULES } from "../../src/check/index.js";

const docs = new URL("../../docs/", import.meta.url);
const latest = readdirSync(new URL("benchmarks/", docs))
  .filter((name) => /^[0-9-]+-rules\.json$/.test(name))
  .sort()
  .at(-1);

describe("the measured precision on the rules' pages", () => {
  if (latest === undefined) throw new Error("no run of the rules' benchmark");
  const run = JSON.parse(readFileSync(new URL(`benchmarks/${latest}`, docs), "utf8")) as RuleRun;
  const sentences = sentencesOf(run);

  test.each([...RULES, ...ACROSS_RULES].map(({ id }) => id))("of %s is what the latest run measured", (id) => {
    const page = readFileSync(new URL(`rules/${id}.md`, docs), "utf8");
    expect(sentences.get(id)).toBeDefined();
    expect(measuredPart(page)).toBe(sentences.get(id));
  });

  test("rests on enough mutants and clean reports", () => {
    expect(run.cleanReports).toBeGreaterThanOrEqual(300);
    const pairs = new Set(ACROSS_RULES.map(({ id }) => id));
    for (const { rule, mutants } of run.rules) expect(mutants, rule).toBeGreaterThanOrEqual(pairs.has(rule) ? 20 : 40);
  });
});
