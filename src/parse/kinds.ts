import type { Assessment } from "../model/assessment.js";
import type { Document } from "../model/document.js";
import type { Measure } from "../model/measure.js";
import type { Memo, ReportKind } from "../model/report.js";
import { squash } from "../thai/loose.js";
import type { BlockRole } from "./block-roles.js";
import { isSetAside } from "./result-years.js";

const IMPLEMENTATION =
  /รายงานผล(การ)?(ดำเนินการ|ดำเนินงาน)|รายงานการดำเนินการ|ผลการดำเนินการตามมาตรการ|ผลการดำเนินการเพื่อส่งเสริม|รายงานการกำกับติดตาม/;
const ANALYSIS = /วิเคราะห์ผลการประเมิน|การนำผลการประเมิน|ผลการวิเคราะห์|วิเคราะห์ผลita|สรุปผลการประเมิน/;
/** The title of a plan: what its measures shall lead to is no result yet. */
const PLAN = /^(?:\(?ร่าง\)?)?(?:แผน|มาตรการ)(?!.*(?:รายงาน|ผลการดำเนิน))/;
const LINES_OF_TITLE = 4;
const MINUTES = /รายงานการประชุม|มติที่ประชุม|ผู้จด(รายงานการ|บันทึกการ)?ประชุม/;
const ANNOUNCEMENT = /^ประกาศ(?!เจตจำนง|เจตนารมณ์|นโยบาย)/;

/** What kinds of report a document is, from its headings and from what was read in it; `other` where it holds nothing of the ITA. */
export function kindsOf(
  document: Document,
  roles: BlockRole[],
  found: { memo: Memo | null; measures: Measure[]; assessments: Assessment[] },
): ReportKind[] {
  const kinds = new Set<ReportKind>();
  const heads: string[] = [];
  const lines: string[] = [];
  for (const block of document.blocks) {
    if (isSetAside(block) || block.place) continue;
    const loose = squash(block.text);
    if (loose === "") continue;
    lines.push(loose);
    if (roles[block.index] !== "body") heads.push(loose);
  }
  const inHead = (pattern: RegExp) => heads.some((line) => pattern.test(line));
  if (found.memo) kinds.add("memo");
  if (lines.some((line) => line.length < 80 && MINUTES.test(line))) kinds.add("minutes");
  if (heads.slice(0, 3).some((line) => ANNOUNCEMENT.test(line))) kinds.add("announcement");
  const isPlan = heads.slice(0, LINES_OF_TITLE).some((line) => PLAN.test(line));
  const reportsResults = found.measures.some(
    (measure) => measure.result !== null || (measure.outcome !== null && !isPlan),
  );
  if (found.measures.length > 0)
    kinds.add(
      reportsResults || (inHead(IMPLEMENTATION) && !found.measures.some((m) => m.monitoring))
        ? "implementation-report"
        : "measures-plan",
    );
  else if (inHead(IMPLEMENTATION)) kinds.add("implementation-report");
  const scored = found.assessments.some((each) => each.indicators.length > 0 || each.items.length > 0);
  const analysed = lines.some((line) => line.length < 200 && ANALYSIS.test(line));
  if (analysed || (scored && !kinds.has("implementation-report"))) {
    if (!kinds.has("implementation-report") || inHead(ANALYSIS)) kinds.add("result-analysis");
  }
  const order: ReportKind[] = [
    "result-analysis",
    "measures-plan",
    "implementation-report",
    "memo",
    "minutes",
    "announcement",
  ];
  const listed = order.filter((kind) => kinds.has(kind));
  const aboutIta =
    found.measures.length > 0 ||
    found.assessments.length > 0 ||
    lines.some((line) => /ita(?![a-z])|คุณธรรมและความโปร่งใส/.test(line));
  return aboutIta && listed.length > 0
    ? listed
    : aboutIta && found.assessments.length > 0
      ? ["result-analysis"]
      : ["other"];
}
