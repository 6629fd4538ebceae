import { describe, expect, test } from "vitest";
import { indicatorItemsMismatch } from "../../src/check/indicator-items-mismatch.js";
import { judge } from "./support/judge.js";

const items = (letter: string, from: number, values: readonly number[]) =>
  values.map((value, index) => ({ code: `${letter}${from + index}`, score: { value } }));
const year = (list: object[], indicators: object[] = [], fiscalYear = 2568) => ({
  assessments: [{ fiscalYear, items: list, indicators }],
});
const full = (no: number, value: number) => ({ no, name: null, instrument: "IIT", change: null, score: { value } });
const flagged = (fragment: object) =>
  judge(indicatorItemsMismatch, fragment).findings.map(({ indicator }) => indicator);

describe("2568", () => {
  test("fires for items that no known way makes into the indicator", () => {
    expect(flagged(year(items("i", 4, [91.18, 100, 99.87]), [{ no: 2, score: { value: 100 } }]))).toEqual([2]);
    const [finding] = judge(indicatorItemsMismatch, year(items("i", 4, [80, 85, 90]))).findings;
    expect(finding).toMatchObject({ expected: 85, actual: 90.85, severity: "warning", fiscalYear: 2568 });
    expect(finding?.contributors).toHaveLength(4);
  });

  test("lets OIT items count only at 100", () => {
    const o = items(
      "o",
      1,
      [100, 100, 100, 100, 0, 50, 100, 100, 100, 100, 100, 0, 50, 100, 100, 100, 100, 100, 100, 100],
    );
    expect(flagged(year(o, [{ no: 9, score: { value: 80 } }]))).toEqual([]);
    expect(flagged(year(o, [{ no: 9, score: { value: 85 } }]))).toEqual([]);
    expect(flagged(year(o, [{ no: 9, score: { value: 82 } }]))).toEqual([9]);
  });

  test("takes two parts as one item", () => {
    const parts = ["e4", "e5", "e6"].flatMap((code) => [
      { code, part: 1, score: { value: 99.61 } },
      { code, part: 2, score: { value: 100 } },
    ]);
    expect(flagged(year(parts, [{ no: 7, score: { value: 99.81 } }]))).toEqual([]);
    expect(flagged(year(parts, [{ no: 7, score: { value: 99.61 } }]))).toEqual([7]);
  });

  test("needs all items of the indicator", () => {
    expect(judge(indicatorItemsMismatch, year(items("i", 4, [10, 20]))).state).toBe("not-applicable");
    const unread = [...items("i", 4, [80, 85]), { code: "i6", score: { value: null, raw: "?" } }];
    expect(judge(indicatorItemsMismatch, year(unread)).state).toBe("could-not-run");
  });
});

test("2567 takes either layout", () => {
  const thirty = items(
    "i",
    1,
    new Array(30).fill(0).map((_, index) => (index < 6 ? 97.12 : 50)),
  );
  expect(flagged(year(thirty, [{ no: 1, score: { value: 97.12 } }], 2567))).not.toContain(1);
  expect(flagged(year(items("i", 1, [97.12, 97.12, 97.12]), [], 2567))).toEqual([]);
});

test("2564 takes the mean of sub-indicators", () => {
  const o = items("o", 34, [100, 100, 100, 100, 100, 100, 100, 0, 100, 0]);
  expect(flagged(year(o, [full(10, 68.75)], 2564))).toEqual([]);
  expect(flagged(year(o, [full(10, 80)], 2564))).toEqual([]);
  expect(flagged(year(o, [full(10, 60)], 2564))).toEqual([10]);
});

test("a year without a known layout takes the report's own grouping", () => {
  const grouped = items("i", 1, [90, 80]).map((item) => ({ ...item, indicator: 1 }));
  expect(flagged(year(grouped, [full(1, 85)], 2569))).toEqual([]);
  expect(flagged(year(grouped, [full(1, 95)], 2569))).toEqual([1]);
});
