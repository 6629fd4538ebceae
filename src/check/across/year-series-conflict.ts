import { meet } from "../../ita/index.js";
import type { Evidence } from "../../model/place.js";
import type { FindingDraft, RuleOutcome } from "../rule.js";
import { levelsAgree } from "../shared/level-agreement.js";
import { contributor, show } from "../shared/outcome.js";
import { groupBy } from "../shared/values.js";
import { at } from "../shared/where.js";
import type { AcrossRule } from "./across-rule.js";
import { agencyKey, mayBeSameAgency, type ReportFacts, type YearFact } from "./facts.js";
import { intervalOf } from "./intervals.js";
import { subjectOf } from "./subjects.js";

interface Printed {
  report: ReportFacts;
  fact: YearFact;
}

/** Two reports of one agency print different figures for the same fiscal year. */
export const yearSeriesConflict: AcrossRule = {
  id: "year-series-conflict",
  version: "1.0.0",
  severity: "error",
  needs: ["agency", "assessments[]"],
  years: null,
  messages: {
    conflict: {
      th: "{subject} ปีงบประมาณ พ.ศ. {year} ในรายงานนี้คือ {actual} ({at}) แต่ในรายงาน “{other}” ของหน่วยงานเดียวกันคือ {expected} ({otherAt}) โปรดตรวจสอบกับผลอย่างเป็นทางการและแก้ให้ตรงกัน",
      en: "{subjectEn} of fiscal year {year} is {actual} here ({atEn}), but {expected} in “{other}” of the same agency ({otherAtEn}). Check the official result and make them agree.",
    },
  },
  check({ reports }) {
    const drafts = new Map<ReportFacts, FindingDraft[]>();
    const compared = new Set<ReportFacts>();
    const named = reports.filter((report) => agencyKey(report) !== null && report.facts.length > 0);
    for (const ofName of groupBy(named, (report) => agencyKey(report) ?? "")) {
      const printed = ofName.flatMap((report) => report.facts.map((fact): Printed => ({ report, fact })));
      for (const same of groupBy(printed, ({ fact }) => `${fact.fiscalYear} ${fact.name}`)) {
        for (const one of same) {
          const others = same.filter(
            ({ report }) => report !== one.report && mayBeSameAgency(report.agency, one.report.agency),
          );
          if (others.some((other) => isComparable(one.fact, other.fact))) compared.add(one.report);
          const other = mostPrinted(others.filter((candidate) => !agrees(one.fact, candidate.fact)));
          if (other) drafts.set(one.report, [...(drafts.get(one.report) ?? []), conflictOf(one, other)]);
        }
      }
    }
    return reports.map((report): RuleOutcome => {
      const findings = drafts.get(report) ?? [];
      if (findings.length > 0 || compared.has(report)) return { state: "checked", findings };
      return { state: "not-applicable", reason: "no other report of the agency prints figures of these years" };
    });
  },
};

function isComparable(a: YearFact, b: YearFact): boolean {
  return a.read.value !== null && b.read.value !== null;
}

/** Whether two printed values can be one; what is unread is no conflict. */
function agrees(a: YearFact, b: YearFact): boolean {
  if (!isComparable(a, b)) return true;
  const [one, other] = [intervalOf(a), intervalOf(b)];
  return one && other ? meet(one, other) : levelsAgree(String(a.read.value), String(b.read.value));
}

/** Of several reports that print another value, one with the value that most of them print; the first by path. */
function mostPrinted(others: readonly Printed[]): Printed | undefined {
  return groupBy(others, ({ fact }) => String(fact.read.value)).sort((a, b) => b.length - a.length)[0]?.[0];
}

function conflictOf({ report, fact }: Printed, other: Printed): FindingDraft {
  const there = at(other.fact.read);
  const elsewhere = other.fact.read.evidence.map((place): Evidence => ({ ...place, source: other.report.path }));
  return {
    messageId: "conflict",
    data: {
      ...subjectOf(fact),
      year: fact.fiscalYear,
      actual: printedText(fact),
      expected: printedText(other.fact),
      other: other.report.path,
      ...at(fact.read),
      otherAt: there.at,
      otherAtEn: there.atEn,
    },
    fiscalYear: fact.fiscalYear,
    indicator: fact.indicator,
    expected: other.fact.read.value,
    actual: fact.read.value,
    contributors: [contributor(fact.name, fact.read), contributor(`${fact.name}-elsewhere`, other.fact.read)],
    compared: [fact.read, other.fact.read],
    evidence: [...fact.read.evidence, ...elsewhere, ...(report.agency.name?.evidence ?? [])],
  };
}

function printedText({ read: { value } }: YearFact): string {
  return typeof value === "number" ? show(value) : String(value);
}
