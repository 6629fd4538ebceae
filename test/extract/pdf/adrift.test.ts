import { describe, expect, it } from "vitest";
import { extractPdf } from "../../../src/extract/pdf/index.js";
import { textsOf } from "../docx/read.js";
import { type ShownText, thaiPdf } from "./make-thai-pdf.js";

const read = async (shown: readonly ShownText[]) =>
  textsOf(await extractPdf(thaiPdf([{ name: "Upc", raised: 201 }], shown)));

const LINE = "ที่ตั้งเครื่องมือ ผู้อำนวยการ";
const MARK = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/;

/** A line's letters, and its marks as texts of their own at the place of the letter that bears them. */
function parted(line: string, { x, y, size = 12, lift = 0 }: { x: number; y: number; size?: number; lift?: number }) {
  let at = x;
  let letters = "";
  const marks: ShownText[] = [];
  for (const letter of line) {
    if (MARK.test(letter)) marks.push({ x: at, y: y - lift, text: letter, size });
    else {
      letters += letter;
      at += letter === " " ? size * 0.25 : size * 0.5;
    }
  }
  return { letters: { x, y, text: letters, size }, marks };
}

describe("marks drawn as texts of their own", () => {
  it.each([
    ["behind their line", 0],
    ["behind their line, raised", 3],
    ["behind their line, raised far", 5],
  ])("%s go back to their letters", async (_case, lift) => {
    const { letters, marks } = parted(LINE, { x: 72, y: 100, lift });
    expect(await read([letters, ...marks])).toEqual([LINE]);
  });

  it("before their line go back to their letters", async () => {
    const { letters, marks } = parted(LINE, { x: 72, y: 100 });
    expect(await read([...marks, letters])).toEqual([LINE]);
  });

  it("behind all lines go back to their lines", async () => {
    const lines = [100, 120, 140].map((y) => parted(LINE, { x: 72, y, lift: 2 }));
    const shown = [...lines.map(({ letters }) => letters), ...lines.flatMap(({ marks }) => marks)];
    expect((await read(shown)).join("\n").split("\n")).toEqual([LINE, LINE, LINE]);
  });

  it("stay behind the letter before them where none stands below", async () => {
    expect(
      await read([
        { x: 72, y: 100, text: "ผู้" },
        { x: 300, y: 100, text: "็" },
      ]),
    ).toEqual(["ผู้็"]);
  });
});

describe("text drawn twice for boldness", () => {
  it.each([0.2, 0.4, 0.7, 1])("%d points aside is read once", async (shift) => {
    const shown = { y: 100, text: LINE, size: 16 };
    expect(
      await read([
        { ...shown, x: 72 },
        { ...shown, x: 72 + shift },
      ]),
    ).toEqual([LINE]);
  });

  it("keeps letters that stand twice", async () => {
    const text = "กกต. 1100 คน นานนน";
    expect(await read([{ x: 72, y: 100, text }])).toEqual([text]);
  });
});

describe("glyphs set one by one", () => {
  it.each([0, 40, 100, 180])("keep words whole with %d thousandths between letters", async (spread) => {
    expect(await read([{ x: 72, y: 100, text: LINE, spread }])).toEqual([LINE]);
  });

  it("see a blank in a gap that is nearly as wide as the blanks of the page", async () => {
    const amount = { x: 72, y: 100, text: "1 2 3 000" };
    const shown = [amount, { x: 72 + 6 * 6 + 3 * 3 + 2.8, y: 100, text: "บาท" }];
    expect(await read(shown)).toEqual(["1 2 3 000 บาท"]);
  });
});
