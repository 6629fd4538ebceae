import { describe, expect, it } from "vitest";
import { extractPdf } from "../../src/extract/pdf/index.js";
import type { Document } from "../../src/model/document.js";
import { boxOf, toRaw } from "../../src/model/raw-span.js";
import { normalise } from "../../src/normalise/index.js";
import { raised, type ShownText, type ThaiFont, thaiPdf } from "../extract/pdf/make-thai-pdf.js";
import { documentOf } from "./documents.js";

const LINES = [
  "โครงการที่ 1 เครื่องมือเพื่อการเรียนรู้",
  "วงเงินทั้งสิ้นตั้งแต่ขั้นพื้นฐาน",
  "สิ่งก่อสร้างชิ้นส่วนต่อเนื่อง",
  "ซื้อโต๊ะเก้าอี้และเครื่องพิมพ์อื่น",
  "ประสิทธิ์ บริสุทธิ์ และพันธุ์พืช",
];
const read = async (fonts: readonly ThaiFont[], shown: readonly ShownText[]): Promise<Document> =>
  normalise(await extractPdf(thaiPdf(fonts, shown)));
const linesOf = (texts: readonly string[], font = 0): ShownText[] =>
  texts.map((text, index) => ({ x: 72, y: 100 + font * 300 + index * 40, text: raised(text), font }));
const textsOf = (document: Document) => document.blocks.map((block) => block.text);

describe("raised tone marks without a Unicode value", () => {
  it.each<[string, ThaiFont]>([
    ["the other reader has a Latin letter", { name: "Upc", raised: 201 }],
    ["the other reader has letters in another place of the alphabet", { name: "Upc", raised: 240 }],
    ["the other reader has nothing", { name: "Upc", raised: 1 }],
    ["both readers have a Latin letter", { name: "Upc", raised: 201, saysOfRaised: (tone) => "ÉÊËÌÍ".charAt(tone) }],
    ["a private code", { name: "Upc", raised: 201, saysOfRaised: (tone) => String.fromCharCode(0xe0c1 + tone) }],
    [
      "a private code of plane 16",
      { name: "Upc", raised: 201, saysOfRaised: (tone) => String.fromCodePoint(0x10fc01 + tone) },
    ],
    [
      "the code of a Thai font for Windows",
      { name: "Upc", raised: 201, saysOfRaised: (tone) => String.fromCharCode(0xf70a + tone) },
    ],
  ])("are restored where %s", async (_case, font) => {
    expect(textsOf(await read([font], linesOf(LINES)))).toEqual(LINES);
  });

  it("are learnt for each font by itself", async () => {
    const fonts = [
      { name: "Upc", raised: 201 },
      { name: "Psk", raised: 200 },
    ];
    const document = await read(fonts, [...linesOf(LINES, 0), ...linesOf(LINES, 1)]);
    expect(textsOf(document)).toEqual([...LINES, ...LINES]);
  });

  it("are logged with font, letter and words, and point at the page", async () => {
    const document = await read([{ name: "Upc", raised: 201 }], linesOf(LINES));
    const [block] = document.blocks;
    expect(block?.readings.map((reading) => reading.reader)).toEqual(["mupdf", "pdf-parse"]);
    expect(block?.edits[0]).toMatchObject({
      span: [9, 10],
      before: "\ufffd",
      after: "่",
      repairs: [
        {
          class: "raised-mark",
          reason: expect.stringContaining("U+FFFD of the font Upc, É in the second reading, stands for ่, as in "),
        },
      ],
    });
    const word = block?.text.indexOf("เครื่องมือ") ?? 0;
    const span = block && toRaw(block, [word, word + 10]);
    expect(span && block?.readings[0]?.raw.slice(...span)).toBe("เครื\ufffdองมือ");
    expect(block && span && boxOf(block, span)?.[0]).toBeGreaterThan(72);
    expect(document.readerDifferences[0]?.readings).toEqual([
      { reader: "mupdf", text: "\ufffd" },
      { reader: "pdf-parse", text: "É" },
    ]);
  });

  it("are restored where they are drawn apart from their letters", async () => {
    const word = { x: 72, y: 100, text: "วงเงินทังสิน" };
    const marks = [6, 8].map((letters) => ({ x: 72 + letters * 6, y: 97, text: "\ue002" }));
    const document = await read([{ name: "Upc", raised: 201 }], [word, ...marks, ...linesOf(LINES).slice(1)]);
    expect(textsOf(document)[0]).toBe("วงเงินทั้งสิ้น");
  });

  it("stay where nothing says which mark they are", async () => {
    const document = await read([{ name: "Upc", raised: 1 }], linesOf(["กิ่กี้ฮึ๊"]));
    expect(document.blocks[0]?.text).toContain("\ufffd");
  });
});

describe("Latin letters in Thai words of a text", () => {
  const textOf = (raw: string) => normalise(documentOf([raw])).blocks[0]?.text;

  it("become the marks that they stand for", () => {
    expect(textOf("ค่าทีÉดินและสิÉงก่อสร้าง วงเงินทัÊงสิÊน")).toBe("ค่าที่ดินและสิ่งก่อสร้าง วงเงินทั้งสิ้น");
  });

  it.each(["ร้าน Café ของเรา", "วิตามิน É", "ÉÊ คือรหัส", "ร้านCafé", "คğ ที่ใช้", "ค่าμ ของปี"])("are let be in %j", (raw) => {
    expect(textOf(raw)).toBe(raw);
  });
});
