import { placeCells } from "../../keys.js";
import { both, column, type Table } from "../column.js";
import { OF_REPORT, PLACE, REPORT_ID, reportIdOf, rowNumber } from "./keys.js";

/** Suspected slips of the pen; the printed word stays in every value. */
export const TYPOS: Table = {
  name: "typos",
  title: both("คำที่น่าจะพิมพ์ผิด", "typos"),
  description: both(
    "หนึ่งแถวต่อหนึ่งคำที่น่าจะพิมพ์ผิด คำที่พิมพ์ไว้ยังอยู่ในทุกตาราง",
    "one row for each suspected misprint; the printed word stays in every other table",
  ),
  primaryKey: ["report_id", "typo_row"],
  foreignKeys: [OF_REPORT],
  columns: [
    REPORT_ID,
    rowNumber("typo_row", "ลำดับของคำ", "its place in the record", "typos[]"),
    column(
      "printed",
      "string",
      both("ที่พิมพ์ไว้", "printed"),
      both("คำตามที่พิมพ์ไว้", "the word as printed"),
      "typos[].printed",
    ),
    column(
      "suggestion",
      "string",
      both("น่าจะเป็น", "suggestion"),
      both("คำที่น่าจะตั้งใจพิมพ์", "the word that was probably meant"),
      "typos[].suggestion",
    ),
    ...PLACE,
  ],
  rows: (report) =>
    report.typos.map(({ printed, suggestion, evidence }, index) => [
      ...[reportIdOf(report), index, printed, suggestion],
      ...placeCells({ evidence }),
    ]),
};
