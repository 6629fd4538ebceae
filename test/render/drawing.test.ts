import * as mupdf from "mupdf";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { rotated, turned } from "../../src/extract/raster/resample.js";
import type { Page } from "../../src/model/document.js";
import { type Box, NOWHERE } from "../../src/model/place.js";
import { Drawing, type Frame, frameOf, type Picture } from "../../src/render/index.js";
import { fill as filled, pdfOf } from "../extract/pdf/make-pdf.js";
import { drawLines, fill, sheet } from "../extract/raster/drawn.js";

const PDF = "application/pdf";
const BLACK: Box = [300, 400, 340, 412];

function frameOn(page: Page, box: Box, mediaType: string): Frame {
  const frame = frameOf({ mediaType, pages: [page], blocks: [] }, { ...NOWHERE, page: page.number, box });
  if (!frame) throw new Error("no frame");
  return frame;
}

/** How dark a picture is within its mark and, a little away from it, around: 0 black, 255 white. */
async function shades(picture: Picture | null, [x0, y0, x1, y1]: Box) {
  if (!picture) throw new Error("no picture");
  const { data, info } = await sharp(picture.bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const [inside, around] = [
    { sum: 0, count: 0 },
    { sum: 0, count: 0 },
  ];
  for (let y = 0; y < info.height; y += 1)
    for (let x = 0; x < info.width; x += 1) {
      const isInside = x >= x0 + 5 && x < x1 - 5 && y >= y0 + 5 && y < y1 - 5;
      const isAround = x < x0 - 3 || x > x1 + 3 || y < y0 - 3 || y > y1 + 3;
      const part = isInside ? inside : isAround ? around : null;
      if (!part) continue;
      part.sum += data[y * info.width + x] ?? 0;
      part.count += 1;
    }
  return { inside: inside.sum / inside.count, around: around.sum / around.count };
}

async function expectMarked(bytes: Uint8Array, page: Page, box: Box, mediaType: string) {
  const drawing = new Drawing(bytes, { mediaType, pages: [page] });
  const frame = frameOn(page, box, mediaType);
  const picture = await drawing.crop(frame);
  drawing.close();
  expect([picture?.width, picture?.height]).toEqual([frame.width, frame.height]);
  const { inside, around } = await shades(picture, frame.mark);
  expect(inside).toBeLessThan(40);
  expect(around).toBeGreaterThan(245);
}

/** A picture of a page with one black box, turned out of its place: what a scanner gives of a page laid badly. */
function crooked(turn: 0 | 90 | 180 | 270, skew: number) {
  const straight = sheet(595, 842);
  const [x0, y0, x1, y1] = BLACK;
  fill(straight, { x0, y0, x1, y1 });
  return turned(rotated(straight, -skew), ((360 - turn) % 360) as 0 | 90 | 180 | 270);
}

function grey({ width, height, data }: ReturnType<typeof sheet>) {
  return sharp(data, { raw: { width, height, channels: 1 } });
}

describe("Drawing", () => {
  it.each([0, 90, 180, 270] as const)(
    "marks the place on a PDF page that is shown turned by %i degrees",
    async (rotate) => {
      const bytes = pdfOf([{ content: filled(...BLACK), rotate }]);
      const [x0, y0, x1, y1] = BLACK;
      const places: Record<typeof rotate, Box> = {
        0: BLACK,
        90: [842 - y1, x0, 842 - y0, x1],
        180: [595 - x1, 842 - y1, 595 - x0, 842 - y0],
        270: [y0, 595 - x1, y1, 595 - x0],
      };
      const [width, height] = rotate % 180 === 0 ? [595, 842] : [842, 595];
      await expectMarked(bytes, { number: 1, width, height, rotation: rotate }, places[rotate], PDF);
    },
  );

  it("turns a PDF page as its reader did, against what the file says", async () => {
    const bytes = pdfOf([{ content: filled(...BLACK), rotate: 90 }]);
    await expectMarked(bytes, { number: 1, width: 595, height: 842, rotation: 0 }, BLACK, PDF);
  });

  it.each([
    [0, 1.7],
    [90, -2.4],
    [180, 0],
    [270, 4],
  ] as const)("marks the place on a picture turned by %i and %d degrees", async (turn, skew) => {
    const page: Page = { number: 1, width: 595, height: 842, rotation: turn, ...(skew !== 0 && { skew }) };
    const scan = crooked(turn, skew);
    await expectMarked(await grey(scan).png().toBuffer(), page, BLACK, "image/png");
    await expectMarked(await grey(scan).tiff().toBuffer(), page, BLACK, "image/tiff");
    const pdf = new mupdf.PDFDocument();
    const image = pdf.addImage(new mupdf.Image(await grey(scan).png().toBuffer()));
    const resources = pdf.addObject({ XObject: { I: image } });
    const content = `q ${scan.width} 0 0 ${scan.height} 0 0 cm /I Do Q`;
    pdf.insertPage(-1, pdf.addPage([0, 0, scan.width, scan.height], 0, resources, content));
    await expectMarked(pdf.saveToBuffer("").asUint8Array().slice(), page, BLACK, PDF);
  });

  it("turns a photo as its camera says before anything else", async () => {
    const photo = await grey(crooked(270, 0)).jpeg().withMetadata({ orientation: 8 }).toBuffer();
    await expectMarked(photo, { number: 1, width: 595, height: 842, rotation: 0 }, BLACK, "image/jpeg");
  });

  it("draws large pictures from a smaller copy, at their own measures", async () => {
    const large = await grey(crooked(0, 1.2))
      .resize({ width: 595 * 6, kernel: "nearest" })
      .png()
      .toBuffer();
    const box = BLACK.map((edge) => edge * 6) as Box;
    await expectMarked(large, { number: 1, width: 595 * 6, height: 842 * 6, rotation: 0, skew: 1.2 }, box, "image/png");
  });

  it("draws whole pages at a width that is held between bounds", async () => {
    const lines = sheet(600, 900);
    drawLines(lines, 10);
    const page: Page = { number: 1, width: 600, height: 900, rotation: 0 };
    const drawing = new Drawing(await grey(lines).png().toBuffer(), { mediaType: "image/png", pages: [page] });
    expect(await drawing.page(1, 300)).toMatchObject({ width: 300, height: 450 });
    expect(await drawing.page(1, 1)).toMatchObject({ width: 100, height: 150 });
    expect(await drawing.page(1, 1e9)).toMatchObject({ width: 2400, height: 3600 });
    expect(await drawing.page(2, 300)).toBeNull();
    drawing.close();
  });

  it("gives the same bytes for the same place, whatever was drawn before", async () => {
    const bytes = pdfOf([{ content: filled(...BLACK) }, { content: filled(40, 40, 90, 60) }]);
    const pages = [1, 2].map((number): Page => ({ number, width: 595, height: 842, rotation: 0 }));
    const [one, other] = [new Drawing(bytes, { mediaType: PDF, pages }), new Drawing(bytes, { mediaType: PDF, pages })];
    const [first, second] = pages.map((page) => frameOn(page, BLACK, PDF)) as [Frame, Frame];
    await other.crop(second);
    expect((await other.crop(first))?.bytes).toEqual((await one.crop(first))?.bytes);
    one.close();
    other.close();
  });

  it.each([
    ["noise", PDF, Buffer.from("%PDF-1.7 nothing")],
    ["nothing", "image/png", Buffer.alloc(0)],
    ["a cut picture", "image/tiff", Buffer.from("II*\0aaaaaaaaaaaaa")],
    ["a file without pages", "text/plain", Buffer.from("x")],
  ])("is quiet about %s", async (_, mediaType, bytes) => {
    const page: Page = { number: 1, width: 595, height: 842, rotation: 0 };
    const drawing = new Drawing(bytes, { mediaType, pages: [page] });
    expect(await drawing.page(1, 300)).toBeNull();
    expect(await drawing.crop(frameOn(page, BLACK, PDF))).toBeNull();
    drawing.close();
  });
});
