import { describe, expect, it } from "vitest";
import { extractPdf } from "../../../src/extract/pdf/index.js";
import { cellsOf, textsOf } from "../docx/read.js";
import { fill, grid, line, pdfOf, text } from "./make-pdf.js";

const page = (content: string) => extractPdf(pdfOf([{ content }]));

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
