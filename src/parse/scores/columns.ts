import { buddhistYear } from "../../thai/calendar.js";
import { findYears, isFindableYear } from "../../thai/fiscal-year.js";
import { levelOfCell } from "../../thai/levels.js";
import { squash } from "../../thai/loose.js";
import { parseNumber } from "../../thai/numbers.js";
import type { Grid } from "../grid.js";
import { agenciesIn } from "./agencies.js";

/** What a column of a score table holds. */
export type ColumnRole =
  | { role: "name" | "number" | "change" | "level" | "weight" | "instrument" | "none" }
  | ScoreColumn;

/** A column of scores. `fiscalYear` is what its header names; `back` how many years before the year in force it lies. */
export interface ScoreColumn {
  role: "score";
  fiscalYear: number | null;
  back: number | "unknown";
  owner: "own" | "national" | "other";
  agency: string | null;
}

const NUMBER_HEADER = /^(ลำดับ(ที่)?|ที่|ข้อ(ที่)?|ตัวชี้วัดที่|อันดับ(ที่)?|ตัวที่|no\.?|#|ประเด็นที่)$/;
const CHANGE_HEADER =
  /เปลี่ยน|ผลต่าง|ส่วนต่าง|แตกต่าง|ความต่าง|เพิ่มขึ้น|ลดลง|เพิ่ม\/ลด|\+\/-|พัฒนาการ|แนวโน้ม|เทียบ|change|trend|diff|[δ∆]/;
const WEIGHT_HEADER =
  /คะแนนเต็ม|น้ำหนัก|เป้าหมาย|คาดหวัง|คาดการณ์|ช่องว่าง|ค่ามาตรฐาน|อันดับ|ผู้ตอบ|เกณฑ์ผ่าน|เกณฑ์การ|คะแนนเกณฑ์|(?:คะแนน|ค่า)(?:สูง|ต่ำ)(?:สุด|ที่สุด)|target|goal|weight|gap|rank|^(?:max|min)/;
/** A difference to a mean or a mark, not to the year before. */
const AGAINST_OTHERS =
  /(?:กว่า|กับ|จาก|เทียบ)(?:คะแนน)?(?:ค่า)?(?:เฉลี่ย|เกณฑ์|มาตรฐาน|ประเทศ|(?:ระดับ|ทั้ง)(?:ประเทศ|จังหวัด|ภาค|กลุ่ม))/;
const LEVEL_HEADER = /ระดับ|เกรด|ผ่าน\/ไม่ผ่าน|^ผลการประเมิน$/;
const INSTRUMENT_HEADER = /(คะแนน|ค่าเฉลี่ย|เฉลี่ย|ผล)(ของ|ราย|ตาม|แต่ละ)?(เครื่องมือ|แบบวัด)/;
const MOST_INSTRUMENTS = 4;
const SHORTEST_NAME = 8;
const YEAR_BEFORE = /ปี(ที่)?(ก่อน|แล้ว|ผ่านมา)|คะแนนเดิม|ครั้งก่อน|ก่อนหน้า/;
const NATIONAL_HEADER =
  /ประเทศ|ทุกหน่วยงาน|(?:ทั้ง|ระดับ|ภาพรวม)(?:จังหวัด|อำเภอ|ภาค)|เฉลี่ย(?:ของ|ราย|ระดับ|รวม)?(?:อปท|กลุ่ม|จังหวัด|อำเภอ|ภาค|ทุก|ทั้ง)/;
const CHANGE_WORDS = /เพิ่ม|ลด|เท่าเดิม|คงเดิม|คงที่|ไม่เปลี่ยน|[↑↓▲▼]|^[-+−–][0-9]/;

/**
 * The header text over a column: the cells of the header rows above it. In flat text an empty cell right of a
 * filled one, with a sub-header of its own below, belongs to the filled one.
 */
export function headerOf(grid: Grid, column: number, firstRow: number): string {
  const parts: string[] = [];
  for (let row = 0; row < firstRow; row += 1) {
    const text = grid.textAt(row, column) || spreadFromLeft(grid, row, column, firstRow - 1);
    if (text !== "" && parts.at(-1) !== text) parts.push(text);
  }
  return parts.join(" ");
}

function spreadFromLeft(grid: Grid, row: number, column: number, lastRow: number): string {
  if (row >= lastRow || grid.textAt(lastRow, column) === "") return "";
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = grid.textAt(row, left);
    if (text !== "") return grid.textAt(lastRow, left) === "" ? "" : text;
  }
  return "";
}

/**
 * Finds the meaning of every column from its header words, else from what stands in `rows`, the rows that
 * name an indicator. `ownNames` are the reporting agency's spellings; a header that names another makes its scores that one's.
 */
export function columnRoles(
  grid: Grid,
  nameColumn: number,
  rows: number[],
  ownNames: ReadonlySet<string>,
): ColumnRole[] {
  const firstRow = rows[0] ?? 0;
  const roles: ColumnRole[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    roles.push(
      column === nameColumn
        ? { role: "name" }
        : roleOf(grid, column, nameColumn, rows, headerOf(grid, column, firstRow), ownNames),
    );
  }
  return datedApart(othersApart(grid, roles, firstRow, ownNames));
}

/** Where one column is headed by the agency's own name, a column headed by another name is another agency's. */
function othersApart(grid: Grid, roles: ColumnRole[], firstRow: number, ownNames: ReadonlySet<string>): ColumnRole[] {
  const own = [...ownNames].map((name) => squash(name));
  const headers = roles.map((_, column) => headerOf(grid, column, firstRow));
  const isOwn = headers.map(
    (header) =>
      own.some((name) => squash(header).includes(name)) ||
      agenciesIn(header, ownNames).some(({ name }) => ownNames.has(name)),
  );
  if (!roles.some((role, column) => role.role === "score" && isOwn[column])) return roles;
  return roles.map((role, column) => {
    const header = headers[column]?.replace(/\s+/g, " ") ?? "";
    const named = /[ก-๎]{4}/.test(header) && findYears(header).length === 0;
    return role.role === "score" && role.owner === "own" && !isOwn[column] && named
      ? { ...role, owner: "other", agency: header }
      : role;
  });
}

/** Of several own columns that nothing dates, the last is of the year in force and the others of unknown years. */
function datedApart(roles: ColumnRole[]): ColumnRole[] {
  const undated = roles.filter(
    (role) => role.role === "score" && role.owner === "own" && role.fiscalYear === null && role.back === 0,
  );
  const last = undated.at(-1);
  return roles.map((role) =>
    role.role === "score" && undated.includes(role) && role !== last ? { ...role, back: "unknown" } : role,
  );
}

/** Own columns that nothing dates are of unknown years where the header of another own one names the year in force. */
export function undatedApart(roles: readonly ColumnRole[], inForce: number | null): ColumnRole[] {
  const isNamed = roles.some(
    (role) => role.role === "score" && role.owner === "own" && role.fiscalYear !== null && role.fiscalYear === inForce,
  );
  return roles.map((role) =>
    isNamed && role.role === "score" && role.owner === "own" && role.fiscalYear === null && role.back === 0
      ? { ...role, back: "unknown" }
      : role,
  );
}

/** The year of a score column: the one its header names, else counted back from the year in force. */
export function yearOfColumn(column: ScoreColumn, inForce: number | null): number | null {
  if (column.fiscalYear !== null) return column.fiscalYear;
  return column.back === "unknown" || inForce === null ? null : inForce - column.back;
}

function roleOf(
  grid: Grid,
  column: number,
  nameColumn: number,
  rows: number[],
  header: string,
  ownNames: ReadonlySet<string>,
): ColumnRole {
  const loose = squash(header);
  const cells = rows.map((row) => grid.textAt(row, column)).filter((text) => text !== "");
  if (cells.length === 0) return { role: "none" };
  const numbers = cells.map((text) => parseNumber(text)).filter((n) => n !== null);
  const inRange = numbers.filter((n) => n.value >= 0 && n.value <= 100);
  if (NUMBER_HEADER.test(loose)) return { role: "number" };
  if (WEIGHT_HEADER.test(loose)) return { role: "weight" };
  if (AGAINST_OTHERS.test(loose)) return { role: "none" };
  if (CHANGE_HEADER.test(loose)) return { role: "change" };
  if (cells.filter((text) => CHANGE_WORDS.test(squash(text))).length * 2 >= cells.length) return { role: "change" };
  const levels = cells.filter((text) => levelOfCell(text) !== null).length;
  if (levels * 2 >= cells.length || (LEVEL_HEADER.test(loose) && numbers.length * 2 < cells.length))
    return { role: "level" };
  const whole = numbers.length === cells.length && numbers.every((n) => n.decimals === 0 && n.value <= 13);
  if (whole && cells.length > 2 && (column < nameColumn || new Set(numbers.map((n) => n.value)).size === cells.length))
    return { role: "number" };
  if (inRange.length * 10 < cells.length * 6) return { role: "none" };
  if (INSTRUMENT_HEADER.test(loose) && numbers.length <= MOST_INSTRUMENTS) return { role: "instrument" };
  if (isMerged(grid, column, rows) && findYears(header).length === 0) return { role: "instrument" };
  const fiscalYear = findYears(header).at(-1)?.year ?? christianYear(header);
  if (NATIONAL_HEADER.test(loose)) return { role: "score", fiscalYear, back: 0, owner: "national", agency: null };
  const agency = agenciesIn(header, ownNames).find((token) => !ownNames.has(token.name));
  if (agency && ownNames.size > 0 && !namesOwn(loose, ownNames))
    return { role: "score", fiscalYear, back: 0, owner: "other", agency: agency.name };
  return { role: "score", fiscalYear, back: YEAR_BEFORE.test(loose) ? 1 : 0, owner: "own", agency: null };
}

/** A column whose cells each stand beside all indicators of an instrument. */
function isMerged(grid: Grid, column: number, rows: readonly number[]): boolean {
  const own = rows.filter((row) => !grid.isCarriedDown(row, column) && grid.textAt(row, column) !== "");
  const spans = own.filter((row) => (grid.cellAt(row, column)?.rowSpan ?? 1) > 1);
  return own.length > 1 && own.length <= MOST_INSTRUMENTS && spans.length === own.length;
}

/** A header that is a Christian year and no more, in a table in English: `2024`. */
function christianYear(header: string): number | null {
  const year = /^20[12][0-9]$/.test(header.trim()) ? buddhistYear(header.trim()) : null;
  return isFindableYear(year) ? year : null;
}

/** True for a header that holds the reporting agency's name, wherever its line breaks. */
function namesOwn(header: string, ownNames: ReadonlySet<string>): boolean {
  return [...ownNames].some((each) => {
    const name = squash(each);
    const at = name.length < SHORTEST_NAME ? -1 : header.indexOf(name);
    return at >= 0 && !/[0-9]/.test(header.charAt(at + name.length));
  });
}
