import { describe, expect, test } from "vitest";
import { agencyConflict } from "../../src/check/agency-conflict.js";
import { judge } from "./support/judge.js";

const other = { value: "เทศบาลตำบลกลางใหญ่", type: "subdistrict-municipality", place: "กลางใหญ่" };
const mention = (role: string, agency: object = other) => ({ mentions: { agencies: [{ ...agency, role }] } });
const named = (fragment: object) => judge(agencyConflict, fragment).findings;

describe("fires", () => {
  test.each([
    ["title", "in-title"],
    ["heading", "in-heading"],
    ["score-heading", "in-score-heading"],
    ["memo", "in-memo"],
  ])("for another agency in the role %s", (role, messageId) => {
    const [finding, ...rest] = named(mention(role));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ messageId, severity: "error", actual: other.value, expected: "เทศบาลตำบลบางระกำ" });
    expect(finding?.message.th).toContain("กลางใหญ่");
    expect(finding?.contributors).toHaveLength(2);
  });

  test("for another type of the same place", () => {
    const same = {
      value: "องค์การบริหารส่วนตำบลบางระกำ",
      type: "subdistrict-administrative-organization",
      place: "บางระกำ",
    };
    expect(named(mention("title", same))).toHaveLength(1);
  });

  test("for a neighbour one letter away that the province really has", () => {
    const agency = { name: { value: "เทศบาลตำบลบางระกำ" }, province: { value: "พิษณุโลก" } };
    const neighbour = { value: "เทศบาลตำบลบางกระทุ่ม", type: "subdistrict-municipality", place: "บางกระทุ่ม" };
    expect(named({ agency, ...mention("heading", neighbour) })).toHaveLength(1);
  });

  test("once for one name printed in several headings", () => {
    const agencies = ["title", "heading", "score-heading"].map((role) => ({ ...other, role }));
    expect(named({ mentions: { agencies } })).toHaveLength(1);
  });

  test("at most as a warning when the name was doubtful", () => {
    expect(named(mention("title", { ...other, confidence: "low" }))[0]?.severity).toBe("warning");
  });
});

describe("stays silent", () => {
  test.each(["body", "table"])("for another agency in the role %s", (role) => {
    expect(named(mention(role))).toEqual([]);
  });

  test.each([
    ["the commission", { value: "สำนักงาน ป.ป.ช.", type: "independent-agency", place: "" }],
    ["a ministry", { value: "กระทรวงมหาดไทย", type: "ministry", place: "" }],
    ["a department", { value: "กรมส่งเสริมการปกครองท้องถิ่น", type: "department", place: "" }],
    ["the province", { value: "สำนักงานจังหวัดพิษณุโลก", type: "province", place: "พิษณุโลก" }],
    ["an unknown type", { value: "เทศบาล", type: null, place: "" }],
  ])("for %s in a heading", (_, agency) => {
    expect(named(mention("heading", agency))).toEqual([]);
  });

  test.each([
    ["a misspelling", "เทศบาลตำบลบางระก่ำ", "บางระก่ำ"],
    ["a name cut short", "เทศบาลตำบลบาง", "บาง"],
    ["a name that runs on", "เทศบาลตำบลบางระกำได้ดำเนินการ", "บางระกำได้ดำเนินการ"],
    ["blanks of a wrapped line", "เทศบาลตำบล บางระกำ", "บางระกำ"],
  ])("for %s", (_, value, place) => {
    expect(named(mention("title", { value, type: "subdistrict-municipality", place }))).toEqual([]);
  });

  test("for the memorandum's addressee", () => {
    const memo = {
      number: null,
      date: null,
      subject: null,
      from: null,
      to: { value: `นายก${other.value}` },
      signatories: [],
    };
    expect(named({ memo, ...mention("memo") })).toEqual([]);
  });

  test("for an agency whose own scores are printed for comparison", () => {
    const otherAssessments = [
      {
        agency: { value: other.value, raw: other.value, confidence: "high", evidence: [] },
        fiscalYear: 2568,
        total: { value: 71.2, raw: "71.20", confidence: "high", evidence: [] },
        level: null,
        totalChange: null,
        instruments: [],
        indicators: [],
        items: [],
        selectedBy: null,
      },
    ];
    expect(named({ otherAssessments, ...mention("score-heading") })).toEqual([]);
  });
});

test("says when it could not judge", () => {
  expect(judge(agencyConflict, { agency: { name: null } }).state).toBe("not-applicable");
  expect(judge(agencyConflict, { agency: { name: { value: null, raw: "?" } } }).state).toBe("could-not-run");
});
