import { z } from "zod";
import { evidenceSchema } from "./place.js";

/** `high`: two independent witnesses, or the author's own XML text; `medium`: one sound witness; `low`: doubtful. */
export const confidenceSchema = z.enum(["high", "medium", "low"]);
export type Confidence = z.infer<typeof confidenceSchema>;

const withValue = <T extends z.ZodType>(value: T) => ({
  value: value.nullable(),
  raw: z.string(),
  confidence: confidenceSchema,
  evidence: z.array(evidenceSchema),
  alternatives: z
    .array(z.object({ value: value.nullable(), raw: z.string(), from: z.string(), confidence: confidenceSchema }))
    .optional(),
  corrected: z
    .object({ by: z.array(z.string()).min(1), read: value.nullable(), confidence: confidenceSchema })
    .optional(),
});

/**
 * A value that stands in the document: what it means, how it was written, how surely it was read and where.
 * `value: null` says that something is printed there that could not be read. `alternatives` are what other
 * witnesses or other places of the document say. `corrected` stands only in a corrected data set, where people gave the
 * value: by whom, what had been read and how surely.
 */
export const readValueSchema = <T extends z.ZodType>(value: T) => z.object(withValue(value));

/** A read value with the part it plays where it stands. */
export const mentionSchema = <T extends z.ZodType>(value: T) => z.object({ ...withValue(value), role: z.string() });

export interface Alternative<T> {
  value: T | null;
  raw: string;
  from: string;
  confidence: Confidence;
}

export interface ReadValue<T> {
  value: T | null;
  raw: string;
  confidence: Confidence;
  evidence: z.infer<typeof evidenceSchema>[];
  alternatives?: Alternative<T>[] | undefined;
  corrected?: { by: string[]; read: T | null; confidence: Confidence } | undefined;
}

export interface Mention<T> extends ReadValue<T> {
  role: string;
}
