import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { CsvCell } from "../csv.js";
import { type Column, type ColumnType, cellOf, type Table } from "./column.js";
import { type Digest, HashedFile } from "./hashed-file.js";
import { DATASET_VERSION } from "./tables/index.js";

/** A row group is closed at this many rows, or at this many characters of text, so that little is ever held. */
const GROUP_ROWS = 20_000;
const GROUP_CHARACTERS = 1 << 22;

const STORED: Readonly<Record<ColumnType, Pick<SchemaElement, "type" | "converted_type" | "logical_type">>> = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
};

/** A table as Parquet: typed columns with real nulls, lists joined by line feeds as in CSV, compressed by Snappy. */
export class ParquetTable {
  readonly #file: HashedFile;
  readonly #columns: readonly Column[];
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  #group: unknown[][];
  #characters = 0;

  private constructor(file: HashedFile, table: Table, createdBy: string) {
    this.#file = file;
    this.#columns = table.columns;
    this.#group = table.columns.map(() => []);
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: [{ name: table.name, num_children: table.columns.length }, ...table.columns.map(schemaElement)],
      kvMetadata: [{ key: "prongsai.dataset", value: DATASET_VERSION }],
      createdBy,
    });
  }

  static async create(path: string, table: Table, createdBy: string): Promise<ParquetTable> {
    return new ParquetTable(await HashedFile.create(path), table, createdBy);
  }

  async add(rows: Iterable<readonly CsvCell[]>): Promise<void> {
    for (const row of rows) {
      for (const [index, column] of this.#columns.entries()) {
        const cell = cellOf(row[index]);
        if (typeof cell === "string") this.#characters += cell.length;
        this.#group[index]?.push(storedValue(cell, column));
      }
      const rowsHeld = this.#group[0]?.length ?? 0;
      if (rowsHeld >= GROUP_ROWS || this.#characters >= GROUP_CHARACTERS) await this.#closeGroup();
    }
  }

  async finish(): Promise<Digest> {
    await this.#closeGroup();
    await this.#writer.finish();
    await this.#flush();
    return this.#file.finish();
  }

  abandon(): Promise<void> {
    return this.#file.abandon();
  }

  async #closeGroup(): Promise<void> {
    const columnData = this.#columns.map(({ name }, index): ColumnSource => ({ name, data: this.#group[index] ?? [] }));
    this.#group = this.#columns.map(() => []);
    this.#characters = 0;
    await this.#writer.write({ columnData, rowGroupSize: GROUP_ROWS });
    await this.#flush();
  }

  async #flush(): Promise<void> {
    const written = this.#bytes.getBytes().slice();
    this.#bytes.index = 0;
    await this.#file.write(written);
  }
}

function schemaElement(column: Column): SchemaElement {
  const stored = column.isWide ? { type: "INT64" as const } : STORED[column.type];
  return { name: column.name, ...stored, repetition_type: "OPTIONAL" };
}

function storedValue(cell: CsvCell, column: Column): unknown {
  if (cell === null) return null;
  if (column.type === "date") return new Date(`${cell}T00:00:00Z`);
  return column.isWide ? BigInt(Number(cell)) : cell;
}
