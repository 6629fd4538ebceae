import type { AgencyMention } from "../model/mentions.js";
import type { Report } from "../model/report.js";
import { squash } from "../thai/loose.js";
import type { FindingDraft, Rule } from "./rule.js";
import { agencyRelation } from "./shared/agency-relation.js";
import { contributor } from "./shared/outcome.js";
import { groupBy, placesOf } from "./shared/values.js";
import { at } from "./shared/where.js";

/** Where a report says whose report or whose score it is; a name in running text says no such thing. */
const CLAIMS: Readonly<Record<string, string>> = {
  title: "in-title",
  "score-heading": "in-score-heading",
  heading: "in-heading",
  memo: "in-memo",
};

const REMEDY_TH = "โปรดตรวจสอบว่าเป็นข้อมูลของหน่วยงานใด แล้วแก้ไขชื่อหน่วยงานให้ตรงกันทั้งฉบับ";
const REMEDY_EN = "Check whose data this is and name one agency throughout.";

/** The title, a heading, the score's heading or the memorandum names another agency than the one that reports. */
export const agencyConflict: Rule = {
  id: "agency-conflict",
  version: "1.0.0",
  severity: "error",
  needs: ["agency", "mentions.agencies", "memo.to", "assessments", "otherAssessments"],
  years: null,
  messages: {
    "in-title": {
      th: `ชื่อเรื่องของรายงานระบุ “{other}” ({at}) แต่ผู้รายงานคือ “{own}” ${REMEDY_TH}`,
      en: `The title names “{other}” ({atEn}), but the report is that of “{own}”. ${REMEDY_EN}`,
    },
    "in-score-heading": {
      th: `หัวข้อแสดงผลคะแนนระบุ “{other}” ({at}) แต่ผู้รายงานคือ “{own}” ${REMEDY_TH}`,
      en: `The heading of the scores names “{other}” ({atEn}), but the report is that of “{own}”. ${REMEDY_EN}`,
    },
    "in-heading": {
      th: `หัวข้อในรายงานระบุ “{other}” ({at}) แต่ผู้รายงานคือ “{own}” ${REMEDY_TH}`,
      en: `A heading names “{other}” ({atEn}), but the report is that of “{own}”. ${REMEDY_EN}`,
    },
    "in-memo": {
      th: `บันทึกข้อความระบุ “{other}” ({at}) แต่ผู้รายงานคือ “{own}” ${REMEDY_TH}`,
      en: `The memorandum names “{other}” ({atEn}), but the report is that of “{own}”. ${REMEDY_EN}`,
    },
  },
  check(report) {
    const own = report.agency.name;
    if (own === null) return { state: "not-applicable", reason: "no agency name" };
    if (own.value === null) return { state: "could-not-run", reason: "the agency's name is unread" };
    const ownName = own.value;
    const claiming = report.mentions.agencies.filter((mention) => mention.role in CLAIMS);
    if (claiming.length === 0) return { state: "not-applicable", reason: "no title or heading names an agency" };

    const others = claiming.filter(
      (mention) =>
        agencyRelation(report.agency, mention) === "other" &&
        !isAddressee(report, mention) &&
        !isCompared(report, mention),
    );
    const findings = groupBy(others, (mention) => squash(mention.value ?? "")).map((mentions): FindingDraft => {
      const [first] = mentions;
      const other = first.value ?? first.raw;
      return {
        messageId: CLAIMS[first.role] ?? "in-heading",
        data: { other, own: ownName, ...at(first) },
        fiscalYear: report.fiscalYear?.value ?? null,
        expected: ownName,
        actual: other,
        contributors: [contributor("agency.name", own), ...mentions.map((m) => contributor(m.role, m))],
        compared: [own, ...mentions],
        evidence: placesOf([...mentions, own]),
      };
    });
    return { state: "checked", findings };
  },
};

function isAddressee(report: Report, mention: AgencyMention): boolean {
  const to = report.memo?.to?.raw ?? "";
  return mention.role === "memo" && squash(to).includes(squash(mention.raw));
}

/** True where the other agency's own results are printed for comparison: scores that are not this agency's. */
function isCompared(report: Report, mention: AgencyMention): boolean {
  const own = new Set(report.assessments.flatMap((a) => [a.total?.value, ...a.indicators.map((i) => i.score?.value)]));
  return report.otherAssessments.some((other) => {
    if (squash(other.agency?.value ?? "") !== squash(mention.value ?? "")) return false;
    const scores = [other.total?.value, ...other.indicators.map((i) => i.score?.value)];
    return scores.some((score) => typeof score === "number" && !own.has(score));
  });
}
