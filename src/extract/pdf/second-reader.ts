import { PDFParse } from "pdf-parse";

/**
 * The text of each page as pdf-parse reads it, by page number; null where it can't read the file. Bytes are copied,
 * because the reader takes its buffer away.
 */
export async function readPagesAgain(bytes: Uint8Array, pages: number): Promise<Map<number, string> | null> {
  let parser: PDFParse | null = null;
  try {
    parser = new PDFParse({ data: bytes.slice(), verbosity: 0, isEvalSupported: false, disableFontFace: true });
    const result = await parser.getText({ first: pages, pageJoiner: "" });
    return new Map(result.pages.map((page) => [page.num, page.text]));
  } catch {
    return null;
  } finally {
    await parser?.destroy().catch(() => undefined);
  }
}
