import { describe, expect, it } from "vitest";
import { readText } from "../../support/read-text.js";

const TITLE = "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567\n\nเทศบาลตำบลโคกกะเทียม จังหวัดลพบุรี\n\n";

async function cardsOf(text: string) {
  const { assessments } = await readText(TITLE + text);
  return assessments.map(({ total, instruments }) => [total?.value, ...instruments.map(({ score }) => score.value)]);
}

describe("score cards", () => {
  it("hold the total and the instruments, each on two lines", async () => {
    const text = "คะแนนรวม\n\n91.84\n\nแบบวัด IIT\n\n92.41 คะแนน\n\nแบบวัด EIT\n\n88.31\n\nแบบวัด OIT\n\n93.75\n";
    expect(await cardsOf(text)).toEqual([[91.84, 92.41, 88.31, 93.75]]);
  });

  it.each(["ผลคะแนน\n\n91\n", "คะแนนรวม\n\nเกณฑ์ 85.00 ขึ้นไป\n", "จำนวนหน่วยงาน\n\n91.84\n"])(
    "are no whole numbers, sentences or other labels: %j",
    async (text) => expect(await cardsOf(text)).toEqual([]),
  );

  it("stand in a cell beside the indicators", async () => {
    const names = ["การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต"];
    const rows = names.map(
      (name, index) =>
        `<tr>${index === 0 ? "<td rowspan=5>IIT<br>(92.41)</td>" : ""}<td>${index + 1}. ${name}</td><td>9${index}.50</td></tr>`,
    );
    const html = `<h1>${TITLE}</h1><table><tr><th>เครื่องมือ</th><th>ตัวชี้วัด</th><th>คะแนน</th></tr>${rows.join("")}</table>`;
    const { assessments } = await readText(html);
    expect(assessments[0]?.instruments.map(({ id, score }) => [id, score.value])).toEqual([["IIT", 92.41]]);
  });
});
