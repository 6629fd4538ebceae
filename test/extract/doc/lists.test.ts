import { describe, expect, it } from "vitest";
import { withLabels } from "../../../src/extract/doc/labels.js";
import { WordLists } from "../../../src/extract/doc/lists.js";
import { MARK } from "../../../src/extract/doc/marks.js";

const THAI_NUMBERS = 54;
const BULLET = 23;

/** One level of a list in a Word file's table stream. */
function level(format: number, text: string, start = 1): Buffer {
  const head = Buffer.alloc(28);
  head.writeInt32LE(start, 0);
  head.writeUInt8(format, 4);
  const length = Buffer.alloc(2);
  length.writeUInt16LE(text.length);
  return Buffer.concat([head, length, Buffer.from(text, "utf16le")]);
}

/** Lists of one level each, named from 1. */
function listsOf(...levels: Buffer[]): WordLists {
  const count = Buffer.alloc(2);
  count.writeInt16LE(levels.length);
  const heads = levels.map((_, index) => {
    const head = Buffer.alloc(28);
    head.writeInt32LE(100 + index, 0);
    head.writeUInt8(1, 26);
    return head;
  });
  const lists = Buffer.concat([count, ...heads, ...levels]);
  const overrides = Buffer.alloc(4 + levels.length * 16);
  overrides.writeUInt32LE(levels.length, 0);
  for (const index of levels.keys()) overrides.writeInt32LE(100 + index, 4 + index * 16);
  const main = Buffer.alloc(0x300);
  main.writeUInt32LE(2 + levels.length * 28, 0x02e6);
  main.writeUInt32LE(lists.length, 0x02ea);
  return new WordLists(main, Buffer.concat([lists, overrides]));
}

describe("WordLists", () => {
  it("prints the labels of lists in their formats, each counted for itself", () => {
    const lists = listsOf(
      level(THAI_NUMBERS, "\u0000."),
      level(0, "(\u0000)", 3),
      level(BULLET, "\uf0b7"),
      level(BULLET, "-"),
    );
    const asked = [1, 1, 2, 1, 2, 3, 4, 9];
    expect(asked.map((override) => lists.label(override, 0))).toEqual([
      "๑. ",
      "๒. ",
      "(3) ",
      "๓. ",
      "(4) ",
      "• ",
      "- ",
      "",
    ]);
  });

  it("knows no lists where the file points out of itself", () => {
    const main = Buffer.alloc(0x300, 0xff);
    expect(new WordLists(main, Buffer.alloc(10)).label(1, 0)).toBe("");
  });
});

describe("withLabels", () => {
  it("writes labels in front of list paragraphs, in cells and out of them", () => {
    const mark = (name: keyof typeof MARK) => String.fromCharCode(MARK[name]);
    const text = `หัวข้อ\nก${mark("listItemEnd")}ข${mark("listLineEnd")}ค${mark("listCellEnd")}${mark("rowEnd")}จบ\n`;
    expect(withLabels(text, ["1. ", "2. ", "3. "])).toBe(
      `หัวข้อ\n1. ก${mark("listItemEnd")}2. ข${mark("lineBreak")}3. ค${mark("cellEnd")}${mark("rowEnd")}จบ\n`,
    );
  });
});
