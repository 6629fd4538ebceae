import { describe, expect, test } from "vitest";
import { provinceConflict } from "../../src/check/province-conflict.js";
import { inBlock, judge } from "./support/judge.js";

const province = (value: string, more: object = {}) => ({ value, rank: "province", role: "title", ...more });
const district = (value: string, inProvince: string | null, more: object = {}) => ({
  value,
  rank: "district",
  role: "title",
  within: { district: null, province: inProvince },
  ...more,
});
const placed = (...places: object[]) => judge(provinceConflict, { mentions: { places } }).findings;

describe("fires", () => {
  test("once for another district and its province", () => {
    const findings = placed(district("เมืองน่าน", "น่าน"), province("น่าน"));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ messageId: "province", severity: "error", expected: "พิษณุโลก", actual: "น่าน" });
    expect(findings[0]?.evidence.length).toBeGreaterThan(2);
  });

  test("for another district of the own province", () => {
    const [finding] = placed(district("วังทอง", "พิษณุโลก"));
    expect(finding).toMatchObject({ messageId: "district", expected: "บางระกำ", actual: "วังทอง" });
  });

  test("for an address in a heading", () => {
    const at = { role: "heading", evidence: inBlock(50, "อำเภอเมือง จังหวัดน่าน") };
    expect(placed(district("เมือง", "น่าน", at), province("น่าน", at))).toHaveLength(1);
  });

  test("for a district elsewhere when the own district is not known", () => {
    const fragment = { agency: { district: null }, mentions: { places: [district("ปัว", "น่าน")] } };
    expect(judge(provinceConflict, fragment).findings).toHaveLength(1);
  });
});

describe("stays silent", () => {
  test("for the bare word that stands for the province's chief district", () => {
    const agency = { district: { value: "เมืองพิษณุโลก" } };
    const places = [district("เมือง", "พิษณุโลก")];
    const { findings } = judge(provinceConflict, { agency, mentions: { places } });
    expect(findings.map((finding) => finding.actual)).not.toContain("เมือง");
  });

  test.each(["body", "table", "memo"])("for a place in the role %s", (role) => {
    expect(placed(province("น่าน", { role }))).toEqual([]);
  });

  test("for a heading that names a province and no address", () => {
    expect(placed(province("เชียงใหม่", { role: "heading" }))).toEqual([]);
  });

  test("for a place that the gazetteer lacks", () => {
    expect(placed(province("พิษณุโลค", { known: false }))).toEqual([]);
  });

  test("for a district name that several provinces have", () => {
    expect(placed(district("บางระกำ", "นครปฐม"))).toEqual([]);
  });

  test("for an agency that may lie in several provinces", () => {
    const fragment = { agency: { type: "university" }, mentions: { places: [province("น่าน")] } };
    expect(judge(provinceConflict, fragment).state).toBe("not-applicable");
  });
});

test("says when it could not judge", () => {
  expect(judge(provinceConflict, { agency: { province: null } }).state).toBe("not-applicable");
  expect(judge(provinceConflict, { agency: { province: { value: null, raw: "?" } } }).state).toBe("could-not-run");
});
