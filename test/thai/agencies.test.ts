import { describe, expect, it } from "vitest";
import { findAgencies } from "../../src/thai/agencies.js";

describe("findAgencies", () => {
  it.each([
    ["อบต.ทุ่งหลวง", "องค์การบริหารส่วนตำบลทุ่งหลวง", "subdistrict-administrative-organization"],
    ["อ.บ.ต. ทุ่งหลวง", "องค์การบริหารส่วนตำบลทุ่งหลวง", "subdistrict-administrative-organization"],
    ["องค์การ บริหารส่วนตำบล ทุ่งหลวง", "องค์การบริหารส่วนตำบลทุ่งหลวง", "subdistrict-administrative-organization"],
    ["เทศบาลตำบล\nทุ่งหลวงมีผลคะแนน", "เทศบาลตำบลทุ่งหลวง", "subdistrict-municipality"],
    ["ทม.หัวหิน", "เทศบาลเมืองหัวหิน", "town-municipality"],
    ["เทศบาลนครนครสวรรค์", "เทศบาลนครนครสวรรค์", "city-municipality"],
    ["อบจ.ราชบุรีได้รับ", "องค์การบริหารส่วนจังหวัดราชบุรี", "provincial-administrative-organization"],
    ["สำนักงานจังหวัดราชบุรี", "สำนักงานจังหวัดราชบุรี", "province"],
    ["เมืองพัทยา", "เมืองพัทยา", "special-local-government"],
    ["กระทรวงมหาดไทย", "กระทรวงมหาดไทย", "ministry"],
    ["กรมการปกครอง", "กรมการปกครอง", "department"],
    ["มหาวิทยาลัยราชภัฏนครปฐม", "มหาวิทยาลัยราชภัฏนครปฐม", "university"],
    ["โรงพยาบาลราชบุรี", "โรงพยาบาลราชบุรี", "hospital"],
    ["โรงเรียนวัดทุ่งหลวง", "โรงเรียนวัดทุ่งหลวง", "school"],
    ["สพป.ราชบุรี เขต 2", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาราชบุรี เขต 2", "education-area-office"],
    ["การไฟฟ้าส่วนภูมิภาค", "การไฟฟ้าส่วนภูมิภาค", "state-enterprise"],
    ["สถาบันวัคซีนแห่งชาติ (องค์การมหาชน)", "สถาบันวัคซีนแห่งชาติ (องค์การมหาชน)", "public-organization"],
    ["สำนักงาน ป.ป.ช.", "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ", "independent-agency"],
    ["โรงเรียนเชียงของพิทยาคมได้คะแนน", "โรงเรียนเชียงของพิทยาคม", "school"],
    ["มหาวิทยาลัยขอนแก่น", "มหาวิทยาลัยขอนแก่น", "university"],
    ["โรงพยาบาลจะนะ", "โรงพยาบาลจะนะ", "hospital"],
    ["จุฬาลงกรณ์มหาวิทยาลัย", "จุฬาลงกรณ์มหาวิทยาลัย", "university"],
    ["สถานีตำรวจภูธรเมืองตรัง", "สถานีตำรวจภูธรเมืองตรัง", "other"],
    [
      "สำนักปลัดองค์การบริหารส่วนจังหวัด องค์การบริหารส่วนจังหวัดตรัง",
      "องค์การบริหารส่วนจังหวัดตรัง",
      "provincial-administrative-organization",
    ],
    ["ศาลปกครองเชียงใหม่", "ศาลปกครองเชียงใหม่", "court"],
    ["เทศบาลตำบลท่าเดื่อ-มืดกา อำเภอดอยเต่า", "เทศบาลตำบลท่าเดื่อ-มืดกา", "subdistrict-municipality"],
    ["เทศบาลตำบลศรีสมบัติใหม่ได้ดำเนินการ", "เทศบาลตำบลศรีสมบัติใหม่", "subdistrict-municipality"],
  ])("%s", (text, name, type) => {
    expect(findAgencies(text)).toMatchObject([{ name, type }]);
  });

  it.each([
    "เทศบาลตำบล",
    "องค์การบริหารส่วนตำบล ได้ดำเนินการ",
    "เทศบาลตำบลต้องดำเนินการ",
    "องค์กรปกครองส่วนท้องถิ่น",
    "องค์การบริหารส่วนตำบลในเขตและเทศบาล",
    "รอบต่อไป ประกอบต้นฉบับ",
    "สำนักปลัด กองคลัง งานนิติการ",
    "โรงเรียนในสังกัด กรมธรรม์",
    "เขตบางรัก กรุงเทพมหานคร",
  ])("finds none in %s", (text) => {
    expect(findAgencies(text)).toEqual([]);
  });

  it.each(["เทศบาตำบลทุ่งหลวง", "เทศบาลตำบนทุ่งหลวง", "องค์กรบริหารส่วนตำบลทุ่งหลวง"])("marks the slip in %s", (text) => {
    expect(findAgencies(text)).toMatchObject([{ misspelt: true, known: true, place: "ทุ่งหลวง" }]);
  });

  it("gives the place, what ran on behind it, and the abbreviation", () => {
    expect(findAgencies("อบต.บ้านใหม่พัฒนา")).toMatchObject([
      { place: "บ้านใหม่", rest: "พัฒนา", abbreviated: true, misspelt: false, known: true },
    ]);
    expect(findAgencies("จังหวัดราชบุรี", { provinces: true })).toMatchObject([{ type: "province" }]);
    expect(findAgencies("จังหวัดราชบุรี")).toEqual([]);
  });
});
