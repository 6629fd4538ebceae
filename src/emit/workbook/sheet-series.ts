import { WORKBOOK } from "./messages.js";
import type { Part } from "./part.js";
import { type FinishedSheet, type Layout, type Place, Sheet, type SheetCell } from "./sheet.js";

/** The most rows that a sheet of a spreadsheet has. */
export const ROW_LIMIT = 1_048_576;

const BYTE_LIMIT = 3 * 2 ** 30;

/** A table that goes on in a further sheet where one is full. */
export class SheetSeries {
  readonly #name: string;
  readonly #header: readonly SheetCell[];
  readonly #layout: Layout;
  readonly #makePart: () => Part;
  readonly #rowLimit: number;
  readonly #full: FinishedSheet[] = [];
  #sheet: Sheet;
  #rows = 0;

  /** `makePart` opens the file of one more sheet. */
  constructor(
    name: string,
    header: readonly SheetCell[],
    layout: Layout,
    makePart: () => Part,
    rowLimit: number = ROW_LIMIT,
  ) {
    this.#name = name;
    this.#header = header;
    this.#layout = layout;
    this.#makePart = makePart;
    this.#rowLimit = rowLimit;
    this.#sheet = new Sheet(name, makePart(), layout);
  }

  /** The rows of all its sheets, without their headers. */
  get rows(): number {
    return this.#rows;
  }

  /** Where the next row will stand. */
  get next(): Place {
    if (this.#isFull) return { sheet: this.#furtherName, row: 2 };
    return { sheet: this.#sheet.name, row: Math.max(1, this.#sheet.rows) + 1 };
  }

  async add(cells: readonly SheetCell[]): Promise<void> {
    if (this.#isFull) {
      const name = this.#furtherName;
      this.#full.push(await this.#sheet.finish());
      this.#sheet = new Sheet(name, this.#makePart(), this.#layout);
    }
    if (this.#sheet.rows === 0) await this.#sheet.add(this.#header);
    await this.#sheet.add(cells);
    this.#rows += 1;
  }

  async finish(): Promise<FinishedSheet[]> {
    if (this.#sheet.rows === 0) await this.#sheet.add(this.#header);
    return [...this.#full, await this.#sheet.finish()];
  }

  get #isFull(): boolean {
    return this.#sheet.rows >= this.#rowLimit || this.#sheet.bytes >= BYTE_LIMIT;
  }

  get #furtherName(): string {
    return WORKBOOK.further(this.#name, this.#full.length + 2);
  }
}
