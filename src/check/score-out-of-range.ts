import type { ReadValue } from "../model/read-value.js";
import type { Report } from "../model/report.js";
import type { FindingDraft, Rule } from "./rule.js";
import { conclude, show } from "./shared/outcome.js";
import { comparing, instrumentSlot } from "./shared/slots.js";
import { at, yearText } from "./shared/where.js";

interface Scored {
  name: string;
  label: string;
  labelEn: string;
  fiscalYear: number | null;
  indicator: number | null;
  item: string | null;
  read: ReadValue<number>;
  /** The highest number that can stand here. */
  most: number;
  value: number | null;
}

/** A printed score lies outside its scale. */
export const scoreOutOfRange: Rule = {
  id: "score-out-of-range",
  version: "1.0.0",
  severity: "error",
  needs: ["assessments[]", "mentions.scores"],
  years: null,
  messages: {
    range: {
      th: "{label} ปีงบประมาณ พ.ศ. {year} พิมพ์ไว้ {actual} ({at}) ซึ่งอยู่นอกช่วง 0 ถึง {most} คะแนน โปรดตรวจสอบจุดทศนิยมและตัวเลขกับผลอย่างเป็นทางการ",
      en: "{labelEn} of fiscal year {year} is printed as {actual} ({atEn}), outside 0 to {most}. Check the decimal point and the digits against the official result.",
    },
  },
  check(report) {
    const scores = printedScores(report).filter(({ value }) => value !== null);
    const findings = scores.filter(({ value, most }) => value !== null && (value < 0 || value > most)).map(draft);
    return conclude({ checked: scores.length, findings, unable: [] }, "no score is printed");
  },
};

function draft({ name, label, labelEn, fiscalYear, indicator, item, read, most, value }: Scored): FindingDraft {
  return {
    messageId: "range",
    data: { label, labelEn, year: yearText(fiscalYear), actual: show(value ?? 0), most, ...at(read) },
    fiscalYear,
    indicator,
    item,
    expected: [0, most],
    actual: value,
    difference: (value ?? 0) > most ? (value ?? 0) - most : (value ?? 0),
    ...comparing([{ name, read }]),
  };
}

/** Every printed score of the agency, each place once: the results first, then what is only mentioned. */
function printedScores(report: Report): Scored[] {
  const scores = [...report.assessments.flatMap(scoresOfYear), ...mentionedScores(report)];
  const seen = new Set<string>();
  return scores.filter(({ read, value }) => {
    const [place] = read.evidence;
    const key = JSON.stringify([
      place?.block ?? null,
      place?.span ?? null,
      place?.row ?? null,
      place?.column ?? null,
      value,
    ]);
    return !seen.has(key) && seen.add(key);
  });
}

function scoresOfYear({ fiscalYear, total, instruments, indicators, items }: Report["assessments"][number]): Scored[] {
  const common = { fiscalYear, indicator: null, item: null, most: 100 };
  const scored: Scored[] = [];
  if (total) scored.push({ ...common, name: "total", ...labels("total"), read: total, value: total.value });
  for (const instrument of instruments) {
    const { name, read } = instrumentSlot(instrument);
    const { printed } = instrument;
    const value = printed ? printed.value : read.value;
    scored.push({ ...common, name, ...labels("instrument", name), item: name, read, value, most: printed?.of ?? 100 });
  }
  for (const { no, score } of indicators) {
    if (!score) continue;
    const name = `indicator-${no}`;
    scored.push({ ...common, name, ...labels("indicator", no), indicator: no, read: score, value: score.value });
  }
  for (const { code, score, indicator } of items) {
    const name = `item-${code}`;
    scored.push({ ...common, name, ...labels("item", code), indicator, item: code, read: score, value: score.value });
  }
  return scored;
}

function mentionedScores({ mentions }: Report): Scored[] {
  const own = new Set(["total", "indicator", "item"]);
  return mentions.scores
    .filter(({ role }) => own.has(role))
    .map(({ fiscalYear, indicator, item, role, where: _, instrument: __, part: ___, ...read }) => ({
      name: role,
      ...labels(role, item ?? indicator ?? ""),
      fiscalYear,
      indicator,
      item,
      read,
      value: read.value,
      most: 100,
    }));
}

function labels(kind: string, subject: number | string = ""): { label: string; labelEn: string } {
  if (kind === "total") return { label: "คะแนนรวม", labelEn: "The total" };
  if (kind === "instrument") return { label: `คะแนนเครื่องมือ ${subject}`, labelEn: `${subject}` };
  if (kind === "item") return { label: `คะแนนข้อ ${subject}`, labelEn: `Item ${subject}` };
  return { label: `คะแนนตัวชี้วัดที่ ${subject}`, labelEn: `Indicator ${subject}` };
}
