import type { ProblemCode } from "../model/source.js";
import type { ZipEntry } from "./zip-directory.js";

/** Where the bytes of an input lie: a file, or one entry of a ZIP file. `file` is an absolute path. */
export type InputOrigin = { kind: "file"; file: string } | { kind: "zip-entry"; file: string; entry: ZipEntry };

/**
 * One document to be judged. `path` is its `source.path`; `problem` says why it cannot even be opened. Where people are
 * masked, `unmaskedPath` is the path as given and `pathMark` what makes a path unlike all others.
 */
export interface InputFile {
  path: string;
  unmaskedPath?: string;
  pathMark?: string;
  origin: InputOrigin;
  problem: ProblemCode | null;
}

/** Why a file is passed over; it stands in the manifest alone. */
export type SkipReason =
  | "hidden"
  | "lock"
  | "nested-archive"
  | "unsupported"
  | "link"
  | "special"
  | "path-escape"
  | "duplicate-entry";

export interface SkippedFile {
  path: string;
  reason: SkipReason;
}

/** What one INPUT of the command line holds. `root` is its absolute path, `prefix` what tells it from a colliding one. */
export interface InputContents {
  root: string;
  prefix: string;
  files: InputFile[];
  skipped: SkippedFile[];
}

/** What somebody typed or configured cannot be meant so; the command line ends with 2 and this message. */
export class UsageError extends Error {
  override name = "UsageError";
}
