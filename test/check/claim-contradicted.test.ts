import { describe, expect, test } from "vitest";
import { claimContradicted } from "../../src/check/claim-contradicted.js";
import { check } from "../../src/check/index.js";
import { judge } from "./support/judge.js";
import { mergeRecord } from "./support/merge-record.js";

const claim = (over: object) => ({
  claims: [{ kind: "pass-all", text: { value: "ข้อความ" }, fiscalYear: 2568, ...over }],
});
const low = { assessments: [{ fiscalYear: 2568, indicators: [{ no: 8, score: { value: 81.72 } }] }] };

describe("all passed", () => {
  test("fires with the scores below the mark, read as contradicted or not", () => {
    for (const holds of [false, null, true]) {
      const { findings } = judge(claimContradicted, { ...low, ...claim({ holds, expected: 85 }) });
      expect(findings).toMatchObject([
        { messageId: "passAll", indicator: 8, expected: 81.72, actual: 85, fiscalYear: 2568 },
      ]);
      expect(JSON.stringify(findings[0]?.contributors)).toContain("81.72");
    }
  });

  test("takes the year's pass mark where the claim names none", () => {
    expect(judge(claimContradicted, { ...low, ...claim({}) }).findings).toHaveLength(1);
    expect(judge(claimContradicted, claim({}))).toMatchObject({ findings: [], state: "passed" });
  });

  test("says nothing where a score lacks and the others pass", () => {
    const missing = { assessments: [{ fiscalYear: 2568, indicators: [{ no: 8, score: null }] }] };
    expect(judge(claimContradicted, { ...missing, ...claim({}) }).state).toBe("not-applicable");
  });
});

describe("other claims", () => {
  test("fires where the reader found the claim contradicted", () => {
    const level = claim({ kind: "level", expected: "ผ่านดีเยี่ยม", holds: false });
    const { findings } = judge(claimContradicted, level);
    expect(findings).toMatchObject([{ messageId: "other", expected: "ผ่านดี", actual: "ผ่านดีเยี่ยม" }]);
  });

  test("judges a total that was not judged", () => {
    expect(judge(claimContradicted, claim({ kind: "total", expected: 95 })).findings).toHaveLength(1);
    expect(judge(claimContradicted, claim({ kind: "total", expected: 93.1 })).findings).toEqual([]);
  });

  test("a restated total points to its conflict, a claim on all scores to none", () => {
    const scores = [{ value: 39.12, role: "total", fiscalYear: 2568 }];
    const restated = claim({ kind: "total", expected: 39.12, text: { value: "39.12" }, holds: false });
    const { findings } = check(
      mergeRecord({ ...low, claims: [...restated.claims, ...claim({}).claims], mentions: { scores } }),
    );
    const conflict = findings.find(({ rule }) => rule === "total-conflict");
    const groups = findings
      .filter(({ rule }) => rule === "claim-contradicted")
      .map(({ messageId, group }) => [messageId, group]);
    expect(groups).toContainEqual(["other", conflict?.fingerprint]);
    expect(groups).toContainEqual(["passAll", null]);
  });

  test("levels and changes are judged as their own rules do", () => {
    expect(judge(claimContradicted, claim({ kind: "level", expected: "A", holds: false })).findings).toEqual([]);
    const value = { value: 1.9, direction: "up", unit: "points" };
    const changes = [{ value, raw: "1.9", fiscalYear: 2568, indicator: 6 }];
    const record = mergeRecord({ mentions: { changes } });
    const [mention] = record.mentions.changes;
    const evidence = mention?.evidence;
    const text = { value: "1.9", raw: "1.9", evidence };
    const restated = claim({ kind: "change", indicator: 6, expected: 1.9, actual: 1.91, holds: false, text });
    expect(judge(claimContradicted, { ...restated, mentions: { changes } }).findings).toEqual([]);
  });

  test("says nothing of claims that nobody can judge", () => {
    expect(judge(claimContradicted, claim({ kind: "other" })).state).toBe("not-applicable");
    expect(judge(claimContradicted, claim({ kind: "rank", holds: true })).state).toBe("passed");
  });
});
