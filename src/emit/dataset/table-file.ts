import type { DatasetFormat } from "../../model/dataset-format.js";
import type { CsvCell } from "../csv.js";
import type { Table } from "./column.js";
import { CsvTable } from "./csv-table.js";
import type { Digest } from "./hashed-file.js";
import { ParquetTable } from "./parquet-table.js";

/** A table's file in one format, which takes its rows in the order of the columns. */
export interface TableFile {
  add(rows: Iterable<readonly CsvCell[]>): Promise<void>;
  finish(): Promise<Digest>;
  abandon(): Promise<void>;
}

/** The name of a table's file within the data set. */
export function fileNameOf(table: Pick<Table, "name">, format: DatasetFormat): string {
  return `${table.name}.${format}`;
}

/** Opens a table's file for writing; `createdBy` names the program in formats that have a place for it. */
export function openTable(path: string, table: Table, format: DatasetFormat, createdBy: string): Promise<TableFile> {
  return format === "csv" ? CsvTable.create(path, table) : ParquetTable.create(path, table, createdBy);
}
