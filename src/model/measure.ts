import { z } from "zod";
import { readValueSchema } from "./read-value.js";

/** Whole days, ISO; an open side is null. */
export const periodSchema = z.object({ start: z.string().nullable(), end: z.string().nullable() });
export type Period = z.infer<typeof periodSchema>;

const text = readValueSchema(z.string());

/** One row of a table of measures. `no` is as printed, in Arabic digits without a closing dot. */
export const measureSchema = z.object({
  no: text.nullable(),
  indicator: z.int().min(1).max(10).nullable(),
  section: text.nullable(),
  title: text.nullable(),
  steps: z.array(text),
  responsible: z.array(text),
  period: readValueSchema(periodSchema).nullable(),
  monitoring: text.nullable(),
  result: text.nullable(),
  outcome: text.nullable(),
  remark: text.nullable(),
  budget: text.nullable(),
  target: text.nullable(),
  other: z.array(z.object({ header: z.string(), value: text })),
});
export type Measure = z.infer<typeof measureSchema>;
