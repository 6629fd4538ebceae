import type { CsvCell } from "../csv.js";
import { cellXml, columnLetters, xmlText } from "./cell.js";
import type { PackedPart, Part } from "./part.js";
import { rowHeight } from "./row-height.js";
import { type LookName, lineHeight } from "./styles.js";

/** The most links that a sheet is given: Excel takes 65,530. */
export const LINK_LIMIT = 65_000;

const HEADER_LINES = 3;

/** A cell to go to. `row` counts from 1. */
export interface Place {
  sheet: string;
  row: number;
}

/** One cell of a row: what it holds, how it looks, and where it leads within the workbook. */
export interface SheetCell {
  value: CsvCell;
  look: LookName;
  to?: Place | null;
}

/** How a sheet is laid out: widths in characters, how many columns stay in sight, and whether its first row is a filter. */
export interface Layout {
  widths: readonly number[];
  frozenColumns: number;
  isTable: boolean;
}

/** A sheet as the workbook lists it. `filter` is the range of its filter. */
export interface FinishedSheet {
  name: string;
  part: PackedPart;
  rows: number;
  filter: string | null;
}

/** One sheet, written row by row. */
export class Sheet {
  readonly name: string;
  readonly #part: Part;
  readonly #layout: Layout;
  #links: string[] = [];
  #rows = 0;
  #isOpen = false;

  constructor(name: string, part: Part, layout: Layout) {
    this.name = name;
    this.#part = part;
    this.#layout = layout;
  }

  /** How many rows it holds. */
  get rows(): number {
    return this.#rows;
  }

  /** The bytes of its mark-up so far. */
  get bytes(): number {
    return this.#part.bytes;
  }

  async add(cells: readonly SheetCell[]): Promise<void> {
    if (!this.#isOpen) await this.#open();
    this.#rows += 1;
    const row = this.#rows;
    const markup = cells.map(({ value, look }, column) => cellXml(value, look, row, column)).join("");
    for (const [column, { to, value }] of cells.entries()) if (to && value !== null) this.#link(row, column, to);
    const isHeader = this.#layout.isTable && row === 1;
    const height = isHeader ? HEADER_LINES * lineHeight("header") : rowHeight(cells, this.#layout.widths);
    const size = height === null ? "" : ` ht="${height}" customHeight="1"`;
    await this.#part.write(`<row r="${row}"${size}>${markup}</row>`);
  }

  async finish(): Promise<FinishedSheet> {
    if (!this.#isOpen) await this.#open();
    const last = columnLetters(Math.max(0, this.#layout.widths.length - 1));
    const filter = this.#layout.isTable ? `A1:${last}${Math.max(1, this.#rows)}` : null;
    await this.#part.write("</sheetData>");
    if (filter !== null) await this.#part.write(`<autoFilter ref="${filter}"/>`);
    if (this.#links.length > 0) {
      await this.#part.write("<hyperlinks>");
      for (const link of this.#links) await this.#part.write(link);
      await this.#part.write("</hyperlinks>");
    }
    await this.#part.write(
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
        '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
    );
    return { name: this.name, part: await this.#part.finish(), rows: this.#rows, filter };
  }

  async #open(): Promise<void> {
    this.#isOpen = true;
    const { widths, frozenColumns, isTable } = this.#layout;
    const columns = widths.map(
      (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    );
    await this.#part.write(
      [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        `<sheetPr${isTable ? ' filterMode="0"' : ""}><pageSetUpPr fitToPage="1"/></sheetPr>`,
        `<sheetViews><sheetView workbookViewId="0"${isTable ? "" : ' showGridLines="0"'}>`,
        isTable ? frozenPane(frozenColumns) : "",
        '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16" customHeight="1"/>',
        `<cols>${columns.join("")}</cols><sheetData>`,
      ].join(""),
    );
  }

  #link(row: number, column: number, to: Place): void {
    if (this.#links.length >= LINK_LIMIT) return;
    const target = xmlText(`'${to.sheet.replaceAll("'", "''")}'!A${to.row}`);
    this.#links.push(`<hyperlink ref="${columnLetters(column)}${row}" location="${target}"/>`);
  }
}

function frozenPane(columns: number): string {
  const [across, pane] = columns > 0 ? [` xSplit="${columns}"`, "bottomRight"] : ["", "bottomLeft"];
  return `<pane${across} ySplit="1" topLeftCell="${columnLetters(columns)}2" activePane="${pane}" state="frozen"/>`;
}
