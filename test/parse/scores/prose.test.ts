import { describe, expect, it } from "vitest";
import { readText } from "../../support/read-text.js";

const HEAD =
  "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566\nองค์การบริหารส่วนตำบลบางกระเจ้า อำเภอเมืองสมุทรสาคร จังหวัดสมุทรสาคร\n\n";

async function result(text: string, year = 2566) {
  const report = await readText(HEAD + text);
  const found = report.assessments.find((each) => each.fiscalYear === year);
  return { total: found?.total?.value ?? null, level: found?.level?.value ?? null, report };
}

describe("totals and levels in running prose", () => {
  it.each([
    ["หน่วยงานได้คะแนนรวม 87.45 คะแนน อยู่ในระดับ ผ่าน", 87.45, "ผ่าน"],
    ["มีผลการประเมินอยู่ในระดับ “ผ่านดี” ด้วยคะแนน ๙๑.๐๒ คะแนน", 91.02, "ผ่านดี"],
    ["ผลคะแนนภาพรวมอยู่ที่ 77.70คะแนน ระดับผลการประเมิน ต้องปรับปรุง", 77.7, "ต้องปรับปรุง"],
    ["ได้รับคะแนนเฉลี่ยร้อยละ 95.11 จากคะแนนเต็ม 100 คะแนน (ผ่านดีเยี่ยม)", 95.11, "ผ่านดีเยี่ยม"],
    ["อยู่ในระดับ ผ่าน (88.20 คะแนน) โดยเกณฑ์ผ่านคือ 85 คะแนนขึ้นไป", 88.2, "ผ่าน"],
    ["มีคะแนนผลการประเมิน ITA จำนวน 89.47 คะแนน", 89.47, null],
  ])("reads %s", async (text, total, level) => {
    expect(await result(text)).toMatchObject({ total, level });
  });

  it("takes the size of a change for none of the scores, though a scan added or lost a mark", async () => {
    const { report } = await result("คะแนนรวมลุดลง 3.08 คะแนน และเพิ่มขึน 1.20 คะแนน");
    expect(report.assessments.map(({ total }) => total?.value ?? null)).not.toContain(3.08);
    expect(report.assessments.map(({ total }) => total?.value ?? null)).not.toContain(1.2);
  });

  it.each<[string, [number, number | null, string | null][]]>([
    [
      "(ร้อยละ 90.14) อยู่ในระดับผ่านดี",
      [
        [2565, 90.14, null],
        [2566, 92.35, "ผ่านดี"],
      ],
    ],
    [
      "(90.14 คะแนน)",
      [
        [2565, 90.14, null],
        [2566, 92.35, null],
      ],
    ],
    ["2.21 คะแนน อยู่ในระดับ ผ่านดี", [[2566, 92.35, "ผ่านดี"]]],
    [
      "ซึ่งได้ 90.14 คะแนน ระดับ ผ่าน",
      [
        [2565, 90.14, "ผ่าน"],
        [2566, 92.35, null],
      ],
    ],
  ])("of the year compared with reads what is said of it alone: %s", async (text, years) => {
    const { report } = await result(`ผลการประเมิน ITA ได้คะแนน 92.35 คะแนน เพิ่มขึ้นจากปีที่ผ่านมา ${text}`);
    expect(
      report.assessments.map((each) => [each.fiscalYear, each.total?.value ?? null, each.level?.value ?? null]),
    ).toEqual(years);
  });

  it("takes a small number in brackets behind the year before for the change", async () => {
    const { report } = await result("คะแนนรวม 92.35 คะแนน ลดลงจากปีก่อน (2.21 คะแนน)");
    expect(report.assessments.map(({ total, totalChange }) => [total?.value, totalChange?.value])).toEqual([
      [92.35, { value: 2.21, direction: "down", unit: "points" }],
    ]);
  });

  it("takes no rate of something else in brackets behind the year before for a total", async () => {
    const { report } = await result("ความพึงพอใจร้อยละ 92.35 เพิ่มขึ้นจากปีที่ผ่านมา (ร้อยละ 90.14)");
    expect(report.assessments.flatMap(({ total }) => total?.value ?? [])).toEqual([]);
  });

  it("binds each score to the nearest year on its left and keeps the change apart", async () => {
    const { report } = await result(
      "ปีงบประมาณ พ.ศ. 2565 ได้คะแนน 80.11 คะแนน ระดับ B และปีงบประมาณ พ.ศ. 2566 ได้คะแนน 86.20 คะแนน ระดับ ผ่าน เพิ่มขึ้น 6.09 คะแนน",
    );
    expect(report.assessments.map(({ fiscalYear, total, level }) => [fiscalYear, total?.value, level?.value])).toEqual([
      [2565, 80.11, "B"],
      [2566, 86.2, "ผ่าน"],
    ]);
    expect(report.assessments[1]?.totalChange?.value).toEqual({ value: 6.09, direction: "up", unit: "points" });
  });

  it("takes no change of costs or complaints for a change of scores", async () => {
    const { report } = await result("อัตราสิ้นเปลืองน้ำมันลดลงร้อยละ 8 และเรื่องร้องเรียนลดลงร้อยละ 12.50");
    expect(report.mentions.changes).toEqual([]);
  });

  it("leaves national means and other agencies to others", async () => {
    const { total, report } = await result(
      "คะแนนเฉลี่ยระดับประเทศ 90.19 คะแนน\nเทศบาลนครสมุทรสาคร ได้คะแนน 93.50 คะแนน\nองค์การบริหารส่วนตำบลบางกระเจ้า ได้คะแนน 86.20 คะแนน ระดับผ่าน",
    );
    expect(total).toBe(86.2);
    expect(report.otherAssessments.map((each) => each.total?.value).sort()).toEqual([90.19, 93.5]);
  });

  it.each([
    "มีหน่วยงานเข้าร่วมการประเมิน 8,323 หน่วยงาน ผ่านเกณฑ์ร้อยละ 80 และต้องได้ 85 คะแนนขึ้นไป",
    "ผลคะแนน 85 – 94 คะแนน ระดับ A\nผลคะแนน 75 – 84 คะแนน ระดับ B",
    "ตั้งเป้าหมายไม่น้อยกว่า 90.00 คะแนน ในปีถัดไป",
  ])("finds no score in %s", async (text) => {
    const { report } = await result(text);
    expect(report.assessments.map((each) => each.total)).toEqual([]);
  });
});

describe("indicators in prose", () => {
  it("reads scores of item ranges under headings of indicators", async () => {
    const { report } = await result(
      "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน\nผลการประเมินของหน่วยงาน ตามประเด็น e1 – e5 ได้คะแนนเฉลี่ยร้อยละ 84.74\nตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร\nประเด็น e5 – e10 ได้คะแนนเฉลี่ยร้อยละ 80.12",
    );
    const scores = report.assessments[0]?.indicators.flatMap(({ no, score }) => (score ? [[no, score.value]] : []));
    expect(scores).toEqual([
      [6, 84.74],
      [7, 80.12],
    ]);
    expect(report.mentions.itemRanges.map(({ value, indicator }) => [value, indicator])).toEqual([
      [{ first: "e1", last: "e5" }, 6],
      [{ first: "e5", last: "e10" }, 7],
    ]);
  });

  it("reads a sentence that lists indicators with their scores", async () => {
    const { report } = await result(
      "ตัวชี้วัดการปฏิบัติหน้าที่ ได้คะแนน 90.10 คะแนน ตัวชี้วัดการใช้งบประมาณ ได้คะแนน 82.30 คะแนน และตัวชี้วัดการใช้อำนาจ ได้คะแนน 85.55 คะแนน",
    );
    const scores = report.assessments[0]?.indicators.flatMap(({ no, score }) => (score ? [[no, score.value]] : []));
    expect(scores).toEqual([
      [1, 90.1],
      [2, 82.3],
      [3, 85.55],
    ]);
  });

  it("reads instruments and the parts of EIT", async () => {
    const { report } = await result(
      "คะแนน IIT ได้ 91.20 คะแนน คะแนน EIT ส่วนที่ 1 ได้ 88.10 คะแนน EIT ส่วนที่ 2 ได้ 86.40 คะแนน และ OIT ได้ 79.50 คะแนน",
    );
    expect(report.assessments[0]?.instruments.map(({ id, part, score }) => [id, part, score.value])).toEqual([
      ["IIT", null, 91.2],
      ["EIT", 1, 88.1],
      ["EIT", 2, 86.4],
      ["OIT", null, 79.5],
    ]);
  });
});

describe("items of the open data instrument", () => {
  it("have all their points or none, in whole numbers", async () => {
    const { assessments } = await readText(
      "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567\n\nเทศบาลตำบลโคกกะเทียม จังหวัดลพบุรี\n\nข้อ o12 ได้ 0 คะแนน และข้อ o13 ได้ 100 คะแนน ส่วนข้อ o14 มีเอกสาร 100 หน้า\n",
    );
    expect(assessments[0]?.items.map(({ code, score }) => [code, score.value])).toEqual([
      ["o12", 0],
      ["o13", 100],
    ]);
  });
});

describe("the reporting agency in prose", () => {
  it("is known by its whole name where a known place is only the beginning of it", async () => {
    const report = await readText(
      "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566\nเทศบาลตำบลทุ่งกระเด็น\nอำเภอหนองกี่ จังหวัดบุรีรัมย์\n\n" +
        "เทศบาลตำบลทุ่งกระเด็น ได้คะแนนรวม 81.36 คะแนน ส่วนเทศบาลตำบลหนองกี่ ได้คะแนนรวม 90.02 คะแนน",
    );
    expect(report.agency).toMatchObject({ name: { value: "เทศบาลตำบลทุ่งกระเด็น" }, subdistrict: null });
    expect(report.assessments[0]?.total?.value).toBe(81.36);
    expect(report.otherAssessments.map(({ agency }) => agency?.value)).toEqual(["เทศบาลตำบลหนองกี่"]);
  });
});
