import type { Block, Document, Table } from "../model/document.js";
import { squash } from "../thai/loose.js";
import { isUnlikeName, mayBeFullName } from "../thai/name-words.js";
import { findNames } from "../thai/person-names.js";
import type { PlacedName } from "./placed-name.js";

const NAME_HEADER = /ชื่อ.{0,8}สกุล|รายชื่อ|^ชื่อผู้|^ชื่อ$/;
const FAMILY_HEADER = /^(?:นาม)?สกุล/;
const PERSON_HEADER = /^(?:เจ้าหน้าที่)?ผู้(?:รับผิดชอบ|ประสาน|จัดทำ|ดำเนินการ|รายงาน|ติดต่อ)/;
const TITLE_ALONE =
  /^(?:นาย|นาง|นางสาว|น\.ส\.|ดร\.|[ก-ฮ]\.(?:[ก-ฮ]\.){1,2}|ว่าที่(?:(?:ร้อย|พัน)(?:ตรี|โท|เอก)|[ก-ฮ]\.[ก-ฮ]\.)(?:หญิง)?)$/;
const WORD = /^[\s(]*([ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]{1,24})[\s)]*$/;
const TWO_WORDS = /^[\s(]*([ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]{1,24})([ \t\n\u00a0]{1,20})([ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]{1,24})[\s)]*$/;

interface Word {
  block: Block;
  start: number;
  text: string;
}

/** Names in tables that no title stands before, and names that two cells hold: the family name in the second. */
export function tableNames(document: Document): PlacedName[] {
  return document.tables.flatMap((table) => {
    const grid = gridOf(document, table);
    const headers = (grid[0] ?? []).map((_, column) =>
      grid
        .slice(0, Math.max(1, table.headerRows))
        .map((row) => squash(row[column]?.text ?? ""))
        .join(""),
    );
    return grid.flatMap((row) => row.flatMap((cell, column) => (cell ? namesAt(row, column, headers) : [])));
  });
}

function gridOf(document: Document, table: Table): (Block | null)[][] {
  const grid = Array.from({ length: table.rows }, () => new Array<Block | null>(table.columns).fill(null));
  for (const cell of table.cells) {
    const row = grid[cell.row];
    if (row && cell.block !== null) row[cell.column] = document.blocks[cell.block] ?? null;
  }
  return grid;
}

function namesAt(row: readonly (Block | null)[], column: number, headers: readonly string[]): PlacedName[] {
  const cell = row[column];
  if (!cell) return [];
  const header = headers[column] ?? "";
  const nextHeader = headers[column + 1] ?? "";
  const next = wordOf(row[column + 1]);
  const titled = givenAtEnd(cell);
  const familyColumn = FAMILY_HEADER.test(nextHeader) || nextHeader === header || nextHeader === "";
  if (titled && next && familyColumn && !isUnlikeName(next.text)) return [splitName(titled, next)];
  const own = wordOf(cell);
  if (own && next && FAMILY_HEADER.test(nextHeader) && !FAMILY_HEADER.test(header) && squash(cell.text) !== header) {
    return [splitName(own, next)];
  }
  const third = wordOf(row[column + 2]);
  if (TITLE_ALONE.test(squash(cell.text)) && next && !isUnlikeName(next.text)) {
    return [
      third && !isUnlikeName(third.text)
        ? splitName(next, third)
        : { given: next.text, family: null, parts: [partOf(next)] },
    ];
  }
  if (!NAME_HEADER.test(header) && !PERSON_HEADER.test(header)) return [];
  const [, given = "", gap = "", family = ""] = TWO_WORDS.exec(cell.text) ?? [];
  if (given === "" || !mayBeFullName(given, family)) return [];
  const start = cell.text.indexOf(given);
  return [
    { given, family, parts: [{ block: cell.index, span: [start, start + given.length + gap.length + family.length] }] },
  ];
}

/** A cell that ends with a title and one name. */
function givenAtEnd(cell: Block): Word | null {
  const name = findNames(cell.text).at(-1);
  if (!name || name.family !== null || cell.text.slice(name.span[1]).trim() !== "") return null;
  return { block: cell, start: name.span[0], text: name.given };
}

function wordOf(cell: Block | null | undefined): Word | null {
  const text = cell ? WORD.exec(cell.text)?.[1] : undefined;
  return cell && text !== undefined ? { block: cell, start: cell.text.indexOf(text), text } : null;
}

function splitName(given: Word, family: Word): PlacedName {
  return { given: given.text, family: family.text, parts: [partOf(given), partOf(family)] };
}

function partOf({ block, start, text }: Word): PlacedName["parts"][number] {
  return { block: block.index, span: [start, start + text.length] };
}
