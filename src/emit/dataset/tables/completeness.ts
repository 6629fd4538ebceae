import { placeCells } from "../../keys.js";
import { both, column, type Table } from "../column.js";
import { ELEMENT_STATE, PROBLEM_CATEGORY } from "../meanings.js";
import { OF_REPORT, PLACE, REPORT_ID, reportIdOf, rowNumber } from "./keys.js";

const required = { constraints: { required: true } } as const;

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
      ...placeCells({ evidence }),
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
