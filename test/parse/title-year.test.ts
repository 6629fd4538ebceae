import { describe, expect, it, test } from "vitest";
import { normalise } from "../../src/normalise/index.js";
import { parse } from "../../src/parse/index.js";
import { documentOf } from "../normalise/documents.js";
import { readText } from "../support/read-text.js";

const RESULTS = "เทศบาลเมืองชุมพรได้นำผลการประเมินปีงบประมาณ 2567 มาทบทวน\nสรุปคะแนนการประเมิน ประจำปีงบประมาณ 2567\n";
const yearOf = async (text: string) => (await readText(text)).fiscalYear?.value ?? null;

describe("the year of the title", () => {
  it.each([
    ["wrapped lines", "แผนยกระดับคุณธรรม\nและความโปร่งใส\nประจำปีงบประมาณ 2568\nเทศบาลเมืองชุมพร\n"],
    ["a part's heading behind it", "แผนยกระดับคุณธรรม\nประจำปีงบประมาณ 2568\nหลักการและเหตุผล\n"],
    ["a result named on the title page", "แผนยกระดับคุณธรรม\nจากผลการประเมิน ITA ปีงบประมาณ 2567\nประจำปีงบประมาณ 2568\n"],
    [
      "a result named twice",
      "แผนจากการวิเคราะห์ผลการประเมินปีงบประมาณ 2567\nตามผลคะแนนปีงบประมาณ 2567\nประจำปีงบประมาณ 2568\n",
    ],
    [
      "score words in the title",
      "รายงานการวิเคราะห์\nผลการประเมินคุณธรรมและความโปร่งใส\nประจำปีงบประมาณ 2568\nเทศบาลเมืองชุมพร\n",
    ],
  ])("wins with %s", async (_, title) => {
    expect(await yearOf(`${title}\n${RESULTS}`)).toBe(2568);
  });

  it("is that of the result in an analysis whose title has none", async () => {
    const text = `การวิเคราะห์ผลการประเมิน ITA\nเทศบาลเมืองชุมพร\n\nผลคะแนน ปีงบประมาณ 2567\n\nตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t90.11\nการใช้งบประมาณ\t91.12\nการใช้อำนาจ\t92.13\n\nมาตรการที่จะทำในปีงบประมาณ 2568\n`;
    expect(await yearOf(text)).toBe(2567);
  });
});

describe("the year of measures without years", () => {
  const table =
    "\nมาตรการ\tวิธีดำเนินการ\tผู้รับผิดชอบ\tระยะเวลา\nอบรมจริยธรรม\tจัดอบรม\tสำนักปลัด\tไตรมาส 1 - 2\nเผยแพร่ข้อมูล\tขึ้นเว็บไซต์\tกองคลัง\tตลอดปี\n";

  it.each([
    ["the heading's", "มาตรการที่จะดำเนินการในปีงบประมาณ พ.ศ. 2568", 2568],
    ["the title's where the heading speaks of results", "มาตรการจากผลการประเมิน ปีงบประมาณ พ.ศ. 2566", 2567],
    ["that of the heading's second line", "มาตรการส่งเสริมความโปร่งใส ประจำ\n\nปีงบประมาณ พ.ศ. 2568", 2568],
    ["the title's where the year below speaks of results", "สรุปผลคะแนนตามแผน\n\nปีงบประมาณ พ.ศ. 2566", 2567],
    ["the title's where the heading has none", "มาตรการส่งเสริมความโปร่งใส", 2567],
  ])("is %s", async (_, heading, year) => {
    const report = await readText(`การวิเคราะห์ผล ITA ประจำปีงบประมาณ 2567\nเทศบาลเมืองชุมพร\n\n${heading}\n${table}`);
    expect(report.measuresYear).toBe(year);
  });
});

describe("a title whose year was read with doubt", () => {
  const read = (elsewhere: string) => {
    const raws = ["รายงานผล ITA ปีงบประมาณ พ.ศ. 2567", "เทศบาลเมืองชุมพร", "", elsewhere];
    const document = documentOf(raws);
    const [title, ...others] = document.blocks;
    if (!title) throw new Error("no block");
    const reading = { reader: "digit-reader", raw: "2567", confidence: "low" as const };
    const span: [number, number] = [title.text.indexOf("2567"), title.text.length];
    const doubtful = { ...title, numerals: [{ span, confidence: "low" as const, readings: [reading] }] };
    return parse(normalise({ ...document, blocks: [doubtful, ...others] })).fiscalYear;
  };

  it("takes it where it was read soundly elsewhere", () => {
    expect(read("เทศบาลเมืองชุมพรเข้ารับการประเมินในปีงบประมาณ พ.ศ. 2567")).toMatchObject({
      value: 2567,
      confidence: "low",
      evidence: [{ block: 0 }, { block: 3 }],
    });
  });

  it("leaves it where no other place prints it", () => {
    expect(read("เทศบาลเมืองชุมพรเข้ารับการประเมินในปีงบประมาณ พ.ศ. 2566")?.value).toBeNull();
  });
});

test("below the agency's name the heading of the results is the title", async () => {
  const { fiscalYear } = await readText(
    "องค์การบริหารส่วนตำบลโพนทอง อำเภอเรณูนคร จังหวัดนครพนม\nผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ\nประจำปีงบประมาณ พ.ศ. 2568\n\nคะแนนภาพรวมหน่วยงาน : 92.40 คะแนน\n",
  );
  expect(fiscalYear?.value).toBe(2568);
});

test("a year that a result came from is none that a change leads to", async () => {
  const { assessments } = await readText(
    "รายงานผล ITA ปีงบประมาณ พ.ศ. 2565\nเทศบาลตำบลท่าข้าม อำเภอท่าแซะ จังหวัดชุมพร\n\nคะแนนรวม 96.71 คะแนน จากเดิมปี 2564 ได้ 93.30 คะแนน เพิ่มขึ้น 3.41 คะแนน\n",
  );
  expect(assessments.find(({ fiscalYear }) => fiscalYear === 2565)?.totalChange?.value?.value).toBe(3.41);
});
