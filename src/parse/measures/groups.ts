import { squash } from "../../thai/loose.js";
import { carriesOnUnpaged } from "./carried-on.js";
import type { Columns } from "./columns.js";
import type { ColumnRole } from "./header-words.js";
import { likeness } from "./likeness.js";
import type { PrintedRow, RowCell } from "./printed-rows.js";
import { leadingNumber, type RowNumber } from "./row-number.js";
import { headingCell, type RowKind } from "./sections.js";

/** A number together with the cell that it stands in. */
export interface CellNumber {
  number: RowNumber;
  cell: RowCell;
}

/** The printed rows that make up one measure: for each column the pieces of its text in printed order. */
export interface MeasureGroup {
  table: number;
  pieces: Map<number, RowCell[]>;
  no: CellNumber | null;
  section: RowCell | null;
}

const SAME_TEXT = 0.85;
const PLANNED = /^(?:ตาม)?(?:แผน|plan)(?:งาน)?$/;
const DONE = /^(?:ผล|ปฏิบัติ|ดำเนินการ|actual|do)(?:จริง|งาน)?$/;
const DASHES = /^[\s\-–—.]*$/;

/** Joins printed rows into measures and takes numbers and sections down; `heading` is the section of the first rows. */
export function groupRows(
  rows: readonly PrintedRow[],
  kinds: readonly RowKind[],
  columns: Columns,
  heading: RowCell | null,
): MeasureGroup[] {
  return new Grouping(rows, kinds, columns, heading).groups;
}

class Grouping {
  readonly groups: MeasureGroup[] = [];
  private readonly at: (role: ColumnRole) => number;
  /** Columns of units and periods that this table fills at all. */
  private readonly ends: number[];
  private readonly numbersInTitles: boolean;
  private readonly carriesOn: (row: PrintedRow) => boolean;
  private current: MeasureGroup | null = null;
  private sectionRow: RowCell | null;
  private sectionCell: RowCell | null = null;
  private number: CellNumber | null = null;

  constructor(rows: readonly PrintedRow[], kinds: readonly RowKind[], columns: Columns, heading: RowCell | null) {
    this.sectionRow = heading;
    this.at = (role) => columns.roles.indexOf(role);
    const measures = rows.filter((_, index) => kinds[index] === "measure");
    this.ends = columns.roles.flatMap((role, column) =>
      (role === "responsible" || role === "period") && measures.some((row) => row.cells.has(column)) ? [column] : [],
    );
    this.numbersInTitles = this.sectionsAreNumbered(measures);
    this.carriesOn = carriesOnUnpaged(measures, columns.roles);
    rows.forEach((row, index) => {
      if (kinds[index] === "section") this.openSection(row);
      else if (kinds[index] === "measure") this.take(row);
    });
  }

  /** True where the number column counts the sections and the titles carry the measures' own numbers. */
  private sectionsAreNumbered(rows: readonly PrintedRow[]): boolean {
    const [no, section, title] = [this.at("no"), this.at("section"), this.at("title")];
    if (no < 0 || section < 0) return false;
    const titles = rows.filter((row) => row.cells.get(title)?.own);
    const numbered = titles.filter((row) => leadingNumber(row.cells.get(title)?.text ?? "")).length;
    return numbered * 2 > titles.length && rows.every((row) => !row.cells.get(no)?.own || row.cells.has(section));
  }

  private openSection(row: PrintedRow): void {
    this.sectionRow = headingCell(row);
    this.sectionCell = null;
    this.number = null;
    this.current = null;
  }

  private take(row: PrintedRow): void {
    const number = this.ownNumber(row);
    if (this.current && this.tellsDone(this.current, row)) {
      const marks = [...row.cells].filter(([column]) => !this.ends.includes(column));
      join(this.current, { ...row, cells: new Map(marks) }, this.at("section"), false);
      return;
    }
    if (this.current && this.isPrintedAgain(this.current, row, number)) {
      join(this.current, row, this.at("section"), true);
      return;
    }
    if (this.current && !this.isNew(this.current, row, number)) {
      join(this.current, row, this.at("section"), false);
      return;
    }
    this.openSectionCell(row.cells.get(this.at("section")));
    if (number) this.number = number;
    const pieces = new Map<number, RowCell[]>();
    for (const [column, cell] of row.cells) if (column !== this.at("section")) pieces.set(column, [cell]);
    this.current = { table: row.table, pieces, no: this.number, section: this.sectionCell ?? this.sectionRow };
    this.groups.push(this.current);
  }

  private openSectionCell(cell: RowCell | undefined): void {
    if (!cell || DASHES.test(cell.text)) return;
    if (this.sectionCell && squash(this.sectionCell.text) === squash(cell.text)) return;
    this.sectionCell = cell;
    this.number = null;
  }

  private ownNumber(row: PrintedRow): CellNumber | null {
    const order: ColumnRole[] = this.numbersInTitles ? ["title", "no"] : ["no", "title"];
    const numbers = order.flatMap((role): CellNumber[] => {
      const cell = row.cells.get(this.at(role));
      const number = cell?.own ? leadingNumber(cell.text) : null;
      return cell && number ? [{ number, cell }] : [];
    });
    const [first, second] = numbers;
    if (first && second?.number.value.startsWith(`${first.number.value}.`)) return second;
    const head = row.numberedHead;
    const number = head && leadingNumber(head.text);
    return first ?? (number ? { number, cell: head } : null);
  }

  /** Under a row `แผน` stands `ผล`: what was done of the same measure, not another one. */
  private tellsDone(above: MeasureGroup, row: PrintedRow): boolean {
    if (row.cells.get(this.at("title"))?.own) return false;
    return [...row.cells].some(([column, cell]) => {
      const before = above.pieces.get(column);
      return before?.length === 1 && PLANNED.test(squash(before[0]?.text ?? "")) && DONE.test(squash(cell.text));
    });
  }

  private isPrintedAgain(above: MeasureGroup, row: PrintedRow, number: CellNumber | null): boolean {
    if (!row.opensPart && !this.isPrintedTwice(above, row, number)) return false;
    const title = row.cells.get(this.at("title"));
    const before = above.pieces.get(this.at("title"))?.[0];
    const sameNumber = (number?.number.value ?? above.no?.number.value) === above.no?.number.value;
    if (!sameNumber) return false;
    if (!title || !before) return number !== null && !title && !this.hasOwnEnd(row);
    if (!title.own) return false;
    return likeness(comparable(title.text), comparable(before.text)) >= SAME_TEXT && !this.isAnotherRow(above, row);
  }

  /** Where no page break is told: under its own number and title again, by the same unit at the same time. */
  private isPrintedTwice(above: MeasureGroup, row: PrintedRow, number: CellNumber | null): boolean {
    if (number === null || number.number.value !== above.no?.number.value) return false;
    if (!row.cells.get(this.at("title"))?.own || !this.isOwnNumber(above)) return false;
    const section = row.cells.get(this.at("section"));
    if (section?.own && above.section && squash(section.text) !== squash(above.section.text)) return false;
    return this.ends.every((column) => {
      const cell = row.cells.get(column);
      const pieces = above.pieces.get(column);
      return !cell || !pieces || holds(pieces, cell);
    });
  }

  private isOwnNumber(group: MeasureGroup): boolean {
    const block = group.no?.cell.block;
    return [...group.pieces.values()].some((pieces) => pieces.some((piece) => piece.block === block));
  }

  /** Under a title printed again, other steps by another unit are a row of their own. */
  private isAnotherRow(above: MeasureGroup, row: PrintedRow): boolean {
    return (["steps", "responsible"] as const).every((role) => {
      const cell = row.cells.get(this.at(role));
      const pieces = above.pieces.get(this.at(role));
      return cell !== undefined && pieces !== undefined && !holds(pieces, cell);
    });
  }

  private isNew(above: MeasureGroup, row: PrintedRow, number: CellNumber | null): boolean {
    if (number !== null || this.hasOwnEnd(row)) return true;
    if (row.unpaged && this.carriesOn(row)) return false;
    if (!row.cells.get(this.at("title"))?.own) return false;
    if (!row.opensPart) return this.isComplete(above);
    return this.ends.length === 0 && row.cells.get(this.at("steps"))?.own === true && this.isComplete(above);
  }

  private hasOwnEnd(row: PrintedRow): boolean {
    return this.ends.some((column) => {
      const cell = row.cells.get(column);
      return cell?.own === true && !DASHES.test(cell.text);
    });
  }

  private isComplete(group: MeasureGroup): boolean {
    if (!group.pieces.has(this.at("title"))) return this.ends.every((column) => group.pieces.has(column));
    return this.ends.length > 0 ? this.ends.every((column) => group.pieces.has(column)) : group.pieces.size > 1;
  }
}

/** Adds a row's own cells to a measure. Of a row printed again, texts that the measure already holds are left out. */
function join(group: MeasureGroup, row: PrintedRow, section: number, printedAgain: boolean): void {
  for (const [column, cell] of row.cells) {
    if (!cell.own || column === section) continue;
    const before = group.pieces.get(column);
    if (!before) group.pieces.set(column, [cell]);
    else if (!printedAgain || !holds(before, cell)) before.push(cell);
  }
}

/** A text for comparing: squashed, without the "(ต่อ)" of a part carried on. */
function comparable(text: string): string {
  return squash(text).replace(/\(?ต่อ\)?$/, "");
}

function holds(pieces: readonly RowCell[], cell: RowCell): boolean {
  const before = comparable(pieces.map((piece) => piece.text).join(""));
  const text = comparable(cell.text);
  return before.includes(text) || likeness(before, text) >= SAME_TEXT;
}
