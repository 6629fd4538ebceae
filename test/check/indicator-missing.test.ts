import { expect, test } from "vitest";
import { indicatorMissing } from "../../src/check/indicator-missing.js";
import { judge } from "./support/judge.js";

const year = (indicators: object[], fiscalYear = 2568) => ({ assessments: [{ fiscalYear, indicators }] });
const prose = (no: number) => ({ no, name: null, instrument: "IIT", change: null, score: { value: 90 } });

test("fires for each indicator that the table leaves out", () => {
  const { findings } = judge(
    indicatorMissing,
    year([
      { no: 7, score: null },
      { no: 1, score: null },
    ]),
  );
  expect(findings.map(({ indicator }) => indicator).sort()).toEqual([1, 7]);
  for (const finding of findings) {
    expect(finding).toMatchObject({ severity: "warning", missingContributors: [`indicator-${finding.indicator}`] });
    expect(finding.evidence[0]?.table).toBe(0);
  }
});

test("an unread score is not missing", () => {
  expect(judge(indicatorMissing, year([{ no: 7, score: { value: null, raw: "?" } }])).state).toBe("passed");
});

test("a few indicators in prose make no table", () => {
  expect(judge(indicatorMissing, year([1, 2, 3, 4, 5, 6].map(prose), 2566)).findings).toEqual([]);
});
