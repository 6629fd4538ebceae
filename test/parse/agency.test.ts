import { describe, expect, it } from "vitest";
import { areSpellings } from "../../src/parse/agency.js";
import { readText } from "../support/read-text.js";

async function agencyOf(text: string) {
  const { agency } = await readText(text);
  const { name, type, subdistrict, district, province, codes } = agency;
  return {
    name: name?.value,
    type,
    subdistrict: subdistrict?.value,
    district: district?.value,
    province: province?.value,
    codes,
  };
}

describe("the reporting agency", () => {
  it("takes the official name, the district in full form and the codes", async () => {
    expect(
      await agencyOf("รายงานผล ITA\nอบต.บางกระเจ้า อ.เมือง จ.สมุทรสาคร\n\nองค์การบริหารส่วนตำบลบางกระเจ้า ได้จัดทำมาตรการ"),
    ).toEqual({
      name: "องค์การบริหารส่วนตำบลบางกระเจ้า",
      type: "subdistrict-administrative-organization",
      subdistrict: "บางกระเจ้า",
      district: "เมืองสมุทรสาคร",
      province: "สมุทรสาคร",
      codes: { province: "74", district: "7401", subdistrict: "740116" },
    });
  });

  it("is the one that most of the report names, not one left over on the cover", async () => {
    const own = "เทศบาลตำบลท่าข้าม";
    const result = await agencyOf(
      `รายงานการวิเคราะห์ผลการประเมิน\nเทศบาลตำบลสองพี่น้อง\nอำเภอท่าแซะ จังหวัดชุมพร\n\n${`${own} ได้ดำเนินการตามมาตรการ และ ${own} จะติดตามผล\n`.repeat(5)}`,
    );
    expect(result.name).toBe(own);
    expect(result.district).toBe("ท่าแซะ");
  });

  it("is never the commission that runs the assessment when a report of an agency quotes it", async () => {
    const result = await agencyOf(
      `แผนมาตรการ ITA\nเทศบาลเมืองชุมพร จังหวัดชุมพร\n\n${"สำนักงาน ป.ป.ช. กำหนดให้หน่วยงานเข้ารับการประเมิน\n".repeat(9)}`,
    );
    expect(result).toMatchObject({ name: "เทศบาลเมืองชุมพร", type: "town-municipality", province: "ชุมพร" });
  });

  it.each([
    ["องค์การบริหารส่วนจังหวัดน่าน", "provincial-administrative-organization"],
    ["เทศบาลนครขอนแก่น", "city-municipality"],
    ["กรมทางหลวงชนบท", "department"],
    ["มหาวิทยาลัยนเรศวร", "university"],
    ["โรงพยาบาลน่าน", "hospital"],
    ["การประปาส่วนภูมิภาค", "state-enterprise"],
    ["สำนักงานศาลยุติธรรม", "court"],
  ])("knows %s as %s", async (name, type) => {
    const result = await agencyOf(
      `รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567\n${name}\n\n${name} ได้คะแนน 90.11 คะแนน ระดับ ผ่าน\n`,
    );
    expect(result).toMatchObject({ name, type });
  });

  it("keeps a name that is longer than the gazetteer's place, and invents no address", async () => {
    const own = "เทศบาลตำบลทุ่งสมมติ";
    const result = await agencyOf(`แผนมาตรการ ITA ประจำปี 2567\n${own}\n\n${own} ได้จัดทำแผนนี้\nข้อมูลของ${own}ในปีนี้\n`);
    expect(result).toMatchObject({ name: own, type: "subdistrict-municipality" });
    expect(result.province).toBeUndefined();
  });

  it("is nobody where no agency is named", async () => {
    expect((await agencyOf("สูตรแกงส้มชะอมกุ้ง\nใส่น้ำปลาสามช้อน")).name).toBeUndefined();
  });
});

describe("the province of agencies named after it", () => {
  it.each([
    ["สำนักงานเขตพื้นที่การศึกษาประถมศึกษาน่าน เขต 2", "น่าน"],
    ["เทศบาลนครสงขลา", "สงขลา"],
    ["โรงเรียนบ้านหนองบัว", undefined],
    ["สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาลำปาง ลำพูน", undefined],
  ])("%s", async (name, province) => {
    expect(await agencyOf(`รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567\n${name}\n\n${name} ได้จัดทำมาตรการ`)).toMatchObject(
      {
        province,
      },
    );
  });
});

describe("agencies beside the one that reports", () => {
  it("the one it belongs to does not head the report", async () => {
    const { mentions } = await readText(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567\nศาลแพ่งกรุงเทพใต้ สังกัดสำนักงานศาลยุติธรรม\n",
    );
    expect(mentions.agencies.map(({ value, role }) => [value, role])).toEqual([
      ["ศาลแพ่งกรุงเทพใต้", "title"],
      ["สำนักงานศาลยุติธรรม", "body"],
    ]);
  });

  it("who announces is named before what is announced", async () => {
    const { agency } = await readText(
      "ประกาศสำนักงานส่งเสริมเกษตรแม่นยำ เรื่อง มาตรการส่งเสริมความโปร่งใสภายในหน่วยงาน ประจำปี 2567\n\nได้คะแนน 91.17 คะแนน\n",
    );
    expect(agency.name?.value).toBe("สำนักงานส่งเสริมเกษตรแม่นยำ");
  });

  it("the last letter of a word before a name is no slip of it", async () => {
    const { mentions } = await readText("รายงานผลรายข้อ องค์การบริหารส่วนตำบลบ้านกลาง อำเภอเมืองลำพูน จังหวัดลำพูน\n");
    expect(mentions.agencies[0]?.raw).toBe("องค์การบริหารส่วนตำบลบ้านกลาง");
  });
});

describe("a school that begins with the name of its subdistrict", () => {
  it("lies in that subdistrict all the same", async () => {
    const text =
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567\nโรงเรียนหนองกี่วิทยาการ\nตำบลหนองกี่ อำเภอหนองกี่ จังหวัดบุรีรัมย์\n\nโรงเรียนหนองกี่วิทยาการ ได้จัดทำมาตรการ";
    const agency = await agencyOf(text);
    expect(agency).toMatchObject({ name: "โรงเรียนหนองกี่วิทยาการ", subdistrict: "หนองกี่" });
  });
});

describe("names of several provinces", () => {
  it("are whole", async () => {
    const name = "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาลำปาง ลำพูน";
    expect((await agencyOf(`รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567\n${name}\n\n${name} ได้จัดทำมาตรการ`)).name).toBe(
      name,
    );
  });
});

describe("areSpellings", () => {
  const municipality = (place: string) => ({ name: `เทศบาลตำบล${place}`, type: "subdistrict-municipality", place });

  it("takes names for one that differ by the marks which scans lose", () => {
    expect(areSpellings(municipality("ทุ่งยั้ง"), municipality("ทุงยง"))).toBe(true);
  });

  it("keeps apart names of two real places, and of other letters", () => {
    expect(areSpellings(municipality("ท่าช้าง"), municipality("ท่าข้าม"))).toBe(false);
    expect(areSpellings(municipality("ทุ่งยั้ง"), municipality("ทุ่งใหญ่"))).toBe(false);
  });
});
