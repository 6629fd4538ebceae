import type { PDFObject, PDFPage, Document as PdfDocument } from "mupdf";

/** Far above what a page needs, maps and charts included. */
const MOST_BYTES = 16_000_000;

/**
 * True for a page whose drawing operators unpack to more than any page needs: a few kilobytes would keep both readers
 * busy for minutes. A page that cannot be opened is not too long.
 */
export function isTooLong(pdf: PdfDocument, index: number): boolean {
  let page: ReturnType<PdfDocument["loadPage"]> | null = null;
  try {
    page = pdf.loadPage(index);
    return page.isPDF() && exceeds((page as PDFPage).getObject().get("Contents"));
  } catch {
    return false;
  } finally {
    page?.destroy();
  }
}

function exceeds(contents: PDFObject): boolean {
  let bytes = 0;
  for (let part = 0; part < (contents.isArray() ? contents.length : 1); part += 1) {
    const stream = contents.isArray() ? contents.get(part) : contents;
    if (!stream.isStream()) continue;
    const content = stream.readStream();
    bytes += content.getLength();
    content.destroy();
    if (bytes > MOST_BYTES) return true;
  }
  return false;
}
