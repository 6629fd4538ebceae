import { SPRM, type Sprm, sprmsOf } from "./sprms.js";

/** A stretch of the `WordDocument` stream, in bytes, and how it is formatted; `style` is the number of its paragraph style. */
export interface FormattedRun {
  start: number;
  end: number;
  style: number;
  sprms: Sprm[];
}

const PAGE_BYTES = 512;
const CHARACTERS_AT = 0x00fa;
const PARAGRAPHS_AT = 0x0102;
const PARAGRAPH_ENTRY_BYTES = 13;

/** The runs of characters with formatting of their own. Throws a RangeError where the file points out of itself. */
export function characterRuns(main: Buffer, table: Buffer): FormattedRun[] {
  return pagesOf(main, table, CHARACTERS_AT).flatMap((page) =>
    runsOf(page, (index, count) => {
      const at = page.readUInt8((count + 1) * 4 + index) * 2;
      if (at === 0) return null;
      const bytes = page.readUInt8(at);
      return { style: 0, sprms: sprmsOf(page.subarray(at + 1, at + 1 + bytes)) };
    }),
  );
}

/** The paragraphs with their formatting; `data` is the stream that long property lists are kept in. */
export function paragraphRuns(main: Buffer, table: Buffer, data: Buffer | null): FormattedRun[] {
  return pagesOf(main, table, PARAGRAPHS_AT).flatMap((page) =>
    runsOf(page, (index, count) => {
      const at = page.readUInt8((count + 1) * 4 + index * PARAGRAPH_ENTRY_BYTES) * 2;
      if (at === 0) return null;
      const words = page.readUInt8(at);
      const start = words === 0 ? at + 2 : at + 1;
      const end = words === 0 ? start + 2 * page.readUInt8(at + 1) : start + 2 * words - 1;
      const bytes = page.subarray(start, end);
      if (bytes.length < 2) return null;
      return { style: bytes.readUInt16LE(0), sprms: withMore(sprmsOf(bytes.subarray(2)), data) };
    }),
  );
}

function pagesOf(main: Buffer, table: Buffer, at: number): Buffer[] {
  const start = main.readUInt32LE(at);
  const list = table.subarray(start, start + main.readUInt32LE(at + 4));
  const count = Math.floor((list.length - 4) / 8);
  const pages: Buffer[] = [];
  for (let index = 0; index < count; index += 1) {
    const page = list.readUInt32LE((count + 1) * 4 + index * 4) * PAGE_BYTES;
    pages.push(main.subarray(page, page + PAGE_BYTES));
  }
  return pages;
}

function runsOf(
  page: Buffer,
  formatting: (index: number, count: number) => Pick<FormattedRun, "style" | "sprms"> | null,
): FormattedRun[] {
  const count = page.readUInt8(PAGE_BYTES - 1);
  const runs: FormattedRun[] = [];
  for (let index = 0; index < count; index += 1) {
    const found = formatting(index, count);
    if (found) runs.push({ start: page.readUInt32LE(index * 4), end: page.readUInt32LE(index * 4 + 4), ...found });
  }
  return runs;
}

function withMore(sprms: Sprm[], data: Buffer | null): Sprm[] {
  const pointer = sprms.find(({ code }) => code === SPRM.elsewhere)?.operand.readUInt32LE(0);
  if (pointer === undefined || data === null || pointer + 2 > data.length) return sprms;
  return [...sprms, ...sprmsOf(data.subarray(pointer + 2, pointer + 2 + data.readUInt16LE(pointer)))];
}
