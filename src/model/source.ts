import { z } from "zod";
import { boxSchema, spanSchema } from "./place.js";

/** Who drew the text: the author's program, an OCR program before us, or our own OCR. */
export const textLayerSchema = z.enum(["native", "embedded-ocr", "ocr", "mixed", "unknown"]);
export type TextLayer = z.infer<typeof textLayerSchema>;

export const readerSchema = z.object({ name: z.string(), version: z.string() });
export type Reader = z.infer<typeof readerSchema>;

/** Why a page was read as it was. */
export const pageDecisionSchema = z.object({
  page: z.int().positive(),
  decision: z.enum(["text-layer", "ocr", "needs-ocr", "skipped"]),
  reason: z.string(),
});
export type PageDecision = z.infer<typeof pageDecisionSchema>;

/** A place where two readers of one page disagree. */
export const readerDifferenceSchema = z.object({
  page: z.int().positive(),
  block: z.int().nonnegative().nullable(),
  span: spanSchema.nullable(),
  box: boxSchema.nullable(),
  readings: z.array(z.object({ reader: z.string(), text: z.string() })),
});
export type ReaderDifference = z.infer<typeof readerDifferenceSchema>;

export const problemCodeSchema = z.enum([
  "empty",
  "binary",
  "damaged",
  "encrypted",
  "undecodable",
  "too-large",
  "page-unreadable",
  "needs-ocr",
  "row-limit",
  "page-limit",
  "text-limit",
  "time-limit",
  "memory-limit",
  "crashed",
  "unreadable-file",
  "native-tool-missing",
  "conversion-failed",
  "framework-unsupported",
  "no-text",
]);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** `input`: the file itself; `limit`: a bound of ours; `scope`: outside what we read; `internal`: our fault. */
export const problemCategorySchema = z.enum(["input", "limit", "scope", "internal"]);
export type ProblemCategory = z.infer<typeof problemCategorySchema>;

/** What happened, where, and what to do, in both languages. */
export const problemSchema = z.object({
  code: problemCodeSchema,
  category: problemCategorySchema,
  message: z.object({ th: z.string(), en: z.string() }),
  remedy: z.object({ th: z.string(), en: z.string() }),
  page: z.int().positive().nullable(),
});
export type Problem = z.infer<typeof problemSchema>;

/** Where a report came from and how it was read. `path` is relative, `/`-separated, NFC. */
export const sourceSchema = z.object({
  path: z.string(),
  sha256: z.string(),
  bytes: z.int().nonnegative(),
  mediaType: z.string(),
  encoding: z.string().nullable(),
  pages: z.int().nonnegative().nullable(),
  textLayer: textLayerSchema,
  readers: z.array(readerSchema),
  pageDecisions: z.array(pageDecisionSchema),
  readerDifferences: z.array(readerDifferenceSchema),
});
export type Source = z.infer<typeof sourceSchema>;
