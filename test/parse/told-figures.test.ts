import { describe, expect, test } from "vitest";
import { readText } from "../support/read-text.js";

const TITLE =
  "รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567\n\nเทศบาลตำบลโคกกะเทียม\n\nอำเภอเมืองลพบุรี จังหวัดลพบุรี\n\n";
const totals = ({ mentions }: Awaited<ReturnType<typeof readText>>) =>
  mentions.scores.filter(({ role }) => role === "total").map(({ value }) => value);

describe("figures of running text", () => {
  test("a percentage behind a compared year is a change, not that year's total", async () => {
    const report = await readText(`${TITLE}คะแนนรวมของปีงบประมาณ พ.ศ. 2567 เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2566 คิดเป็นร้อยละ 4.21`);
    expect(totals(report)).toEqual([]);
    expect(report.mentions.changes).toMatchObject([{ fiscalYear: 2567, value: { value: 4.21, unit: "percent" } }]);
  });

  test("a total with a lost decimal point keeps its number", async () => {
    expect(totals(await readText(`${TITLE}ปีงบประมาณ พ.ศ. 2567 มีค่าคะแนนเฉลี่ยร้อยละ 9361 ระดับผลการประเมิน ผ่านดี`))).toEqual([
      9361,
    ]);
  });

  test.each([
    "มีหน่วยงานที่ได้คะแนนผ่านเกณฑ์ 8303 หน่วยงาน",
    "ผลคะแนนของปี 2567 อยู่ระหว่างตรวจสอบ",
    "ใช้งบประมาณร้อยละ 120.50 ของที่ตั้งไว้",
  ])("%s holds no score", async (text) => expect(totals(await readText(`${TITLE}${text}`))).toEqual([]));

  test("a range that lost a number is kept with its other side", async () => {
    const { mentions } = await readText(`${TITLE}ข้อคำถามที่ i10 - i ของตัวชี้วัดการใช้ทรัพย์สินของราชการ มีคะแนนเฉลี่ย 92.86 คะแนน`);
    expect(mentions.itemRanges).toMatchObject([{ value: { first: "i10", last: null } }]);
  });

  test("the head of a municipality names it", async () => {
    const { mentions } = await readText(`${TITLE}(นายสมชาย ใจดี)\n\nนายกเทศมนตรีตำบลโคกกะเทียน`);
    expect(mentions.agencies.at(-1)).toMatchObject({ value: "เทศบาลตำบลโคกกะเทียน", raw: "นายกเทศมนตรีตำบลโคกกะเทียน" });
  });

  test("the heading of the measures gives its year a part of its own", async () => {
    const { mentions } = await readText(`${TITLE}หลักการและเหตุผล\n\nมาตรการยกระดับความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2562`);
    expect(mentions.years.at(-1)).toMatchObject({ value: 2562, role: "measures" });
  });

  test("the report attached to a memorandum has a title", async () => {
    const memo =
      "บันทึกข้อความ\n\nส่วนราชการ สำนักปลัด เทศบาลตำบลโคกกะเทียม\n\nที่ ลบ 52101/12\n\nวันที่ 4 พฤศจิกายน 2567\n\nเรื่อง รายงานผลตามมาตรการ ประจำปีงบประมาณ พ.ศ. 2565\n\nเรียน นายกเทศมนตรี\n\nจึงเรียนมาเพื่อโปรดทราบ\n\n";
    const report = await readText(`${memo}${TITLE}`);
    expect(report.fiscalYear?.value).toBe(2567);
  });
});
