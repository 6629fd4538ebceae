import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/extract/limits.js";
import { digitModel } from "../../../src/extract/ocr/digits/index.js";
import { extractPdf } from "../../../src/extract/pdf/index.js";
import type { Document } from "../../../src/model/document.js";
import { boxOf } from "../../../src/model/raw-span.js";
import { cellsOf, textsOf } from "../docx/read.js";
import { fill, grid, line, pdfOf, picture, text } from "./make-pdf.js";

const page = (content: string) => extractPdf(pdfOf([{ content }]));
const codes = (document: Document) => document.problems.map((problem) => problem.code);

describe("characters and boxes", () => {
  it("gives each character its box, origin top left, and each line its range", async () => {
    const document = await page(text(100, 100, "Score 98.43") + text(100, 115, "of 100"));
    const [block] = document.blocks;
    expect(block?.readings[0]?.raw).toBe("Score 98.43");
    expect(block?.glyphBoxes).toHaveLength(11 * 4);
    expect(block?.lines[0]?.span).toEqual([0, 11]);
    const box = block && boxOf(block, [6, 11]);
    expect(box?.[0]).toBeGreaterThan(130);
    expect(box?.[1]).toBeGreaterThan(84);
    expect(box?.[3]).toBeLessThan(105);
    expect(document.pages).toEqual([{ number: 1, width: 595, height: 842, rotation: 0 }]);
    expect(document.readers).toEqual([
      { name: "mupdf", version: "1.28.1" },
      { name: "pdf-parse", version: "2.4.5" },
      { name: "digit-reader", version: digitModel().version },
    ]);
    expect(document.readerDifferences).toEqual([]);
  });

  it("turns boxes with the page", async () => {
    const document = await extractPdf(pdfOf([{ content: text(100, 100, "turned page"), rotate: 90 }]));
    expect(document.pages[0]).toMatchObject({ width: 842, height: 595, rotation: 90 });
    expect(document.blocks[0]?.box?.[0]).toBeGreaterThan(700);
  });

  it("joins wrapped lines and keeps the line feed between them", async () => {
    const long = "a line that runs to the very end of the text area and then goes on";
    const document = await page(
      text(72, 100, long) + text(72, 116, "goes on here until it ends.") + text(72, 132, "1. a list item of its own"),
    );
    expect(document.blocks.map(({ kind, text: shown }) => [kind, shown])).toEqual([
      ["paragraph", `${long}\ngoes on here until it ends.`],
      ["list-item", "1. a list item of its own"],
    ]);
  });

  it("sees a blank where only a gap shows one, and no blank twice", async () => {
    const document = await page(`BT /F 12 Tf 72 700 Td [(one) -600 (two ) -20 (three)] TJ ET`);
    expect(textsOf(document)).toEqual(["one two three"]);
  });

  it("reads text drawn twice for boldness once", async () => {
    const document = await page(text(72, 100, "bold") + text(72.3, 100, "bold"));
    expect(textsOf(document)).toEqual(["bold"]);
  });
});

describe("ruled tables", () => {
  const xs = [72, 150, 300, 400];

  it("reads a grid of strokes, cell by cell", async () => {
    const ys = [100, 130, 160, 190];
    const words = ys.slice(1).map((y, row) =>
      xs
        .slice(1)
        .map((_, column) => text((xs[column] ?? 0) + 4, y - 10, `r${row}c${column}`))
        .join(""),
    );
    const document = await page(text(72, 80, "Before") + grid(xs, ys) + words.join("") + text(72, 220, "After"));
    expect(document.tables[0]).toMatchObject({ origin: "ruled", rows: 3, columns: 3 });
    expect(cellsOf(document)).toEqual(
      [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => [row, column, 1, 1, `r${row}c${column}`])),
    );
    expect(textsOf(document)).toEqual(["Before", "After"]);
    expect(document.blocks.every((block) => block.page === 1 && block.box !== null)).toBe(true);
  });

  it("reads thin filled rectangles as rulings and merged cells where rulings are missing", async () => {
    const h = (y: number, x0: number, x1: number) => fill(x0, y, x1, y + 0.75);
    const v = (x: number, y0: number, y1: number) => fill(x, y0, x + 0.75, y1);
    const rulings =
      h(100, 72, 400) +
      h(130, 72, 400) +
      h(160, 150, 400) +
      h(190, 72, 400) +
      v(72, 100, 190) +
      v(400, 100, 190) +
      v(150, 130, 190) +
      v(300, 130, 160);
    const words =
      text(80, 120, "over all") +
      text(80, 150, "tall") +
      text(160, 150, "b") +
      text(310, 150, "c") +
      text(160, 180, "wide");
    const document = await page(rulings + words);
    expect(cellsOf(document)).toEqual([
      [0, 0, 1, 3, "over all"],
      [1, 0, 2, 1, "tall"],
      [1, 1, 1, 1, "b"],
      [1, 2, 1, 1, "c"],
      [2, 1, 1, 2, "wide"],
    ]);
  });

  it("puts a row together that the page cuts, each part with its page", async () => {
    const stems = (y0: number, y1: number) => xs.map((x) => line(x, y0, x, y1)).join("");
    const rule = (y: number) => line(72, y, 400, y);
    const header = text(76, 115, "No") + text(154, 115, "Measure") + text(304, 115, "Unit");
    const first =
      rule(100) +
      rule(125) +
      stems(100, 780) +
      header +
      text(76, 145, "1") +
      text(154, 145, "first half") +
      text(304, 145, "Office");
    const second =
      rule(100) +
      rule(125) +
      rule(200) +
      stems(100, 200) +
      header +
      text(154, 145, "second half") +
      text(304, 145, "x");
    const document = await extractPdf(pdfOf([{ content: first }, { content: second }]));
    expect(document.tables).toHaveLength(1);
    expect(document.tables[0]).toMatchObject({
      rows: 2,
      parts: [
        { firstRow: 0, page: 1, repeatedHeader: [] },
        { firstRow: 2, page: 2, repeatedHeader: [6, 7, 8], continuesRow: true },
      ],
    });
    expect(textsOf(document, "repeated-header")).toEqual(["No", "Measure", "Unit"]);
    const cut = document.blocks.filter((block) => block.place?.row === 1);
    expect(cut.map((block) => [block.page, block.text])).toEqual([
      [1, "1"],
      [1, "first half\nsecond half"],
      [1, "Office\nx"],
    ]);
    expect(cut[1]?.lines.map(({ span, page, wraps }) => [span, page, wraps])).toEqual([
      [[0, 10], undefined, false],
      [[11, 22], 2, false],
    ]);
    expect(cut[1]?.glyphBoxes).toHaveLength(22 * 4);
  });

  it("tells a full line from the end of a paragraph", async () => {
    const page =
      grid([72, 150, 400], [100, 180]) +
      text(76, 115, "Finance") +
      text(76, 130, "Department") +
      text(76, 145, "1. Law") +
      text(154, 115, "Short") +
      text(154, 130, "line");
    const document = await extractPdf(pdfOf([{ content: page }]));
    const cells = document.blocks.filter((block) => block.place);
    expect(cells.map((block) => block.lines.map((line) => line.wraps))).toEqual([
      [true, false, false],
      [false, false],
    ]);
  });

  it("leaves out the row that a program goes on with below the area that it shows", async () => {
    const shown = `q 0 300 595 542 re W n\n`;
    const stems = (y0: number, y1: number) => xs.map((x) => line(x, y0, x, y1)).join("");
    const rule = (y: number) => line(72, y, 400, y);
    const row = (y: number, no: string) => text(76, y, no) + text(154, y, `${no}b`) + text(304, y, `${no}c`);
    const first = `${shown}${rule(440)}${rule(470)}${stems(440, 542)}${rule(542)}${stems(542, 600)}Q ${row(460, "1")}${row(500, "2")}`;
    const rest = rule(60) + rule(90) + stems(60, 90) + text(154, 80, "rest");
    const document = await extractPdf(pdfOf([{ content: first }, { content: rest }]));
    expect(cellsOf(document).map((cell) => cell[4])).toEqual(["1", "1b", "1c", "2", "2b\nrest", "2c"]);
  });

  it("knows a row that fills a page from edge to edge", async () => {
    const stems = xs.map((x) => line(x, 60, x, 780)).join("");
    const top = line(72, 700, 400, 700) + xs.map((x) => line(x, 700, x, 780)).join("");
    const words = (y: number, shown: string) =>
      text(76, y, `${shown}a`) + text(154, y, `${shown}b`) + text(304, y, `${shown}c`);
    const document = await extractPdf(
      pdfOf([{ content: top + words(720, "1") }, { content: stems + words(400, "2") }]),
    );
    expect(document.tables.map(({ rows, columns }) => [rows, columns])).toEqual([[1, 3]]);
    expect(cellsOf(document).map((cell) => cell[4])).toEqual(["1a\n2a", "1b\n2b", "1c\n2c"]);
  });

  it("parts a table from another that stands directly upon it", async () => {
    const upper = grid([72, 150, 300, 400], [100, 130, 160]);
    const lower = grid([72, 110, 210, 400], [160, 190, 220]);
    const words = [115, 145, 175, 205].flatMap((y, row) =>
      (row < 2 ? [72, 150, 300] : [72, 110, 210]).map((x, column) => text(x + 4, y, `${row}${column}`)),
    );
    const document = await page(upper + lower + words.join(""));
    expect(document.tables.map(({ rows, columns }) => [rows, columns])).toEqual([
      [2, 3],
      [2, 3],
    ]);
    expect(cellsOf(document, 1).map((cell) => cell[4])).toEqual(["20", "21", "22", "30", "31", "32"]);
  });

  it("takes no frame, underline or chart for a table", async () => {
    const frame = grid([60, 500], [60, 760]);
    const underline = line(72, 103, 130, 103);
    const bars = [0, 1, 2].map((bar) => fill(100 + bar * 60, 500 - bar * 40, 130 + bar * 60, 600, 0.5)).join("");
    const document = await page(frame + underline + bars + text(72, 100, "underlined") + text(72, 300, "text"));
    expect(document.tables).toEqual([]);
    expect(textsOf(document)).toEqual(["underlined", "text"]);
  });
});

describe("tables without rulings", () => {
  it("finds columns by gaps and carries wrapped cells", async () => {
    const rows = [
      ["No", "Indicator", "Score"],
      ["1", "Duties", "96.43"],
      ["2", "Budget", "91.20"],
      ["3", "Power", "93.75"],
    ];
    const drawn = rows.map((cells, row) =>
      [80, 140, 400].map((x, column) => text(x, 120 + row * 30, cells[column] ?? "")).join(""),
    );
    const wrapped = text(140, 224, "and more");
    const document = await page(text(72, 80, "Results of the year") + drawn.join("") + wrapped);
    expect(document.tables[0]).toMatchObject({ origin: "unruled", rows: 4, columns: 3 });
    expect(cellsOf(document).map((cell) => cell[4])).toEqual([...rows.flat().slice(0, 10), "Power\nand more", "93.75"]);
    expect(textsOf(document)).toEqual(["Results of the year"]);
  });

  it("leaves running text with wide gaps alone", async () => {
    const document = await page(
      text(72, 100, "At 76101/-") + text(300, 100, "Date 5 October") + text(72, 130, "Subject report"),
    );
    expect(document.tables).toEqual([]);
    expect(textsOf(document)).toEqual(["At 76101/- Date 5 October", "Subject report"]);
  });
});

describe("what is set aside", () => {
  it("knows heads, feet and page numbers that stand on most pages", async () => {
    const pages = [1, 2, 3].map((number) => ({
      content:
        text(72, 40, "Town of Sample") +
        text(72, 120 + number * 30, `Body ${number}`) +
        text(72, 400, "and more") +
        text(72, 790, "printed by machine") +
        text(290, 820, `- ${number} -`),
    }));
    const document = await extractPdf(pdfOf(pages));
    expect(textsOf(document, "header")).toEqual(["Town of Sample", "Town of Sample", "Town of Sample"]);
    expect(textsOf(document, "footer")).toHaveLength(3);
    expect(textsOf(document, "page-number")).toEqual(["- 1 -", "- 2 -", "- 3 -"]);
    expect(textsOf(document)).toEqual(["Body 1", "and more", "Body 2", "and more", "Body 3", "and more"]);
  });

  it("keeps a running head that is the only title", async () => {
    const table =
      grid([72, 200, 400], [100, 130, 160]) +
      text(80, 120, "a") +
      text(210, 120, "b") +
      text(80, 150, "c") +
      text(210, 150, "d");
    const pages = ["", ""].map(() => ({ content: text(72, 60, "Measures of the year") + table }));
    const document = await extractPdf(pdfOf(pages));
    expect(textsOf(document)).toEqual(["Measures of the year"]);
    expect(textsOf(document, "header")).toEqual(["Measures of the year"]);
  });

  it("hides what nobody sees: render mode 3, outside the page, white on white", async () => {
    const document = await page(
      text(72, 100, "seen ".repeat(9)) +
        text(72, 200, "unseen", { before: "3 Tr" }) +
        text(72, 300, "white", { before: "0 Tr 1 g" }) +
        fill(60, 380, 300, 410, 0.2) +
        text(72, 400, "white on dark", { before: "1 g" }) +
        text(700, 100, "outside", { before: "0 g" }),
    );
    expect(textsOf(document)).toEqual(["seen ".repeat(9).trim(), "white on dark"]);
    expect(textsOf(document, "hidden").sort()).toEqual(["unseen", "white"].sort());
  });
});

describe("pages without a sound text layer", () => {
  it("asks for OCR where a page is a picture", async () => {
    const document = await extractPdf(
      pdfOf([{ content: text(72, 100, "a page of text") }, { content: picture(0, 0, 595, 842) }]),
    );
    expect(document.pageDecisions.map((decision) => decision.decision)).toEqual(["text-layer", "needs-ocr"]);
    expect(document.problems).toMatchObject([{ code: "needs-ocr", page: 2 }]);
    expect(document.textLayer).toBe("native");
  });

  it("reads the unseen text of a searchable scan and says what it is", async () => {
    const scan = picture(0, 0, 595, 842) + text(72, 100, "words an OCR program put under the scan", { before: "3 Tr" });
    const document = await page(scan);
    expect(document.textLayer).toBe("embedded-ocr");
    expect(textsOf(document)).toEqual(["words an OCR program put under the scan"]);
    const mixed = await extractPdf(pdfOf([{ content: scan }, { content: text(72, 100, "typed") }]));
    expect(mixed.textLayer).toBe("mixed");
  });
});

describe("files from strangers", () => {
  it("says what is wrong with a file that can't be read", async () => {
    const good = pdfOf([{ content: text(72, 100, "text") }]);
    expect(codes(await extractPdf(new Uint8Array()))).toEqual(["empty"]);
    expect(codes(await extractPdf(new TextEncoder().encode("%PDF-1.7 nothing")))).toEqual(["damaged"]);
    expect(codes(await extractPdf(good.subarray(0, 200)))).toEqual(["damaged"]);
    expect(codes(await extractPdf(good, { ...DEFAULT_LIMITS, bytes: 10 }))).toEqual(["too-large"]);
    expect(codes(await page(""))).toEqual(["no-text"]);
  });

  it("knows an encrypted file", async () => {
    const bytes = pdfOf([{ content: text(72, 100, "secret") }], "encrypt=aes-256,user-password=x,owner-password=y");
    expect(codes(await extractPdf(bytes))).toEqual(["encrypted"]);
  });

  it("reads the pages it may and says that there were more", async () => {
    const pages = [1, 2, 3, 4].map((number) => ({ content: text(72, 100 + number, `page ${number}`) }));
    const document = await extractPdf(pdfOf(pages), { ...DEFAULT_LIMITS, pages: 2 });
    expect(codes(document)).toEqual(["page-limit"]);
    expect(document.pages).toHaveLength(2);
  });

  it("gives the same Document for the same bytes", async () => {
    const bytes = pdfOf([
      { content: grid([72, 200, 300], [100, 130, 160]) + text(80, 120, "a") + text(210, 150, "b") },
    ]);
    expect(JSON.stringify(await extractPdf(bytes))).toBe(JSON.stringify(await extractPdf(bytes)));
  });
});
