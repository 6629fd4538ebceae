import { describe, expect, it } from "vitest";
import { runAcross } from "../../../src/check/across/engine.js";
import { yearSeriesConflict } from "../../../src/check/across/year-series-conflict.js";
import { mergeBatch } from "../support/merge-batch.js";

const judged = (...reports: Record<string, unknown>[]) => runAcross([yearSeriesConflict], mergeBatch({ reports }));
const total = (value: number, raw = value.toFixed(2)) => ({
  assessments: [{ fiscalYear: 2567, total: { value, raw } }],
});

describe("year-series-conflict", () => {
  it("stands in each of the two reports and names the other", () => {
    const [one, other] = judged({}, total(91.34));
    expect(one?.findings).toHaveLength(1);
    expect(one?.findings[0]).toMatchObject({ fiscalYear: 2567, expected: 91.34, actual: 91.43, difference: 0.09 });
    expect(one?.findings[0]?.evidence.map(({ source }) => source ?? null)).toContain("รายงาน-2.docx");
    expect(other?.findings[0]).toMatchObject({ expected: 91.43, actual: 91.34, cause: "report" });
    expect(other?.findings[0]?.message.th).toContain("รายงาน-1.docx");
  });

  it("compares with the figure that most of the others print", () => {
    const results = judged(total(90), total(91), total(91), total(92));
    expect(results[0]?.findings[0]?.expected).toBe(91);
    expect(results.map(({ findings }) => findings.length)).toEqual([1, 1, 1, 1]);
  });

  it("compares indicators, instruments in points, and levels", () => {
    const points = (value: number, printed: number) => ({
      assessments: [
        {
          fiscalYear: 2567,
          instruments: [{ id: "IIT", score: { value, raw: `${printed}` }, printed: { value: printed, of: 30 } }],
        },
      ],
    });
    expect(judged(points(91.97, 27.59), points(91.97, 27.59))[0]?.findings).toEqual([]);
    expect(judged(points(91.97, 27.59), points(90, 27))[0]?.findings).toHaveLength(1);
    const level = { assessments: [{ fiscalYear: 2567, level: { value: "ผ่าน" } }] };
    expect(judged({}, level)[0]?.findings[0]).toMatchObject({ expected: "ผ่าน", actual: "ผ่านดี", difference: null });
    const indicator = { assessments: [{ fiscalYear: 2567, indicators: [{ no: 3, score: { value: 39.55 } }] }] };
    expect(judged({}, indicator)[1]?.findings[0]).toMatchObject({ indicator: 3, difference: -54 });
  });

  it.each([
    ["fewer places", total(91.4, "91.4")],
    ["an unread total", { assessments: [{ fiscalYear: 2567, total: { value: null, raw: "9?" } }] }],
    ["another agency", { ...total(80), agency: { name: { value: "เทศบาลตำบลบ้านอื่น" } } }],
    ["an agency of the same name elsewhere", { ...total(80), agency: { province: { value: "ยโสธร" } } }],
  ])("stays silent for %s", (_, other) => {
    expect(judged({}, other).flatMap(({ findings }) => findings)).toEqual([]);
  });

  it("does not apply to a report alone", () => {
    expect(judged({})[0]?.coverage).toEqual({ "year-series-conflict": "not-applicable" });
  });
});
