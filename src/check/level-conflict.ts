import { officialLevel } from "../ita/index.js";
import type { ReadValue } from "../model/read-value.js";
import type { Rule } from "./rule.js";
import { levelsAgree } from "./shared/level-agreement.js";
import { conclude, contributor, noVerdicts } from "./shared/outcome.js";
import { groupBy } from "./shared/values.js";
import { at, yearText } from "./shared/where.js";

/** The report prints two levels for one fiscal year. */
export const levelConflict: Rule = {
  id: "level-conflict",
  version: "1.0.0",
  severity: "error",
  needs: ["assessments[].level", "mentions.levels"],
  years: null,
  messages: {
    conflict: {
      th: "ระดับผลการประเมินปีงบประมาณ พ.ศ. {year} พิมพ์ไว้ไม่ตรงกัน: “{expected}” ({at}) และ “{actual}” ({otherAt}) โปรดตรวจสอบกับผลอย่างเป็นทางการและแก้ให้ตรงกัน",
      en: "Two levels are printed for fiscal year {year}: “{expected}” ({atEn}) and “{actual}” ({otherAtEn}). Check the official result and make them agree.",
    },
  },
  check(report) {
    const verdicts = noVerdicts();
    for (const { level, fiscalYear } of report.assessments) {
      if (!level || fiscalYear === null) continue;
      if (level.value === null) {
        verdicts.unable.push(`${fiscalYear}: the level could not be read`);
        continue;
      }
      verdicts.checked += 1;
      const taken = level.value;
      const others = report.mentions.levels.filter(
        ({ fiscalYear: year, value }) => year === fiscalYear && value !== null && !levelsAgree(taken, value),
      );
      for (const group of groupBy(others, ({ value }) => officialLevel(value ?? "") ?? "")) {
        const [{ raw, confidence, value }] = group;
        const label = officialLevel(value ?? "") ?? raw;
        const evidence = group.flatMap((mention) => mention.evidence);
        const other: ReadValue<string> = { value: label, raw, confidence, evidence };
        const place = at(other);
        verdicts.findings.push({
          messageId: "conflict",
          data: {
            year: yearText(fiscalYear),
            expected: taken,
            actual: label,
            ...at(level),
            otherAt: place.at,
            otherAtEn: place.atEn,
          },
          fiscalYear,
          expected: taken,
          actual: label,
          contributors: [contributor("level", level), contributor("level-elsewhere", other)],
          compared: [level, other],
          evidence: [...level.evidence, ...other.evidence],
        });
      }
    }
    return conclude(verdicts, "no year has a level");
  },
};
