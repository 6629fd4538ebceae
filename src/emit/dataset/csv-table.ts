import { type CsvCell, exactCsvLine } from "../csv.js";
import { cellOf, type Table } from "./column.js";
import { type Digest, HashedFile } from "./hashed-file.js";

const HELD_CHARACTERS = 1 << 16;

/** A table as CSV by RFC 4180: UTF-8 without byte order mark, CRLF, a header row, every value as it is, null empty. */
export class CsvTable {
  readonly #file: HashedFile;
  #held: string;

  private constructor(file: HashedFile, header: string) {
    this.#file = file;
    this.#held = header;
  }

  static async create(path: string, table: Table): Promise<CsvTable> {
    return new CsvTable(await HashedFile.create(path), exactCsvLine(table.columns.map(({ name }) => name)));
  }

  async add(rows: Iterable<readonly CsvCell[]>): Promise<void> {
    for (const row of rows) {
      this.#held += exactCsvLine(row.map(cellOf));
      if (this.#held.length >= HELD_CHARACTERS) await this.#flush();
    }
  }

  async finish(): Promise<Digest> {
    await this.#flush();
    return this.#file.finish();
  }

  abandon(): Promise<void> {
    return this.#file.abandon();
  }

  async #flush(): Promise<void> {
    const text = this.#held;
    this.#held = "";
    await this.#file.write(text);
  }
}
