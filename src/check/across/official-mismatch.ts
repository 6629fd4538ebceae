import { meet, scoreOfPoints } from "../../ita/index.js";
import type { ReadValue } from "../../model/read-value.js";
import type { FindingDraft, RuleOutcome } from "../rule.js";
import { levelsAgree } from "../shared/level-agreement.js";
import { conclude, contributor, noVerdicts, show } from "../shared/outcome.js";
import { at } from "../shared/where.js";
import type { AcrossRule } from "./across-rule.js";
import { agencyKey, mayBeSameAgency, type ReportFacts, type YearFact } from "./facts.js";
import { intervalOf, officialInterval } from "./intervals.js";
import type { OfficialResults, OfficialRow, OfficialScore } from "./official-results.js";
import { subjectOf } from "./subjects.js";

/** A figure of the report is not that of the official results table given with `--official`. */
export const officialMismatch: AcrossRule = {
  id: "official-mismatch",
  version: "1.0.0",
  severity: "error",
  needs: ["agency", "assessments[]"],
  years: null,
  messages: {
    mismatch: {
      th: "{subject} ปีงบประมาณ พ.ศ. {year} ในรายงานคือ {actual} ({at}) แต่ผลอย่างเป็นทางการคือ {expected} ({table} แถวข้อมูลที่ {row}) โปรดแก้รายงานให้ตรงกับผลอย่างเป็นทางการ",
      en: "{subjectEn} of fiscal year {year} is {actual} in the report ({atEn}), but {expected} in the official results ({table}, data row {row}). Correct the report.",
    },
  },
  check({ reports, official }) {
    return reports.map((report): RuleOutcome => {
      if (official === null) return { state: "not-applicable", reason: "no official results were given" };
      return compare(report, official);
    });
  },
};

function compare(report: ReportFacts, official: OfficialResults): RuleOutcome {
  const key = agencyKey(report);
  if (key === null) return { state: "not-applicable", reason: "the report names no agency" };
  const rows = (official.rows.get(key) ?? []).filter(
    (row) => mayBeSameAgency(report.agency, row) && (row.type === null || row.type === report.agency.type),
  );
  const verdicts = noVerdicts();
  for (const fact of report.facts) {
    const [row, ...more] = rows.filter(({ fiscalYear }) => fiscalYear === fact.fiscalYear);
    if (row === undefined) continue;
    if (more.length > 0) {
      verdicts.unable.push(`${fact.fiscalYear}: more than one official row fits the agency`);
      continue;
    }
    const score = row.scores[fact.name];
    const read = score
      ? readOf(score)
      : fact.name === "level" && row.level !== null
        ? sure(row.level, row.level)
        : null;
    if (read === null) continue;
    if (fact.read.value === null) {
      verdicts.unable.push(`${fact.fiscalYear} ${fact.name}: unread`);
      continue;
    }
    verdicts.checked += 1;
    const own = intervalOf(fact);
    const agrees =
      own && score ? meet(own, officialInterval(score)) : levelsAgree(String(fact.read.value), String(read.value));
    if (!agrees) verdicts.findings.push(mismatchOf(fact, read, row, official.source));
  }
  return conclude(verdicts, "the official results have no such agency and year");
}

/** An official score on 0–100, to two places where it was points. */
function readOf({ value, of, raw }: OfficialScore): ReadValue<number> {
  return sure(of === 100 ? value : scoreOfPoints({ value, of }), raw);
}

function sure<T>(value: T, raw: string): ReadValue<T> {
  return { value, raw, confidence: "high", evidence: [] };
}

function mismatchOf(
  fact: YearFact,
  official: ReadValue<number> | ReadValue<string>,
  row: OfficialRow,
  table: string,
): FindingDraft {
  const text = (value: string | number | null) => (typeof value === "number" ? show(value) : String(value));
  return {
    messageId: "mismatch",
    data: {
      ...subjectOf(fact),
      year: fact.fiscalYear,
      actual: text(fact.read.value),
      expected: text(official.value),
      ...{ table, row: row.row },
      ...at(fact.read),
    },
    fiscalYear: fact.fiscalYear,
    indicator: fact.indicator,
    expected: official.value,
    actual: fact.read.value,
    contributors: [contributor(fact.name, fact.read), contributor("official", official)],
    compared: [fact.read, official],
    evidence: fact.read.evidence,
  };
}
