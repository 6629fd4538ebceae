import { describe, expect, it } from "vitest";
import { readText } from "../../support/read-text.js";
import { NAMES, SCORES, TOTAL, two } from "../../support/ten-scores.js";

const TABLE = `ลำดับ\tตัวชี้วัด\tคะแนน\n${NAMES.map((name, i) => `${i + 1}\t${name}\t${two(SCORES[i] ?? 0)}`).join("\n")}\nคะแนนรวม\t\t${TOTAL}\nระดับ\t\tผ่าน\n`;

async function claimsOf(sentence: string) {
  const report = await readText(
    `รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567\nเทศบาลตำบลท่าข้าม อำเภอท่าแซะ จังหวัดชุมพร\n\n${TABLE}\n${sentence}\n`,
  );
  return report.claims.map(({ kind, indicator, expected, actual, holds }) => ({
    kind,
    indicator,
    expected,
    actual,
    holds,
  }));
}

describe("claims", () => {
  it.each([
    [
      "ตัวชี้วัดทั้ง 10 ตัวชี้วัด ผ่านเกณฑ์ 85 คะแนน ทุกตัวชี้วัด",
      { kind: "pass-all", indicator: 10, expected: 85, actual: 81.25, holds: false },
    ],
    [
      "ทุกตัวชี้วัดมีคะแนนผ่านเกณฑ์ 80 คะแนน ทั้งหมด",
      { kind: "pass-all", indicator: 10, expected: 80, actual: 81.25, holds: true },
    ],
    ["ไม่มีตัวชี้วัดใดผ่านเกณฑ์ 85 คะแนน", { kind: "count", indicator: null, expected: 0, actual: 9, holds: false }],
    ["ผ่านเกณฑ์ จำนวน 9 ตัวชี้วัด", { kind: "count", indicator: null, expected: 9, actual: 9, holds: true }],
    ["ต่ำกว่าเกณฑ์ จำนวน 2 ตัวชี้วัด", { kind: "count", indicator: null, expected: 2, actual: 1, holds: false }],
    ["ตัวชี้วัดที่มีคะแนนสูงสุด คือ การเปิดเผยข้อมูล", { kind: "rank", indicator: 9, expected: 94.5, actual: 94.5, holds: true }],
    ["ตัวชี้วัดที่มีคะแนนต่ำสุด ได้แก่ การใช้อำนาจ", { kind: "rank", indicator: 3, expected: 81.25, actual: 90.02, holds: false }],
    ["คุณภาพการดำเนินงานมีคะแนนสูงสุด", { kind: "rank", indicator: 6, expected: 94.5, actual: 91.33, holds: true }],
    ["ได้คะแนนรวม 88.38 คะแนน", { kind: "total", indicator: null, expected: 88.38, actual: 88.38, holds: true }],
    ["มีผลการประเมินอยู่ในระดับ ผ่านดี", { kind: "level", indicator: null, expected: "ผ่านดี", actual: "ผ่าน", holds: false }],
  ])("holds %s against the scores", async (sentence, claim) => {
    expect(await claimsOf(sentence)).toContainEqual(claim);
  });

  it("leaves an undecided choice of a template alone", async () => {
    expect(await claimsOf("การใช้อำนาจ ซึ่งลดลง/คะแนนสูงสุด จากปีก่อน")).toEqual([]);
  });
});
