import type { Reader } from "../../model/source.js";
import type { GreyImage, PixelBox } from "./image.js";

/** A sign as an OCR engine read it: a letter, a mark or a digit, its box in pixels, its certainty from 0 to 1. */
export interface OcrSign extends PixelBox {
  text: string;
  certainty: number;
  /** Number of the line that the engine put it into, from the top. */
  line: number;
}

/** What an engine made of one page; `time-limit` and `page-unreadable` where it made nothing. */
export type OcrPage = { signs: OcrSign[] } | { problem: "page-unreadable" | "time-limit" | "native-tool-missing" };

/** What a picture shows: text as it stands on a page; one line; lines of one size far apart, perhaps known to be Thai alone. */
export type OcrLayout = "text" | "line" | "lines" | "thai-lines";

/** A program that reads pictures of pages. One page at a time. */
export interface OcrEngine {
  readonly reader: Reader;
  /** Lines are given to it below each other on sheets of so many pixels: what it reads quickest at one go. */
  readonly sheetPixels: number;
  /** Reads a page of text, or a part of it, upright and straight; `dpi` is its resolution. Never throws. */
  recognise(page: GreyImage, dpi: number, layout: OcrLayout): Promise<OcrPage>;
  /** Lets go of its memory and processes. */
  close(): Promise<void>;
}

/** How pages are read that have no text of their own. */
export interface Ocr {
  engine: OcrEngine;
  /** Told before each page that is read so, since such pages take long. */
  onPage?: () => void;
}
