import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";

const TITLE = "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567\n\nเทศบาลตำบลโคกกะเทียม\n\nจังหวัดลพบุรี\n\n";
const LIST = ["การปฏิบัติหน้าที่ 94.10", "การใช้งบประมาณ 88.20", "การใช้อำนาจ 90.00", "การใช้ทรัพย์สินของราชการ 87.50"]
  .map((line, index) => `${index + 1}. ${line}`)
  .join("\n");

async function yearsOf(text: string) {
  const { assessments } = await readText(`${TITLE}${text}\n\n${LIST}\n`);
  return assessments.map(({ fiscalYear, total, level, indicators }) => ({
    fiscalYear,
    total: total?.value,
    level: level?.value,
    scores: indicators.filter(({ score }) => score !== null).length,
  }));
}

describe("the year of a result", () => {
  it.each([
    "ได้คะแนนรวม 92.17 คะแนน อยู่ในระดับ ผ่านดี เพิ่มขึ้นจากปีที่ผ่านมา 3.12 คะแนน (ปี 2566 ได้ 89.05 คะแนน)",
    "ได้คะแนนรวม 92.17 คะแนน (ปี 2566 ได้ 89.05 คะแนน) อยู่ในระดับ ผ่านดี",
    "คะแนนรวม 92.17 ระดับ ผ่านดี เพิ่มขึ้น 3.12 คะแนน โดยปีงบประมาณ พ.ศ. 2566 ได้คะแนนรวม 89.05 คะแนน",
  ])("in an aside or a look back rules nothing else: %s", async (text) => {
    expect(await yearsOf(text)).toEqual([
      { fiscalYear: 2566, total: 89.05, level: undefined, scores: 0 },
      { fiscalYear: 2567, total: 92.17, level: "ผ่านดี", scores: 4 },
    ]);
  });

  it("of a row of years is each total's own, and the year of the report rules on", async () => {
    const text =
      "คะแนนรวม 92.17 คะแนน ระดับ ผ่านดี\n\nผลการประเมินย้อนหลัง 3 ปี พบว่า ปี 2564 = 80.11 คะแนน, ปี 2565 = 87.40 คะแนน, ปี 2566 = 89.05 คะแนน";
    expect((await yearsOf(text)).map(({ fiscalYear, total, scores }) => [fiscalYear, total, scores])).toEqual([
      [2564, 80.11, 0],
      [2565, 87.4, 0],
      [2566, 89.05, 0],
      [2567, 92.17, 4],
    ]);
  });

  it("in brackets alone rules what follows", async () => {
    const [first, ...others] = await yearsOf("ผลการประเมิน ITA (ปีงบประมาณ พ.ศ. 2566) ได้คะแนนรวม 89.05 คะแนน");
    expect(others).toEqual([]);
    expect(first).toMatchObject({ fiscalYear: 2566, total: 89.05, scores: 4 });
  });
});
