import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConvertedDoc } from "../../../src/extract/doc/converter.js";
import { extract } from "../../../src/extract/index.js";
import { DEFAULT_LIMITS } from "../../../src/extract/limits.js";
import { type Document, documentSchema } from "../../../src/model/document.js";
import { docxOf } from "../docx/make-docx.js";

const PLAN = readFileSync(new URL("plan.doc", import.meta.url));
const FIB = PLAN.indexOf(Buffer.from([0xec, 0xa5]));

const read = (bytes: Uint8Array) => extract(bytes, "a.doc");
const codesOf = (document: Document) => document.problems.map(({ code }) => code);
const textsOf = (document: Document, kind: string) =>
  document.blocks.filter((block) => block.kind === kind).map((block) => block.text);

/** The file with some of its bytes replaced. */
function changed(at: number, ...bytes: number[]): Buffer {
  const copy = Buffer.from(PLAN);
  copy.set(bytes, at);
  return copy;
}

describe("extractDoc", () => {
  it("reads paragraphs, headings and notes, and sets aside what is not the body", async () => {
    const document = documentSchema.parse(await read(PLAN));
    expect(document).toMatchObject({
      mediaType: "application/msword",
      textLayer: "native",
      readers: [{ name: "word-extractor", version: "1.0.4" }],
      problems: [],
    });
    expect(textsOf(document, "heading")).toEqual(["มาตรการส่งเสริมคุณธรรมและความโปร่งใส"]);
    expect(textsOf(document, "paragraph")).toEqual([
      "เทศบาลตำบลท่าทราย ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ ย่อช่องไฟ",
      "จบรายงาน",
      expect.stringContaining("หมายเหตุท้ายหน้าเรื่องคะแนน"),
    ]);
    expect(textsOf(document, "header")).toEqual(["รายงานเทศบาลตำบลทดสอบ"]);
    expect(textsOf(document, "page-number")).toEqual(["หน้า 1"]);
    expect(textsOf(document, "hidden")).toEqual(["ข้อความซ่อน"]);
  });

  it("reads tables with their spans, lines of a cell and header rows", async () => {
    const { tables, blocks } = await read(PLAN);
    const [table] = tables;
    expect(table).toMatchObject({ origin: "marked-up", rows: 5, columns: 4, headerRows: 1 });
    const cell = (row: number, column: number) =>
      table?.cells.find((each) => each.row === row && each.column === column);
    const textAt = (row: number, column: number) => blocks[cell(row, column)?.block ?? -1]?.text;
    expect(cell(1, 0)).toMatchObject({ columnSpan: 4 });
    expect(cell(2, 2)).toMatchObject({ rowSpan: 2 });
    expect(cell(3, 2)).toBeUndefined();
    expect(textAt(2, 1)).toBe("จัดทำคู่มือการให้บริการ\nเผยแพร่บนเว็บไซต์");
    expect(textAt(4, 3)).toBe("ตลอดปี");
  });

  it("says what is wrong with a file", async () => {
    expect(codesOf(await read(changed(FIB + 0x0b, (PLAN[FIB + 0x0b] ?? 0) | 0x01)))).toEqual(["encrypted"]);
    expect(codesOf(await read(changed(FIB, 0xdc)))).toEqual(["unreadable-file"]);
    expect(codesOf(await read(PLAN.subarray(0, 9000)))).toEqual(["damaged"]);
    expect(codesOf(await read(changed(FIB + 0x01a2, 0xff, 0xff, 0xff, 0x7f)))).toEqual(["damaged"]);
    expect(codesOf(await extract(PLAN, "a.doc", { ...DEFAULT_LIMITS, characters: 50 }))).toEqual(["too-large"]);
    expect(codesOf(await extract(PLAN, "a.doc", { ...DEFAULT_LIMITS, rows: 2 }))).toEqual(["row-limit"]);
  });

  it("does not follow a chain of sectors that runs in a circle", async () => {
    const table = (PLAN.readInt32LE(76) + 1) * 512;
    const directory = PLAN.readInt32LE(48);
    const next = PLAN.readInt32LE(table + directory * 4);
    const circle = Buffer.from(PLAN);
    circle.writeInt32LE(directory, table + Math.max(next, directory) * 4);
    expect(codesOf(await read(circle))).toEqual(["damaged"]);
  });

  it("never throws, whatever the bytes", async () => {
    const places = fc.nat({ max: PLAN.length - 1 });
    const nearFib = fc.nat({ max: 0x400 }).map((offset) => FIB + offset);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.oneof(places, nearFib), fc.nat({ max: 255 })), { minLength: 1, maxLength: 30 }),
        async (changes) => {
          const copy = Buffer.from(PLAN);
          for (const [at, byte] of changes) copy[at] = byte;
          documentSchema.parse(await read(copy));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("a DOC file read as the DOCX that another program makes of it", () => {
  const convertWith = (converted: ConvertedDoc) => extract(PLAN, "a.doc", undefined, () => Promise.resolve(converted));

  it("names both readers and stays a DOC", async () => {
    const { Paragraph } = await import("docx");
    const bytes = await docxOf([new Paragraph("ข้อความจากโปรแกรมอื่น")]);
    const document = await convertWith({ bytes, reader: { name: "soffice", version: "7.4" } });
    expect(document.mediaType).toBe("application/msword");
    expect(document.readers.map(({ name }) => name)).toEqual(["soffice", "mammoth"]);
    expect(textsOf(document, "paragraph")).toEqual(["ข้อความจากโปรแกรมอื่น"]);
  });

  it("has the problem of the conversion, and does not ask for one of an encrypted file", async () => {
    expect(codesOf(await convertWith({ problem: "native-tool-missing" }))).toEqual(["native-tool-missing"]);
    const encrypted = changed(FIB + 0x0b, (PLAN[FIB + 0x0b] ?? 0) | 0x01);
    const never = () => Promise.reject(new Error("asked"));
    expect(codesOf(await extract(encrypted, "a.doc", undefined, never))).toEqual(["encrypted"]);
  });
});
