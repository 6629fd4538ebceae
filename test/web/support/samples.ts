import type { ReviewReport } from "../../../src/model/review.js";
import { cell, cropOf, finding, fingerprintOf, place, words } from "./findings.js";
import { arithmetic, assessment, opened, read, record } from "./reports.js";

/** Texts that would do harm if a page took them for anything but text. */
export const HOSTILE = {
  picture: '<img src=x onerror="window.harmed = true">',
  script: "</script><script>window.harmed = true</script>",
  address: "javascript:window.harmed=true",
  direction: "\u202Eกลับทิศ\u202C",
  long: "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ".repeat(12),
};

const SCORES = [92.1, 85.4, 88.3, 84.9, 87.5, 90.2, 88.6, 86.1, 91.0, 84.2];

/** A report with a total that its indicators contradict, and what follows from it. */
export function totalsReport(): ReviewReport {
  const path = "ปี 2567/รายงานผล.pdf";
  const total = fingerprintOf(path, "total-mismatch");
  const evidence = cell(0, 11, 2, "98.11");
  const found = opened(
    "totals",
    record(path, {
      status: "partial",
      problems: [
        {
          code: "page-unreadable",
          category: "input",
          message: { th: "อ่านหน้า 3 ไม่ได้", en: "Page 3 could not be read" },
          remedy: { th: "โปรดสแกนหน้านี้ใหม่", en: "Scan this page again" },
          page: 3,
        },
      ],
      assessments: [assessment(98.11, SCORES)],
      claims: [
        {
          kind: "total",
          text: read("ได้คะแนนรวม 98.11 คะแนน", "ได้คะแนนรวม 98.11 คะแนน"),
          fiscalYear: 2567,
          indicator: null,
          expected: 98.11,
          actual: 88.11,
          holds: false,
        },
      ],
      measures: [
        {
          no: read("1", "1"),
          indicator: 2,
          section: null,
          title: read("เผยแพร่แผนการใช้จ่ายงบประมาณ", "เผยแพร่แผนการใช้จ่ายงบประมาณ"),
          steps: [read("จัดทำแผน", "จัดทำแผน"), read("เผยแพร่บนเว็บไซต์", "เผยแพร่บนเว็บไซต์")],
          responsible: [read("กองคลัง", "กองคลัง")],
          period: read({ start: "2024-10-01", end: "2025-03-31" }, "ต.ค. 67 - มี.ค. 68"),
          monitoring: null,
          result: null,
          outcome: null,
          remark: null,
          budget: null,
          target: null,
          other: [],
        },
      ],
      requiredElements: [{ item: "o34", element: "monitoring", state: "missing", evidence: [] }],
      typos: [{ printed: "ประเมิณ", suggestion: "ประเมิน", evidence: [words(4, 0, "ประเมิณ")] }],
    }),
    [
      [
        finding(path, "total-mismatch", {
          message: {
            th: "คะแนนรวมที่พิมพ์ 98.11 ไม่ตรงกับคะแนน 10 ตัวชี้วัด ซึ่งคำนวณได้ 88.11",
            en: "The printed total 98.11 cannot come from the ten indicators: they give 88.11",
          },
          expected: [88.11, 88.12],
          actual: 98.11,
          difference: 10,
          contributors: [
            { name: "total", value: 98.11, raw: "98.11", confidence: "high" },
            { name: "indicator-3-before", value: 88.3, raw: "88.30", confidence: "high" },
          ],
          evidence: [evidence, cell(0, 3, 2, "88.30")],
        }),
        [
          place(evidence, {
            crop: cropOf("red"),
            row: { headers: ["ที่", "ตัวชี้วัด", "คะแนน"], cells: ["", "คะแนนรวม", "98.11"], column: 2 },
            readings: [
              { reader: "mupdf", raw: "98.11" },
              { reader: "digits", raw: "98.11" },
            ],
          }),
          place(cell(0, 3, 2, "88.30"), {
            row: { headers: ["ที่", "ตัวชี้วัด", "คะแนน"], cells: ["3", "การใช้อำนาจ", "88.30"], column: 2 },
          }),
        ],
      ],
      [
        finding(path, "claim-contradicted", {
          cause: "undetermined",
          group: total,
          message: { th: "ข้อความ “98.11” ไม่ตรงกับข้อมูล", en: "The text “98.11” does not agree with the data" },
          evidence: [words(47, 12, "98.11")],
        }),
        [
          place(words(47, 12, "98.11"), {
            text: "ได้คะแนนรวม 98.11 คะแนน อยู่ในระดับผ่าน",
            mark: [12, 17],
            raw: "ได้คะเเนนรวม 98.11 คะเเนน อยู่ในระดับผ่าน",
            rawMark: [13, 18],
          }),
        ],
      ],
      [
        finding(path, "measure-incomplete", {
          severity: "warning",
          cause: "reading",
          candidates: [{ name: "indicator-2", raw: "85.10", value: 85.1, from: "digits" }],
          missingContributors: ["responsible"],
          evidence: [cell(1, 1, 3, "88.80")],
        }),
        [place(cell(1, 1, 3, "88.80"), { crop: cropOf("blue") })],
      ],
    ],
  );
  return {
    ...found,
    arithmetic: [arithmetic(SCORES, 98.11)],
    repairs: [
      {
        page: 1,
        block: 47,
        before: "คะเเนน",
        after: "คะแนน",
        around: "ได้คะแนนรวม 98.11",
        repairs: [{ class: "double-sara-e", reason: "two sara e" }],
      },
    ],
    moreRepairs: 3,
  };
}

/** A report whose every text is hostile. */
export function hostileReport(): ReviewReport {
  const path = `${HOSTILE.picture}.pdf`;
  const evidence = words(1, 0, HOSTILE.picture);
  return opened(
    "hostile",
    record(path, {
      claims: [
        {
          kind: "other",
          text: read(HOSTILE.address, HOSTILE.address),
          fiscalYear: null,
          indicator: null,
          expected: HOSTILE.script,
          actual: null,
          holds: null,
        },
      ],
      typos: [{ printed: HOSTILE.direction, suggestion: HOSTILE.script, evidence: [] }],
    }),
    [
      [
        finding(path, "agency-conflict", {
          cause: "undetermined",
          message: { th: HOSTILE.script, en: HOSTILE.script },
          expected: HOSTILE.picture,
          actual: HOSTILE.direction,
          contributors: [{ name: HOSTILE.picture, value: null, raw: HOSTILE.script, confidence: "low" }],
          evidence: [evidence],
        }),
        [
          place(evidence, {
            text: HOSTILE.picture + HOSTILE.script,
            row: { headers: [HOSTILE.picture], cells: [HOSTILE.picture, HOSTILE.long], column: 0 },
          }),
          place(evidence, {
            text: HOSTILE.long,
            crop: { source: "https://example.invalid/x.png", width: 10, height: 10, mark: [0, 0, 1, 1] },
          }),
        ],
      ],
    ],
  );
}

/** A report of another agency with one warning. */
export function warningReport(): ReviewReport {
  const path = "ปี 2566/แผน.docx";
  return opened("warning", record(path, {}), [
    [
      finding(path, "period-reversed", { severity: "warning", evidence: [words(9, 0, "ก.ย. - ต.ค.")] }),
      [place(words(9, 0, "ก.ย. - ต.ค."), { text: "ก.ย. - ต.ค. 2566" })],
    ],
  ]);
}
