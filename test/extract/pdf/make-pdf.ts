import * as mupdf from "mupdf";

/** One page to draw: a content stream in PDF operators (origin bottom left), fonts `/F` and `/B`, picture `/I`. */
export interface PageToDraw {
  content: string;
  rotate?: 0 | 90 | 180 | 270;
}

const WIDTH = 595;
const HEIGHT = 842;

/** A PDF of A4 pages, drawn operator by operator; `options` are those of mupdf's writer (encryption). */
export function pdfOf(pages: readonly PageToDraw[], options = ""): Uint8Array {
  const pdf = new mupdf.PDFDocument();
  const pixels = new mupdf.Pixmap(mupdf.ColorSpace.DeviceGray, [0, 0, 20, 20], false);
  pixels.clear(200);
  const resources = pdf.addObject({
    Font: {
      F: pdf.addSimpleFont(new mupdf.Font("Helvetica")),
      B: pdf.addSimpleFont(new mupdf.Font("Helvetica-Bold")),
    },
    XObject: { I: pdf.addImage(new mupdf.Image(pixels)) },
  });
  for (const { content, rotate = 0 } of pages)
    pdf.insertPage(-1, pdf.addPage([0, 0, WIDTH, HEIGHT], rotate, resources, content));
  const bytes = pdf.saveToBuffer(options).asUint8Array().slice();
  pdf.destroy();
  return bytes;
}

/** Shows a text with its baseline at a place counted from the top left; `before` are operators ahead of it. */
export function text(x: number, y: number, shown: string, { size = 12, font = "F", before = "" } = {}): string {
  const escaped = shown.replace(/[\\()]/g, (sign) => `\\${sign}`);
  return `BT ${before} /${font} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${escaped}) Tj ET\n`;
}

/** A stroked line between two places counted from the top left. */
export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `0.5 w ${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S\n`;
}

/** A filled rectangle, from the top left. */
export function fill(x0: number, y0: number, x1: number, y1: number, grey = 0): string {
  return `${grey} g ${x0} ${HEIGHT - y1} ${x1 - x0} ${y1 - y0} re f 0 g\n`;
}

/** A picture over a rectangle. */
export function picture(x0: number, y0: number, x1: number, y1: number): string {
  return `q ${x1 - x0} 0 0 ${y1 - y0} ${x0} ${HEIGHT - y1} cm /I Do Q\n`;
}

/** All rulings of a grid with the given borders. */
export function grid(xs: readonly number[], ys: readonly number[]): string {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return ys.map((y) => line(left, y, right, y)).join("") + xs.map((x) => line(x, top, x, bottom)).join("");
}
