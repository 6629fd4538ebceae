import type { Evidence } from "../../model/place.js";
import type { ReadValue } from "../../model/read-value.js";
import type { FindingDraft, RuleOutcome } from "../rule.js";
import { groupBy } from "../shared/values.js";
import type { AcrossRule } from "./across-rule.js";
import { beginningOf } from "./elsewhere.js";
import { agencyKey, mayBeSameAgency, type ReportFacts } from "./facts.js";
import { likenessOf } from "./likeness.js";

/** Texts of one agency and year that are alike by so much are one report; a plan and the report on it are less so. */
const SAME_TEXT = 0.7;
/** The most reports of one agency and year that one is compared with: those that follow it. */
const MOST_COMPARED = 24;

/** The same report stands in the batch twice: the same bytes, or mostly the same text of one agency and year. */
export const reportDuplicate: AcrossRule = {
  id: "report-duplicate",
  version: "1.1.0",
  severity: "warning",
  needs: ["source.sha256", "textSketch", "agency", "fiscalYear"],
  years: null,
  messages: {
    "same-file": {
      th: "แฟ้มนี้เหมือนแฟ้ม “{other}” ทุกไบต์ โปรดตรวจสอบว่าส่งซ้ำหรือไม่ และนับเพียงฉบับเดียว",
      en: "This file is, byte for byte, “{other}”. Check whether it was sent twice and count it once.",
    },
    "same-text": {
      th: "เนื้อความของรายงานนี้เหมือน “{other}” ของหน่วยงานและปีเดียวกันราวร้อยละ {percent} โปรดตรวจสอบว่าเป็นรายงานฉบับเดียวกันหรือฉบับแก้ไข และใช้เพียงฉบับเดียว",
      en: "The text is about {percent} % that of “{other}” of the same agency and year. Check whether it is the same report or a revision, and use one of them.",
    },
  },
  check({ reports }) {
    const twins = new Map<ReportFacts, FindingDraft>();
    const readable = reports.filter(({ readable }) => readable);
    for (const same of groupBy(readable, ({ sha256 }) => sha256)) {
      const [first, second] = same;
      if (second === undefined) continue;
      for (const report of same) twins.set(report, sameFile(report, report === first ? second : first));
    }
    for (const near of groupBy(readable.filter(agencyKey), agencyAndYear)) {
      near.forEach((one, position) => {
        for (const other of near.slice(position + 1, position + 1 + MOST_COMPARED)) {
          const likeness = mayBeSameAgency(one.agency, other.agency) ? likenessOf(one, other) : 0;
          if (likeness < SAME_TEXT) continue;
          if (!twins.has(one)) twins.set(one, sameText(one, other, likeness));
          if (!twins.has(other)) twins.set(other, sameText(other, one, likeness));
        }
      });
    }
    return reports.map((report): RuleOutcome => {
      const finding = twins.get(report);
      if (finding) return { state: "checked", findings: [finding] };
      if (reports.length < 2 || !report.readable)
        return { state: "not-applicable", reason: "there is no other report to compare with" };
      return { state: "checked", findings: [] };
    });
  },
};

function agencyAndYear(report: ReportFacts): string {
  return `${agencyKey(report)} ${report.fiscalYear}`;
}

function sameFile(report: ReportFacts, other: ReportFacts): FindingDraft {
  const bytes: ReadValue<string> = { value: report.sha256, raw: report.sha256, confidence: "high", evidence: [] };
  return { messageId: "same-file", data: { other: other.path }, ...placesOf(report, other), compared: [bytes] };
}

function sameText(report: ReportFacts, other: ReportFacts, likeness: number): FindingDraft {
  const percent = Math.round(likeness * 100);
  return { messageId: "same-text", data: { other: other.path, percent }, ...placesOf(report, other) };
}

/** The names of the agencies are what was compared, so that the cause follows from how surely they were read. */
function placesOf(report: ReportFacts, other: ReportFacts): Pick<FindingDraft, "compared" | "evidence" | "fiscalYear"> {
  const evidence: Evidence[] = [beginningOf(report, null), beginningOf(other, other.path)];
  const compared = [report.agency.name, other.agency.name].flatMap((name) => name ?? []);
  return { compared, evidence, fiscalYear: report.fiscalYear };
}
