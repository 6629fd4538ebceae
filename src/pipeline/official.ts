import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import type { OfficialResults, OfficialRow, OfficialScore } from "../check/index.js";
import { decodeText } from "../extract/encoding.js";
import { INSTRUMENTS, WEIGHTS } from "../ita/index.js";
import { findAgencies } from "../thai/agencies.js";
import { squash } from "../thai/loose.js";
import { parseNumber } from "../thai/numbers.js";
import { officialDistrict } from "../thai/places.js";
import { UsageError } from "./input-file.js";
import { OFFICIAL_FIELDS, officialColumns } from "./official-columns.js";
import type { Settings } from "./settings.js";
import { USAGE } from "./usage-messages.js";

const MOST_BYTES = 256 * 2 ** 20;
/** Points of the three instruments add up to the total in so many of the rows that have both. */
const MOST_ROWS = 0.8;
const SUM_OFF = 0.06;
const PREFIX = /^\s*(?:จังหวัด|จ\.|อำเภอ|อ\.|เขต|ตำบล|ต\.|แขวง)\s*/;

type Cells = (field: string) => string;

/**
 * Reads an official results table: CSV with a header row, in UTF-8, UTF-16 or Windows-874, parted by commas,
 * semicolons or tabs. The columns are known by their headers or named in the settings; instruments may be printed on
 * 0–100 or in points of 30/30/40. What cannot be used is a UsageError that says which columns there are.
 */
export async function readOfficial(file: string, given: Settings["official"]): Promise<OfficialResults> {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(USAGE.officialUnreadable(file));
  });
  const decoded = bytes.length > MOST_BYTES ? { problem: "too large" } : decodeText(bytes);
  if ("problem" in decoded) throw new UsageError(USAGE.officialNotCsv(file, decoded.problem));
  const [headers = [], ...lines] = recordsOf(decoded.text, file);
  const { columns, missing } = officialColumns(headers, given.columns ?? {});
  const lacking = [...missing, ...lackingFields(columns, given.fiscalYear)];
  if (lacking.length > 0)
    throw new UsageError(
      USAGE.officialColumns(file, lacking.join(", "), headers.join(" | "), OFFICIAL_FIELDS.join(", ")),
    );
  const cells = lines.map(
    (line): Cells =>
      (field) =>
        line[columns.get(field) ?? -1]?.trim() ?? "",
  );
  const inPoints = areInPoints(cells);
  const rows = new Map<string, OfficialRow[]>();
  cells.forEach((cell, index) => {
    const row = rowOf(cell, index + 1, inPoints, given.fiscalYear ?? null);
    if (!row) return;
    const key = squash(row.agency);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  });
  return { source: basename(file), rows };
}

function recordsOf(text: string, file: string): string[][] {
  const [first = ""] = text.split("\n", 1);
  const delimiter = [",", ";", "\t"].reduce((best, mark) =>
    first.split(mark).length > first.split(best).length ? mark : best,
  );
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    throw new UsageError(USAGE.officialNotCsv(file, error instanceof Error ? error.message : "unreadable"));
  }
}

function lackingFields(columns: ReadonlyMap<string, number>, fiscalYear: number | undefined): string[] {
  const hasFigures = OFFICIAL_FIELDS.some((field) => columns.has(field) && isFigure(field));
  return [
    ...(columns.has("agency") ? [] : ["agency"]),
    ...(columns.has("fiscalYear") || fiscalYear !== undefined ? [] : ["fiscalYear"]),
    ...(hasFigures ? [] : ["total"]),
  ];
}

function isFigure(field: string): boolean {
  return field === "level" || isScore(field);
}

function isScore(field: string): boolean {
  return field === "total" || field.startsWith("indicator-") || /^[IEO]IT$/.test(field);
}

function areInPoints(cells: readonly Cells[]): boolean {
  let whole = 0;
  let fitting = 0;
  for (const cell of cells) {
    const points = INSTRUMENTS.map((id) => ({ value: parseNumber(cell(id))?.value ?? null, of: WEIGHTS[id] }));
    if (points.some(({ value }) => value === null)) continue;
    if (points.some(({ value, of }) => (value ?? 0) > of)) return false;
    const sum = points.reduce((total, { value }) => total + (value ?? 0), 0);
    const total = parseNumber(cell("total"))?.value ?? null;
    whole += 1;
    if (total === null || Math.abs(sum - total) <= SUM_OFF) fitting += 1;
  }
  return whole > 0 && fitting >= whole * MOST_ROWS;
}

function rowOf(cell: Cells, row: number, inPoints: boolean, givenYear: number | null): OfficialRow | null {
  const printed = cell("agency").replace(/\s+/g, " ");
  const [named] = [printed, printed.replaceAll(" ", "")].flatMap((name) => findAgencies(name, { provinces: true }));
  const agency = named?.name ?? printed;
  const year = parseNumber(cell("fiscalYear").replace(/^[^0-9๐-๙]+/, ""))?.value ?? givenYear;
  if (agency === "" || year === null) return null;
  const scores: Record<string, OfficialScore> = {};
  for (const field of OFFICIAL_FIELDS) {
    const value = isScore(field) ? (parseNumber(cell(field))?.value ?? null) : null;
    const of = inPoints && (field === "IIT" || field === "EIT" || field === "OIT") ? WEIGHTS[field] : 100;
    if (value !== null) scores[field] = { value, of, raw: cell(field) };
  }
  const place = (field: string) => cell(field).replace(PREFIX, "") || null;
  const province = place("province");
  const district = place("district");
  return {
    row,
    agency,
    type: named?.type ?? null,
    province,
    district: district && province ? officialDistrict(district, province) : district,
    subdistrict: place("subdistrict"),
    fiscalYear: year < 2400 ? year + 543 : year,
    level: cell("level") || null,
    scores,
  };
}
