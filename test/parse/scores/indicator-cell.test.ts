import { describe, expect, it } from "vitest";
import { indicatorNumber } from "../../../src/parse/scores/indicator-cell.js";
import { readText } from "../../support/read-text.js";
import { SCORES, two } from "../../support/ten-scores.js";

describe("indicatorNumber", () => {
  it.each([
    ["ตัวชี้วัดที่ 3", 3],
    ["ตวชวดท 2", 2],
    ["ตัวชี้วัด fi 1", 1],
    ["ตวชวด n 5", 5],
    ["2ชีวัด\nท 10", 10],
    ["ตัวชี้วัดย่อย 1", null],
    ["การใช้งบประมาณ 2", null],
    ["ลำดับ 4", null],
    ["91.22", null],
    ["ตัวชี้วัดที่ 11", null],
  ])("of %j is %s", (text, number) => expect(indicatorNumber(text)).toBe(number));
});

describe("a table headed by numbers that were misread", () => {
  it("takes the number of its place", async () => {
    const heads = SCORES.map((_, index) => (index === 5 ? "Aวัด n 6" : `ตวชวดท ${index + 1}`)).join("\t");
    const row = SCORES.map((score) => two(score)).join("\t");
    const title = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567\n\nเทศบาลตำบลท่าข้าม จังหวัดชุมพร\n\n";
    const { assessments } = await readText(
      `${title}หน่วยงาน\t${heads}\nเทศบาลตำบลท่าข้าม\t${row}\nเทศบาลตำบลสองพี่น้อง\t${row}\n`,
    );
    expect(assessments[0]?.indicators.map(({ score }) => score?.value)).toEqual([...SCORES]);
  });
});
