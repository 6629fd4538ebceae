import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as mupdf from "mupdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.js";
import { type ReadDocument, readDocument } from "../../src/pipeline/read-document.js";
import { stages } from "../../src/pipeline/stage-wiring.js";
import { thaiPdf } from "../extract/pdf/make-thai-pdf.js";

const HEIGHT = 842;
const WIDTH = 595;
const NAMES = [
  "การปฏิบัติหน้าที่",
  "การใช้งบประมาณ",
  "การใช้อำนาจ",
  "การใช้ทรัพย์สินของราชการ",
  "การแก้ไขปัญหาการทุจริต",
  "คุณภาพการดำเนินงาน",
  "ประสิทธิภาพการสื่อสาร",
  "การปรับปรุงระบบการทำงาน",
  "การเปิดเผยข้อมูล",
  "การป้องกันการทุจริต",
];
/** Drawn on the page; the weighted total 30/30/40 is 90.26. */
const DRAWN = ["98.43", "88.10", "89.21", "88.34", "87.90", "88.64", "86.35", "84.02", "98.18", "88.00"];
const TOTAL = "90.26";
const rowY = (row: number) => 190 + row * 24;
const misread = (shown: string) => shown.replaceAll("8", "6");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prongsai-wrong-digits-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The words of a report with its rulings, no scores. */
function words(): Uint8Array {
  const titles = [
    "รายงานผลการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA)",
    "ประจำปีงบประมาณ พ.ศ. 2567",
    "องค์การบริหารส่วนตำบลท่าสมมุติ อำเภอเมืองตัวอย่าง",
  ].map((text, index) => ({ x: 72, y: 72 + index * 22, text }));
  const rows = [
    { x: 76, y: rowY(-1), text: "ที่" },
    { x: 120, y: rowY(-1), text: "ตัวชี้วัด" },
    { x: 420, y: rowY(-1), text: "คะแนน" },
    ...NAMES.flatMap((text, index) => [
      { x: 76, y: rowY(index), text: String(index + 1) },
      { x: 120, y: rowY(index), text },
    ]),
    { x: 120, y: rowY(10), text: "คะแนนรวม" },
  ];
  return thaiPdf([{ name: "Sarabun", raised: 900 }], [...titles, ...rows]);
}

/** Adds scores in a font of their own; `says` is what its ToUnicode map says of a drawn digit, `mode` how they are drawn. */
function withScores(page: mupdf.PDFPage, pdf: mupdf.PDFDocument, scores: readonly string[], says: [string, string][]) {
  const shared = pdf.addSimpleFont(new mupdf.Font("Helvetica"));
  const font = pdf.newDictionary();
  shared.forEach((value, key) => void font.put(key, value));
  const hex = (sign: string) => sign.charCodeAt(0).toString(16).padStart(2, "0");
  const map = says.map(([drawn, said]) => `<${hex(drawn)}> <00${hex(said)}>`);
  if (map.length > 0)
    font.put(
      "ToUnicode",
      pdf.addStream(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange ${map.length} beginbfchar
${map.join("\n")}
endbfchar endcmap CMapName currentdict /CMap defineresource pop end end`,
        {},
      ),
    );
  page.getObject().get("Resources").get("Font").put("D", pdf.addObject(font));
  return scores.map((score, row) => `BT /D 12 Tf 1 0 0 1 430 ${HEIGHT - rowY(row)} Tm (${score}) Tj ET`).join("\n");
}

const rulings = [
  ...Array.from({ length: 13 }, (_, row) => `72 ${HEIGHT - rowY(row - 2) - 6} m 520 ${HEIGHT - rowY(row - 2) - 6} l S`),
  ...[72, 110, 400, 520].map((x) => `${x} ${HEIGHT - rowY(-2) - 6} m ${x} ${HEIGHT - rowY(10) - 6} l S`),
].join("\n");

function open(bytes: Uint8Array): { pdf: mupdf.PDFDocument; page: mupdf.PDFPage } {
  const pdf = mupdf.Document.openDocument(bytes, "application/pdf") as mupdf.PDFDocument;
  return { pdf, page: pdf.loadPage(0) as mupdf.PDFPage };
}

function contentOf(page: mupdf.PDFPage): string {
  return page.getObject().get("Contents").readStream().asString();
}

function saved(pdf: mupdf.PDFDocument, page: mupdf.PDFPage, content: string): Uint8Array {
  page.getObject().put("Contents", pdf.addStream(content, {}));
  const bytes = pdf.saveToBuffer("").asUint8Array().slice();
  pdf.destroy();
  return bytes;
}

/** A born-digital report whose scores are drawn as given but said to be others. */
function misMapped(says: [string, string][]): Uint8Array {
  const { pdf, page } = open(words());
  const scores = withScores(page, pdf, [...DRAWN, TOTAL], says);
  return saved(pdf, page, `${contentOf(page)}\n0.5 w\n${rulings}\n${scores}`);
}

/** A picture of the report over text that nobody sees and that says other scores. */
function searchableScan(): Uint8Array {
  const seen = open(misMapped([]));
  const picture = seen.page.toPixmap(mupdf.Matrix.scale(1.5, 1.5), mupdf.ColorSpace.DeviceGray);
  const { pdf, page } = open(words());
  const scores = withScores(page, pdf, [...DRAWN, TOTAL].map(misread), []);
  const objects = pdf.newDictionary();
  objects.put("I", pdf.addImage(new mupdf.Image(picture)));
  page.getObject().get("Resources").put("XObject", objects);
  return saved(pdf, page, `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /I Do Q 3 Tr\n${contentOf(page)}\n${scores}`);
}

/** A born-digital report with other scores beside the drawn ones, which nobody sees. */
function withHiddenScores(): Uint8Array {
  const { pdf, page } = open(words());
  const scores = withScores(page, pdf, [...DRAWN, TOTAL], []);
  const hidden = scores
    .replace(/\(([^)]*)\)/g, (_, score: string) => `(${misread(score)})`)
    .replaceAll(" 430 ", " 470 ");
  return saved(pdf, page, `${contentOf(page)}\n0.5 w\n${rulings}\n${scores}\n3 Tr\n${hidden}`);
}

async function run(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  const input = { path: name, origin: { kind: "file" as const, file }, problem: null };
  return readDocument(input, stages, { disabled: [], severities: {} });
}

function indicatorScores({ assessments }: Report) {
  return (assessments[0]?.indicators ?? []).flatMap(({ score }) => (score ? [score] : []));
}

/** No score other than the drawn one is sure, and no error is laid on the report because of one. */
function expectNoFalseCertainty({ report }: ReadDocument): void {
  const scores = indicatorScores(report);
  expect(scores).toHaveLength(10);
  for (const [index, { value, confidence }] of scores.entries())
    if (value !== Number(DRAWN[index])) expect(confidence).not.toBe("high");
  const total = report.assessments[0]?.total;
  if (total && total.value !== Number(TOTAL)) expect(total.confidence).not.toBe("high");
  expect(report.findings.filter(({ severity, cause }) => severity === "error" && cause === "report")).toEqual([]);
}

describe("a text layer that says other digits than are drawn", () => {
  it("reads the drawn scores where the layer is true", async () => {
    const { report } = await run("true.pdf", misMapped([]));
    expect(indicatorScores(report).map(({ value }) => value)).toEqual(DRAWN.map(Number));
    expect(indicatorScores(report).map(({ confidence }) => confidence)).toEqual(DRAWN.map(() => "high"));
    expect(report.assessments[0]?.total?.confidence).toBe("high");
    expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("is sure of no wrong score where a font's map turns 8 into 6", async () => {
    const read = await run("mapped.pdf", misMapped([["8", "6"]]));
    expectNoFalseCertainty(read);
    expect(read.document.readerDifferences).toEqual([]);
  });

  it("gives no value to a number whose font draws another, but says what the digit reader saw", async () => {
    const { document, report } = await run("doubted.pdf", misMapped([["8", "6"]]));
    for (const [index, { value, raw, confidence, alternatives }] of indicatorScores(report).entries()) {
      const drawn = DRAWN[index] ?? "";
      expect({ value, raw, confidence }).toEqual({ value: null, raw: misread(drawn), confidence: "low" });
      expect(alternatives).toContainEqual({
        value: Number(drawn),
        raw: drawn,
        from: "digit-reader",
        confidence: "medium",
      });
    }
    expect(report.assessments[0]?.total).toMatchObject({ value: Number(TOTAL), confidence: "low" });
    expect(document.digitPairs?.other).toBe(1);
    expect(document.pageDecisions).toMatchObject([{ decision: "needs-ocr" }]);
    expect(document.pageDecisions[0]?.reason).toMatch(/6 is drawn as 8/);
    expect(report.source.readers.map(({ name }) => name)).toContain("digit-reader");
    expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("is sure of no wrong score of a searchable scan, and says where its text comes from", async () => {
    const read = await run("scan.pdf", searchableScan());
    expect(read.document.textLayer).toBe("embedded-ocr");
    expect(read.report.source.textLayer).toBe("embedded-ocr");
    expectNoFalseCertainty(read);
  });

  it("reads a searchable scan from its picture, by the digit reader alone where need be, and keeps the unseen text aside", async () => {
    const engine = {
      reader: { name: "an engine", version: "1" },
      sheetPixels: 6_000_000,
      recognise: async () => ({ signs: [] }),
      close: async () => {},
    };
    const document = await stages.extract(searchableScan(), "scan.pdf", null, { engine });
    expect(document.textLayer).toBe("embedded-ocr");
    expect(document.pageDecisions).toMatchObject([{ page: 1, decision: "ocr" }]);
    expect(document.readers.map(({ name }) => name)).toContain("an engine");
    const textsOf = (isHidden: boolean) =>
      document.blocks
        .filter(({ kind, text }) => text !== "" && (kind === "hidden") === isHidden)
        .map(({ text }) => text);
    expect(textsOf(false)).toEqual([...DRAWN, TOTAL]);
    for (const score of DRAWN) expect(textsOf(true).join("\n")).toContain(misread(score));
  });

  it("takes no score from text that nobody sees beside drawn text", async () => {
    const { document, report } = await run("hidden.pdf", withHiddenScores());
    expect(document.textLayer).toBe("native");
    expect(indicatorScores(report).map(({ value }) => value)).toEqual(DRAWN.map(Number));
    const hidden = document.blocks.filter(({ kind }) => kind === "hidden").map(({ text }) => text);
    expect(hidden).toEqual([...DRAWN, TOTAL].map(misread));
  });
});
