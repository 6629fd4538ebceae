import type { ProblemCode, Reader } from "../../model/source.js";

/** A DOC file as DOCX, and the program that made it so; or why there is none. */
export type ConvertedDoc = { bytes: Uint8Array; reader: Reader } | { problem: ProblemCode };

/** Turns a DOC file into DOCX with a program outside this package. Never rejects. */
export type DocConverter = (bytes: Uint8Array) => Promise<ConvertedDoc>;
