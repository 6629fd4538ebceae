import { Document, setLog } from "mupdf";

let heard: string[] = [];

setLog({
  error: () => undefined,
  warning: (message) => {
    if (heard.length < 100) heard.push(message);
  },
});

const COMPLAINED_OF = new TextEncoder().encode("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n");

/**
 * Makes the reader give its next warning even if it is the last one again: it keeps quiet about repetitions, so what it
 * tells of a document would depend on the document before. A file that it complains of comes between.
 */
export function forgetWarnings(): void {
  try {
    Document.openDocument(COMPLAINED_OF, "application/pdf").destroy();
  } catch {
    heard = [];
  }
}

/** Runs work of mupdf and returns the warnings that it gave, which otherwise go to standard error. */
export function listen<T>(work: () => T): { result: T; warnings: string[] } {
  heard = [];
  const result = work();
  return { result, warnings: heard };
}
