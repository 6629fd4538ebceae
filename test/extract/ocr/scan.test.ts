import { readFile } from "node:fs/promises";
import { ColorSpace, Document, Matrix } from "mupdf";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { extract } from "../../../src/extract/index.js";
import type { GreyImage } from "../../../src/extract/ocr/image.js";
import { bundledTesseract } from "../../../src/pipeline/ocr/bundled-tesseract.js";
import { toArabicDigits } from "../../../src/thai/digits.js";
import { fill, sheet } from "../raster/drawn.js";
import { ASLANT, photographed } from "../raster/photographed.js";

const LONGEST = 300_000;
const PRINTED = [93.81, 88.72, 87.54, 85.88, 83.46, 82.84, 81.5, 78.51, 72.97, 72.45, 83.5];
const engine = bundledTesseract();

afterAll(() => engine.close());

describe("a scanned page", () => {
  it(
    "is read with its table, each number in Thai digits right or doubted",
    async () => {
      const bytes = await readFile(new URL("../../../fixtures/scan/page.pdf", import.meta.url));
      const document = await extract(bytes, "page.pdf", undefined, null, { engine });
      expect(document.problems).toEqual([]);
      expect(document.textLayer).toBe("ocr");
      expect(document.pageDecisions).toMatchObject([{ page: 1, decision: "ocr" }]);
      expect(document.tables).toMatchObject([{ origin: "ruled", columns: 3, rows: 12 }]);
      const column = document.blocks.filter(({ place }) => place?.column === 2 && place.row > 0);
      expect(column.map(({ readings }) => Number(toArabicDigits(readings[0]?.raw ?? "")))).toEqual(PRINTED);
      const sure = column.filter(({ numerals }) => numerals?.[0]?.confidence === "high");
      expect(sure.length).toBeGreaterThan(PRINTED.length / 2);
      for (const { box, lines } of column) {
        expect(box).not.toBeNull();
        expect(lines).toHaveLength(1);
      }
    },
    LONGEST,
  );

  it(
    "gives the same document whatever the engine read before, in whichever languages",
    async () => {
      const bytes = await readFile(new URL("../../../fixtures/scan/page.pdf", import.meta.url));
      const first = await extract(bytes, "page.pdf", undefined, null, { engine });
      const other = sheet(300, 80);
      fill(other, { x0: 40, y0: 30, x1: 52, y1: 50 });
      expect(await engine.recognise(other, 200, "thai-lines")).toHaveProperty("signs");
      const second = await extract(bytes, "page.pdf", undefined, null, { engine });
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    },
    LONGEST,
  );

  it(
    "is read from a photograph that was taken aslant, too, and shown where it lies on that",
    async () => {
      const { image, toSheet } = photographed(await pictureOf("page.pdf"), ASLANT, 2600, 3500);
      const { width, height, data } = image;
      const bytes = await sharp(data, { raw: { width, height, channels: 1 } })
        .jpeg()
        .toBuffer();
      const document = await extract(bytes, "photo.jpg", undefined, null, { engine });
      expect(document.pages).toMatchObject([{ width, height, rotation: 0 }]);
      expect(document.pages[0]?.skew).toBeUndefined();
      expect(document.pageDecisions[0]?.reason).toContain("laid flat");
      const column = document.blocks.filter(({ place }) => place?.column === 2 && place.row > 0);
      expect(column.map(({ readings }) => Number(toArabicDigits(readings[0]?.raw ?? "")))).toEqual(PRINTED);
      const places = column.map(({ lines: [line] }) => toSheet([line?.box[0] ?? 0, line?.box[1] ?? 0]));
      const [lefts, tops] = [places.map(([x]) => x), places.map(([, y]) => y)];
      expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThan(60);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
    },
    LONGEST,
  );
});

/** The picture of the only page of a fixture. */
async function pictureOf(name: string): Promise<GreyImage> {
  const bytes = await readFile(new URL(`../../../fixtures/scan/${name}`, import.meta.url));
  const page = Document.openDocument(bytes, "application/pdf").loadPage(0);
  const pixels = page.toPixmap(Matrix.scale(300 / 72, 300 / 72), ColorSpace.DeviceGray, false);
  return { width: pixels.getWidth(), height: pixels.getHeight(), data: new Uint8Array(pixels.getPixels()) };
}
