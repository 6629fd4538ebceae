import { instrumentOf, matchIndicatorName } from "../../../src/ita/index.js";
import type { Assessment } from "../../../src/model/assessment.js";
import type { Evidence } from "../../../src/model/place.js";
import type { Confidence, ReadValue } from "../../../src/model/read-value.js";
import { type Report, SCHEMA_VERSION } from "../../../src/model/report.js";

/** Evidence in a paragraph of page 1, or in a cell when `table`, `row` and `column` are given. */
export function place(block: number, text: string, cell?: { table: number; row: number; column: number }): Evidence {
  return {
    page: 1,
    block,
    table: cell?.table ?? null,
    row: cell?.row ?? null,
    column: cell?.column ?? null,
    span: [0, text.length],
    box: null,
    text,
  };
}

/** A read value as an invented report prints it; `raw` defaults to two decimals for numbers. */
export function read<T>(value: T | null, options: { raw?: string; confidence?: Confidence; at?: Evidence } = {}) {
  const raw = options.raw ?? (typeof value === "number" ? twoPlaces(value) : String(value ?? ""));
  return {
    value,
    raw,
    confidence: options.confidence ?? "high",
    evidence: [options.at ?? place(0, raw)],
  } satisfies ReadValue<T>;
}

const twoPlaces = (value: number) => (Number.isInteger(value) && value > 200 ? String(value) : value.toFixed(2));

const NAMES = [
  "การปฏิบัติหน้าที่",
  "การใช้งบประมาณ",
  "การใช้อำนาจ",
  "การใช้ทรัพย์สินของราชการ",
  "การแก้ไขปัญหาการทุจริต",
  "คุณภาพการดำเนินงาน",
  "ประสิทธิภาพการสื่อสาร",
  "การปรับปรุงระบบการทำงาน",
  "การเปิดเผยข้อมูล",
  "การป้องกันการทุจริต",
];

/** The ten scores of the invented report, by fiscal year; both totals follow from them. */
export const CLEAN_SCORES: Readonly<Record<number, readonly number[]>> = {
  2567: [97.12, 88.4, 93.55, 89.76, 91.03, 90.27, 87.64, 86.91, 94.29, 92.5],
  2568: [98.31, 90.85, 95.02, 91.44, 92.67, 92.18, 89.73, 88.36, 96.0, 94.0],
};
export const CLEAN_TOTALS: Readonly<Record<number, number>> = { 2567: 91.43, 2568: 93.12 };
export const CLEAN_LEVEL = "ผ่านดี";

const COLUMN: Readonly<Record<number, number>> = { 2567: 2, 2568: 3 };

/** One year's clean result, as one column of table 0: ten rows, then the total and the level. */
export function cleanAssessment(year: number): Assessment {
  const column = COLUMN[year] ?? 2;
  const cell = (row: number, text: string) => place(10 + row * 4 + column, text, { table: 0, row, column });
  const scores = CLEAN_SCORES[year] ?? [];
  const total = CLEAN_TOTALS[year] ?? 0;
  return {
    fiscalYear: year,
    total: read(total, { at: cell(11, twoPlaces(total)) }),
    level: read(CLEAN_LEVEL, { at: cell(12, CLEAN_LEVEL) }),
    totalChange: null,
    instruments: [],
    indicators: scores.map((score, index) => ({
      no: index + 1,
      name: read(NAMES[index] ?? "", {
        at: place(10 + (index + 1) * 4 + 1, NAMES[index] ?? "", { table: 0, row: index + 1, column: 1 }),
      }),
      instrument: instrumentOf(index + 1),
      score: read(score, { at: cell(index + 1, twoPlaces(score)) }),
      change: null,
    })),
    items: [],
    selectedBy: null,
  };
}

const PLACE = { subdistrict: "บางระกำ", district: "บางระกำ", province: "พิษณุโลก" } as const;
export const CLEAN_AGENCY = "เทศบาลตำบลบางระกำ";

/** A whole record without any fault: a subdistrict municipality's analysis of 2568 beside 2567, with two measures. */
export function cleanReport(): Report {
  const years = [2567, 2568];
  const assessments = years.map(cleanAssessment);
  return {
    schemaVersion: SCHEMA_VERSION,
    producer: { name: "prongsai", version: "0.0.0", rules: "0.0.0" },
    source: {
      path: "clean.docx",
      sha256: "0".repeat(64),
      bytes: 1000,
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      encoding: null,
      pages: null,
      textLayer: "native",
      readers: [{ name: "mammoth", version: "1.0.0" }],
      pageDecisions: [],
      readerDifferences: [],
    },
    status: "complete",
    problems: [],
    kinds: ["result-analysis", "measures-plan"],
    agency: {
      name: read(CLEAN_AGENCY, { at: place(1, CLEAN_AGENCY) }),
      type: "subdistrict-municipality",
      subdistrict: read<string>(PLACE.subdistrict, { at: place(1, PLACE.subdistrict) }),
      district: read<string>(PLACE.district, { at: place(1, PLACE.district) }),
      province: read<string>(PLACE.province, { at: place(1, PLACE.province) }),
      codes: { province: null, district: null, subdistrict: null },
    },
    fiscalYear: read(2568, { at: place(1, "2568") }),
    measuresYear: 2569,
    memo: null,
    assessments,
    otherAssessments: [],
    measures: [cleanMeasure("1", "จัดทำคู่มือการให้บริการประชาชน", 0), cleanMeasure("2", "อบรมการใช้พัสดุของราชการ", 1)],
    recommendations: [],
    claims: [],
    requiredElements: [],
    mentions: {
      agencies: [
        {
          ...read(CLEAN_AGENCY, { at: place(1, CLEAN_AGENCY) }),
          role: "title",
          type: "subdistrict-municipality",
          place: "บางระกำ",
        },
      ],
      places: (["subdistrict", "district", "province"] as const).map((rank) => ({
        ...read<string>(PLACE[rank], { at: place(1, PLACE[rank]) }),
        role: "title",
        rank,
        known: true,
        within: {
          district: rank === "subdistrict" ? PLACE.district : null,
          province: rank === "province" ? null : PLACE.province,
        },
      })),
      people: [],
      dates: [],
      years: [{ ...read(2568, { at: place(1, "2568") }), role: "title", kind: "fiscal" }],
      ...cleanMentions(assessments),
      changes: [],
      itemRanges: [],
      indicatorNames: (assessments[1]?.indicators ?? []).flatMap(({ no, name }) =>
        name
          ? [
              {
                ...name,
                role: "table",
                printedNo: no,
                indicator: matchIndicatorName(name.value ?? "")?.no ?? null,
                fiscalYear: 2568,
                table: 0,
              },
            ]
          : [],
      ),
      leftovers: [],
      repeatedTables: [],
    },
    typos: [],
    textSketch: [],
    findings: [],
    coverage: {},
  };
}

/** The scores and levels that a table of these results mentions. */
export function cleanMentions(assessments: readonly Assessment[]): Pick<Report["mentions"], "scores" | "levels"> {
  return {
    scores: assessments.flatMap(scoreMentions),
    levels: assessments.flatMap(({ level, fiscalYear }) => (level ? [{ ...level, role: "table", fiscalYear }] : [])),
  };
}

function scoreMentions({ fiscalYear, total, indicators }: Assessment): Report["mentions"]["scores"] {
  const common = { fiscalYear, instrument: null, item: null, part: null, where: "table" as const };
  return [
    ...(total ? [{ ...total, ...common, role: "total", indicator: null }] : []),
    ...indicators.flatMap(({ no, score }) =>
      score ? [{ ...score, ...common, role: "indicator", indicator: no }] : [],
    ),
  ];
}

function cleanMeasure(no: string, title: string, row: number): Report["measures"][number] {
  const cell = (column: number, text: string) =>
    place(100 + row * 6 + column, text, { table: 1, row: row + 1, column });
  return {
    no: read(no, { at: cell(0, no) }),
    indicator: null,
    section: null,
    title: read(title, { at: cell(1, title) }),
    steps: [read(`${title} แล้วเผยแพร่บนเว็บไซต์`, { at: cell(2, title) })],
    responsible: [read("สำนักปลัด", { at: cell(3, "สำนักปลัด") })],
    period: read(
      { start: "2025-10-01", end: "2026-09-30" },
      { raw: "ต.ค. 2568 - ก.ย. 2569", at: cell(4, "ต.ค. 2568 - ก.ย. 2569") },
    ),
    monitoring: read("รายงานผลทุกไตรมาส", { at: cell(5, "รายงานผลทุกไตรมาส") }),
    result: null,
    outcome: null,
    remark: null,
    budget: null,
    target: null,
    other: [],
  };
}
