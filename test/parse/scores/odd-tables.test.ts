import { describe, expect, test } from "vitest";
import { readText } from "../../support/read-text.js";
import { EARLIER, NAMES, SCORES, two } from "../../support/ten-scores.js";

const TITLE = "รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567\nเทศบาลตำบลท่าข้าม อำเภอท่าแซะ จังหวัดชุมพร\n\n";
const before = EARLIER.map(two);
const now = SCORES.map(two);

async function yearsOf(text: string) {
  const { assessments, ...report } = await readText(TITLE + text);
  const ofYear = (year: number | null) => assessments.find((each) => each.fiscalYear === year);
  const scores = (year: number) => (ofYear(year)?.indicators ?? []).map(({ score }) => score?.value ?? null);
  return { years: assessments.map(({ fiscalYear }) => fiscalYear), ofYear, scores, report, assessments };
}

const tabbed = (head: string[], row: (index: number) => string[]) =>
  `${[head, ...NAMES.map((_, index) => row(index))].map((cells) => cells.join("\t")).join("\n")}\n`;

describe("score tables of odd shapes", () => {
  test("a fall and a level beside each score make no scale of levels", async () => {
    const { scores } = await yearsOf(
      tabbed(["ที่", "ตัวชี้วัด", "ปี 2566", "ปี 2567", "ผลต่าง", "ระดับ"], (i) => [
        String(i + 1),
        NAMES[i] ?? "",
        before[i] ?? "",
        now[i] ?? "",
        `-${i + 1}.10`,
        "ผ่านดี",
      ]),
    );
    expect(scores(2567)).toEqual([...SCORES]);
    expect(scores(2566)).toEqual([...EARLIER]);
  });

  test("targets and gaps are no scores, and a trend leads to the last year with scores", async () => {
    const { years, ofYear } = await yearsOf(
      tabbed(["KPI", "2566", "2567", "Trend", "Target 2568", "Gap"], (i) => [
        `${i + 1}. ${NAMES[i]}`,
        before[i] ?? "",
        now[i] ?? "",
        "▲ 1.00",
        "95.00",
        "2.50",
      ]),
    );
    expect(years).toEqual([2566, 2567]);
    expect(ofYear(2567)?.indicators[0]?.change?.value).toMatchObject({ value: 1, direction: "up" });
  });

  test("a difference to a mean is no change", async () => {
    const { report, scores } = await yearsOf(
      tabbed(["ที่", "ตัวชี้วัด", "คะแนนเฉลี่ยจังหวัด", "คะแนนของหน่วยงาน", "สูง/ต่ำกว่าค่าเฉลี่ย"], (i) => [
        String(i + 1),
        NAMES[i] ?? "",
        before[i] ?? "",
        now[i] ?? "",
        "+1.00",
      ]),
    );
    expect(scores(2567)).toEqual([...SCORES]);
    expect(report.mentions.changes).toEqual([]);
  });

  test("the indicators' numbers alone, side by side", async () => {
    const numbers = NAMES.map((_, i) => String(i + 1)).join("\t");
    const { scores, report } = await yearsOf(
      `ตัวชี้วัด\t${numbers}\nปี 2566\t${before.join("\t")}\nปี 2567\t${now.join("\t")}\nเพิ่มขึ้น/ลดลง\t${now.map(() => "+1.00").join("\t")}\n`,
    );
    expect(scores(2566)).toEqual([...EARLIER]);
    expect(scores(2567)).toEqual([...SCORES]);
    expect(report.mentions.leftovers).toEqual([]);
  });

  test("indicators counted as items", async () => {
    const { scores, ofYear } = await yearsOf(
      tabbed(["Indicator", "FY2566", "FY2567"], (i) => [`I${i + 1} ${NAMES[i]}`, before[i] ?? "", now[i] ?? ""]),
    );
    expect(scores(2566)).toEqual([...EARLIER]);
    expect(scores(2567)).toEqual([...SCORES]);
    expect(ofYear(2567)?.items).toEqual([]);
  });

  test("one cell a line, two years side by side", async () => {
    const cells = NAMES.flatMap((name, i) => [String(i + 1), name, before[i] ?? "", now[i] ?? ""]);
    const lines = ["ที่", "ตัวชี้วัด", "คะแนน ปี 2566", "คะแนน ปี 2567", ...cells, "คะแนนรวม", "80.10", "84.20"];
    const { scores, ofYear } = await yearsOf(`ผลการประเมินรายตัวชี้วัด\n${lines.join("\n")}\n`);
    expect(scores(2566)).toEqual([...EARLIER]);
    expect(scores(2567)).toEqual([...SCORES]);
    expect(ofYear(2567)?.total?.value).toBe(84.2);
  });

  test("lines of names and numbers without heads are no table", async () => {
    const cells = NAMES.flatMap((name, i) => [name, before[i] ?? "", now[i] ?? ""]);
    expect((await yearsOf(`${cells.join("\n")}\n`)).years).not.toContain(2566);
  });

  test("two tables that nothing parts", async () => {
    const items = ["ข้อ\tรายการข้อมูล\tผ่าน\tไม่ผ่าน\tคะแนน\tข้อเสนอแนะ"].concat(
      [1, 2, 3, 4].map((no) => `O${no}\tข้อมูล\t✓\t\t100\t-`),
    );
    const { scores, ofYear, report } = await yearsOf(
      `${items.join("\n")}\n${tabbed(["ตัวชี้วัดที่", "ชื่อตัวชี้วัด", "น้ำหนัก", "คะแนนเต็ม", "คะแนนที่ได้", "หมายเหตุ"], (i) => [
        String(i + 1),
        NAMES[i] ?? "",
        "",
        "100",
        now[i] ?? "",
        "",
      ])}`,
    );
    expect(scores(2567)).toEqual([...SCORES]);
    expect(ofYear(2567)?.items.map(({ code }) => code)).toEqual(["o1", "o2", "o3", "o4"]);
    expect(report.measures).toEqual([]);
  });

  test("agencies by their instruments are each its own", async () => {
    const { ofYear, report } = await yearsOf(
      "ที่\tหน่วยงาน\tIIT\tEIT\tOIT\tคะแนนรวม\n1\tเทศบาลตำบลท่าข้าม\t95.10\t93.20\t97.30\t95.41\n2\tเทศบาลตำบลท่าแซะ\t90.10\t88.20\t85.30\t87.61\n3\tอบต.สองพี่น้อง\t80.10\t78.20\t75.30\t77.61\n",
    );
    expect(ofYear(2567)?.total).toMatchObject({ value: 95.41 });
    expect(ofYear(2567)?.total?.alternatives).toBeUndefined();
    expect(report.otherAssessments.map(({ total }) => total?.value)).toEqual([87.61, 77.61]);
  });

  test("how many answered is no score of an item", async () => {
    const rows = [1, 2, 3].map((no) => `i${no} คำถาม\t85.00\t4.50`).join("\n");
    const { assessments } = await yearsOf(`ข้อคำถาม\tร้อยละผู้ตอบ\tคะแนน (เต็ม 5)\n${rows}\n`);
    expect(assessments.flatMap(({ items }) => items)).toEqual([]);
  });

  test("two parts, two years each", async () => {
    const rows = [1, 2, 3].map((no) => `e${no}\t90.00\t92.50\t80.00\t82.10`).join("\n");
    const { ofYear } = await yearsOf(
      `ข้อ\tEIT ส่วนที่ 1 ปี 2566\tEIT ส่วนที่ 1 ปี 2567\tEIT ส่วนที่ 2 ปี 2566\tEIT ส่วนที่ 2 ปี 2567\n${rows}\n`,
    );
    expect(
      ofYear(2566)
        ?.items.slice(0, 2)
        .map(({ part, score }) => [part, score?.value]),
    ).toEqual([
      [1, 90],
      [2, 80],
    ]);
  });

  test("English names, Christian years and words", async () => {
    const names = [
      "Duty Performance",
      "Budget Usage",
      "Use of Power",
      "Use of Government Property",
      "Anti-Corruption Improvement",
      "Quality of Operation",
      "Communication Efficiency",
      "System Improvement",
      "Data Disclosure",
      "Prevention of Corruption",
    ];
    const rows = names.map((name, i) => `${i + 1}\t${name}\t${before[i]}\t${now[i]}`).join("\n");
    const { scores, ofYear } = await yearsOf(`No.\tIndicator\t2023\t2024\n${rows}\n\tTotal Score\t80.10\t84.20\n`);
    expect(scores(2566)).toEqual([...EARLIER]);
    expect(scores(2567)).toEqual([...SCORES]);
    expect(ofYear(2567)?.total?.value).toBe(84.2);
  });
});

describe("scores told in odd ways", () => {
  test("years one after another", async () => {
    const { assessments } = await yearsOf(
      "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2564 - 2567 ได้คะแนน 86.12, 88.43, 90.05 และ 92.37 คะแนน ตามลำดับ\n",
    );
    expect(assessments.map(({ fiscalYear, total }) => [fiscalYear, total?.value])).toEqual([
      [2564, 86.12],
      [2565, 88.43],
      [2566, 90.05],
      [2567, 92.37],
    ]);
  });

  test("not as many scores as years", async () => {
    const { assessments } = await yearsOf("ผลการประเมิน ITA ปี 2565 - 2567 ได้คะแนน 86.12 และ 92.37 คะแนน ตามลำดับ\n");
    expect(assessments.some(({ fiscalYear, total }) => fiscalYear === 2565 && total?.value === 86.12)).toBe(false);
  });

  test("all indicators in one line", async () => {
    const line = NAMES.map((name, i) => `(${i + 1}) ${name} ${now[i]}`).join(" ");
    expect((await yearsOf(`คะแนนรายตัวชี้วัด ปี 2567 ดังนี้ ${line}\n`)).scores(2567)).toEqual([...SCORES]);
  });

  test("a year, a sign and the score", async () => {
    const { ofYear } = await yearsOf("ผลหลังดำเนินการ ITA ปี 2567 = 94.02 (ปี 2566 = 91.88) เพิ่มขึ้น 2.14\n");
    expect([ofYear(2566)?.total?.value, ofYear(2567)?.total?.value]).toEqual([91.88, 94.02]);
  });

  test.each([
    ["คะแนนรวม 91.08 คะแนน ลดลงจากปีงบประมาณ พ.ศ. 2566 (93.20 คะแนน ระดับ ผ่าน) จำนวน 2.12 คะแนน", [2.12, "down"]],
    ["ผลคะแนนภาพรวม 89.77 คะแนน ซึ่งต่ำกว่าปีก่อนหน้า 1.13 คะแนน", [1.13, "down"]],
    ["overall score of 87.63 points, up 2.08 points", [2.08, "up"]],
  ])("%s", async (text, change) => {
    const { value } = (await yearsOf(`${text}\n`)).ofYear(2567)?.totalChange ?? {};
    expect([value?.value, value?.direction]).toEqual(change);
  });

  test("where a score came from is no size of a change", async () => {
    const { report } = await yearsOf("การเปิดเผยข้อมูล ลดลงจาก 87.85 คะแนน เหลือ 87.54 คะแนน\n");
    expect(report.mentions.changes.map(({ value }) => value?.value)).not.toContain(87.85);
  });

  test("the highest and the lowest before their names", async () => {
    const { ofYear } = await yearsOf(
      "คะแนนสูงสุด 99.00 คะแนน คือ ตัวชี้วัดการปฏิบัติหน้าที่ ส่วนคะแนนต่ำสุด 85.71 คะแนน คือ ตัวชี้วัดการเปิดเผยข้อมูล\n",
    );
    const scores = ofYear(2567)?.indicators.map(({ score }) => score?.value ?? null) ?? [];
    expect([scores[0], scores[8]]).toEqual([99, 85.71]);
    expect(ofYear(2567)?.indicators[0]?.score?.alternatives).toBeUndefined();
  });

  test("the mean of others is not the agency's", async () => {
    const { ofYear } = await yearsOf("ผลคะแนน ITA 93.54 คะแนน สูงกว่าค่าเฉลี่ยรัฐวิสาหกิจ (92.10 คะแนน)\n");
    expect(ofYear(2567)?.total).toMatchObject({ value: 93.54 });
    expect(ofYear(2567)?.total?.alternatives).toBeUndefined();
  });

  test("cards with both parts of EIT and a level", async () => {
    const { ofYear } = await yearsOf("คะแนนภาพรวม\n\n87.66\n\nระดับ\n\nผ่าน\n\nEIT (1)\n\n90.12\n\nEIT (2)\n\n80.95\n");
    expect(ofYear(2567)?.level?.value).toBe("ผ่าน");
    expect(ofYear(2567)?.instruments.map(({ id, part, score }) => [id, part, score.value])).toEqual([
      ["EIT", 1, 90.12],
      ["EIT", 2, 80.95],
    ]);
  });
});
