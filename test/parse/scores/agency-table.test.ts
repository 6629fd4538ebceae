import { describe, expect, it } from "vitest";
import { readText } from "../../support/read-text.js";

const rows = (lines: string[]) => lines.map((line) => line.split(" | ").join("\t")).join("\n");
const LIST = rows([
  "ลำดับ | หน่วยงาน | คะแนน | ระดับ",
  "1 | เทศบาลตำบลแม่ริม | 95.61 | ผ่านดีเยี่ยม",
  "2 | องค์การบริหารส่วนตำบลโป่งแยง | 91.20 | ผ่านดี",
  "3 | องค์การบริหารส่วนตำบลแม่แรม | 84.77 | ต้องปรับปรุง",
  "4 | เทศบาลตำบลขี้เหล็ก | 99.10 | ผ่านดีเยี่ยม",
]);

describe("a list of agencies", () => {
  it("is nobody's own result where the document is of none of them", async () => {
    const report = await readText(`ผลคะแนน ITA ปี 2566 ของหน่วยงานในอำเภอแม่ริม จังหวัดเชียงใหม่\n\n${LIST}\n`);
    expect(report.agency.name).toBeNull();
    expect(report.assessments).toEqual([]);
    const others = report.otherAssessments.map(({ agency, fiscalYear, total, level }) => [
      agency?.value,
      fiscalYear,
      total?.value,
      level?.value,
    ]);
    expect(others).toEqual([
      ["เทศบาลตำบลแม่ริม", 2566, 95.61, "ผ่านดีเยี่ยม"],
      ["องค์การบริหารส่วนตำบลโป่งแยง", 2566, 91.2, "ผ่านดี"],
      ["องค์การบริหารส่วนตำบลแม่แรม", 2566, 84.77, "ต้องปรับปรุง"],
      ["เทศบาลตำบลขี้เหล็ก", 2566, 99.1, "ผ่านดีเยี่ยม"],
    ]);
  });

  it("gives this agency its own row", async () => {
    const title = "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566\n\nเทศบาลตำบลขี้เหล็ก อำเภอแม่ริม จังหวัดเชียงใหม่\n\n";
    const report = await readText(`${title}${LIST}\n`);
    expect(report.agency.name?.value).toBe("เทศบาลตำบลขี้เหล็ก");
    expect(report.assessments.map(({ total, level }) => [total?.value, level?.value])).toEqual([[99.1, "ผ่านดีเยี่ยม"]]);
    expect(report.otherAssessments).toHaveLength(3);
  });

  it("holds several years beside each other", async () => {
    const title = "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566\n\nเทศบาลตำบลขี้เหล็ก จังหวัดเชียงใหม่\n\n";
    const table = rows([
      "ที่ | ชื่อหน่วยงาน | ปี 2565 | ปี 2566 | อันดับ",
      "1 | เทศบาลตำบลขี้เหล็ก | 90.10 | 99.10 | 1",
      "2 | เทศบาลตำบลแม่ริม | 93.33 | 95.61 | 2",
    ]);
    const { assessments } = await readText(`${title}${table}\n`);
    expect(assessments.map(({ fiscalYear, total }) => [fiscalYear, total?.value])).toEqual([
      [2565, 90.1],
      [2566, 99.1],
    ]);
  });
});
