import { Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { describe, expect, it } from "vitest";
import { extractDocx } from "../../../src/extract/docx/index.js";
import { DEFAULT_LIMITS } from "../../../src/extract/limits.js";
import { docxOf, docxOfXml, numbered, p, tbl, tc, tr, withPart } from "./make-docx.js";
import { cellsOf, textsOf } from "./read.js";

const cell = (text: string, spans: { rowSpan?: number; columnSpan?: number } = {}) =>
  new TableCell({ children: text.split("\n").map((line) => new Paragraph(line)), ...spans });

describe("a report by Word", () => {
  it("keeps a score table exactly", async () => {
    const scores = ["๙๖.๔๓", "๘๙.๑๐", "92.75"];
    const rows = scores.map((score, index) => [String(index + 1), `ตัวชี้วัดที่สมมุติ ${index + 1}`, score]);
    const document = await extractDocx(
      await docxOf([
        new Paragraph({ text: "ผลการประเมิน", heading: "Heading1" }),
        new Paragraph({ children: [new TextRun("เทศบาลตำบล"), new TextRun({ text: "บ้านสมมุติ", bold: true })] }),
        new Table({
          rows: [["ที่", "ตัวชี้วัด", "คะแนน"], ...rows].map(
            (texts, index) => new TableRow({ tableHeader: index === 0, children: texts.map((text) => cell(text)) }),
          ),
        }),
      ]),
    );
    expect(document.readers).toEqual([{ name: "mammoth", version: "1.13.0" }]);
    expect(document.textLayer).toBe("native");
    expect(document.problems).toEqual([]);
    expect(document.blocks.slice(0, 2).map(({ kind, text }) => [kind, text])).toEqual([
      ["heading", "ผลการประเมิน"],
      ["paragraph", "เทศบาลตำบลบ้านสมมุติ"],
    ]);
    expect(document.tables[0]).toMatchObject({ rows: 4, columns: 3, headerRows: 1, origin: "marked-up" });
    expect(cellsOf(document)).toEqual(
      [["ที่", "ตัวชี้วัด", "คะแนน"], ...rows].flatMap((texts, row) =>
        texts.map((text, column) => [row, column, 1, 1, text]),
      ),
    );
    expect(document.blocks[2]?.place).toEqual({ table: 0, row: 0, column: 0 });
  });

  it("keeps vertical and horizontal merges of a measures table", async () => {
    const document = await extractDocx(
      await docxOf([
        new Table({
          rows: [
            new TableRow({
              tableHeader: true,
              children: ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"].map((text) => cell(text)),
            }),
            new TableRow({ children: [cell("ด้านการเปิดเผยข้อมูล", { columnSpan: 4 })] }),
            new TableRow({
              children: [
                cell("๑. มาตรการแรก", { rowSpan: 2 }),
                cell("จัดทำ\nเผยแพร่"),
                cell("กองคลัง", { rowSpan: 2 }),
                cell("ต.ค."),
              ],
            }),
            new TableRow({ children: [cell("ทบทวน"), cell("พ.ย.")] }),
          ],
        }),
      ]),
    );
    expect(cellsOf(document).slice(4)).toEqual([
      [1, 0, 1, 4, "ด้านการเปิดเผยข้อมูล"],
      [2, 0, 2, 1, "๑. มาตรการแรก"],
      [2, 1, 1, 1, "จัดทำ\nเผยแพร่"],
      [2, 2, 2, 1, "กองคลัง"],
      [2, 3, 1, 1, "ต.ค."],
      [3, 1, 1, 1, "ทบทวน"],
      [3, 3, 1, 1, "พ.ย."],
    ]);
  });

  it("joins a table cut in two by a page break and keeps the repeated header aside", async () => {
    const header = tr(["ที่", "มาตรการ", "ผู้รับผิดชอบ"]);
    const body =
      tbl(header, tr(["1", "มาตรการก", "สำนักปลัด"])) +
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' +
      tbl(header, tr(["2", "มาตรการข", "กองช่าง"])) +
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' +
      tbl(tr(["3", "มาตรการค", "กองคลัง"]));
    const document = await extractDocx(await docxOfXml(body));
    expect(document.tables).toHaveLength(1);
    expect(document.tables[0]).toMatchObject({ rows: 4, columns: 3, headerRows: 1 });
    expect(textsOf(document, "repeated-header")).toEqual(["ที่", "มาตรการ", "ผู้รับผิดชอบ"]);
  });
});

describe("what mammoth alone gets wrong", () => {
  it("obeys a header switch that is off", async () => {
    const row = (texts: string[], off: string) => tr(texts, `<w:tblHeader w:val="${off}"/>`);
    const body = tbl(row(["ข้อ ก", "ค่า ข"], "off"), row(["ข้อ ค", "ค่า ง"], "0"), tr(["ข้อ จ", "ค่า ฉ"]));
    const document = await extractDocx(await docxOfXml(body));
    expect(document.tables[0]?.headerRows).toBe(0);
  });

  it("leaves gaps before and after a row where Word leaves them", async () => {
    const body = tbl(
      tr(["a", "b", "c"]),
      tr(["d"], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
      tr([tc("e", '<w:hMerge w:val="restart"/>'), tc("", '<w:hMerge w:val="continue"/>'), "f"]),
    );
    const document = await extractDocx(await docxOfXml(body));
    expect(cellsOf(document).slice(3)).toEqual(
      [
        [1, 0, 1, 1, null],
        [1, 1, 1, 1, "d"],
        [1, 2, 1, 1, null],
        [2, 0, 1, 2, "e\n"],
        [2, 2, 1, 1, "f"],
      ].map((want) => (want[4] === "e\n" ? [2, 0, 1, 2, "e"] : want)),
    );
  });

  it("reads content controls, fields, links and insertions, and not what was deleted", async () => {
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body =
      `<w:sdt><w:sdtPr/><w:sdtContent>${p("ในกรอบเนื้อหา")}</w:sdtContent></w:sdt>` +
      `<w:p><w:fldSimple w:instr="DOCPROPERTY x">${run("๒๕๖๗")}</w:fldSimple><w:hyperlink r:id="x">${run(" ลิงก์")}</w:hyperlink>` +
      `<w:ins>${run(" เพิ่ม")}</w:ins><w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del><w:moveFrom>${run("ย้าย")}</w:moveFrom></w:p>` +
      tbl(
        `<w:sdt><w:sdtContent>${tr([`<w:tc><w:tcPr/><w:sdt><w:sdtContent>${p("ช่อง")}</w:sdtContent></w:sdt></w:tc>`, "ข"])}</w:sdtContent></w:sdt>`,
        tr(["ลบทั้งแถว", "ค"], "<w:del/>"),
        tr(["ก", "ง"]),
      );
    const document = await extractDocx(await docxOfXml(body));
    expect(textsOf(document)).toEqual(["ในกรอบเนื้อหา", "๒๕๖๗ ลิงก์ เพิ่ม"]);
    expect(cellsOf(document).map((found) => found[4])).toEqual(["ช่อง", "ข", "ก", "ง"]);
  });

  it("reads a text box once, whichever of its two forms holds the words", async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const choice = `<w:drawing><wp:inline><wps:wsp><wps:txbx>${box("ในกล่อง")}</wps:txbx></wps:wsp></wp:inline></w:drawing>`;
    const fallback = `<w:pict><v:shape><v:textbox>${box("ในกล่อง")}</v:textbox></v:shape></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
    const only = `<mc:AlternateContent><mc:Choice Requires="wps">${choice.replace("ในกล่อง", "กล่องสอง")}</mc:Choice></mc:AlternateContent>`;
    const body = `<w:p><w:r><w:t>นอกกล่อง</w:t></w:r><w:r>${both}</w:r></w:p><w:p><w:r>${only}</w:r></w:p>`;
    expect(textsOf(await extractDocx(await docxOfXml(body)))).toEqual(["นอกกล่อง", "ในกล่อง", "กล่องสอง"]);
  });

  it("sets hidden text, headers, footers and page numbers aside", async () => {
    const body =
      `<w:p><w:r><w:t>เห็น</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ไม่เห็น</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>ได้</w:t></w:r></w:p>` +
      p("ซ่อนทั้งย่อหน้า", '<w:pStyle w:val="H"/>') +
      '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/></w:sectPr>';
    const document = await extractDocx(
      await docxOfXml(body, {
        styles: '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="ซ่อน"/><w:rPr><w:vanish/></w:rPr></w:style>',
        header: p("เทศบาลตำบลบ้านสมมุติ"),
        footer: p("- ๑ -"),
      }),
    );
    expect(textsOf(document)).toEqual(["เห็นได้"]);
    expect(textsOf(document, "hidden")).toEqual(["ไม่เห็น", "ซ่อนทั้งย่อหน้า"]);
    expect(textsOf(document, "header")).toEqual(["เทศบาลตำบลบ้านสมมุติ"]);
    expect(textsOf(document, "page-number")).toEqual(["- ๑ -"]);
  });

  it("marks pictures and never unpacks them", async () => {
    const picture = '<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="ตราเทศบาล"/></wp:inline></w:drawing></w:r></w:p>';
    const document = await extractDocx(await docxOfXml(picture + p("x".repeat(60))));
    expect(textsOf(document, "picture-text")).toEqual(["ตราเทศบาล"]);
    expect(document.problems).toEqual([]);
    const scan = await extractDocx(await docxOfXml(picture));
    expect(scan.problems.map((problem) => problem.code)).toEqual(["needs-ocr"]);
  });

  it("keeps footnotes after the body and their marks out of the text", async () => {
    const body = '<w:p><w:r><w:t>คะแนน 98.43</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const footnotes = `<w:footnote w:id="2">${p("ปัดเศษสองตำแหน่ง")}</w:footnote>`;
    expect(textsOf(await extractDocx(await docxOfXml(body, { footnotes })))).toEqual(["คะแนน 98.43", "ปัดเศษสองตำแหน่ง"]);
  });

  it("takes a table of one cell for a frame and gives a nested grid its own place", async () => {
    const inner = tbl(tr(["ก", "ข"]), tr(["ค", "ง"]));
    const framed = await extractDocx(
      await docxOfXml(tbl(tr([`<w:tc><w:tcPr/>${p("หัวเรื่อง")}${inner}${p("")}</w:tc>`]))),
    );
    expect(textsOf(framed)).toEqual(["หัวเรื่อง"]);
    expect(cellsOf(framed).map((found) => found[4])).toEqual(["ก", "ข", "ค", "ง"]);
    const nested = await extractDocx(
      await docxOfXml(tbl(tr(["a", `<w:tc><w:tcPr/>${p("b")}${inner}${p("")}</w:tc>`]), tr(["c", "d"]))),
    );
    expect(nested.tables).toHaveLength(2);
    expect(cellsOf(nested, 0).map((found) => found[4])).toEqual(["a", "b", "c", "d"]);
  });
});

describe("files from strangers", () => {
  const codes = async (bytes: Uint8Array, limits = DEFAULT_LIMITS) =>
    (await extractDocx(bytes, limits)).problems.map((problem) => problem.code);

  it("says what is wrong with a file that can't be read", async () => {
    const good = await docxOfXml(p("ข้อความ"));
    expect(await codes(new Uint8Array())).toEqual(["empty"]);
    expect(await codes(new TextEncoder().encode("ไม่ใช่เอกสาร"))).toEqual(["damaged"]);
    expect(await codes(good.subarray(0, good.length >> 1))).toEqual(["damaged"]);
    expect(await codes(good, { ...DEFAULT_LIMITS, bytes: 10 })).toEqual(["too-large"]);
    expect(await codes(await docxOfXml(""))).toEqual(["no-text"]);
  });

  it("knows an encrypted file", async () => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(Buffer.from("EncryptedPackage", "utf16le"), 1024);
    expect(await codes(bytes)).toEqual(["encrypted"]);
  });

  it("refuses entity declarations", async () => {
    const body = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>&a;</w:document>';
    expect(await codes(await withPart(await docxOfXml(""), "word/document.xml", body))).toEqual(["damaged"]);
  });

  it("inflates no bomb", async () => {
    const bomb = await withPart(await docxOfXml(""), "word/document.xml", new Uint8Array(60_000_000));
    expect(await codes(bomb)).toEqual(["too-large"]);
  });

  it("reads the rows it may and says that there were more", async () => {
    const rows = Array.from({ length: 30 }, (_, index) => tr([String(index), "x"]));
    const document = await extractDocx(await docxOfXml(tbl(...rows)), { ...DEFAULT_LIMITS, rows: 10 });
    expect(document.problems.map((problem) => problem.code)).toEqual(["row-limit"]);
    expect(document.tables[0]?.rows).toBe(10);
  });

  it("survives any bytes in place of the document part", async () => {
    const base = await docxOfXml(p("ก", numbered(7)));
    for (const content of ["", "<", "<w:document>", "<a/><b/>", "</w:p>", "<w:document><w:body><w:p a=b></w:body>"])
      expect(await codes(await withPart(base, "word/document.xml", content))).toEqual(["damaged"]);
  });
});
