import { describe, expect, it } from "vitest";
import { extract } from "../../../src/extract/index.js";
import { normalise } from "../../../src/normalise/index.js";
import { parse } from "../../../src/parse/index.js";

const PLAN_HEAD = "ที่\tมาตรการ\tวิธีดำเนินการ\tผู้รับผิดชอบ\tระยะเวลา";
const PLAN_ROWS = [
  "1\tจัดทำคู่มือการให้บริการประชาชน\tแต่งตั้งคณะทำงานและจัดทำร่าง\tสำนักปลัด\tต.ค. 2566 - มี.ค. 2567",
  "2\tอบรมเรื่องการใช้ทรัพย์สินของราชการ\tจัดอบรมครึ่งวัน\tกองคลัง\tม.ค. - ก.ย. 2567",
  "3\tเผยแพร่แผนการใช้จ่ายงบประมาณ\tประกาศบนเว็บไซต์ทุกเดือน\tกองคลัง\tต.ค. 2566 - ก.ย. 2567",
];
const TOPICS = [
  "กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
  "การให้บริการและระบบ E-Service",
  "ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ",
  "กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ",
  "กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง",
  "กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล",
  "กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน",
];

async function statesOf(...lines: string[]) {
  const document = normalise(await extract(new TextEncoder().encode(lines.join("\n")), "a.txt"));
  const { requiredElements } = parse(document);
  return Object.fromEntries(requiredElements.map(({ item, element, state }) => [`${item} ${element}`, state]));
}

describe("requiredElements", () => {
  it("finds what a plan of measures must hold", async () => {
    const title = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567";
    expect(
      await statesOf(
        title,
        "",
        "ผลการวิเคราะห์รายประเด็น",
        ...TOPICS,
        "",
        PLAN_HEAD,
        ...PLAN_ROWS,
        "",
        "ให้ทุกกองกำกับติดตามและรายงานทุกไตรมาส",
      ),
    ).toEqual({
      "o34 seven-topics": "present",
      "o34 steps": "present",
      "o34 responsible": "present",
      "o34 timeframe": "present",
      "o34 monitoring": "present",
    });
  });

  it("calls missing only what the words say nowhere, and unclear what it can't tell", async () => {
    const title = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567";
    const rows = PLAN_ROWS.map((row) => row.split("\t").toSpliced(3, 1).join("\t"));
    const head = "ที่\tมาตรการ\tวิธีดำเนินการ\tระยะเวลา";
    expect(await statesOf(title, "", head, ...rows)).toMatchObject({
      "o34 responsible": "missing",
      "o34 monitoring": "missing",
      "o34 timeframe": "present",
    });
    expect(await statesOf(title, "", head, ...rows, "", "ผู้รับผิดชอบตามคำสั่งแนบท้าย", TOPICS[0] ?? "")).toMatchObject({
      "o34 responsible": "unclear",
      "o34 seven-topics": "unclear",
    });
  });

  it("takes a report on measures for the item of the year in which it is asked for", async () => {
    const report = (year: number) =>
      statesOf(
        `รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ${year}`,
        "",
        "มาตรการ\tผลการดำเนินการ\tผลลัพธ์\tผู้รับผิดชอบ",
        "1. จัดทำคู่มือการให้บริการ\tจัดทำแล้วเสร็จและเผยแพร่\tประชาชนทราบขั้นตอน\tสำนักปลัด",
        "2. อบรมเจ้าหน้าที่\tอบรมแล้วจำนวน 40 คน\tเจ้าหน้าที่มีความรู้\tกองคลัง",
      );
    expect(await report(2567)).toEqual({ "o28 results": "present", "o28 outcome": "present" });
    expect(Object.keys(await report(2564))).toEqual(["o43 results", "o43 concrete-practice", "o43 current-year"]);
    expect(await report(2568)).toEqual({});
  });

  it("says nothing of a document that is neither", async () => {
    expect(await statesOf("ประกาศรับสมัครงาน ประจำปี 2567")).toEqual({});
  });
});
