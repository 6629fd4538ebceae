import type { Report } from "../../model/report.js";
import type { BothLanguages } from "../../model/review.js";
import type { CsvCell } from "../csv.js";

/** The types of Frictionless Table Schema that the data set uses; `date` is a whole day, ISO. */
export type ColumnType = "string" | "integer" | "number" | "boolean" | "date";

/** What every value of a column keeps to, by Table Schema. */
export interface Constraints {
  required?: true;
  unique?: true;
  minimum?: number;
  maximum?: number;
  pattern?: string;
}

/** A column: what it holds, in which unit, and where that comes from. */
export interface Column {
  name: string;
  type: ColumnType;
  title: BothLanguages;
  description: BothLanguages;
  unit?: BothLanguages;
  /** The part of the record that it is taken from, and who defines it where that is not the report itself. */
  source: string;
  constraints?: Constraints;
  /** True where numbers can pass the 32 bits that other whole numbers keep to. */
  isWide?: true;
  /** All values that it can hold, with what each means; absent where any value can stand. */
  meanings?: Readonly<Record<string, BothLanguages>>;
}

/** Columns of this table that name a row of another one. */
export interface ForeignKey {
  fields: readonly string[];
  resource: string;
  references: readonly string[];
}

/** A table: its columns, its keys, and its rows of one report, each in the order of the columns. */
export interface Table {
  name: string;
  title: BothLanguages;
  description: BothLanguages;
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  columns: readonly Column[];
  rows(report: Report): Iterable<readonly CsvCell[]>;
}

/** Text in both languages. */
export const both = (th: string, en: string): BothLanguages => ({ th, en });

/** A column; `more` gives its unit, its constraints or the meanings of its values. */
export function column(
  name: string,
  type: ColumnType,
  title: BothLanguages,
  description: BothLanguages,
  source: string,
  more: Pick<Column, "unit" | "constraints" | "isWide" | "meanings"> = {},
): Column {
  return { name, type, title, description, source, ...more };
}

/** A text without anything in it is no value, as in CSV. */
export function cellOf(value: CsvCell | undefined): CsvCell {
  return value === undefined || value === "" ? null : value;
}

const WHOLE_DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** A whole day that the calendar has, else null. */
export function dayOf(text: string | null | undefined): string | null {
  if (!text || !WHOLE_DAY.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text;
}
