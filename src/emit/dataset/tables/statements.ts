import type { CsvCell } from "../../csv.js";
import { placeCells } from "../../keys.js";
import { both, type Column, column, type Table } from "../column.js";
import { CLAIM_KIND, INSTRUMENT } from "../meanings.js";
import {
  BUDDHIST_YEAR,
  CONFIDENCE_COLUMN,
  indicatorColumn,
  OF_REPORT,
  PLACE,
  REPORT_ID,
  reportIdOf,
  rowNumber,
} from "./keys.js";

const required = { constraints: { required: true } } as const;
const text = (th: string, en: string, source: string): Column =>
  column("text", "string", both("ข้อความ", "text"), both(th, en), source);
const asText = (value: string | number | null): CsvCell => (value === null ? null : String(value));

/** Statements of the prose that the tables can confirm or contradict. */
export const CLAIMS: Table = {
  name: "claims",
  title: both("ข้อความกล่าวอ้าง", "claims"),
  description: both(
    "หนึ่งแถวต่อหนึ่งข้อความในเนื้อเรื่องที่ตารางยืนยันหรือค้านได้",
    "one row for each statement of the prose that the tables can confirm or contradict",
  ),
  primaryKey: ["report_id", "claim_row"],
  foreignKeys: [OF_REPORT],
  columns: [
    REPORT_ID,
    rowNumber("claim_row", "ลำดับของข้อความ", "the claim's place in the record", "claims[]"),
    column("kind", "string", both("ชนิด", "kind"), both("กล่าวถึงสิ่งใด", "what it is about"), "claims[].kind", {
      ...required,
      meanings: CLAIM_KIND,
    }),
    column(
      "fiscal_year",
      "integer",
      both("ปีงบประมาณ", "fiscal year"),
      both("ปีงบประมาณที่กล่าวถึง", "the fiscal year that it is about"),
      "claims[].fiscalYear",
      BUDDHIST_YEAR,
    ),
    indicatorColumn("claims[].indicator"),
    text("ข้อความตามที่อ่านได้", "the statement as read", "claims[].text"),
    column(
      "expected",
      "string",
      both("ค่าที่กล่าว", "expected"),
      both("สิ่งที่ข้อความยืนยัน", "what it asserts"),
      "claims[].expected",
    ),
    column(
      "actual",
      "string",
      both("ค่าจากข้อมูล", "actual"),
      both("สิ่งที่ข้อมูลในเอกสารบอก", "what the document's own data say"),
      "claims[].actual",
    ),
    column(
      "holds",
      "boolean",
      both("เป็นจริง", "holds"),
      both("ข้อมูลยืนยันหรือไม่ ว่างคือบอกไม่ได้", "whether the data confirm it; empty: not to be told"),
      "claims[].holds",
    ),
    CONFIDENCE_COLUMN,
    ...PLACE,
  ],
  rows: (report) =>
    report.claims.map((claim, index) => [
      ...[reportIdOf(report), index, claim.kind, claim.fiscalYear, claim.indicator, claim.text.value],
      ...[asText(claim.expected), asText(claim.actual), claim.holds, claim.text.confidence],
      ...placeCells(claim.text),
    ]),
};

/** What the reports recommend. */
export const RECOMMENDATIONS: Table = {
  name: "recommendations",
  title: both("ข้อเสนอแนะ", "recommendations"),
  description: both("หนึ่งแถวต่อหนึ่งข้อเสนอแนะ", "one row for each recommendation"),
  primaryKey: ["report_id", "recommendation_row"],
  foreignKeys: [OF_REPORT],
  columns: [
    REPORT_ID,
    rowNumber("recommendation_row", "ลำดับของข้อเสนอแนะ", "its place in the record", "recommendations[]"),
    column(
      "instrument",
      "string",
      both("เครื่องมือ", "instrument"),
      both("เครื่องมือที่ข้อเสนอแนะกล่าวถึง", "the instrument that it is about"),
      "recommendations[].target.instrument",
      { meanings: INSTRUMENT },
    ),
    indicatorColumn("recommendations[].target.indicator"),
    column(
      "item",
      "string",
      both("ข้อ", "item"),
      both("รหัสข้อที่กล่าวถึง", "the code of the item that it is about"),
      "recommendations[].target.item",
    ),
    text("ข้อเสนอแนะตามที่อ่านได้", "the recommendation as read", "recommendations[].text"),
    CONFIDENCE_COLUMN,
    ...PLACE,
  ],
  rows: (report) =>
    report.recommendations.map(({ target, text: read }, index) => [
      ...[reportIdOf(report), index, target.instrument, target.indicator, target.item, read.value, read.confidence],
      ...placeCells(read),
    ]),
};
