import type { YearMention } from "../model/mentions.js";
import type { ReadValue } from "../model/read-value.js";
import type { Report, ReportKind } from "../model/report.js";
import { findYears } from "../thai/fiscal-year.js";
import type { FindingDraft, Rule } from "./rule.js";
import { contributor } from "./shared/outcome.js";
import { groupBy, placesOf } from "./shared/values.js";
import { at } from "./shared/where.js";

/** Parts that a document may join and that each have a fiscal year in their title. */
const TITLED_PARTS: readonly ReportKind[] = [
  "result-analysis",
  "measures-plan",
  "implementation-report",
  "minutes",
  "announcement",
];

const REMEDY_TH = "โปรดตรวจสอบว่าเอกสารเป็นของปีงบประมาณใด แล้วแก้ไขให้ตรงกัน";
const REMEDY_EN = "Check which fiscal year the document is of and correct the other.";

/** Two titles, or a title and the memorandum or the measures' heading, give fiscal years that can't both be right. */
export const fiscalYearConflict: Rule = {
  id: "fiscal-year-conflict",
  version: "1.0.0",
  severity: "warning",
  needs: ["fiscalYear", "measuresYear", "kinds", "assessments", "mentions.years", "memo.subject"],
  years: null,
  messages: {
    "in-title": {
      th: `ชื่อเรื่องแห่งหนึ่งระบุปีงบประมาณ พ.ศ. {printed} ({at}) แต่รายงานเป็นของปีงบประมาณ พ.ศ. {own} ${REMEDY_TH}`,
      en: `One title says fiscal year {printed} ({atEn}), but the report is of fiscal year {own}. ${REMEDY_EN}`,
    },
    "in-memo": {
      th: `เรื่องในบันทึกข้อความระบุปี พ.ศ. {printed} ({at}) แต่รายงานเป็นของปีงบประมาณ พ.ศ. {own} ${REMEDY_TH}`,
      en: `The memorandum's subject says {printed} ({atEn}), but the report is of fiscal year {own}. ${REMEDY_EN}`,
    },
    "in-measures-heading": {
      th: `หัวข้อมาตรการระบุปีงบประมาณ พ.ศ. {printed} ({at}) แต่รายงานเป็นของปีงบประมาณ พ.ศ. {own} ${REMEDY_TH}`,
      en: `The heading of the measures says fiscal year {printed} ({atEn}), but the report is of fiscal year {own}. ${REMEDY_EN}`,
    },
  },
  check(report) {
    const own = report.fiscalYear;
    if (own === null) return { state: "not-applicable", reason: "no fiscal year" };
    if (own.value === null) return { state: "could-not-run", reason: "the fiscal year is unread" };
    const year = own.value;
    const draft = (messageId: string, printed: number, values: (ReadValue<number> | ReadValue<string>)[]) => ({
      messageId,
      data: { printed, own: year, ...at({ evidence: placesOf(values) }) },
      fiscalYear: year,
      expected: year,
      actual: printed,
      difference: null,
      contributors: [contributor("fiscalYear", own), ...values.map((value) => contributor(messageId, value))],
      compared: [own, ...values],
      evidence: placesOf([...values, own]),
    });

    const findings: FindingDraft[] = [];
    for (const [role, messageId] of [
      ["title", "in-title"],
      ["measures", "in-measures-heading"],
    ] as const) {
      const strange = lonelyYears(report, role).filter(({ value }) => !mayStandBeside(report, year, value, role));
      for (const mentions of groupBy(strange, ({ value }) => String(value)))
        findings.push(draft(messageId, mentions[0].value ?? 0, mentions));
    }
    const subject = report.memo?.subject ?? null;
    const printed = yearOfSubject(subject);
    if (subject !== null && printed !== null && !mayStandBeside(report, year, printed, "memo"))
      findings.push(draft("in-memo", printed, [subject]));
    return { state: "checked", findings };
  },
};

/** Fiscal years of headings (never of table cells) that stand alone: a second year beside one says what it is of. */
function lonelyYears(report: Report, role: string): YearMention[] {
  const outsideTables = report.mentions.years.filter(({ evidence }) => evidence.every(({ table }) => table === null));
  const byBlock = groupBy(outsideTables, blockOf);
  const mixed = byBlock.filter((mentions) => mentions.some(({ value }) => value !== mentions[0].value));
  const mixedBlocks = new Set(mixed.map(([first]) => blockOf(first)));
  return outsideTables.filter(
    (mention) =>
      mention.role === role &&
      mention.kind === "fiscal" &&
      mention.value !== null &&
      !mixedBlocks.has(blockOf(mention)),
  );
}

function blockOf(mention: YearMention): string {
  return String(mention.evidence[0]?.block ?? "none");
}

/**
 * Years that a sound document may hold side by side: its own, that of its measures, and the year before and after,
 * since measures of one year rest on the result of the year before. The last holds not between two titles of a plan
 * or of an implementation report alone, unless a result of that year is printed.
 */
function mayStandBeside(report: Report, own: number, printed: number | null, role: string): boolean {
  if (printed === null || printed === own) return true;
  if (printed === report.measuresYear && role !== "measures") return true;
  if (Math.abs(printed - own) > 1) return false;
  const parts = TITLED_PARTS.filter((kind) => report.kinds.includes(kind));
  const alone = parts.length === 1 && (parts[0] === "measures-plan" || parts[0] === "implementation-report");
  return role === "measures" || !alone || report.assessments.some(({ fiscalYear }) => fiscalYear === printed);
}

/** The only year of the memorandum's subject; null where it has none or several. */
function yearOfSubject(subject: ReadValue<string> | null): number | null {
  const years = new Set(findYears(subject?.value ?? "").map((token) => token.year));
  const [only] = years;
  return years.size === 1 ? (only ?? null) : null;
}
