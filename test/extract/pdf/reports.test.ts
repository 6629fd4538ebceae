import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { extractDocx } from "../../../src/extract/docx/index.js";
import { extractPdf } from "../../../src/extract/pdf/index.js";
import type { Document } from "../../../src/model/document.js";
import { cellsOf, textsOf } from "../docx/read.js";

interface Report {
  title: string[];
  prose: string;
  scoreHeader: string[];
  scores: string[][];
  scoreFooter: string[];
  between: string;
  measureHeader: string[];
  sections: { name: string; measures: { no: string; title: string; unit: string; steps: [string, string][] }[] }[];
  closing: string;
}

const folder = new URL("../../../fixtures/pdf/", import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const report = JSON.parse(readFileSync(new URL("report.json", folder), "utf8")) as Report;
const joined = (text: string) => text.replace(/\s+/g, "");

const scoreCells = [
  ...[report.scoreHeader, ...report.scores].flatMap((texts, row) =>
    texts.map((text, column) => [row, column, 1, 1, joined(text)]),
  ),
  [11, 0, 1, 2, joined(report.scoreFooter[0] ?? "")],
  [11, 2, 1, 1, joined(report.scoreFooter[1] ?? "")],
];
const measures = report.sections.flatMap((section) => section.measures);
const inColumns = [
  report.sections.map((section) => section.name + section.measures.map((measure) => measure.no).join("")).join(""),
  measures.map((measure) => measure.title).join(""),
  measures.flatMap((measure) => measure.steps.map(([step]) => step)).join(""),
  measures.map((measure) => measure.unit).join(""),
  measures.flatMap((measure) => measure.steps.map(([, period]) => period)).join(""),
].map((text, column) => joined((report.measureHeader[column] ?? "") + text));

const textOfColumn = (document: Document, column: number) =>
  joined(
    cellsOf(document, 1)
      .filter((cell) => cell[1] === column)
      .map((cell) => cell[4] ?? "")
      .join(""),
  );

describe("report.docx", () => {
  it("gives every cell and span", async () => {
    const document = await extractDocx(bytesOf("report.docx"));
    expect(cellsOf(document, 0).map(([r, c, rs, cs, text]) => [r, c, rs, cs, joined(text ?? "")])).toEqual(scoreCells);
    expect(document.tables[1]).toMatchObject({ rows: 15, columns: 5, headerRows: 1 });
    const [first] = measures;
    expect(cellsOf(document, 1).slice(5, 13)).toEqual([
      [1, 0, 1, 5, report.sections[0]?.name],
      [2, 0, 2, 1, first?.no],
      [2, 1, 2, 1, first?.title],
      [2, 2, 1, 1, first?.steps[0]?.[0]],
      [2, 3, 2, 1, first?.unit],
      [2, 4, 1, 1, first?.steps[0]?.[1]],
      [3, 2, 1, 1, first?.steps[1]?.[0]],
      [3, 4, 1, 1, first?.steps[1]?.[1]],
    ]);
    expect(textsOf(document, "footer", "page-number")).toHaveLength(1);
  });
});

describe.each(["libreoffice.pdf", "chromium.pdf"])("%s", (name) => {
  let document: Document;
  beforeAll(async () => {
    document = await extractPdf(bytesOf(name));
  });

  it("reads title and prose, wrapped lines joined", () => {
    const texts = textsOf(document);
    expect(texts.slice(0, 3)).toEqual(report.title);
    expect(texts.slice(3).map(joined)).toEqual([report.prose, report.between, report.closing].map(joined));
    expect(document.textLayer).toBe("native");
    expect(document.problems).toEqual([]);
  });

  it("gives every cell of the score table", () => {
    expect(document.tables).toHaveLength(2);
    expect(cellsOf(document, 0).map(([r, c, rs, cs, text]) => [r, c, rs, cs, joined(text ?? "")])).toEqual(scoreCells);
  });

  it("carries the measures table over the pages with its spans", () => {
    const table = document.tables[1];
    expect(table).toMatchObject({ columns: 5, headerRows: 1, origin: "ruled" });
    expect(inColumns.map((_, column) => textOfColumn(document, column))).toEqual(inColumns);
    expect(table?.parts.length).toBeGreaterThan(2);
    for (const part of table?.parts.slice(1) ?? [])
      expect(part.repeatedHeader.map((block) => joined(document.blocks[block]?.text ?? ""))).toEqual(
        report.measureHeader.map(joined),
      );
    const cells = cellsOf(document, 1);
    expect(cells.filter((cell) => cell[3] === 5).map((cell) => cell[4])).toEqual(
      report.sections.map((section) => section.name),
    );
    const numbers = cells.filter((cell) => cell[1] === 0 && measures.some((measure) => measure.no === cell[4]));
    expect(numbers.filter((cell) => cell[2] === 2).length).toBeGreaterThanOrEqual(measures.length - 2);
  });

  it("says where everything stands", () => {
    for (const block of document.blocks) {
      const page = document.pages.find((found) => found.number === block.page);
      expect(page).toBeDefined();
      const [x0, y0, x1, y1] = block.box ?? [-1, -1, -1, -1];
      expect(x0 >= 0 && y0 >= 0 && x1 <= (page?.width ?? 0) && y1 <= (page?.height ?? 0) && x1 > x0 && y1 > y0).toBe(
        true,
      );
      expect(block.glyphBoxes).toHaveLength((block.readings[0]?.raw.length ?? 0) * 4);
      for (const { span } of block.lines) expect(block.text.slice(...span)).not.toContain("\n");
    }
  });

  it("finds no letter or digit in which the readers differ", () => {
    expect(document.readers.map(({ name }) => name)).toEqual(["mupdf", "pdf-parse", "digit-reader"]);
    expect(document.readerDifferences).toEqual([]);
  });

  it("finds no digit drawn otherwise than said, and most of them drawn alike", () => {
    const { alike = 0, unclear = 0, other = 0 } = document.digitPairs ?? {};
    expect(other).toBe(0);
    expect(alike).toBeGreaterThan(unclear * 4);
    expect(document.pageDecisions.every(({ decision }) => decision === "text-layer")).toBe(true);
  });
});
