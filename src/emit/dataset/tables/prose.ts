import type { Evidence } from "../../../model/place.js";
import type { CsvCell } from "../../csv.js";
import { placeCells } from "../../keys.js";
import { both, type Column, column, type Table } from "../column.js";
import { CLAIM_KIND, ELEMENT_STATE, INSTRUMENT, PROBLEM_CATEGORY } from "../meanings.js";
import {
  BUDDHIST_YEAR,
  CONFIDENCE_COLUMN,
  INDICATOR_NUMBER,
  OF_REPORT,
  PLACE,
  REPORT_ID,
  reportIdOf,
  rowNumber,
} from "./keys.js";

const required = { constraints: { required: true } } as const;
const text = (th: string, en: string, source: string): Column =>
  column("text", "string", both("ข้อความ", "text"), both(th, en), source);
const indicator = (source: string): Column =>
  column(
    "indicator",
    "integer",
    both("ตัวชี้วัดที่", "indicator"),
    both("เลขตัวชี้วัดทางการ", "the official number of the indicator"),
    source,
    INDICATOR_NUMBER,
  );
const atFirst = (evidence: Evidence[]): CsvCell[] => placeCells({ evidence });
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
    indicator("claims[].indicator"),
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
    indicator("recommendations[].target.indicator"),
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

/** What the framework asks a document to hold, and whether it stands there. */
export const REQUIRED_ELEMENTS: Table = {
  name: "required_elements",
  title: both("องค์ประกอบที่กำหนด", "required elements"),
  description: both(
    "หนึ่งแถวต่อหนึ่งองค์ประกอบที่ข้อ OIT กำหนดให้เอกสารมี",
    "one row for each element that an OIT item asks the document to hold",
  ),
  primaryKey: ["report_id", "item", "element"],
  foreignKeys: [OF_REPORT],
  columns: [
    REPORT_ID,
    column(
      "item",
      "string",
      both("ข้อ OIT", "item"),
      both("รหัสข้อของปีนั้น", "the item's code in that year"),
      "requiredElements[].item; ITA framework of the fiscal year (NACC)",
      required,
    ),
    column(
      "element",
      "string",
      both("องค์ประกอบ", "element"),
      both("ชื่อขององค์ประกอบในกรอบการประเมิน", "the element's key in the framework's facts"),
      "requiredElements[].element; ITA framework of the fiscal year (NACC)",
      required,
    ),
    column(
      "state",
      "string",
      both("สถานะ", "state"),
      both("มีในเอกสารหรือไม่", "whether it stands in the document"),
      "requiredElements[].state",
      { ...required, meanings: ELEMENT_STATE },
    ),
    ...PLACE,
  ],
  rows: (report) =>
    report.requiredElements.map(({ item, element, state, evidence }) => [
      ...[reportIdOf(report), item, element, state],
      ...atFirst(evidence),
    ]),
};

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
      ...atFirst(evidence),
    ]),
};

/** What stood in the way of reading. */
export const PROBLEMS: Table = {
  name: "problems",
  title: both("ปัญหาในการอ่าน", "problems"),
  description: both("หนึ่งแถวต่อหนึ่งปัญหาในการอ่านเอกสาร", "one row for each thing that stood in the way of reading"),
  primaryKey: ["report_id", "problem_row"],
  foreignKeys: [OF_REPORT],
  columns: [
    REPORT_ID,
    rowNumber("problem_row", "ลำดับของปัญหา", "its place in the record", "problems[]"),
    column(
      "code",
      "string",
      both("รหัส", "code"),
      both("รหัสของปัญหา", "the problem's code"),
      "problems[].code",
      required,
    ),
    column(
      "category",
      "string",
      both("ประเภท", "category"),
      both("ปัญหาเป็นของสิ่งใด", "what the problem is of"),
      "problems[].category",
      { ...required, meanings: PROBLEM_CATEGORY },
    ),
    column(
      "message_th",
      "string",
      both("คำอธิบาย", "message in Thai"),
      both("คำอธิบายภาษาไทย", "what happened, in Thai"),
      "problems[].message.th",
    ),
    column(
      "message_en",
      "string",
      both("คำอธิบายภาษาอังกฤษ", "message in English"),
      both("คำอธิบายภาษาอังกฤษ", "what happened, in English"),
      "problems[].message.en",
    ),
    column("page", "integer", both("หน้า", "page"), both("หน้าที่มีปัญหา นับจาก 1", "the page, from 1"), "problems[].page", {
      constraints: { minimum: 1 },
    }),
  ],
  rows: (report) =>
    report.problems.map(({ code, category, message, page }, index) => [
      ...[reportIdOf(report), index, code, category, message.th, message.en, page],
    ]),
};
