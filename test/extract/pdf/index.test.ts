import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/extract/limits.js";
import { digitModel } from "../../../src/extract/ocr/digits/index.js";
import { extractPdf } from "../../../src/extract/pdf/index.js";
import type { Document } from "../../../src/model/document.js";
import { boxOf } from "../../../src/model/raw-span.js";
import { textsOf } from "../docx/read.js";
import { fill, grid, pdfOf, picture, text } from "./make-pdf.js";

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

  it("goes on behind the dash of a range, however short the line", async () => {
    const long = "a line that runs to the very end of the text area and then goes on";
    const document = await page(
      text(72, 100, long) + text(72, 116, "of the questions e11 -") + text(72, 132, "e15 the mean is 81.17"),
    );
    expect(document.blocks.map(({ text: shown }) => shown)).toEqual([
      `${long}\nof the questions e11 -\ne15 the mean is 81.17`,
    ]);
    const apart = await page(
      text(72, 100, long) + text(72, 116, "and here it ends.") + text(72, 132, "Another begins"),
    );
    expect(apart.blocks).toHaveLength(2);
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
