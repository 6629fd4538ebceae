import { INDICATORS, matchIndicatorName } from "../ita/index.js";
import type { Rule } from "./rule.js";
import { conclude, contributor, noVerdicts } from "./shared/outcome.js";
import { at, yearText } from "./shared/where.js";

/** A score table prints a name that is none of the ten official indicators. */
export const indicatorNameUnexpected: Rule = {
  id: "indicator-name-unexpected",
  version: "1.0.0",
  severity: "info",
  needs: ["mentions.indicatorNames"],
  years: { from: 2562, to: 2569 },
  messages: {
    name: {
      th: "ตารางคะแนนปีงบประมาณ พ.ศ. {year} พิมพ์ชื่อตัวชี้วัด “{actual}” ({at}) ซึ่งไม่ใช่ชื่อตัวชี้วัดทางการ {hint} โปรดใช้ชื่อทางการ",
      en: "The score table of fiscal year {year} prints the indicator “{actual}” ({atEn}), which is no official name{hintEn}. Use the official name.",
    },
  },
  check(report) {
    const verdicts = noVerdicts();
    const seen = new Set<string>();
    for (const mention of report.mentions.indicatorNames) {
      const { value, printedNo, indicator, fiscalYear, table } = mention;
      if (value === null || value.trim() === "") continue;
      verdicts.checked += 1;
      const key = JSON.stringify([table, printedNo, value.replace(/\s+/g, "")]);
      if (matchIndicatorName(value) !== null || seen.has(key)) continue;
      seen.add(key);
      const no = indicator ?? (printedNo !== null && printedNo >= 1 && printedNo <= 10 ? printedNo : null);
      const official = no === null ? null : (INDICATORS[no - 1]?.name ?? null);
      verdicts.findings.push({
        messageId: "name",
        data: {
          year: yearText(fiscalYear),
          actual: value,
          hint: official ? `ตัวชี้วัดที่ ${no} คือ “${official}”` : "",
          hintEn: official ? ` (indicator ${no} is “${official}”)` : "",
          ...at(mention),
        },
        fiscalYear,
        indicator: no,
        expected: official,
        actual: value,
        contributors: [contributor("indicator-name", mention)],
        compared: [mention],
        evidence: mention.evidence,
      });
    }
    return conclude(verdicts, "no score table names its indicators");
  },
};
