import type { PDFParse } from "pdf-parse";

/**
 * The text of each page as pdf-parse reads it, by page number; null where it can't read the file. Bytes are copied,
 * because the reader takes its buffer away.
 */
export async function readPagesAgain(bytes: Uint8Array, pages: number): Promise<Map<number, string> | null> {
  let parser: PDFParse | null = null;
  try {
    const Reader = await loadReader();
    parser = new Reader({ data: bytes.slice(), verbosity: 0, isEvalSupported: false, disableFontFace: true });
    const result = await parser.getText({ first: pages, pageJoiner: "" });
    return new Map(result.pages.map((page) => [page.num, page.text]));
  } catch {
    return null;
  } finally {
    await parser?.destroy().catch(() => undefined);
  }
}

/**
 * Loaded with the first PDF alone. Its engine replaces `push` of all arrays of the process by one ten times slower, for
 * a fault of old browsers that no document here can meet; the built-in is put back.
 */
async function loadReader(): Promise<typeof PDFParse> {
  const push = Object.getOwnPropertyDescriptor(Array.prototype, "push");
  try {
    return (await import("pdf-parse")).PDFParse;
  } finally {
    if (push) Object.defineProperty(Array.prototype, "push", push);
  }
}
