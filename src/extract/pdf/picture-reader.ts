import { ColorSpace, Matrix, type Document as PdfDocument } from "mupdf";
import type { Problem, Reader } from "../../model/source.js";
import type { Limits } from "../limits.js";
import type { Ocr } from "../ocr/engine.js";
import type { GreyImage } from "../ocr/image.js";
import { PICTURE_DPI } from "../ocr/read-picture.js";
import { pictureReaders } from "../ocr/readers.js";
import { problemOf } from "../problems.js";
import { linesOf } from "./lines.js";
import type { PageContent } from "./page.js";
import { readPicturePage } from "./picture-page.js";

const POINTS = 72;
/** The longer side of a sheet of A4, and of the largest sheet taken at its word, in inches. */
const A4_HEIGHT = 11.69;
const LARGEST_SHEET = 17;
const MOST_PIXELS = 24_000_000;

/** Reads the pages of a PDF from their pictures, where their text layers don't serve. */
export class PictureReader {
  /** What befell pages that could not be read. */
  readonly problems: Problem[] = [];
  /** By page: how many of the page's points one point of the straight picture is, where they differ. */
  readonly scales = new Map<number, number>();
  #pages = 0;
  #read = 0;

  constructor(
    readonly pdf: PdfDocument,
    readonly ocr: Ocr | null,
    readonly limits: Limits,
  ) {}

  /**
   * The page as its picture shows it; as it is where its text layer serves, or where its picture can't be read. The text
   * that another OCR program put under a picture is kept aside: nobody sees it.
   */
  async read(content: PageContent): Promise<PageContent> {
    const { page, reason, decision } = content.decision;
    if (decision !== "needs-ocr") return content;
    this.#pages += 1;
    if (!this.ocr || this.#pages > this.limits.pictures) {
      if (this.ocr && this.#pages === this.limits.pictures + 1) this.problems.push(problemOf("page-limit"));
      this.problems.push(problemOf("needs-ocr", page));
      return content;
    }
    const picture = rendered(this.pdf, page - 1);
    if (!picture) {
      this.problems.push(problemOf("page-unreadable", page));
      return content;
    }
    this.ocr.onPage?.();
    const rotation = content.page.rotation;
    const read = await readPicturePage({ ...picture, number: page, rotation, reason }, this.ocr.engine);
    if ("problem" in read) {
      this.problems.push(problemOf(read.problem, page));
      return content;
    }
    this.#read += 1;
    if (picture.scale !== 1) this.scales.set(page, picture.scale);
    return content.text === "embedded-ocr"
      ? { ...read, text: content.text, hidden: linesOf(content.characters) }
      : read;
  }

  /** The readers of the pages that were read so. */
  readers(): Reader[] {
    return this.ocr && this.#read > 0 ? [this.ocr.engine.reader, ...pictureReaders()] : [];
  }
}

/** A page as a grey picture. A sheet larger than any paper is one whose pixels were taken for points: it counts as A4. */
function rendered(pdf: PdfDocument, index: number): { image: GreyImage; dpi: number; scale: number } | null {
  const page = pdf.loadPage(index);
  try {
    const [x0, y0, x1, y1] = page.getBounds();
    const [width, height] = [x1 - x0, y1 - y0];
    if (!(width > 1 && height > 1)) return null;
    const longer = Math.max(width, height) / POINTS;
    const scale = longer > LARGEST_SHEET ? longer / A4_HEIGHT : 1;
    const inches = (width / POINTS / scale) * (height / POINTS / scale);
    const dpi = Math.min(PICTURE_DPI, Math.sqrt(MOST_PIXELS / inches));
    const zoom = dpi / POINTS / scale;
    const pixels = page.toPixmap(Matrix.scale(zoom, zoom), ColorSpace.DeviceGray, false, true);
    try {
      const size = { width: pixels.getWidth(), height: pixels.getHeight() };
      return { image: { ...size, data: new Uint8Array(pixels.getPixels()) }, dpi, scale };
    } finally {
      pixels.destroy();
    }
  } catch {
    return null;
  } finally {
    page.destroy();
  }
}
