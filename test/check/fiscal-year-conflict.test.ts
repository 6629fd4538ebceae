import { describe, expect, test } from "vitest";
import { fiscalYearConflict } from "../../src/check/fiscal-year-conflict.js";
import { inBlock, judge } from "./support/judge.js";

const year = (value: number, more: object = {}) => ({
  value,
  role: "title",
  kind: "fiscal",
  evidence: inBlock(60, String(value)),
  ...more,
});
const printed = (fragment: object, ...years: object[]) =>
  judge(fiscalYearConflict, { ...fragment, mentions: { years } }).findings;
const memo = (subject: string) => ({
  memo: { number: null, date: null, subject: { value: subject }, from: null, to: null, signatories: [] },
});

describe("fires", () => {
  test("for a title of a year that no part can have", () => {
    const findings = printed({}, year(2565), year(2565, { evidence: inBlock(61, "2565") }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ messageId: "in-title", severity: "warning", expected: 2568, actual: 2565 });
  });

  test("for the year before in a title of an implementation report alone", () => {
    const fragment = { kinds: ["implementation-report"], measuresYear: 2568 };
    expect(printed(fragment, year(2566))).toHaveLength(1);
    expect(printed({ ...fragment, fiscalYear: { value: 2569 }, measuresYear: 2569 }, year(2570))).toHaveLength(1);
  });

  test("for the memorandum's subject", () => {
    const [finding] = printed(memo("รายงานผลการประเมิน ประจำปีงบประมาณ พ.ศ. ๒๕๖๕"));
    expect(finding).toMatchObject({ messageId: "in-memo", actual: 2565 });
  });

  test("for the heading of the measures", () => {
    expect(printed({}, year(2571, { role: "measures" }))[0]?.messageId).toBe("in-measures-heading");
  });
});

describe("stays silent", () => {
  test.each([
    ["the document's year", year(2568)],
    ["the year of the measures", year(2569)],
    ["the result that a plan rests on", year(2567)],
    ["a calendar year", year(2565, { kind: "calendar" })],
    ["a bare year", year(2565, { kind: "bare" })],
    ["running text", year(2565, { role: "body" })],
    ["a section's heading", year(2565, { role: "heading" })],
    ["a score table's heading", year(2565, { role: "score-heading" })],
    ["a cell", year(2565, { evidence: [{ ...inBlock(60, "2565")[0], table: 1, row: 2, column: 1 }] })],
  ])("for %s", (_, mention) => {
    expect(printed({}, mention)).toEqual([]);
  });

  test("for a heading that names the document's year beside another", () => {
    expect(printed({}, year(2565), year(2568, { role: "body" }))).toEqual([]);
  });

  test("for the measures of the next year", () => {
    expect(printed({ kinds: ["result-analysis"], measuresYear: null }, year(2569, { role: "measures" }))).toEqual([]);
  });

  test.each(["รายงานผลปี ๒๕๖๕ และมาตรการปี ๒๕๖๘", "รายงานผลการประเมิน ITA", "มาตรการ ประจำปีงบประมาณ ๒๕๖๙"])(
    "for the subject %s",
    (subject) => {
      expect(printed(memo(subject))).toEqual([]);
    },
  );
});

test("says when it could not judge", () => {
  expect(judge(fiscalYearConflict, { fiscalYear: null }).state).toBe("not-applicable");
  expect(judge(fiscalYearConflict, { fiscalYear: { value: null, raw: "๒๕๖?" } }).state).toBe("could-not-run");
});
