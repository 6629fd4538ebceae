import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { datasetFiles, datasetFolder } from "../../../src/emit/dataset/index.js";
import { TABLES } from "../../../src/emit/dataset/tables/index.js";
import { recordName } from "../../../src/emit/names.js";
import type { DatasetFormat } from "../../../src/model/dataset-format.js";
import type { Report } from "../../../src/model/report.js";
import { evidence, read, sampleFinding, sampleMeasure, sampleReport } from "../sample-report.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "prongsai-dataset-"));
});
afterEach(() => rm(folder, { recursive: true }));

const HOSTILE = '=HYPERLINK("https://example.org";"ก")\r\n"สอง", บรรทัด';

/** An invented report that has a row in every table. */
function fullReport(path: string): Report {
  return sampleReport(
    {
      status: "partial",
      problems: [
        {
          code: "row-limit",
          category: "limit",
          message: { th: "แถวมากไป", en: "too many rows" },
          remedy: { th: "แบ่งแฟ้ม", en: "split the file" },
          page: 3,
        },
      ],
      assessments: [
        {
          fiscalYear: 2567,
          total: read(88.5, "๘๘.๕"),
          level: read("ผ่านดี"),
          totalChange: read({ value: 1.25, direction: "down", unit: "points" }),
          instruments: [{ id: "OIT", part: null, score: read(75, "30/40"), printed: { value: 30, of: 40 } }],
          indicators: [
            {
              no: 1,
              name: read("การปฏิบัติหน้าที่"),
              instrument: "IIT",
              score: read<number>(null, "9?.1"),
              change: read({ value: null, direction: "up", unit: "percent" }),
            },
          ],
          items: [{ code: "e4", indicator: 7, part: 1, score: read(99.61) }],
          selectedBy: null,
        },
      ],
      measures: [
        sampleMeasure({
          no: read("1"),
          title: read(HOSTILE),
          steps: [read("ขั้นหนึ่ง"), read("ขั้นสอง")],
          responsible: [read("สำนักปลัด")],
          period: read({ start: "2024-10-01", end: null }, "ต.ค. 67 เป็นต้นไป"),
          other: [{ header: "ตัวชี้วัดความสำเร็จ", value: read("ร้อยละ 80") }],
        }),
      ],
      recommendations: [{ target: { instrument: "EIT", indicator: 7, item: "e4" }, text: read("ควรปรับปรุง") }],
      claims: [
        {
          kind: "total",
          text: read("ได้คะแนน 88.5"),
          fiscalYear: 2567,
          indicator: null,
          expected: 88.5,
          actual: 88.5,
          holds: true,
        },
      ],
      requiredElements: [{ item: "o34", element: "results", state: "present", evidence: [evidence()] }],
      typos: [{ printed: "โปร่งไส", suggestion: "โปร่งใส", evidence: [evidence()] }],
      findings: [sampleFinding(), sampleFinding({ expected: "ก่อน", actual: null, accepted: true })],
      coverage: { "total-mismatch": "failed", "level-mismatch": "passed" },
    },
    path,
  );
}

async function write(reports: readonly Report[], formats: readonly DatasetFormat[] = ["csv", "parquet"]) {
  const file = await datasetFolder(folder, formats, "prongsai version 0");
  for (const report of reports) await file.add(report);
  await file.finish();
}

const csvRows = async (name: string): Promise<Record<string, string>[]> =>
  parse(await readFile(join(folder, `${name}.csv`)), { columns: true, record_delimiter: "\r\n" });

async function parquet(name: string): Promise<Record<string, unknown>[]> {
  const { buffer, byteOffset, byteLength } = await readFile(join(folder, `${name}.parquet`));
  return parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer });
}

/** A value of Parquet as CSV prints it. */
function printed(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

describe("datasetFolder", () => {
  it("writes every table in both formats with the same values, the package and the codebook", async () => {
    await write([fullReport("a.docx"), fullReport("b.docx")]);
    expect((await readdir(folder)).sort()).toEqual(datasetFiles(["csv", "parquet"]).sort());
    for (const { name, columns } of TABLES) {
      const rows = await csvRows(name);
      expect(rows.length, name).toBeGreaterThan(0);
      expect(Object.keys(rows[0] ?? {}), name).toEqual(columns.map((column) => column.name));
      const same = (await parquet(name)).map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, printed(value)])),
      );
      expect(same, name).toEqual(rows);
    }
  });

  it("keeps text as it is, without byte order mark or guard", async () => {
    await write([fullReport("a.docx")]);
    expect((await csvRows("measures"))[0]?.title).toBe(HOSTILE);
    expect((await readFile(join(folder, "measures.csv"))).subarray(0, 9).toString()).toBe("report_id");
  });

  it("types what it can and keeps nulls", async () => {
    await write([fullReport("a.docx")]);
    const [total, instrument, indicator] = await parquet("scores");
    expect(total).toMatchObject({
      report_id: recordName("a.docx"),
      score_row: 0,
      level_of: "total",
      score: 88.5,
      printed: "๘๘.๕",
      change: -1.25,
      change_unit: "points",
      item: null,
    });
    expect(instrument).toMatchObject({ printed: "30/40", printed_value: 30, printed_of: 40 });
    expect(indicator).toMatchObject({ score: null, change: null, change_direction: "up", change_unit: "percent" });
    expect((await parquet("measures"))[0]).toMatchObject({
      start: new Date("2024-10-01T00:00:00Z"),
      end: null,
      steps: "ขั้นหนึ่ง\nขั้นสอง",
    });
    expect((await parquet("findings"))[0]).toMatchObject({
      expected: "[84.99, 85.01]",
      expected_low: 84.99,
      expected_high: 85.01,
      actual: "86",
      actual_low: 86,
      accepted: false,
    });
    expect((await parquet("reports"))[0]).toMatchObject({
      bytes: 10n,
      total: 88.5,
      report_errors: 1,
      status: "partial",
    });
  });

  it("writes tables without rows that can be read", async () => {
    await write([]);
    expect(await csvRows("reports")).toEqual([]);
    expect(await parquet("reports")).toEqual([]);
    const { buffer, byteOffset, byteLength } = await readFile(join(folder, "scores.parquet"));
    const { schema } = parquetMetadata(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
    expect(schema.find(({ name }) => name === "score")).toMatchObject({ type: "DOUBLE" });
  });

  it("removes the tables of a format that is not asked for", async () => {
    await write([fullReport("a.docx")]);
    await write([fullReport("a.docx")], ["parquet"]);
    expect((await readdir(folder)).sort()).toEqual(datasetFiles(["parquet"]).sort());
    const written = JSON.parse(await readFile(join(folder, "datapackage.json"), "utf8"));
    expect(written.resources.map(({ name }: { name: string }) => name)).toContain("scores");
  });

  it("leaves nothing behind when it is given up", async () => {
    const file = await datasetFolder(folder, ["csv", "parquet"], "prongsai version 0");
    await file.add(fullReport("a.docx"));
    await file.abandon();
    expect(await readdir(folder)).toEqual([]);
  });

  it("writes the same bytes every time", async () => {
    const hashes = async () =>
      Promise.all(
        datasetFiles(["csv", "parquet"]).map(async (name) =>
          createHash("sha256")
            .update(await readFile(join(folder, name)))
            .digest("hex"),
        ),
      );
    await write([fullReport("a.docx"), fullReport("ข.docx")]);
    const first = await hashes();
    await write([fullReport("a.docx"), fullReport("ข.docx")]);
    expect(await hashes()).toEqual(first);
  });
});
