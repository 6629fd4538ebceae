import { describe, expect, it } from "vitest";
import { readText } from "../../support/read-text.js";

const TITLE = "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567\n\nเทศบาลตำบลโคกกะเทียม จังหวัดลพบุรี\n\n";

async function instrumentsOf(text: string) {
  const { assessments } = await readText(`${TITLE}ได้คะแนนรวม 94.12 คะแนน ระดับ ผ่านดี\n\n${text}\n`);
  return assessments[0]?.instruments.map(({ id, score, printed }) => [id, score.value, printed?.value, printed?.of]);
}

describe("points of 30/30/40 in running text", () => {
  const POINTS = [
    ["IIT", 93.13, 27.94, 30],
    ["EIT", 89.33, 26.8, 30],
    ["OIT", 98.45, 39.38, 40],
  ];

  it.each([
    "คะแนนรายเครื่องมือ IIT 27.94 คะแนน (เต็ม 30) EIT 26.80 คะแนน (เต็ม 30) OIT 39.38 คะแนน (เต็ม 40)",
    "คะแนนรายเครื่องมือ IIT ได้ 27.94/30 EIT ได้ 26.80/30 OIT ได้ 39.38/40",
    "คะแนนรายเครื่องมือ IIT ได้ 27.94 คะแนน จากคะแนนเต็ม 30 EIT ได้ 26.80 คะแนน จากคะแนนเต็ม 30 OIT ได้ 39.38 คะแนน จากคะแนนเต็ม 40",
    "คะแนนรายเครื่องมือ IIT 27.94 คะแนน EIT 26.80 คะแนน OIT 39.38 คะแนน",
  ])("are known by their full marks, or by their sum: %s", async (text) =>
    expect(await instrumentsOf(text)).toEqual(POINTS),
  );

  it("are not seen in scores on 0–100", async () => {
    const text = "คะแนนรายเครื่องมือ IIT 93.13 คะแนน EIT 89.33 คะแนน OIT 98.45 คะแนน";
    expect(await instrumentsOf(text)).toEqual([
      ["IIT", 93.13, undefined, undefined],
      ["EIT", 89.33, undefined, undefined],
      ["OIT", 98.45, undefined, undefined],
    ]);
  });
});
