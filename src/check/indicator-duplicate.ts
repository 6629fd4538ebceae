import { INDICATORS, matchIndicatorName } from "../ita/index.js";
import type { IndicatorNameMention } from "../model/mentions.js";
import type { FindingDraft, Rule } from "./rule.js";
import { conclude, contributor, noVerdicts } from "./shared/outcome.js";
import { groupBy } from "./shared/values.js";
import { at, yearText } from "./shared/where.js";

/** A score table names one indicator in two rows. */
export const indicatorDuplicate: Rule = {
  id: "indicator-duplicate",
  version: "1.0.0",
  severity: "warning",
  needs: ["mentions.indicatorNames"],
  years: null,
  messages: {
    duplicate: {
      th: "ตารางคะแนนปีงบประมาณ พ.ศ. {year} มีตัวชี้วัด “{name}” ซ้ำกัน {count} แถว ({at} และ {otherAt}) โปรดตรวจสอบชื่อตัวชี้วัดและคะแนนของแต่ละแถว",
      en: "The score table of fiscal year {year} names the indicator “{name}” in {count} rows ({atEn} and {otherAtEn}). Check the names and scores of these rows.",
    },
  },
  check(report) {
    const verdicts = noVerdicts();
    const named = report.mentions.indicatorNames.filter(({ table, value }) => table !== null && value !== null);
    verdicts.checked = named.length;
    for (const group of groupBy(
      named,
      ({ table, fiscalYear, value }) => `${table} ${fiscalYear} ${same(value ?? "")}`,
    )) {
      const rows = distinctRows(group);
      if (rows.length > 1) verdicts.findings.push(draft(rows));
    }
    return conclude(verdicts, "no score table names its indicators");
  },
};

/** The official number of a name, else the name without its blanks. */
function same(name: string): string {
  const match = matchIndicatorName(name);
  return match ? `#${match.no}` : name.replace(/\s+/g, "");
}

/** One mention of each row; a name that stands twice in one row (two years side by side) counts once. */
function distinctRows(mentions: readonly IndicatorNameMention[]): IndicatorNameMention[] {
  const seen = new Set<string>();
  return mentions.filter(({ evidence: [place] }) => {
    const key = place?.row === null || !place ? `block ${place?.block ?? ""}` : `row ${place.row}`;
    return !seen.has(key) && seen.add(key);
  });
}

function draft(rows: readonly IndicatorNameMention[]): FindingDraft {
  const [first, second] = rows;
  const printed = first?.value ?? "";
  const match = matchIndicatorName(printed);
  const place = at(second ?? { evidence: [] });
  return {
    messageId: "duplicate",
    data: {
      year: yearText(first?.fiscalYear ?? null),
      name: printed,
      count: rows.length,
      ...at(first ?? { evidence: [] }),
      otherAt: place.at,
      otherAtEn: place.atEn,
    },
    fiscalYear: first?.fiscalYear ?? null,
    indicator: match?.no ?? null,
    expected: match ? (INDICATORS[match.no - 1]?.name ?? null) : null,
    actual: printed,
    contributors: rows.map((row) => contributor("indicator-name", row)),
    compared: [...rows],
    evidence: rows.flatMap(({ evidence }) => evidence),
  };
}
