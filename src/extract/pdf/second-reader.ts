import type { PDFParse } from "pdf-parse";

/**
 * Both parts of the reader's engine, loaded with the first PDF alone, the second with its first page, replace `push` of
 * all arrays of the process by one ten times slower, for a fault of old browsers that no document here can meet; the
 * built-in is put back.
 */
const PUSH = Object.getOwnPropertyDescriptor(Array.prototype, "push");

/**
 * The text of each page as pdf-parse reads it, by page number; null where it can't read the file. Bytes are copied,
 * because the reader takes its buffer away.
 */
export async function readPagesAgain(bytes: Uint8Array, pages: number): Promise<Map<number, string> | null> {
  let parser: PDFParse | null = null;
  try {
    const { PDFParse: Reader } = await import("pdf-parse");
    parser = new Reader({ data: bytes.slice(), verbosity: 0, isEvalSupported: false, disableFontFace: true });
    const result = await parser.getText({ first: pages, pageJoiner: "" });
    return new Map(result.pages.map((page) => [page.num, page.text]));
  } catch {
    return null;
  } finally {
    restorePush();
    await parser?.destroy().catch(() => undefined);
  }
}

function restorePush(): void {
  if (PUSH) Object.defineProperty(Array.prototype, "push", PUSH);
}
