import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";

async function agencyOf(text: string) {
  const { agency } = await readText(text);
  return { name: agency.name?.value, type: agency.type, province: agency.province?.value };
}

const scored = (name: string) => `${name} ได้รับคะแนน 88.10 คะแนน ระดับ ผ่าน\n`;

describe("a province as the reporting agency", () => {
  const own = { name: "จังหวัดกาฬสินธุ์", type: "province", province: "กาฬสินธุ์" };

  it("stands on the title page", async () => {
    const overseer = "สำนักงาน ป.ป.ช. กำหนดให้ประเมินทุกปี\n".repeat(4);
    const text = `รายงานผลการประเมิน ITA\nประจำปีงบประมาณ 2567\nจังหวัดกาฬสินธุ์\n\n${overseer}${scored("จังหวัดกาฬสินธุ์")}`;
    expect(await agencyOf(text)).toEqual(own);
  });

  it("is the same as the office of the province", async () => {
    const text = `บันทึกข้อความ\nส่วนราชการ สำนักงานจังหวัดกาฬสินธุ์\nที่ กส 1/2567\nเรื่อง รายงานผล ITA ของจังหวัดกาฬสินธุ์ ปีงบประมาณ 2567\n\n${scored("จังหวัดกาฬสินธุ์").repeat(2)}`;
    expect(await agencyOf(text)).toEqual(own);
  });

  it("acts in the sentences of a report without a title", async () => {
    expect(await agencyOf(`ในปีงบประมาณ 2567 ${scored("จังหวัดกาฬสินธุ์").repeat(3)}`)).toEqual(own);
  });

  it.each([
    "แผน ITA ปี 2567\nเทศบาลตำบลสองพี่น้อง\nอำเภอท่าแซะ จังหวัดชุมพร\n\nประชาชนในจังหวัดชุมพร มีส่วนร่วม",
    "แผน ITA ปี 2567\nเทศบาลเมืองชุมพร\nจังหวัดชุมพร\n\nจังหวัดชุมพร ได้จัดประชุม จังหวัดชุมพร ได้แจ้ง จังหวัดชุมพร ได้",
  ])("is not the end of another's address: %s", async (text) => {
    expect((await agencyOf(text)).type).not.toBe("province");
  });

  it("is nobody where only an address is printed", async () => {
    expect((await agencyOf("แผนปฏิบัติการ ปี 2567\nอำเภอท่าแซะ\nจังหวัดชุมพร\n")).name).toBeUndefined();
  });
});

describe("an agency that no list knows", () => {
  it("is the line of the title", async () => {
    const text = `รายงานผลการประเมิน ITA ประจำปี 2567\nกรมกิจการทะเลลึก\nกระทรวงคมนาคม\n\n${scored("กรมกิจการทะเลลึก")}`;
    expect(await agencyOf(text)).toMatchObject({ name: "กรมกิจการทะเลลึก", type: "department" });
  });

  it("is no internal unit above a name", async () => {
    const text = `แผน ITA ประจำปี 2567\nสำนักงานปลัดเทศบาล\nเทศบาลเมืองชุมพร\n`;
    expect((await agencyOf(text)).name).toBe("เทศบาลเมืองชุมพร");
  });

  it("keeps words of sentences inside a name that a line of the title ends with", async () => {
    const own = "โรงเรียนบุญนำทางตามรอยครู";
    const text = `แผน ITA ประจำปี 2567\n${own}\n\n${own} จัดทำแผน`;
    expect((await agencyOf(text)).name).toBe(own);
  });
});
