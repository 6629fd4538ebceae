import { ColorSpace, type DisplayList, Document, DrawDevice, Matrix, type PDFPage, Pixmap } from "mupdf";
import type { Page } from "../model/document.js";
import type { Box } from "../model/place.js";
import type { Paper, Pixels } from "./paper.js";

/** Opens a PDF for drawing; null where it can't be opened. */
export function pdfPaper(bytes: Uint8Array): Paper | null {
  let pdf: Document | null = null;
  try {
    pdf = Document.openDocument(bytes, "application/pdf");
    if (!pdf.needsPassword()) return new PdfPaper(pdf);
  } catch {
    return null;
  }
  pdf.destroy();
  return null;
}

/** What a page shows, kept from one part to the next: most parts of a page are drawn one after another. */
interface DrawnPage {
  number: number;
  shows: DisplayList;
  left: number;
  top: number;
}

class PdfPaper implements Paper {
  readonly #pdf: Document;
  #kept: DrawnPage | null = null;

  constructor(pdf: Document) {
    this.#pdf = pdf;
  }

  async draw(page: Page, area: Box, width: number, height: number): Promise<Pixels | null> {
    try {
      if (this.#kept?.number !== page.number) {
        this.#forget();
        this.#kept = drawnPage(this.#pdf, page);
      }
      return drawnPart(this.#kept, page, area, width, height);
    } catch {
      return null;
    }
  }

  close(): void {
    this.#forget();
    this.#pdf.destroy();
  }

  #forget(): void {
    this.#kept?.shows.destroy();
    this.#kept = null;
  }
}

/** The page turned as it was when it was read. */
function drawnPage(pdf: Document, { number, rotation }: Page): DrawnPage {
  let page = pdf.loadPage(number - 1);
  try {
    if (page.isPDF()) {
      (page as PDFPage).getObject().put("Rotate", rotation);
      page.destroy();
      page = pdf.loadPage(number - 1);
    }
    const [left, top] = page.getBounds();
    return { number, shows: page.toDisplayList(true), left, top };
  } finally {
    page.destroy();
  }
}

function drawnPart(drawn: DrawnPage, page: Page, [x0, y0, x1, y1]: Box, width: number, height: number): Pixels {
  const [middleX, middleY] = [(page.width ?? 0) / 2, (page.height ?? 0) / 2];
  const skew = page.skew ?? 0;
  const straight = skew === 0 ? Matrix.translate(-x0, -y0) : turnedAbout(skew, middleX, middleY, x0, y0);
  const onPage = Matrix.concat(Matrix.translate(-drawn.left, -drawn.top), straight);
  const matrix = Matrix.concat(onPage, Matrix.scale(width / (x1 - x0), height / (y1 - y0)));
  const pixmap = new Pixmap(ColorSpace.DeviceRGB, [0, 0, width, height], false);
  const device = new DrawDevice(Matrix.identity, pixmap);
  try {
    pixmap.clear(255);
    drawn.shows.run(device, matrix);
    device.close();
    return { width, height, data: new Uint8Array(pixmap.getPixels()) };
  } finally {
    device.destroy();
    pixmap.destroy();
  }
}

/** Turns by a small angle about a point, in degrees clockwise, then moves to an origin. */
function turnedAbout(degrees: number, x: number, y: number, originX: number, originY: number): Matrix {
  const turned = Matrix.concat(Matrix.translate(-x, -y), Matrix.rotate(degrees));
  return Matrix.concat(turned, Matrix.translate(x - originX, y - originY));
}
