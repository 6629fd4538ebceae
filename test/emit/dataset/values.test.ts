import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CsvCell } from "../../../src/emit/csv.js";
import { both, column, dayOf, type Table } from "../../../src/emit/dataset/column.js";
import { openTable } from "../../../src/emit/dataset/table-file.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prongsai-values-"));
});
afterAll(() => rm(folder, { recursive: true }));

const WORDS = both("ก", "a");
const table: Table = {
  name: "invented",
  title: WORDS,
  description: WORDS,
  primaryKey: ["text"],
  foreignKeys: [],
  columns: (["string", "number", "integer", "boolean", "date"] as const).map((type) =>
    column(`a_${type}`, type, WORDS, WORDS, "test"),
  ),
  rows: () => [],
};

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const row = fc.tuple(
  fc.option(
    fc.string({
      unit: fc.constantFrom(...("กำเ๑ \t\r\n\"',;=+-@|<&🙂\u200b\u0000a0".match(/./gsu) ?? [])),
      maxLength: 12,
    }),
  ),
  fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))),
  fc.option(fc.integer()),
  fc.option(fc.boolean()),
  fc.option(day),
);

describe("a table's values", () => {
  it("come back from CSV and Parquet as they went in, an empty text as none", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const wanted = rows.map((cells) => cells.map((cell) => (cell === "" ? null : cell)));
        expect(await throughParquet(rows)).toEqual(wanted);
        expect(await throughCsv(rows)).toEqual(wanted);
      }),
      { seed: 20240917, numRuns: 150 },
    );
  });

  it("come back over many row groups", async () => {
    const rows = Array.from({ length: 50_003 }, (_, index): CsvCell[] => [
      `แถว ${index}`,
      index / 4,
      index,
      true,
      null,
    ]);
    expect(await throughParquet(rows)).toEqual(rows);
  });
});

describe("dayOf", () => {
  it("keeps days that the calendar has", () => {
    expect(["2024-02-29", "2023-02-29", "2024-13-01", "2024-10", "", null].map(dayOf)).toEqual([
      "2024-02-29",
      ...Array.from({ length: 5 }, () => null),
    ]);
  });
});

async function written(rows: readonly CsvCell[][], format: "csv" | "parquet"): Promise<Buffer> {
  const path = join(folder, `table.${format}`);
  const file = await openTable(path, table, format, "test");
  await file.add(rows);
  await file.finish();
  return readFile(path);
}

async function throughParquet(rows: readonly CsvCell[][]): Promise<unknown[][]> {
  const { buffer, byteOffset, byteLength } = await written(rows, "parquet");
  const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  const objects = await parquetReadObjects({ file });
  return objects.map((one) =>
    table.columns.map(({ name }) => {
      const value = one[name] ?? null;
      return value instanceof Date ? value.toISOString().slice(0, 10) : value;
    }),
  );
}

async function throughCsv(rows: readonly CsvCell[][]): Promise<unknown[][]> {
  const lines: string[][] = parse(await written(rows, "csv"), { from_line: 2, record_delimiter: "\r\n" });
  return lines.map((cells) =>
    table.columns.map(({ type }, index) => {
      const text = cells[index] ?? "";
      if (text === "") return null;
      if (type === "boolean") return text === "true";
      return type === "number" || type === "integer" ? Number(text) : text;
    }),
  );
}
