import type { Device, DisplayList, Matrix, Page, StructuredText } from "mupdf";

/** What of a page is read: its text, and all that it draws. A mupdf page is one. */
export interface Readable {
  toStructuredText(options?: string): StructuredText;
  run(device: Device, matrix: Matrix): void;
}

/**
 * A page whose content is interpreted once and then read as often as is wanted. Text is that of the content alone, as of
 * a mupdf page; what is drawn holds notes and form fields too.
 */
export class RecordedPage implements Readable {
  readonly #page: Page;
  readonly #content: DisplayList;

  constructor(page: Page) {
    this.#page = page;
    this.#content = page.toDisplayList(false);
  }

  toStructuredText(options?: string): StructuredText {
    return this.#content.toStructuredText(options);
  }

  run(device: Device, matrix: Matrix): void {
    this.#content.run(device, matrix);
    this.#page.runPageAnnots(device, matrix);
    this.#page.runPageWidgets(device, matrix);
  }

  destroy(): void {
    this.#content.destroy();
  }
}
