import type { Problem, ProblemCategory, ProblemCode } from "../model/source.js";

type Entry = Omit<Problem, "code" | "page">;

const entry = (category: ProblemCategory, message: Problem["message"], remedy: Problem["remedy"]): Entry => ({
  category,
  message,
  remedy,
});

const CATALOGUE: Record<ProblemCode, Entry> = {
  empty: entry(
    "input",
    { th: "ไฟล์ว่างเปล่า ไม่มีข้อมูลให้อ่าน", en: "The file is empty." },
    { th: "ตรวจสอบไฟล์ต้นทาง แล้วส่งไฟล์ที่มีเนื้อหามาใหม่", en: "Check the original and supply a file with content." },
  ),
  binary: entry(
    "input",
    {
      th: "เนื้อหาเป็นข้อมูลไบนารี ไม่ใช่ข้อความหรือเอกสารที่รู้จัก",
      en: "The content is binary, neither text nor a known document format.",
    },
    {
      th: "บันทึกเอกสารเป็น DOCX, PDF, HTML หรือข้อความ UTF-8 แล้วลองใหม่",
      en: "Save the document as DOCX, PDF, HTML or UTF-8 text and try again.",
    },
  ),
  damaged: entry(
    "input",
    {
      th: "ไฟล์เสียหายหรือไม่สมบูรณ์ จึงเปิดอ่านไม่ได้ทั้งหมด",
      en: "The file is damaged or cut short and could not be read fully.",
    },
    {
      th: "ดาวน์โหลดใหม่ หรือเปิดด้วยโปรแกรมเดิมแล้วบันทึกใหม่",
      en: "Download it again, or open it in its own program and save it anew.",
    },
  ),
  encrypted: entry(
    "input",
    { th: "ไฟล์ถูกเข้ารหัสหรือตั้งรหัสผ่านไว้", en: "The file is encrypted or needs a password." },
    { th: "บันทึกสำเนาที่ไม่มีรหัสผ่านแล้วส่งใหม่", en: "Save a copy without a password and supply that." },
  ),
  undecodable: entry(
    "input",
    {
      th: "ไม่สามารถถอดรหัสตัวอักษรของข้อความได้อย่างแน่ใจ",
      en: "The character encoding of the text could not be told with certainty.",
    },
    { th: "บันทึกไฟล์เป็น UTF-8 แล้วลองใหม่", en: "Save the file as UTF-8 and try again." },
  ),
  "too-large": entry(
    "limit",
    { th: "ไฟล์ใหญ่เกินขนาดที่กำหนด จึงไม่ได้อ่าน", en: "The file is larger than the limit and was not read." },
    {
      th: "แบ่งไฟล์หรือลดขนาดรูปภาพ แล้วลองใหม่",
      en: "Split the file or shrink its pictures, and try again.",
    },
  ),
  "page-unreadable": entry(
    "input",
    { th: "อ่านหน้านี้ไม่ได้", en: "This page could not be read." },
    { th: "เปิดดูหน้านี้ในต้นฉบับ และส่งไฟล์ที่สมบูรณ์กว่ามาใหม่", en: "Look at the page in the original and supply a sounder file." },
  ),
  "needs-ocr": entry(
    "scope",
    {
      th: "ต้องอ่านจากภาพด้วยการรู้จำอักขระ (OCR) ซึ่งไม่ได้ทำ: เป็นภาพ หรือเป็นหน้าที่ชั้นข้อความเชื่อถือไม่ได้",
      en: "It has to be read from its picture (OCR), and was not: it is a picture, or a page whose text layer can't be trusted.",
    },
    {
      th: "ใช้ไฟล์ต้นฉบับที่มีข้อความ หรือส่งเป็นภาพ PDF, JPEG, PNG หรือ TIFF แล้วลองใหม่",
      en: "Use the original with text, or supply the pages as PDF, JPEG, PNG or TIFF, and try again.",
    },
  ),
  "row-limit": entry(
    "limit",
    {
      th: "ตารางมีแถวหรือคอลัมน์เกินจำนวนที่กำหนด อ่านเฉพาะส่วนแรก",
      en: "The tables have more rows or columns than the limit; only the first part was read.",
    },
    { th: "แบ่งเอกสารเป็นหลายไฟล์ แล้วลองใหม่", en: "Split the document into several files and try again." },
  ),
  "page-limit": entry(
    "limit",
    {
      th: "เอกสารมีหน้าเกินจำนวนที่กำหนด อ่านเฉพาะหน้าแรก ๆ",
      en: "The document has more pages than the limit; only the first ones were read.",
    },
    { th: "แบ่งเอกสารเป็นหลายไฟล์ แล้วลองใหม่", en: "Split the document into several files and try again." },
  ),
  "text-limit": entry(
    "limit",
    {
      th: "ข้อความยาวหรือซ้อนลึกเกินที่กำหนด อ่านเฉพาะส่วนแรก",
      en: "The text is longer or nested deeper than the limit; only the first part was read.",
    },
    { th: "แบ่งเอกสารเป็นหลายไฟล์ แล้วลองใหม่", en: "Split the document into several files and try again." },
  ),
  "time-limit": entry(
    "limit",
    { th: "ใช้เวลาอ่านเกินที่กำหนด จึงหยุดอ่าน", en: "Reading took longer than the limit and was stopped." },
    {
      th: "แบ่งเอกสาร หรือเพิ่มเวลาต่อเอกสารด้วย --timeout (วินาที)",
      en: "Split the document, or allow more time a document with --timeout (seconds).",
    },
  ),
  "memory-limit": entry(
    "limit",
    { th: "ใช้หน่วยความจำเกินที่กำหนด จึงหยุดอ่าน", en: "Reading needed more memory than the limit and was stopped." },
    {
      th: "แบ่งเอกสาร ลดขนาดรูปภาพ หรือเพิ่มหน่วยความจำต่อเอกสารด้วย --memory (MB)",
      en: "Split the document, shrink its pictures, or allow more memory a document with --memory (MB).",
    },
  ),
  crashed: entry(
    "internal",
    { th: "โปรแกรมหยุดทำงานระหว่างอ่านเอกสารนี้", en: "The program stopped while reading this document." },
    {
      th: "ลองใหม่ หากยังเกิดซ้ำ ให้แจ้งผู้พัฒนาพร้อมไฟล์ตัวอย่าง",
      en: "Try again; if it happens again, report it to the developers with the file.",
    },
  ),
  "unreadable-file": entry(
    "scope",
    { th: "ยังไม่รองรับรูปแบบไฟล์นี้", en: "This file format is not supported yet." },
    {
      th: "เปิดไฟล์แล้วบันทึกเป็น DOCX หรือ PDF (ไฟล์บีบอัดให้แตกออกก่อน) แล้วลองใหม่",
      en: "Open the file and save it as DOCX or PDF (unpack an archive first), then try again.",
    },
  ),
  "native-tool-missing": entry(
    "scope",
    {
      th: "ไม่พบโปรแกรมภายนอกที่สั่งให้ใช้อ่านไฟล์นี้ หรือโปรแกรมนั้นทำงานไม่สำเร็จ (LibreOffice: soffice, Tesseract: tesseract)",
      en: "The native tool that was asked to read this file is not installed or does not work (LibreOffice: soffice, Tesseract: tesseract).",
    },
    {
      th: "ติดตั้งโปรแกรมนั้นให้เรียกใช้ได้ หรือสั่งงานโดยไม่ใส่ชื่อโปรแกรมใน --native",
      en: "Install it so that it is on the PATH, or run without naming it in --native.",
    },
  ),
  "conversion-failed": entry(
    "input",
    {
      th: "LibreOffice แปลงไฟล์นี้เป็น DOCX ไม่ได้",
      en: "LibreOffice could not convert this file to DOCX.",
    },
    {
      th: "เปิดไฟล์แล้วบันทึกเป็น DOCX เอง หรือสั่งงานโดยไม่ใช้ --native soffice",
      en: "Open the file and save it as DOCX by hand, or run without --native soffice.",
    },
  ),
  "framework-unsupported": entry(
    "scope",
    { th: "ปีงบประมาณนี้ใช้กรอบการประเมินที่ยังไม่รองรับ", en: "The assessment framework of this fiscal year is not supported." },
    {
      th: "ตรวจคะแนนของปีนี้ด้วยตนเอง ระบบรองรับกรอบตั้งแต่ปีงบประมาณ 2562",
      en: "Check this year's scores by hand; frameworks from fiscal year 2562 on are supported.",
    },
  ),
  "no-text": entry(
    "input",
    { th: "ไม่พบข้อความในเอกสาร", en: "The document holds no text." },
    {
      th: "ตรวจสอบว่าเอกสารไม่ใช่ภาพล้วน หรือส่งไฟล์ที่มีข้อความ",
      en: "Check that the document is not only pictures, or supply one with text.",
    },
  ),
};

/** A problem with its message and remedy in Thai and English; `page` counts from 1, null for the whole document. */
export function problemOf(code: ProblemCode, page: number | null = null): Problem {
  return { code, ...CATALOGUE[code], page };
}
