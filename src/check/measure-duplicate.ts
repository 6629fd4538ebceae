import type { Measure } from "../model/measure.js";
import type { ReadValue } from "../model/read-value.js";
import type { Report } from "../model/report.js";
import { squash } from "../thai/loose.js";
import type { FindingDraft, Rule } from "./rule.js";
import { measureName, namingValues } from "./shared/measures.js";
import { contributor } from "./shared/outcome.js";
import { groupBy, placesOf } from "./shared/values.js";
import { at } from "./shared/where.js";

/** One measure stands under two numbers, or a whole table of measures is printed twice. */
export const measureDuplicate: Rule = {
  id: "measure-duplicate",
  version: "1.0.0",
  severity: "warning",
  needs: ["measures", "mentions.repeatedTables"],
  years: null,
  messages: {
    "other-number": {
      th: "มาตรการ “{title}” มีชื่อและขั้นตอนเหมือนกันทุกประการในข้อ {numbers} ({at}) โปรดตรวจสอบว่าซ้ำกันหรือข้อใดควรเป็นมาตรการอื่น",
      en: "Measure “{title}” stands with the same title and steps under numbers {numbers} ({atEn}). Check whether one should be another measure.",
    },
    "other-indicator": {
      th: "มาตรการ “{title}” มีชื่อและขั้นตอนเหมือนกันทุกประการในหลายตัวชี้วัดหรือหลายหมวด คือข้อ {numbers} ({at}) โปรดตรวจสอบว่าตั้งใจใช้มาตรการเดียวกันหรือคัดลอกซ้ำ",
      en: "Measure “{title}” stands with the same title and steps under several indicators or sections, as {numbers} ({atEn}). Check whether that is meant.",
    },
    "whole-table": {
      th: "ตารางมาตรการ ({rows} แถว) พิมพ์ซ้ำทั้งตารางในเอกสารฉบับเดียวกัน ({at}) โปรดตรวจสอบว่าตั้งใจแนบซ้ำหรือควรเป็นข้อมูลอื่น",
      en: "The table of measures ({rows} rows) is printed twice in the document ({atEn}). Check whether that is meant or other content belongs there.",
    },
  },
  check(report) {
    const { repeatedTables } = report.mentions;
    if (report.measures.length === 0 && repeatedTables.length === 0)
      return { state: "not-applicable", reason: "no measures" };
    return {
      state: "checked",
      findings: [...repeatedMeasures(report), ...repeatedTables.map((t) => wholeTable(report, t))],
    };
  },
};

function repeatedMeasures(report: Report): FindingDraft[] {
  const numbered = report.measures.filter((measure) => measure.no?.value && measure.title?.value);
  return groupBy(numbered, contentOf).flatMap((alike) => {
    const [first] = alike;
    const places = groupBy(alike, (measure) => `${scopeOf(measure)} ${measure.no?.value}`).map(([one]) => one);
    if (places.length < 2) return [];
    const elsewhere = new Set(places.map(scopeOf)).size === places.length;
    const values = places.flatMap((measure): ReadValue<string>[] => [...namingValues(measure), ...measure.steps]);
    return [
      {
        messageId: elsewhere ? "other-indicator" : "other-number",
        data: {
          title: first.title?.value ?? "",
          numbers: places
            .map(({ no, indicator }) => (elsewhere && indicator ? `${indicator}/${no?.value}` : no?.value))
            .join(", "),
          ...at({ evidence: placesOf(places.slice(1).flatMap(namingValues)) }),
        },
        fiscalYear: report.measuresYear ?? report.fiscalYear?.value ?? null,
        measure: measureName(first),
        contributors: values.map((value) => contributor("measure", value)),
        compared: values,
        evidence: placesOf(values),
        severity: elsewhere ? "info" : "warning",
      },
    ];
  });
}

/** Title and steps for comparison, without a printed number; where steps are not printed, the rest of the row instead. */
function contentOf(measure: Measure): string {
  const words = (value: ReadValue<unknown> | null | undefined) => squash(value?.raw ?? "");
  const title = squash(measure.title?.value ?? "").replace(/^[0-9.()]+/, "");
  const steps = measure.steps.map((step) => squash(step.value ?? ""));
  const rest =
    steps.length > 0 ? steps : [words(measure.period), ...measure.responsible.map(words), words(measure.result)];
  return JSON.stringify([title, ...rest]);
}

/** What the numbers of a measure count within. */
function scopeOf(measure: Measure): string {
  return `${measure.indicator ?? ""} ${squash(measure.section?.value ?? "")}`;
}

function wholeTable(report: Report, table: Report["mentions"]["repeatedTables"][number]): FindingDraft {
  return {
    messageId: "whole-table",
    data: { rows: table.rows, ...at(table) },
    fiscalYear: report.measuresYear ?? report.fiscalYear?.value ?? null,
    contributors: [contributor("table", table)],
    compared: [table],
    evidence: [...table.evidence, ...table.of],
    severity: "info",
  };
}
