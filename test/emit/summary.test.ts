import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/emit/digest.js";
import { summaryLines } from "../../src/emit/summary.js";
import type { ManifestFile } from "../../src/model/manifest.js";
import type { Report } from "../../src/model/report.js";
import { evidence, read, sampleFinding, sampleReport } from "./sample-report.js";

const summary = (reports: Report[], files: ManifestFile[] = []) =>
  [...summaryLines(reports.map(digestOf), files)].join("\n");

const assessment = (total: Report["assessments"][number]["total"]): Report["assessments"][number] => ({
  fiscalYear: 2567,
  total,
  level: read("ผ่าน"),
  totalChange: null,
  instruments: [],
  indicators: [],
  items: [],
  selectedBy: null,
});

const skipped: ManifestFile = {
  path: "~$lock.docx",
  status: "skipped",
  sha256: null,
  bytes: null,
  stages: [],
  peakMemoryBytes: null,
  problem: null,
  skipped: "แฟ้มล็อก",
};

describe("summaryLines", () => {
  it("writes one report's entry in full", () => {
    const report = sampleReport({
      assessments: [assessment(read(86))],
      findings: [
        sampleFinding({ evidence: [evidence({ page: 3, table: 0, row: 4, text: "๘๖.๐๐" })] }),
        sampleFinding({ severity: "info", rule: "measure-number-gap" }),
      ],
    });
    expect(summary([report])).toBe(
      [
        "# สรุปผลการตรวจรายงานการประเมิน ITA",
        "",
        "- ประมวลผลแล้ว 1 แฟ้ม",
        "- อ่านได้ครบ 1 · อ่านได้บางส่วน 0 · อ่านไม่สำเร็จ 0 · ข้าม 0",
        "- ข้อผิดพลาด 1 · คำเตือน 0 · ข้อสังเกต 1",
        "",
        "## รายงานที่ควรตรวจก่อน",
        "",
        "เรียงจากรายงานที่มีข้อผิดพลาดซึ่งเป็นของรายงานเอง แล้วจึงรายงานที่มีคะแนนซึ่งอ่านค่าไม่ได้ และรายงานที่มีคำเตือน",
        "",
        "### 1. เทศบาลตำบลบ้านสมมุติ · ปีงบประมาณ 2567",
        "",
        "- แฟ้ม: ปี2567/รายงาน.docx",
        "- ผลการประเมิน: ปี 2567 คะแนนรวม 86 ระดับ ผ่าน",
        "- เหตุที่ควรตรวจ: ข้อผิดพลาดของรายงาน 1 รายการ",
        "  - **ข้อผิดพลาด** (เป็นของรายงาน) คะแนนรวมไม่ตรง — หน้า 3 ตารางที่ 1 แถวที่ 5 พิมพ์ไว้ว่า “๘๖.๐๐”",
        "- มีข้อสังเกตอีก 1 รายการ",
        "",
        "## รายงานทั้งหมด",
        "",
        "| แฟ้ม | หน่วยงาน | ปี | คะแนนรวม | ระดับ | ข้อผิดพลาด | คำเตือน | ข้อสังเกต | สถานะ |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
        "| ปี2567/รายงาน.docx | เทศบาลตำบลบ้านสมมุติ | 2567 | 86 | ผ่าน | 1 | 0 | 1 | ครบ |",
      ].join("\n"),
    );
  });

  it("puts errors of reports first, then unread scores, then warnings, ties by path", () => {
    const warning = sampleFinding({ severity: "warning" });
    const text = summary([
      sampleReport({ findings: [warning] }, "a.txt"),
      sampleReport({ findings: [sampleFinding({ accepted: true })] }, "b.txt"),
      sampleReport({ findings: [sampleFinding({ cause: "undetermined" })] }, "c.txt"),
      sampleReport({ assessments: [assessment(read<number>(null, "8?"))] }, "d.txt"),
      sampleReport({ findings: [sampleFinding()] }, "f.txt"),
      sampleReport({ findings: [sampleFinding()] }, "e.txt"),
    ]);
    expect([...text.matchAll(/^- แฟ้ม: (.*)$/gm)].map((match) => match[1])).toEqual([
      "e.txt",
      "f.txt",
      "d.txt",
      "c.txt",
      "a.txt",
    ]);
    expect(text).toContain("อ่านค่าไม่ได้ (8?)");
  });

  it("names failed and skipped files with what to do", () => {
    const failed = sampleReport(
      {
        status: "failed",
        problems: [
          {
            code: "encrypted",
            category: "input",
            message: { th: "แฟ้มเข้ารหัส", en: "encrypted" },
            remedy: { th: "ขอแฟ้มที่ไม่มีรหัส", en: "ask for one without" },
            page: null,
          },
        ],
      },
      "ลับ.pdf",
    );
    const text = summary([failed], [skipped]);
    expect(text).toContain("## แฟ้มที่อ่านไม่สำเร็จ\n\n- ลับ.pdf\n  - แฟ้มเข้ารหัส — วิธีแก้: ขอแฟ้มที่ไม่มีรหัส");
    expect(text).toContain("## แฟ้มที่ข้าม\n\n- \\~\\$lock.docx: แฟ้มล็อก");
    expect(text).toContain("ไม่พบรายงานที่ต้องตรวจเป็นพิเศษ");
  });

  it("lets nothing of a report act as mark-up", () => {
    const attack = '</td><script>x</script> [a](http://b) | `c`\n# d <img src="x" onerror=y>';
    const report = sampleReport(
      {
        agency: { ...sampleReport().agency, name: read(attack) },
        assessments: [{ ...assessment(read<number>(null, attack)), level: read(attack) }],
        findings: [sampleFinding({ message: { th: attack, en: attack }, evidence: [evidence({ text: attack })] })],
      },
      `${attack}.txt`,
    );
    const text = summary([report], [{ ...skipped, path: attack, skipped: attack }]);
    expect(text).not.toMatch(/<|>/);
    expect(text).not.toMatch(/(?<!\\)\[|(?<!\\)`|^# d|:\/\//m);
    for (const line of text.split("\n").filter((one) => one.startsWith("|"))) {
      expect(line.replaceAll("\\|", "").split("|")).toHaveLength(11);
    }
  });
});
