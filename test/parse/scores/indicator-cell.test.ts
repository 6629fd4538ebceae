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

/** A table of two agencies below such heads. */
function readTable(heads: readonly string[]) {
  const row = SCORES.map((score) => two(score)).join("\t");
  const title = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567\n\nเทศบาลตำบลท่าข้าม จังหวัดชุมพร\n\n";
  return readText(`${title}หน่วยงาน\t${heads.join("\t")}\nเทศบาลตำบลท่าข้าม\t${row}\nเทศบาลตำบลสองพี่น้อง\t${row}\n`);
}

describe("a table headed by numbers that were misread", () => {
  it("takes the number of its place", async () => {
    const heads = SCORES.map((_, index) => (index === 5 ? "Aวัด n 6" : `ตวชวดท ${index + 1}`));
    const { assessments } = await readTable(heads);
    expect(assessments[0]?.indicators.map(({ score }) => score?.value)).toEqual([...SCORES]);
  });

  it.each([
    [6, "ตัวชี้วัดที่ๆ"],
    [6, "ตัวชี้วัดที่"],
    [2, "ตัวชี้วัดท43"],
  ])("takes the number of its place between two others: %i, %j", async (at, head) => {
    const heads = SCORES.map((_, index) => (index === at ? head : `ตัวชี้วัดที่ ${index + 1}`));
    const { assessments } = await readTable(heads);
    expect(assessments[0]?.indicators.map(({ score }) => score?.value)).toEqual([...SCORES]);
  });

  it("but not at the end, nor of another column", async () => {
    const others: [number, string][] = [
      [9, "ตัวชี้วัดที่"],
      [4, "ร้อยละ"],
    ];
    for (const [at, head] of others) {
      const heads = SCORES.map((_, index) => (index === at ? head : `ตัวชี้วัดที่ ${index + 1}`));
      const { assessments } = await readTable(heads);
      expect(assessments[0]?.indicators.find(({ no }) => no === at + 1)?.score ?? null).toBeNull();
    }
  });
});
