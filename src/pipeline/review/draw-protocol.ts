import type { Page } from "../../model/document.js";
import type { Frame } from "../../render/index.js";
import type { InputOrigin } from "../input-file.js";

/** Why a picture can't be shown: no such place, an input that is gone or has changed, a masked run, or nothing drawn. */
export type PictureProblem = "not-found" | "input-missing" | "input-changed" | "masked" | "not-drawn";

/** A picture for the page: a WebP file; sizes in pixels. */
export interface Picture {
  mediaType: "image/webp";
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** A picture, or why there is none. */
export type PictureResult = Picture | { problem: PictureProblem };

/** What to draw: a place, or a whole page at some width in pixels. */
export type Wanted = { kind: "crop"; frame: Frame } | { kind: "page"; number: number; width: number };

/** What the process that draws is asked: where the document lies, that it must be the one that was read, and what to draw. */
export interface DrawRequest {
  origin: InputOrigin;
  sha256: string;
  mediaType: string;
  pages: Page[];
  wanted: Wanted;
}

/** What that process says. */
export type DrawMessage = { kind: "ready" } | { kind: "drawn"; result: PictureResult };
