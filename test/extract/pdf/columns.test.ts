import { describe, expect, it } from "vitest";
import { extractPdf } from "../../../src/extract/pdf/index.js";
import { cellsOf, textsOf } from "../docx/read.js";
import { pdfOf, text } from "./make-pdf.js";

const SIZE = 10;
const PITCH = 14;

/** Lines of the same length that name their column and number, as wrapped text fills a column. */
function column(name: string, x: number, y: number, count: number, length = 40, pitch = PITCH): string {
  return Array.from({ length: count }, (_, index) =>
    text(x, y + index * pitch, lineOf(name, index, length), { size: SIZE }),
  ).join("");
}

function lineOf(name: string, index: number, length: number): string {
  return `${name}${index} ${"nnnn ".repeat(length)}`.slice(0, length - 1).padEnd(length, "n");
}

/** The names of the lines in the order in which they are read. */
async function order(content: string): Promise<string> {
  const document = await extractPdf(pdfOf([{ content }]));
  expect(document.tables).toHaveLength(0);
  const lines = textsOf(document).flatMap((block) => block.split("\n"));
  return lines.map((line) => line.slice(0, line.indexOf(" "))).join(" ");
}

const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name}${index}`).join(" ");

describe("reading order", () => {
  it("reads the left column before the right one, whose lines stand beside", async () => {
    const read = await order(column("L", 60, 100, 12) + column("R", 320, 100, 10));
    expect(read).toBe(`${numbered("L", 12)} ${numbered("R", 10)}`);
  });

  it("reads columns whose lines do not stand side by side", async () => {
    const read = await order(column("L", 60, 100, 12) + column("R", 320, 106, 12));
    expect(read).toBe(`${numbered("L", 12)} ${numbered("R", 12)}`);
  });

  it("parts the page at a line over both columns and keeps what stands below them apart", async () => {
    const across = (name: string, y: number) => text(60, y, lineOf(name, 0, 90), { size: SIZE });
    const read = await order(
      across("head", 60) +
        column("A", 60, 100, 6) +
        column("B", 320, 100, 6) +
        across("middle", 200) +
        column("C", 60, 230, 6) +
        column("D", 320, 230, 6) +
        text(60, 360, "end of it all", { size: SIZE }),
    );
    expect(read).toBe(
      `head0 ${numbered("A", 6)} ${numbered("B", 6)} middle0 ${numbered("C", 6)} ${numbered("D", 6)} end`,
    );
  });

  it("reads three columns from left to right", async () => {
    const read = await order(column("A", 40, 100, 8, 28) + column("B", 220, 100, 8, 28) + column("C", 400, 100, 8, 28));
    expect(read).toBe(`${numbered("A", 8)} ${numbered("B", 8)} ${numbered("C", 8)}`);
  });

  it("joins the wrapped lines of a column to one paragraph", async () => {
    const document = await extractPdf(pdfOf([{ content: column("L", 60, 100, 8) + column("R", 320, 100, 8) }]));
    expect(document.blocks.map((block) => block.lines.length)).toEqual([8, 8]);
  });

  it("reads a narrow column beside the text by itself", async () => {
    const side = ["Contact us", "Town hall", "Main street", "Open daily"]
      .map((words, index) => text(60, 107 + index * 17, words, { size: SIZE }))
      .join("");
    const read = await order(side + column("R", 180, 100, 14, 60));
    expect(read).toBe(`Contact Town Main Open ${numbered("R", 14)}`);
  });
});

describe("rows of a table without rulings", () => {
  it("keeps cells of figures beside their words", async () => {
    const rows = ["98.43", "96.20", "88.15", "79.01", "91.00", "85.32"];
    const content = rows.map(
      (score, index) =>
        text(60, 100 + index * PITCH, lineOf("Name", index, 30), { size: SIZE }) +
        text(400, 100 + index * PITCH, score, { size: SIZE }),
    );
    const document = await extractPdf(pdfOf([{ content: content.join("") }]));
    expect(document.tables).toMatchObject([{ origin: "unruled", rows: 6, columns: 2 }]);
  });

  it("begins a row with a score below a score where no number stands in front", async () => {
    const rows = ["98.43", "96.20", "88.15"].map(
      (score, index) =>
        text(60, 100 + index * PITCH, String(index + 1)) +
        text(90, 100 + index * PITCH, `Name ${index}`) +
        text(400, 100 + index * PITCH, score),
    );
    const total = text(90, 142, "Total") + text(400, 142, "94.26");
    const document = await extractPdf(pdfOf([{ content: rows.join("") + total }]));
    expect(cellsOf(document).slice(-3)).toEqual([
      [3, 0, 1, 1, ""],
      [3, 1, 1, 1, "Total"],
      [3, 2, 1, 1, "94.26"],
    ]);
  });

  it("keeps rows of wrapped cells that begin side by side", async () => {
    const content = [0, 1, 2, 3].map((row) => column("L", 60, 100 + row * 60, 3) + column("R", 320, 100 + row * 60, 3));
    const document = await extractPdf(pdfOf([{ content: content.join("") }]));
    expect(document.tables).toMatchObject([{ origin: "unruled", columns: 2 }]);
  });

  it("keeps rows of wrapped cells that follow each other without room between", async () => {
    const cell = (name: string, x: number, y: number) =>
      column(name, x, y, 2) + text(x, y + 2 * PITCH, "short end", { size: SIZE });
    const content = [0, 1, 2, 3].map((row) => cell("L", 60, 100 + row * 42) + cell("R", 320, 100 + row * 42));
    const document = await extractPdf(pdfOf([{ content: content.join("") }]));
    expect(document.tables).toMatchObject([{ origin: "unruled", columns: 2 }]);
  });

  it("keeps labels beside what they name", async () => {
    const labels = [0, 3, 6, 9].map((at) => text(60, 100 + at * PITCH, `Label ${at}`, { size: SIZE })).join("");
    const document = await extractPdf(pdfOf([{ content: labels + column("R", 180, 100, 12, 60) }]));
    const [first] = [...document.blocks].sort((a, b) => a.index - b.index);
    const all = document.blocks.map((block) => block.text).join("\n");
    expect(first?.text).toContain("Label 0");
    expect(all.indexOf("Label 9")).toBeGreaterThan(all.indexOf("R8"));
  });
});

describe("turned pages", () => {
  const upward = (x: number, y: number, words: string) => `BT /F 12 Tf 0 1 -1 0 ${x} ${y} Tm (${words}) Tj ET\n`;
  const long = "words that run up the page to its end and stop there";

  it("reads a page whose text runs up the page as its reader would turn it", async () => {
    const content =
      upward(100, 100, `First ${long}`) + upward(116, 100, `second ${long}`) + upward(300, 100, `Third ${long}`);
    const document = await extractPdf(pdfOf([{ content }]));
    expect(document.pages).toEqual([{ number: 1, width: 842, height: 595, rotation: 90 }]);
    expect(
      textsOf(document)
        .join("\n")
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(["First", "second", "Third"]);
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = document.blocks[0]?.box ?? [];
    expect(x1 - x0).toBeGreaterThan(y1 - y0);
    expect(Math.round(x0)).toBe(100);
  });

  it("reads text that runs down or upside down, and pages that say how they are turned", async () => {
    const down = `BT /F 12 Tf 0 -1 1 0 500 700 Tm (${long}) Tj 14 0 Td ET\n`;
    const over = `BT /F 12 Tf -1 0 0 -1 500 700 Tm (${long}) Tj ET\n`;
    const [a, b, c] = await Promise.all([
      extractPdf(pdfOf([{ content: down }])),
      extractPdf(pdfOf([{ content: over }])),
      extractPdf(pdfOf([{ content: upward(100, 100, long), rotate: 90 }])),
    ]);
    expect([a, b, c].map((document) => textsOf(document))).toEqual([[long], [long], [long]]);
    expect([a, b, c].map((document) => document.pages[0]?.rotation)).toEqual([270, 180, 90]);
  });

  it("leaves a few turned words beside upright text where they are", async () => {
    const document = await extractPdf(
      pdfOf([{ content: text(72, 100, "upright ".repeat(8)) + upward(40, 300, long) }]),
    );
    expect(document.pages[0]?.rotation).toBe(0);
    expect(textsOf(document)).toContain(long);
  });
});
