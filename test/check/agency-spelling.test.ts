import { describe, expect, test } from "vitest";
import { agencySpelling } from "../../src/check/agency-spelling.js";
import { inBlock, judge } from "./support/judge.js";

const type = "subdistrict-municipality";
const misspelt = { value: "เทศบาลตำบลบางระก่ำ", type, place: "บางระก่ำ" };
const spelt = (...agencies: object[]) => judge(agencySpelling, { mentions: { agencies } }).findings;

describe("fires", () => {
  test("once for a misspelling in several places", () => {
    const findings = spelt(
      { ...misspelt, role: "title", evidence: inBlock(40, misspelt.value) },
      { ...misspelt, role: "heading", evidence: inBlock(41, misspelt.value) },
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: "warning", expected: "เทศบาลตำบลบางระกำ", actual: misspelt.value });
    expect(findings[0]?.evidence).toHaveLength(2);
  });

  test("for each distinct misspelling", () => {
    expect(spelt(misspelt, { value: "เทศบาลตำบลบางระทำ", type, place: "บางระทำ" })).toHaveLength(2);
  });

  test("for a slip in the type word of a name that was understood", () => {
    const [finding] = spelt({ value: "เทศบาลตำบลบางระกำ", raw: "เทศบาตำบลบางระกำ", type, place: "บางระกำ" });
    expect(finding?.actual).toBe("เทศบาตำบลบางระกำ");
  });

  test("for several garbled letters of a long name", () => {
    const agency = { name: { value: "เทศบาลตำบลดอนแก้วไทร" }, province: { value: "เชียงใหม่" } };
    const agencies = [{ value: "เทศบาลตำบลออนนแก้วไทร", type, place: "ออนนแก้วไทร", role: "title" }];
    expect(judge(agencySpelling, { agency, mentions: { agencies } }).findings).toHaveLength(1);
  });
});

describe("stays silent", () => {
  test.each([
    ["another agency", { value: "เทศบาลตำบลกลางใหญ่", type, place: "กลางใหญ่" }],
    ["another type", { value: "เทศบาลเมืองบางระกำ", type: "town-municipality", place: "บางระกำ" }],
    ["blanks of a wrapped line", { value: "เทศบาลตำบล บางระกำ", type, place: "บางระกำ" }],
    ["a name cut short", { value: "เทศบาลตำบลบางระ", type, place: "บางระ" }],
    ["a lost vowel of the file", { value: "เทศบาลตำบลบางระกำ", raw: "เทศบาลตาบลบางระกา", type, place: "บางระกำ" }],
    ["an abbreviation without dots", { value: "เทศบาลตำบลบางระกำ", raw: "ทต บางระกำ", type, place: "บางระกำ" }],
    ["an abbreviation", { value: "เทศบาลตำบลบางระกำ", raw: "ทต.บางระกำ", type, place: "บางระกำ" }],
  ])("for %s", (_, agency) => {
    expect(spelt({ ...agency, role: "heading" })).toEqual([]);
  });

  test("for a place one letter away in the same province", () => {
    const agency = { name: { value: "เทศบาลตำบลหนองบัว" }, province: { value: "อุดรธานี" } };
    const agencies = [{ value: "เทศบาลตำบลหนองวัวซอ", type, place: "หนองวัวซอ", role: "heading" }];
    expect(judge(agencySpelling, { agency, mentions: { agencies } }).findings).toEqual([]);
  });
});

describe("stays silent for another real agency", () => {
  test.each([
    ["กระทรวงพลังงาน", "กระทรวงแรงงาน", "ministry", ""],
    [
      "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเลย เขต 3",
      "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเลย เขต 2",
      "education-area-office",
      "เลย เขต 2",
    ],
  ])("%s, %s", (own, value, kind, place) => {
    const agency = { name: { value: own }, type: kind };
    const agencies = [{ value, raw: value, type: kind, place, role: "table" }];
    expect(judge(agencySpelling, { agency, mentions: { agencies } }).findings).toEqual([]);
  });
});

test("says when it could not judge", () => {
  expect(judge(agencySpelling, { agency: { name: null } }).state).toBe("not-applicable");
  expect(judge(agencySpelling, { agency: { name: { value: null, raw: "?" } } }).state).toBe("could-not-run");
});
