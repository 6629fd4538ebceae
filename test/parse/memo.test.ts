import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";

const MEMO = `บันทึกข้อความ
ส่วนราชการ สำนักปลัด เทศบาลตำบลท่าข้าม โทร. ๐-๗๗๐๐-๐๐๐๐
ที่ ชพ ๕๒๒๐๑/๑๔๕ วันที่ ๙ เมษายน ๒๕๖๗
เรื่อง ขอส่งรายงานผลการดำเนินการ ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗
เรียน นายกเทศมนตรีตำบลท่าข้าม

ด้วยงานนิติการได้จัดทำรายงานเสร็จเรียบร้อยแล้ว จึงเรียนมาเพื่อโปรดพิจารณา

(นายสมหวัง ใจงาม)
นิติกรชำนาญการ
`;

describe("the head of a memorandum", () => {
  it("reads number and date from one line, subject, sender, addressee and signatory", async () => {
    const { memo, kinds } = await readText(MEMO);
    expect(memo?.number?.value).toBe("ชพ 52201/145");
    expect(memo?.date?.value).toBe("2024-04-09");
    expect(memo?.date?.raw).toBe("๙ เมษายน ๒๕๖๗");
    expect(memo?.subject?.value).toBe("ขอส่งรายงานผลการดำเนินการ ITA ประจำปีงบประมาณ พ.ศ. 2567");
    expect(memo?.from?.value).toContain("สำนักปลัด เทศบาลตำบลท่าข้าม");
    expect(memo?.to?.value).toBe("นายกเทศมนตรีตำบลท่าข้าม");
    expect(memo?.signatories.map((person) => person.value)).toEqual(["นาย สมหวัง ใจงาม"]);
    expect(kinds).toContain("memo");
  });

  it("takes what stands behind the number for no part of it", async () => {
    const { memo } = await readText(MEMO.replace("๕๒๒๐๑/๑๔๕ วันที่", "๕๒๒๐๑/ว ๑๔๕ โทร. ๐-๗๗๐๐-๐๐๐๐ วันที่"));
    expect(memo?.number?.raw).toBe("ชพ ๕๒๒๐๑/ว ๑๔๕");
    expect(memo?.date?.value).toBe("2024-04-09");
  });

  it("takes the rest of the line for a number of another form", async () => {
    const { memo } = await readText(MEMO.replace("ชพ ๕๒๒๐๑/๑๔๕ วันที่", "ชพ ๕๒๒๐๑/- วันที่"));
    expect(memo?.number?.raw).toBe("ชพ ๕๒๒๐๑/-");
  });

  it("finds the number where no blank parts it from its label", async () => {
    const { memo } = await readText(MEMO.replace("ที่ ชพ ๕๒๒๐๑/๑๔๕", "ที่ชพ๕๒๒๐๑/๑๔๕"));
    expect(memo?.number?.raw).toBe("ชพ๕๒๒๐๑/๑๔๕");
    expect((await readText(MEMO.replace("ที่ ชพ ๕๒๒๐๑/๑๔๕", "ที่ประชุม ๕/๒๕๖๗"))).memo?.number).toBeNull();
  });

  it("is null in a report without one", async () => {
    expect((await readText("รายงานผลการประเมิน\nวันที่ 5 มกราคม 2567\n")).memo).toBeNull();
  });
});
