import type { ReadValue } from "../model/read-value.js";
import type { Report } from "../model/report.js";
import type { CsvCell } from "./csv.js";

/** The columns that name the report in every flat table. */
export const KEY_COLUMNS = [
  "path",
  "sha256",
  "agency",
  "agency_type",
  "province",
  "district",
  "subdistrict",
  "subdistrict_code",
] as const;

/** The cells of `KEY_COLUMNS`. */
export function keyCells(report: Report): CsvCell[] {
  const { source, agency } = report;
  return [
    source.path,
    source.sha256,
    agency.name?.value ?? null,
    agency.type,
    agency.province?.value ?? null,
    agency.district?.value ?? null,
    agency.subdistrict?.value ?? null,
    agency.codes.subdistrict,
  ];
}

/** Page and printed text of the first place where a value was read. */
export function placeCells(read: Pick<ReadValue<unknown>, "evidence"> | null): [CsvCell, CsvCell] {
  const evidence = read?.evidence[0];
  return [evidence?.page ?? null, evidence?.text ?? null];
}
