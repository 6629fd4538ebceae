import { describe, expect, it } from "vitest";
import { findPlaces, lookup, nearest, officialDistrict } from "../../src/thai/places.js";

const short = (text: string) =>
  findPlaces(text).map((token) => `${token.rank[0]}:${token.name}${token.known ? "" : "?"}${token.agency ? "@" : ""}`);

describe("findPlaces", () => {
  it.each([
    ["ตำบลทุ่งหลวง อำเภอปากท่อ จังหวัดราชบุรี", ["s:ทุ่งหลวง", "d:ปากท่อ", "p:ราชบุรี"]],
    ["ต.ทุ่งหลวงอ.ปากท่อจ.ราชบุรี", ["s:ทุ่งหลวง", "d:ปากท่อ", "p:ราชบุรี"]],
    ["อำเภอเมืองอุดรธานีจังหวัดอุดรธานี", ["d:เมืองอุดรธานี", "p:อุดรธานี"]],
    ["อ.เมือง จ.เพชรบุรี", ["d:เมือง", "p:เพชรบุรี"]],
    ["แขวงสีลม เขตบางรัก กรุงเทพฯ", ["s:สีลม", "d:บางรัก", "p:กรุงเทพมหานคร"]],
    ["อำเภอปากท่อ ราชบุรี", ["d:ปากท่อ", "p:ราชบุรี"]],
    ["เทศบาลตำบลทุ่งหลวง จังหวัดราชบุรี", ["s:ทุ่งหลวง@", "p:ราชบุรี"]],
    ["ตำบลทุ่งกลวง อำเภอปากท่อ", ["s:ทุ่งกลวง?", "d:ปากท่อ"]],
    ["ตำบลปงอำเภอปงจังหวัดพะเยา", ["s:ปง", "d:ปง", "p:พะเยา"]],
    ["องค์กรปกครองส่วนท้องถิ่นในจังหวัดต่อการเข้ารับ", []],
    ["คณะกรรมการในระดับจังหวัด ตำบลและอำเภอ", []],
    ["ต.ค. 2566 เขตพื้นที่การศึกษา", []],
  ])("%s", (text, places) => {
    expect(short(text)).toEqual(places);
  });
});

describe("lookup", () => {
  it("gives official names and codes", () => {
    expect(lookup({ subdistrict: "ตำบลทุ่งหลวง", district: "ปากท่อ", province: "จ.ราชบุรี" })).toEqual([
      {
        subdistrict: "ทุ่งหลวง",
        district: "ปากท่อ",
        province: "ราชบุรี",
        codes: { province: "70", district: "7008", subdistrict: "700801" },
      },
    ]);
  });

  it("keeps all places of one name, and goes up where the lowest part is unknown", () => {
    expect(lookup({ subdistrict: "ทุ่งหลวง" }).length).toBeGreaterThan(3);
    expect(lookup({ subdistrict: "ทุ่งกลวง", district: "ปากท่อ", province: "ราชบุรี" })[0]?.codes).toEqual({
      province: "70",
      district: "7008",
      subdistrict: null,
    });
    expect(lookup({ district: "เมือง", province: "พระนครศรีอยุธยา" })[0]?.codes.district).toBe("1401");
    expect(lookup({ province: "กทม." })[0]?.codes.province).toBe("10");
    expect(lookup({ subdistrict: "ไม่มีที่นี่" })).toEqual([]);
  });

  it("makes a chief district's name official and suggests near names", () => {
    expect(officialDistrict("เมือง", "เพชรบุรี")).toBe("เมืองเพชรบุรี");
    expect(officialDistrict("เมือง", "พระนครศรีอยุธยา")).toBe("พระนครศรีอยุธยา");
    expect(officialDistrict("อำเภอปากท่อ", null)).toBe("ปากท่อ");
    expect(nearest("ทุ่งกลวง", "subdistrict", ["70"])).toEqual(["ทุ่งหลวง"]);
  });
});
