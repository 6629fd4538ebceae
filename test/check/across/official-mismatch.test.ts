import { describe, expect, it } from "vitest";
import { runAcross } from "../../../src/check/across/engine.js";
import { officialMismatch } from "../../../src/check/across/official-mismatch.js";
import type { OfficialRow } from "../../../src/check/across/official-results.js";
import { mergeBatch } from "../support/merge-batch.js";

const against = (official: Partial<OfficialRow>[] | undefined, report: Record<string, unknown> = {}) =>
  runAcross([officialMismatch], mergeBatch({ reports: [report], ...(official ? { official } : {}) }))[0];
const score = (value: number, of = 100, raw = value.toFixed(2)) => ({ value, of, raw });

describe("official-mismatch", () => {
  it("tells the official figure, its row, and that the report is at fault", () => {
    const result = against([{ fiscalYear: 2568, scores: { total: score(93.21), "indicator-3": score(95.2) } }]);
    expect(result?.findings.map(({ expected, indicator, cause }) => [expected, indicator, cause])).toEqual([
      [95.2, 3, "report"],
      [93.21, null, "report"],
    ]);
    expect(result?.findings[1]?.message.th).toContain("ผลทางการ.csv แถวข้อมูลที่ 1");
  });

  it("scales points of 30/30/40", () => {
    const printed = { assessments: [{ fiscalYear: 2568, instruments: [{ id: "IIT", score: { value: 93.66 } }] }] };
    expect(against([{ scores: { IIT: score(28.1, 30) } }], printed)?.findings).toEqual([]);
    expect(against([{ scores: { IIT: score(28.4, 30) } }], printed)?.findings[0]?.expected).toBe(94.67);
  });

  it("compares levels of the two scales by what they mean", () => {
    expect(against([{ level: "ผ่านดี" }])?.coverage["official-mismatch"]).toBe("passed");
    expect(against([{ level: "ผ่าน" }])?.findings).toHaveLength(1);
  });

  it("could not run where two rows fit, and where the figure is unread", () => {
    const row = { scores: { total: score(93.12) } };
    expect(against([row, row])?.coverage["official-mismatch"]).toBe("could-not-run");
    const unread = { assessments: [{ fiscalYear: 2568, total: { value: null, raw: "9?" } }] };
    expect(against([row], unread)?.coverage["official-mismatch"]).toBe("could-not-run");
  });

  it.each([
    ["another year", { fiscalYear: 2565, scores: { total: score(50) } }],
    ["another agency", { agency: "เทศบาลตำบลบ้านอื่น", scores: { total: score(50) } }],
    ["another province", { province: "ยโสธร", scores: { total: score(50) } }],
    ["another type", { type: "court" as const, scores: { total: score(50) } }],
  ])("does not apply to a row of %s", (_, row) => {
    expect(against([row])?.coverage["official-mismatch"]).toBe("not-applicable");
  });

  it("does not apply without a table", () => {
    expect(against(undefined)?.coverage["official-mismatch"]).toBe("not-applicable");
  });
});
