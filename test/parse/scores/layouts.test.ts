import { describe, expect, it } from "vitest";
import type { Assessment } from "../../../src/model/assessment.js";
import { readText } from "../../support/read-text.js";
import { EARLIER, EARLIER_TOTAL, NAMES, SCORES, TOTAL, thai, two } from "../../support/ten-scores.js";

const TITLE =
  "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ITA ประจำปีงบประมาณ พ.ศ. 2567\nเทศบาลตำบลท่าข้าม อำเภอท่าแซะ จังหวัดชุมพร\n\n";

function scoresOf(assessment: Assessment | undefined): (number | null)[] {
  return (assessment?.indicators ?? []).map((indicator) => indicator.score?.value ?? null);
}

async function only(text: string): Promise<Assessment> {
  const { assessments } = await readText(text);
  expect(assessments.map((each) => each.fiscalYear)).toEqual([2567]);
  const [assessment] = assessments;
  if (!assessment) throw new Error("no assessment");
  return assessment;
}

describe("score tables", () => {
  it("reads number, name and score", async () => {
    const rows = NAMES.map((name, i) => `${i + 1}\t${name}\t${two(SCORES[i] ?? 0)}`).join("\n");
    const assessment = await only(
      `${TITLE}ลำดับ\tตัวชี้วัด\tคะแนน\n${rows}\nคะแนนรวม\t\t${TOTAL}\nระดับผลการประเมิน\t\tผ่าน\n`,
    );
    expect(scoresOf(assessment)).toEqual([...SCORES]);
    expect(assessment.total?.value).toBe(TOTAL);
    expect(assessment.level?.value).toBe("ผ่าน");
  });

  it("reads Thai numerals and keeps them as raw", async () => {
    const rows = NAMES.map((name, i) => `${thai(String(i + 1))}.\t${name}\t${thai(two(SCORES[i] ?? 0))}`).join("\n");
    const assessment = await only(`${TITLE}ที่\tตัวชี้วัด\tผลคะแนน\n${rows}\n`);
    expect(scoresOf(assessment)).toEqual([...SCORES]);
    expect(assessment.indicators[0]?.score?.raw).toBe("๙๒.๑๕");
  });

  it("takes a printed number for a rank where the names say otherwise", async () => {
    const ranked = NAMES.map((name, i) => ({ name, score: SCORES[i] ?? 0 })).sort((a, b) => b.score - a.score);
    const rows = ranked.map(({ name, score }, i) => `${i + 1}\t${name}\t${two(score)}`).join("\n");
    expect(scoresOf(await only(`${TITLE}อันดับ\tตัวชี้วัด\tคะแนน\n${rows}\n`))).toEqual([...SCORES]);
  });

  it("reads one field a line", async () => {
    const cells = NAMES.map((name, i) => `\t${i + 1}\n\t${name}\n\t${two(SCORES[i] ?? 0)}\n`).join("\n");
    expect(scoresOf(await only(`${TITLE}\tลำดับ\n\tตัวชี้วัด\n\tคะแนน\n\n${cells}\n`))).toEqual([...SCORES]);
  });

  it("reads scores inside the name cell in instrument groups with restarted numbers", async () => {
    const line = (i: number, no: number) => `${no}. ${NAMES[i]} ${two(SCORES[i] ?? 0)} คะแนน\t`;
    const text = [
      "ตัวชี้วัดของการประเมิน\tประเด็นที่ต้องแก้ไข",
      "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)\t",
      ...[0, 2, 4, 3, 1].map((i, n) => line(i, n + 1)),
      "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)\t",
      ...[5, 6, 7].map((i, n) => line(i, n + 1)),
      "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)\t",
      ...[8, 9].map((i, n) => line(i, n + 1)),
    ].join("\n");
    expect(scoresOf(await only(`${TITLE}${text}\n`))).toEqual([...SCORES]);
  });

  it("reads two years with a change column of words and numbers", async () => {
    const rows = NAMES.map(
      (name, i) => `${i + 1}\t${name}\t${two(EARLIER[i] ?? 0)}\t${two(SCORES[i] ?? 0)}\tเพิ่มขึ้น 2.00`,
    ).join("\n");
    const { assessments } = await readText(
      `${TITLE}ที่\tตัวชี้วัด\tปี 2566\tปี 2567\tการเปลี่ยนแปลง\n${rows}\nคะแนนเฉลี่ย\t\t${EARLIER_TOTAL}\t${TOTAL}\tเพิ่มขึ้น 2.00\n`,
    );
    expect(assessments.map((each) => each.fiscalYear)).toEqual([2566, 2567]);
    expect(scoresOf(assessments[0])).toEqual([...EARLIER]);
    expect(scoresOf(assessments[1])).toEqual([...SCORES]);
    expect(assessments[1]?.indicators[3]?.change?.value).toEqual({ value: 2, direction: "up", unit: "points" });
    expect(assessments[1]?.totalChange?.value).toEqual({ value: 2, direction: "up", unit: "points" });
  });

  it("reads two header rows, an instrument column and signed changes", async () => {
    const instruments = ["IIT", "", "", "", "", "EIT", "", "", "OIT", ""];
    const rows = NAMES.map(
      (name, i) => `${instruments[i]}\t${i + 1}\t${name}\t${two(SCORES[i] ?? 0)}\t${two(EARLIER[i] ?? 0)}\t-2.00`,
    ).join("\n");
    const { assessments } = await readText(
      `${TITLE}เครื่องมือ\tลำดับ\tตัวชี้วัด\tคะแนน\t\tผลต่าง\n\t\t\t2566\t2567\t\n${rows}\n`,
    );
    expect(assessments.map((each) => each.fiscalYear)).toEqual([2566, 2567]);
    expect(scoresOf(assessments[1])).toEqual([...EARLIER]);
    expect(assessments[1]?.indicators[9]?.change?.value).toEqual({ value: -2, direction: "down", unit: "points" });
  });

  it("reads the indicators side by side, one year a row", async () => {
    const text = `${TITLE}ปีงบประมาณ\t${NAMES.join("\t")}\tคะแนนรวม\n2566\t${EARLIER.map(two).join("\t")}\t${EARLIER_TOTAL}\n2567\t${SCORES.map(two).join("\t")}\t${TOTAL}\n`;
    const { assessments } = await readText(text);
    expect(assessments.map((each) => each.fiscalYear)).toEqual([2566, 2567]);
    expect(scoresOf(assessments[0])).toEqual([...EARLIER]);
    expect(scoresOf(assessments[1])).toEqual([...SCORES]);
    expect(assessments[1]?.total?.value).toBe(TOTAL);
  });

  it("keeps another agency's column and a national mean apart", async () => {
    const rows = NAMES.map(
      (name, i) => `${i + 1}\t${name}\t${two(SCORES[i] ?? 0)}\t${two(EARLIER[i] ?? 0)}\t80.00`,
    ).join("\n");
    const report = await readText(`${TITLE}ที่\tตัวชี้วัด\tเทศบาลตำบลท่าข้าม\tเทศบาลตำบลสองพี่น้อง\tค่าเฉลี่ยระดับประเทศ\n${rows}\n`);
    expect(report.assessments).toHaveLength(1);
    expect(scoresOf(report.assessments[0])).toEqual([...SCORES]);
    expect(report.otherAssessments.map((each) => each.agency?.value ?? null)).toEqual(["เทศบาลตำบลสองพี่น้อง", null]);
  });

  it("knows its own column by a short name, and a mean over a district", async () => {
    const rows = NAMES.map((name, i) => `${name}\t${two(SCORES[i] ?? 0)}\t${two(EARLIER[i] ?? 0)}\t80.00`).join("\n");
    const heads = "ตัวชี้วัด\tทต.ท่าข้าม\tทต.สองพี่น้อง\tค่าเฉลี่ยอำเภอ";
    const report = await readText(`${TITLE}${heads}\n${rows}\n`);
    expect(report.assessments.map((each) => [each.fiscalYear, ...scoresOf(each)])).toEqual([[2567, ...SCORES]]);
    expect(report.otherAssessments.map((each) => each.agency?.value ?? null)).toEqual(["เทศบาลตำบลสองพี่น้อง", null]);
  });

  it("reads the level in the row of the total", async () => {
    const rows = NAMES.map((name, i) => `${name}\t${two(SCORES[i] ?? 0)}\tผ่าน`).join("\n");
    const { level } = await only(`${TITLE}ตัวชี้วัด\tคะแนน\tระดับ\n${rows}\nคะแนนรวม\t${TOTAL}\tผ่านดี\n`);
    expect(level?.value).toBe("ผ่านดี");
  });

  it("reads points of 30/30/40", async () => {
    const text = `${TITLE}เครื่องมือ\tคะแนนที่ได้\nIIT (30 คะแนน)\t26.77\nEIT (30 คะแนน)\t26.46\nOIT (40 คะแนน)\t35.15\nคะแนนรวม\t88.38\n`;
    const assessment = await only(text);
    expect(assessment.instruments.map(({ id, printed }) => [id, printed])).toEqual([
      ["IIT", { value: 26.77, of: 30 }],
      ["EIT", { value: 26.46, of: 30 }],
      ["OIT", { value: 35.15, of: 40 }],
    ]);
    expect(assessment.instruments[0]?.score.value).toBe(89.23);
    expect(assessment.total?.value).toBe(88.38);
  });

  it("dates columns by their words, and leaves an undated one without a year", async () => {
    const table = (earlier: string, now: string) =>
      `${TITLE}ที่\tตัวชี้วัด\t${earlier}\t${now}\n${NAMES.map((name, i) => `${i + 1}\t${name}\t${two(EARLIER[i] ?? 0)}\t${two(SCORES[i] ?? 0)}`).join("\n")}\n`;
    const worded = await readText(table("คะแนนปีที่ผ่านมา", "คะแนนปีปัจจุบัน"));
    expect(worded.assessments.map((each) => each.fiscalYear)).toEqual([2566, 2567]);
    const undated = await readText(table("คะแนน", "คะแนน"));
    expect(undated.assessments.map((each) => each.fiscalYear)).toEqual([2567, null]);
    expect(scoresOf(undated.assessments[0])).toEqual([...SCORES]);
  });

  it("reads several agencies and years as rows, the agency named in its first row alone", async () => {
    const row = (agency: string, year: number, less: number) =>
      `${agency}\t${year}\t${SCORES.map((score) => two(score - less)).join("\t")}\t${two(TOTAL - less)}`;
    const report = await readText(
      `${TITLE}หน่วยงาน\tปี\t${NAMES.join("\t")}\tรวม\n${row("เทศบาลตำบลท่าข้าม", 2566, 2)}\n${row("", 2567, 0)}\n${row("เทศบาลตำบลสองพี่น้อง", 2567, 1)}\n`,
    );
    expect(report.assessments.map((each) => [each.fiscalYear, each.total?.value])).toEqual([
      [2566, 86.38],
      [2567, TOTAL],
    ]);
    expect(scoresOf(report.assessments[1])).toEqual([...SCORES]);
    expect(report.otherAssessments.map((each) => [each.agency?.value, each.total?.value])).toEqual([
      ["เทศบาลตำบลสองพี่น้อง", 87.38],
    ]);
    expect(report.measures).toEqual([]);
  });

  it("reads a line for each indicator, and name and score on lines of their own", async () => {
    const lines = NAMES.map((name, i) => `${i + 1}: ${name} ${two(SCORES[i] ?? 0)}`).join("\n");
    expect(scoresOf(await only(`${TITLE}${lines}\n`))).toEqual([...SCORES]);
    const apart = NAMES.map((name, i) => `${i + 1}\n${name}\n${two(SCORES[i] ?? 0)}`).join("\n");
    expect(scoresOf(await only(`${TITLE}${apart}\n`))).toEqual([...SCORES]);
  });

  it("keeps instrument scores beside the first indicator of each apart", async () => {
    const ofInstrument: Record<number, string> = { 0: "89.25", 5: "88.20", 8: "87.88" };
    const rows = NAMES.map((name, i) => `${i + 1}. ${name}\t${two(SCORES[i] ?? 0)}\t${ofInstrument[i] ?? ""}`).join(
      "\n",
    );
    const assessment = await only(`${TITLE}ตัวชี้วัด\tคะแนน\tคะแนนรายเครื่องมือ\n${rows}\n`);
    expect(scoresOf(assessment)).toEqual([...SCORES]);
    expect(assessment.instruments.map(({ id, score }) => [id, score.value])).toEqual([
      ["IIT", 89.25],
      ["EIT", 88.2],
      ["OIT", 87.88],
    ]);
  });

  it("reads points beside a column of full marks", async () => {
    const assessment = await only(
      `${TITLE}เครื่องมือ\tคะแนนเต็ม\tคะแนนที่ได้\nIIT\t30\t26.77\nEIT\t30\t26.46\nOIT\t40\t35.15\nรวม\t100\t88.38\n`,
    );
    expect(assessment.instruments.map(({ printed, score }) => [printed, score.value])).toEqual([
      [{ value: 26.77, of: 30 }, 89.23],
      [{ value: 26.46, of: 30 }, 88.2],
      [{ value: 35.15, of: 40 }, 87.88],
    ]);
    expect(assessment.total?.value).toBe(88.38);
  });

  it("reads a wide table headed by the numbers of the indicators", async () => {
    const head = NAMES.map((_, i) => `ตัวชี้วัดที่ ${i + 1}`).join("\t");
    const assessment = await only(
      `${TITLE}ปีงบประมาณ\t${head}\tคะแนนรวม\n2567\t${SCORES.map(two).join("\t")}\t${TOTAL}\n`,
    );
    expect(scoresOf(assessment)).toEqual([...SCORES]);
    expect(assessment.total?.value).toBe(TOTAL);
  });

  it("takes the sum of weighted points for the total", async () => {
    const assessment = await only(
      `${TITLE}แบบวัด\tน้ำหนัก\tคะแนนที่ได้\tคะแนนถ่วงน้ำหนัก\nIIT\t30\t89.25\t26.78\nEIT\t30\t88.20\t26.46\nOIT\t40\t87.88\t35.15\nรวม\t100\t\t88.38\n`,
    );
    expect(assessment.total?.value).toBe(88.38);
    expect(assessment.instruments.map(({ score }) => score.value)).toEqual([89.25, 88.2, 87.88]);
  });

  it("reads one year a row with its total, level and rank", async () => {
    const report = await readText(`${TITLE}ปีงบประมาณ\tคะแนน\tระดับ\tอันดับ\n2565\t84.02\tB\t9\n2566\t88.38\tผ่าน\t7\n`);
    expect(report.assessments.map((each) => [each.fiscalYear, each.total?.value, each.level?.value])).toEqual([
      [2565, 84.02, "B"],
      [2566, 88.38, "ผ่าน"],
    ]);
  });

  it("never takes the scale of levels for scores", async () => {
    const report = await readText(
      `${TITLE}เกณฑ์ระดับผลการประเมิน\n\nคะแนน\tระดับ\n95.00 - 100\tAA\n85.00 - 94.99\tA\n75.00 - 84.99\tB\n65.00 - 74.99\tC\n\nหน่วยงานต้องได้ 85 คะแนนขึ้นไป จึงผ่านเกณฑ์\n`,
    );
    expect(report.assessments).toEqual([]);
  });
});

describe("the framework of five indexes", () => {
  it("is refused: its result stands apart and the report says why", async () => {
    const report = await readText(
      "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2561\nเทศบาลตำบลท่าข้าม\n\nดัชนี\tคะแนน\nความโปร่งใส\t80.10\nความพร้อมรับผิด\t75.20\nความปลอดจากการทุจริตในการปฏิบัติงาน\t88.00\nวัฒนธรรมคุณธรรมในองค์กร\t70.11\nคุณธรรมการทำงานในหน่วยงาน\t69.00\nคะแนนรวม\t77.02\nผลการประเมินปีงบประมาณ พ.ศ. 2561 ได้คะแนนรวม 77.02 คะแนน\n",
    );
    expect(report.assessments).toEqual([]);
    expect(report.otherAssessments.map((each) => [each.fiscalYear, each.total?.value])).toEqual([[2561, 77.02]]);
    expect(report.problemCodes).toEqual(["framework-unsupported"]);
  });
});

describe("item tables", () => {
  it("reads items of two parts", async () => {
    const rows = [1, 2, 3, 4].map((n) => `\tข้อ e${n}\t9${n}.10\t8${n}.20`).join("\n");
    const report = await readText(`${TITLE}หัวข้อ\tข้อคำถาม\tส่วนที่ 1\tส่วนที่ 2\n${rows}\n`);
    const items = report.assessments[0]?.items ?? [];
    expect(items.map(({ code, part, score }) => [code, part, score.value])).toContainEqual(["e3", 2, 83.2]);
    expect(items).toHaveLength(8);
  });

  it("takes the code of a row that can't be read from its place between two others", async () => {
    const codes = async (cells: string[]) => {
      const rows = cells.map((cell, index) => `\t${cell}\t9${index}.10`).join("\n");
      const report = await readText(`${TITLE}หัวข้อ\tข้อคำถาม\tคะแนน\n${rows}\n`);
      return report.assessments[0]?.items.map(({ code, score }) => [code, score.value]);
    };
    expect(await codes(["ข้อ i10", "ข้อ i1 l", "ข้อ i12", "11:", "ข้อ i14"])).toEqual([
      ["i10", 90.1],
      ["i11", 91.1],
      ["i12", 92.1],
      ["i13", 93.1],
      ["i14", 94.1],
    ]);
    expect((await codes(["ข้อ i1", "ข้อ i2", "รวม", "ข้อ i3", "หมวด", "ข้อ i6"]))?.map(([code]) => code)).toEqual([
      "i1",
      "i2",
      "i3",
      "i6",
    ]);
    expect((await codes(["ข้อ [1", "ข้อ 12", "ข้อ i3", "ข้อ i4", "ข้อ i5", "ข้อ.16", "รวม"]))?.map(([code]) => code)).toEqual(
      ["i1", "i2", "i3", "i4", "i5", "i6"],
    );
    expect((await codes(["รวม", "ข้อ i4", "ข้อ i5", "ข้อ i6"]))?.map(([code]) => code)).toEqual(["i4", "i5", "i6"]);
  });
});
