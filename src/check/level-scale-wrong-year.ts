import { officialLevel, scaleOf, scaleOfYear } from "../ita/index.js";
import type { ReadValue } from "../model/read-value.js";
import type { Report } from "../model/report.js";
import type { FindingDraft, Rule } from "./rule.js";
import { conclude, contributor } from "./shared/outcome.js";
import { groupBy } from "./shared/values.js";
import { at, yearText } from "./shared/where.js";

/** A level is printed in the letters of 2562–2565 or the names of 2566 and after, in a year of the other scale. */
export const levelScaleWrongYear: Rule = {
  id: "level-scale-wrong-year",
  version: "1.0.0",
  severity: "warning",
  needs: ["assessments[].level", "mentions.levels"],
  years: { from: 2562, to: 2569 },
  messages: {
    letters: {
      th: "ระดับผลการประเมินปีงบประมาณ พ.ศ. {year} พิมพ์เป็นตัวอักษร “{level}” ({at}) แต่ตั้งแต่ปีงบประมาณ พ.ศ. 2566 ใช้ระดับ ผ่านดีเยี่ยม ผ่านดี ผ่าน ต้องปรับปรุง และต้องปรับปรุงโดยด่วน โปรดใช้ชื่อระดับของปีนั้น",
      en: "The level of fiscal year {year} is printed as the letter “{level}” ({atEn}), but since 2566 levels have names. Use the year's own level.",
    },
    names: {
      th: "ระดับผลการประเมินปีงบประมาณ พ.ศ. {year} พิมพ์เป็น “{level}” ({at}) แต่จนถึงปีงบประมาณ พ.ศ. 2565 ใช้ระดับตัวอักษร AA A B C D E F โปรดใช้ระดับของปีนั้น",
      en: "The level of fiscal year {year} is printed as “{level}” ({atEn}), but until 2565 levels were letters, AA to F. Use the year's own level.",
    },
  },
  check(report) {
    const levels = printedLevels(report);
    const findings: FindingDraft[] = [];
    let checked = 0;
    for (const { year, label, read } of levels) {
      const scale = scaleOf(label);
      const right = scaleOfYear(year);
      if (scale === null || right === null) continue;
      checked += 1;
      if (scale === right) continue;
      // "A (ผ่าน)": the name only explains a letter that is printed too.
      if (scale === "names" && levels.some((other) => other.year === year && scaleOf(other.label) === right)) continue;
      findings.push({
        messageId: scale,
        data: { year: yearText(year), level: label, ...at(read) },
        fiscalYear: year,
        expected: right === "letters" ? "AA–F" : "ผ่านดีเยี่ยม–ต้องปรับปรุงโดยด่วน",
        actual: label,
        contributors: [contributor("level", read)],
        compared: [read],
        evidence: read.evidence,
      });
    }
    return conclude({ checked, findings, unable: [] }, "no level is printed for a known year");
  },
};

interface PrintedLevel {
  year: number;
  label: string;
  read: ReadValue<string>;
}

/** Every level of every year once, with all its places. */
function printedLevels({ assessments, mentions }: Report): PrintedLevel[] {
  const taken = assessments.flatMap(({ level, fiscalYear }) => (level ? [{ ...level, fiscalYear }] : []));
  const levels = [...taken, ...mentions.levels].flatMap(({ fiscalYear: year, value, raw, confidence, evidence }) => {
    const label = officialLevel(value ?? "");
    return year === null || label === null ? [] : [{ year, label, read: { value: label, raw, confidence, evidence } }];
  });
  return groupBy(levels, ({ year, label }) => `${year} ${label}`).map(([first, ...more]) => ({
    ...first,
    read: { ...first.read, evidence: [first, ...more].flatMap(({ read }) => read.evidence) },
  }));
}
