import type { ReadValue } from "../model/read-value.js";
import type { Report } from "../model/report.js";
import type { Rule } from "./rule.js";
import { conclude, show } from "./shared/outcome.js";
import { comparing, instrumentSlot } from "./shared/slots.js";
import { at, yearText } from "./shared/where.js";

interface Score {
  name: string;
  label: string;
  labelEn: string;
  fiscalYear: number | null;
  indicator: number | null;
  item: string | null;
  read: ReadValue<number>;
}

/** A score is printed but was read doubtfully or not at all. */
export const scoreLowConfidence: Rule = {
  id: "score-low-confidence",
  version: "1.0.0",
  severity: "warning",
  needs: ["assessments[]"],
  years: null,
  messages: {
    doubtful: {
      th: "{label} ปีงบประมาณ พ.ศ. {year} อ่านได้ “{raw}” ({at}) เป็น {value} คะแนน แต่อ่านไม่ชัด โปรดเทียบกับเอกสารต้นฉบับ",
      en: "{labelEn} of fiscal year {year} reads “{raw}” ({atEn}), taken as {value}, but the reading is doubtful. Compare it with the document.",
    },
    unread: {
      th: "{label} ปีงบประมาณ พ.ศ. {year} พิมพ์ไว้ “{raw}” ({at}) แต่อ่านเป็นตัวเลขไม่ได้ โปรดดูเอกสารต้นฉบับ",
      en: "{labelEn} of fiscal year {year} is printed as “{raw}” ({atEn}), which could not be read as a number. Look at the document.",
    },
  },
  check(report) {
    const scores = report.assessments.flatMap(scoresOf);
    const findings = scores
      .filter(({ read }) => read.confidence === "low" || read.value === null)
      .map(({ name, label, labelEn, fiscalYear, indicator, item, read }) => ({
        messageId: read.value === null ? "unread" : "doubtful",
        data: {
          label,
          labelEn,
          year: yearText(fiscalYear),
          raw: read.raw,
          value: read.value === null ? "-" : show(read.value),
          ...at(read),
        },
        fiscalYear,
        indicator,
        item,
        actual: read.value,
        ...comparing([{ name, read }]),
      }));
    return conclude({ checked: scores.length, findings, unable: [] }, "no score is printed");
  },
};

function scoresOf({ fiscalYear, total, instruments, indicators, items }: Report["assessments"][number]): Score[] {
  const common = { fiscalYear, indicator: null, item: null };
  return [
    ...(total ? [{ ...common, name: "total", label: "คะแนนรวม", labelEn: "The total", read: total }] : []),
    ...instruments.map((instrument) => {
      const { name, read } = instrumentSlot(instrument);
      return { ...common, name, item: name, label: `คะแนนเครื่องมือ ${name}`, labelEn: name, read };
    }),
    ...indicators.flatMap(({ no, score }) =>
      score
        ? [
            {
              ...common,
              name: `indicator-${no}`,
              indicator: no,
              label: `คะแนนตัวชี้วัดที่ ${no}`,
              labelEn: `Indicator ${no}`,
              read: score,
            },
          ]
        : [],
    ),
    ...items.map(({ code, indicator, score }) => ({
      fiscalYear,
      indicator,
      item: code,
      name: `item-${code}`,
      label: `คะแนนข้อ ${code}`,
      labelEn: `Item ${code}`,
      read: score,
    })),
  ];
}
