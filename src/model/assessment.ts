import { z } from "zod";
import { readValueSchema } from "./read-value.js";

export const instrumentIdSchema = z.enum(["IIT", "EIT", "OIT"]);
export type InstrumentId = z.infer<typeof instrumentIdSchema>;

/** How a score moved from the year before. `value` is signed when the document signs it, else its size; null for words alone. */
export const changeSchema = z.object({
  value: z.number().nullable(),
  direction: z.enum(["up", "down", "same"]).nullable(),
  unit: z.enum(["points", "percent"]),
});
export type Change = z.infer<typeof changeSchema>;

/** A score of one instrument, or of one part of EIT. `printed` is set where points of 30/30/40 are printed. */
export const instrumentScoreSchema = z.object({
  id: instrumentIdSchema,
  part: z.int().positive().nullable(),
  score: readValueSchema(z.number()),
  printed: z.object({ value: z.number(), of: z.number() }).nullable(),
});
export type InstrumentScore = z.infer<typeof instrumentScoreSchema>;

/** One of the ten official indicators; `score` is null where none is printed. */
export const indicatorScoreSchema = z.object({
  no: z.int().min(1).max(10),
  name: readValueSchema(z.string()).nullable(),
  instrument: instrumentIdSchema,
  score: readValueSchema(z.number()).nullable(),
  change: readValueSchema(changeSchema).nullable(),
});
export type IndicatorScore = z.infer<typeof indicatorScoreSchema>;

/** A score of one question or published item, on 0–100; `part: null` is the whole item. */
export const itemScoreSchema = z.object({
  code: z.string(),
  indicator: z.int().min(1).max(10).nullable(),
  part: z.int().positive().nullable(),
  score: readValueSchema(z.number()),
});
export type ItemScore = z.infer<typeof itemScoreSchema>;

/** One fiscal year's result of the reporting agency; `selectedBy: "formula"` marks a table chosen by its arithmetic. */
export const assessmentSchema = z.object({
  fiscalYear: z.int().nullable(),
  total: readValueSchema(z.number()).nullable(),
  level: readValueSchema(z.string()).nullable(),
  totalChange: readValueSchema(changeSchema).nullable(),
  instruments: z.array(instrumentScoreSchema),
  indicators: z.array(indicatorScoreSchema),
  items: z.array(itemScoreSchema),
  selectedBy: z.literal("formula").nullable(),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** A result that is not this agency's, or of a framework before 2562; `agency` is null for a national mean. */
export const otherAssessmentSchema = z.object({
  agency: readValueSchema(z.string()).nullable(),
  ...assessmentSchema.shape,
});
export type OtherAssessment = z.infer<typeof otherAssessmentSchema>;
