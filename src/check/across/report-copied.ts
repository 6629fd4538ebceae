import type { FindingDraft, RuleOutcome } from "../rule.js";
import type { AcrossRule } from "./across-rule.js";
import { beginningOf } from "./elsewhere.js";
import { agencyKey, mayBeSameAgency, type ReportFacts } from "./facts.js";
import { type LikePair, likePairs } from "./likeness.js";

/** Texts of two agencies that are alike by so much, beside the official template's wording, were not written apart. */
const COPIED = 0.68;

/** Most of the text is that of another agency's report. */
export const reportCopied: AcrossRule = {
  id: "report-copied",
  version: "1.0.0",
  severity: "warning",
  needs: ["textSketch", "agency"],
  years: null,
  messages: {
    copied: {
      th: "เนื้อความของรายงานนี้เหมือนรายงาน “{other}” ของ{agency} ราวร้อยละ {percent} โดยไม่นับถ้อยคำตามแบบของสำนักงาน ป.ป.ช. โปรดตรวจสอบว่าการวิเคราะห์และมาตรการเป็นของหน่วยงานเองหรือไม่",
      en: "About {percent} % of the text is that of “{other}” by {agency}, the official template's wording aside. Check whether analysis and measures are the agency's own.",
    },
  },
  check({ reports }) {
    const best = new Map<ReportFacts, LikePair>();
    const named = reports.filter((report) => report.readable && agencyKey(report) !== null);
    for (const pair of likePairs(named, COPIED)) {
      if (isOneAgency(pair.one, pair.other)) continue;
      for (const report of [pair.one, pair.other])
        if (pair.likeness > (best.get(report)?.likeness ?? 0)) best.set(report, pair);
    }
    return reports.map((report): RuleOutcome => {
      const pair = best.get(report);
      if (pair) return { state: "checked", findings: [copyOf(report, pair)] };
      const reason = "there is no report of another agency to compare with";
      const isAlone = named.every((other) => other === report || isOneAgency(report, other));
      if (!named.includes(report) || isAlone) return { state: "not-applicable", reason };
      return { state: "checked", findings: [] };
    });
  },
};

function isOneAgency(one: ReportFacts, other: ReportFacts): boolean {
  return agencyKey(one) === agencyKey(other) && mayBeSameAgency(one.agency, other.agency);
}

function copyOf(report: ReportFacts, { one, other, likeness }: LikePair): FindingDraft {
  const source = report === one ? other : one;
  const names = [report.agency.name, source.agency.name].flatMap((name) => name ?? []);
  return {
    messageId: "copied",
    data: {
      other: source.path,
      agency: source.agency.name?.value ?? "",
      percent: Math.round(likeness * 100),
    },
    fiscalYear: report.fiscalYear,
    compared: names,
    evidence: [beginningOf(report, null), beginningOf(source, source.path)],
  };
}
