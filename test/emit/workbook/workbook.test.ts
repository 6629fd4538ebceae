import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CELL_LIMIT } from "../../../src/emit/workbook/cell.js";
import { type WorkbookLimits, workbookFile } from "../../../src/emit/workbook/index.js";
import type { Report } from "../../../src/model/report.js";
import { evidence, read, sampleFinding, sampleMeasure, sampleReport } from "../sample-report.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "prongsai-workbook-"));
});
afterEach(() => rm(folder, { recursive: true }));

const catalogue = { producer: { name: "prongsai", version: "0" }, rules: [] };
const FORMULA = "=cmd|' /C calc'!A0";

function judged(path: string, part: Partial<Report> = {}): Report {
  return sampleReport({ findings: [sampleFinding(), sampleFinding({ severity: "warning" })], ...part }, path);
}

async function write(reports: readonly Report[], limits: WorkbookLimits = {}): Promise<Buffer> {
  const path = join(folder, "prongsai.xlsx");
  const file = await workbookFile(path, [], catalogue, limits);
  for (const report of reports) await file.add(report);
  await file.finish();
  return readFile(path);
}

/** The sheets of a workbook by their names, as mark-up. */
async function sheetsOf(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const text = async (name: string) => (await zip.file(name)?.async("string")) ?? "";
  const targets = new Map(
    [...(await text("xl/_rels/workbook.xml.rels")).matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)].map(
      ([, id, target]) => [id, target],
    ),
  );
  const listed = [...(await text("xl/workbook.xml")).matchAll(/<sheet name="([^"]+)"[^>]*r:id="([^"]+)"/g)];
  return new Map(
    await Promise.all(
      listed.map(async ([, name = "", id]) => [name, await text(`xl/${targets.get(id)}`)] as [string, string]),
    ),
  );
}

const sheet = (sheets: Map<string, string>, name: string) =>
  [...sheets].find(([one]) => one.includes(`(${name})`))?.[1] ?? "";
const texts = (markup: string) => [...markup.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text]) => text);
const rowCount = (markup: string) => [...markup.matchAll(/<row /g)].length;

describe("workbookFile", () => {
  it("has the sheets of the summary and the tables, each table with its filter and frozen header", async () => {
    const sheets = await sheetsOf(await write([judged("a.docx")]));
    expect([...sheets.keys()]).toEqual([
      "สรุป (summary)",
      "รายงาน (reports)",
      "คะแนน (scores)",
      "มาตรการ (measures)",
      "ข้อค้นพบ (findings)",
      "คำที่น่าจะพิมพ์ผิด (typos)",
    ]);
    for (const name of sheets.keys()) expect(`${name} (99)`.length, name).toBeLessThanOrEqual(31);
    for (const [name, markup] of [...sheets].slice(1)) {
      expect(markup, name).toContain(`<autoFilter ref="A1:`);
      expect(markup, name).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    }
    expect(texts(sheet(sheets, "findings"))).toEqual(expect.arrayContaining(["ข้อผิดพลาด", "เป็นของรายงาน"]));
  });

  it("leads from a finding to its report, from a report to its findings, and nowhere else", async () => {
    const bytes = await write([judged("a.docx"), judged("b.docx", { findings: [] }), judged("c.docx")]);
    const sheets = await sheetsOf(bytes);
    const links = (name: string) =>
      [...sheet(sheets, name).matchAll(/<hyperlink ref="([A-Z0-9]+)" location="([^"]+)"\/>/g)].map(
        ([, from, to]) => `${from} ${to}`,
      );
    expect(links("findings")).toEqual([
      "C2 'รายงาน (reports)'!A2",
      "C3 'รายงาน (reports)'!A2",
      "C4 'รายงาน (reports)'!A4",
      "C5 'รายงาน (reports)'!A4",
    ]);
    expect(links("reports")).toEqual(["J2 'ข้อค้นพบ (findings)'!A2", "J4 'ข้อค้นพบ (findings)'!A4"]);
    for (const markup of sheets.values()) expect(markup).not.toMatch(/r:id|https?:\/\/(?!schemas)/);
  });

  it("keeps report text as text: no formula, no mark-up, nothing that XML can't hold", async () => {
    const hostile = `${FORMULA} <b>&"_x0041_\u0000\u0007\ud800`;
    const report = judged("a.docx", {
      measures: [sampleMeasure({ title: read(hostile), steps: [read("ก".repeat(CELL_LIMIT + 5))] })],
      typos: [{ printed: "+1", suggestion: "@x", evidence: [evidence({ text: "\t=1" })] }],
    });
    const sheets = await sheetsOf(await write([report]));
    for (const markup of sheets.values()) expect(markup).not.toMatch(/<f[ >]| t="(?!inlineStr")/);
    const measures = sheet(sheets, "measures");
    expect(texts(measures)).toContain(`${FORMULA} &lt;b&gt;&amp;&quot;_x005F_x0041_\uFFFD\uFFFD\uFFFD`);
    const longest = texts(measures).reduce((most, text = "") => Math.max(most, text.length), 0);
    expect(longest).toBe(CELL_LIMIT);
    expect(measures).toContain("[ตัดที่นี่ · cut here]");
  });

  it("marks text that looks like a formula, so that a spreadsheet keeps it as text", async () => {
    const bytes = await write([judged("a.docx", { measures: [sampleMeasure({ title: read(FORMULA) })] })]);
    const style = /<c r="F2" s="([0-9]+)"/.exec(sheet(await sheetsOf(bytes), "measures"))?.[1];
    const zip = await JSZip.loadAsync(bytes);
    const styles = (await zip.file("xl/styles.xml")?.async("string")) ?? "";
    const formats = [...(styles.split("<cellXfs")[1] ?? "").matchAll(/<xf [^>]*>/g)].map(([format]) => format);
    expect(formats[Number(style)]).toContain('quotePrefix="1"');
  });

  it("goes on in a further sheet where one is full, and says so", async () => {
    const reports = Array.from({ length: 5 }, (_, index) => judged(`${index}.docx`));
    const sheets = await sheetsOf(await write(reports, { rows: 4 }));
    const names = [...sheets.keys()].filter((name) => name.includes("(findings)"));
    expect(names).toEqual(["ข้อค้นพบ (findings)", ...[2, 3, 4].map((number) => `ข้อค้นพบ (findings) (${number})`)]);
    expect(names.map((name) => rowCount(sheets.get(name) ?? ""))).toEqual([4, 4, 4, 2]);
    expect(texts(sheets.get("สรุป (summary)") ?? "")).toEqual(expect.arrayContaining(names));
    expect(sheets.get("ข้อค้นพบ (findings) (4)")).toContain(`location="'รายงาน (reports) (2)'!A3"`);
  });

  it("puts the reports that need a look first in the order of the summary", async () => {
    const warned = judged("a.docx", { findings: [sampleFinding({ severity: "warning" })] });
    const sheets = await sheetsOf(await write([warned, judged("b.docx"), judged("c.docx", { findings: [] })]));
    const paths = texts(sheet(sheets, "summary")).filter((text) => text?.endsWith(".docx"));
    expect(paths).toEqual(["b.docx", "a.docx"]);
  });

  it("writes the same bytes every time and leaves no other file", async () => {
    const first = await write([judged("a.docx"), judged("ข.docx")]);
    expect(await readdir(folder)).toEqual(["prongsai.xlsx"]);
    expect((await write([judged("a.docx"), judged("ข.docx")])).equals(first)).toBe(true);
    expect(first.includes("1980")).toBe(false);
  });

  it("leaves nothing behind when it is given up, also where nothing was judged", async () => {
    const file = await workbookFile(join(folder, "prongsai.xlsx"), [], catalogue);
    await file.add(judged("a.docx"));
    await file.abandon();
    expect(await readdir(folder)).toEqual([]);
    expect((await sheetsOf(await write([]))).size).toBe(6);
  });
});
