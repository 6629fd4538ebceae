import type { Measure } from "../model/measure.js";
import type { ReadValue } from "../model/read-value.js";
import type { Report } from "../model/report.js";
import { squash } from "../thai/loose.js";
import type { FindingDraft, Rule } from "./rule.js";
import { COLUMN_NAMES, cellOf, type MeasureColumn, placeOfCell } from "./shared/measure-cells.js";
import { measureLabel, measureName, namingValues } from "./shared/measures.js";
import { contributor } from "./shared/outcome.js";
import { unfinishedEnd } from "./shared/unfinished.js";
import { placesOf } from "./shared/values.js";
import { at } from "./shared/where.js";

/** A column is expected in every row when at least three rows fill it for each row that doesn't. */
const FILLED_TO_EMPTY = 3;

const COLUMNS: readonly MeasureColumn[] = ["steps", "responsible", "period", "monitoring", "result"];

const PROSE = ["title", "steps", "monitoring", "result", "outcome", "target", "remark"] as const;

/** A measure's text stops in mid-sentence, or a cell is empty that nearly all other rows fill. */
export const measureIncomplete: Rule = {
  id: "measure-incomplete",
  version: "1.0.0",
  severity: "warning",
  needs: ["measures"],
  years: null,
  messages: {
    unfinished: {
      th: "ข้อความของมาตรการ “{measure}” จบค้างที่ “{end}” ({at}) โปรดเติมข้อความให้ครบถ้วน",
      en: "The text of measure “{measure}” stops at “{end}” ({atEn}). Complete it.",
    },
    "empty-cell": {
      th: "มาตรการ “{measure}” ไม่มีข้อมูลในช่อง “{columns}” ทั้งที่รายการอื่นเกือบทั้งหมดระบุไว้ ({at}) โปรดเติมข้อมูลให้ครบถ้วน",
      en: "Measure “{measure}” has nothing under “{columnsEn}”, which nearly all other rows fill ({atEn}). Fill it in.",
    },
    "empty-cells": {
      th: "มาตรการ “{measure}” ไม่มีข้อมูลในช่อง “{columns}” ทั้งที่รายการอื่นเกือบทั้งหมดระบุไว้ ({at}) หากใช้ข้อมูลร่วมกับรายการก่อนหน้า โปรดระบุให้ชัดเจน",
      en: "Measure “{measure}” has nothing under “{columnsEn}”, which nearly all other rows fill ({atEn}). If it shares the cells of the row above, say so.",
    },
  },
  check(report) {
    if (report.measures.length === 0) return { state: "not-applicable", reason: "no measures" };
    const expected = expectedColumns(report.measures);
    const findings = report.measures.flatMap((measure, index) => [
      ...unfinishedTexts(report, measure, index),
      ...emptyCells(report, measure, index, expected),
    ]);
    return { state: "checked", findings };
  },
};

function unfinishedTexts(report: Report, measure: Measure, index: number): FindingDraft[] {
  return PROSE.flatMap((field) => {
    const texts = field === "steps" ? measure.steps : [measure[field]].filter((text) => text !== null);
    const last = texts.at(-1);
    const end = last ? unfinishedEnd(last.value ?? "", field === "title" && measure.steps.length > 0) : null;
    if (!last || end === null) return [];
    return [
      {
        messageId: "unfinished",
        data: { measure: measureLabel(measure, index), end, ...at(last) },
        fiscalYear: report.measuresYear ?? report.fiscalYear?.value ?? null,
        measure: measureName(measure),
        actual: end,
        contributors: [contributor(field, last)],
        compared: [last],
        evidence: placesOf([last]),
      },
    ];
  });
}

function expectedColumns(measures: readonly Measure[]): MeasureColumn[] {
  return COLUMNS.filter((column) => {
    const filled = measures.filter((measure) => cellOf(measure, column).length > 0).length;
    return filled < measures.length && filled >= FILLED_TO_EMPTY * (measures.length - filled);
  });
}

function emptyCells(report: Report, measure: Measure, index: number, expected: MeasureColumn[]): FindingDraft[] {
  const before = report.measures[index - 1];
  if (before && isSubRow(measure, before)) return [];
  const empty = expected.filter((column) => cellOf(measure, column).length === 0);
  const naming = namingValues(measure);
  if (empty.length === 0 || naming.length === 0) return [];
  const places = empty.flatMap((column) => placeOfCell(report.measures, measure, column) ?? []);
  const evidence = [...places, ...placesOf(naming)];
  const several = empty.length > 1;
  return [
    {
      messageId: several ? "empty-cells" : "empty-cell",
      data: {
        measure: measureLabel(measure, index),
        columns: empty.map((column) => COLUMN_NAMES[column].th).join(", "),
        columnsEn: empty.map((column) => COLUMN_NAMES[column].en).join(", "),
        ...at({ evidence }),
      },
      fiscalYear: report.measuresYear ?? report.fiscalYear?.value ?? null,
      measure: measureName(measure),
      contributors: naming.map((value) => contributor("measure", value)),
      missingContributors: empty,
      compared: naming,
      evidence,
      severity: several ? "info" : "warning",
    },
  ];
}

/** A further row of the measure above may share the merged cells of that measure's first row. */
function isSubRow(measure: Measure, before: Measure): boolean {
  const sameText = (a: ReadValue<string> | null, b: ReadValue<string> | null) =>
    squash(a?.value ?? "") === squash(b?.value ?? "");
  if (measure.indicator !== before.indicator || !sameText(measure.section, before.section)) return false;
  if (measure.no !== null) return sameText(measure.no, before.no);
  return measure.title === null || sameText(measure.title, before.title);
}
