import { readFileSync } from "node:fs";
import { z } from "zod";
import { type InstrumentId, instrumentIdSchema } from "../model/assessment.js";

/** How sure a fact is: only `verified`, `seen` and `inferred` facts may carry an error. */
export const factConfidenceSchema = z.enum(["verified", "seen", "inferred", "recalled", "assumed"]);
export type FactConfidence = z.infer<typeof factConfidenceSchema>;

const codeRangeSchema = z.tuple([z.string(), z.string()]);
export type CodeRange = z.infer<typeof codeRangeSchema>;

const indicatorSchema = z.object({
  no: z.int().min(1).max(10),
  name: z.string(),
  aliases: z.array(z.string()),
  items: codeRangeSchema.optional(),
  itemsConfidence: factConfidenceSchema.optional(),
  nameConfidence: factConfidenceSchema,
  subIndicators: z.array(z.object({ no: z.string(), items: codeRangeSchema })).optional(),
});
export type IndicatorFact = z.infer<typeof indicatorSchema>;

const instrumentSchema = z.object({
  id: instrumentIdSchema,
  name: z.string(),
  nameEn: z.string(),
  weight: z.number(),
  parts: z.array(z.object({ part: z.int(), name: z.string(), weightInEit: z.number() })).optional(),
  indicators: z.array(indicatorSchema),
});
export type InstrumentFact = z.infer<typeof instrumentSchema>;

const levelSchema = z.object({
  label: z.string(),
  minTotal: z.number(),
  minEachInstrument: z.number().optional(),
  confidence: factConfidenceSchema.optional(),
});

const yearSchema = z.object({
  framework: z.string(),
  comparable: z.boolean().optional(),
  indexes: z.array(z.object({ no: z.int(), name: z.string(), weight: z.number() })).optional(),
  instruments: z.array(instrumentSchema).optional(),
  levels: z.array(levelSchema),
  passMark: z.number().optional(),
  totalRule: z.object({ confidence: factConfidenceSchema }).optional(),
  itemRule: z.looseObject({ confidence: factConfidenceSchema }).nullish(),
  confidence: factConfidenceSchema.optional(),
});

const oitItemSchema = z.object({ id: z.string(), name_th: z.string(), confidence: factConfidenceSchema });
const oitListSchema = z.union([
  z.array(oitItemSchema),
  z.object({ same_as: z.string(), except: z.array(oitItemSchema).optional() }),
  z.object({ items_o42_o48: z.array(oitItemSchema) }),
]);

/** What a document must hold: a stable key, and the words for people. `th` is null where nothing of ours reads it. */
const elementSchema = z.object({ id: z.string(), th: z.string().nullable(), en: z.string() });
export type ElementFact = z.infer<typeof elementSchema>;

const requiredSchema = z.object({
  years: z.array(z.int()),
  item: z.string(),
  doc: z.string(),
  refers_to_year: z.string().optional(),
  measures_year: z.enum(["same", "previous"]).optional(),
  about: z.enum(["measures-plan", "implementation-report"]).optional(),
  elements: z.array(elementSchema).nullable(),
  seven_topics: z.array(z.string()).optional(),
  confidence: factConfidenceSchema,
});

const factsSchema = z.object({
  totalRuleChecked: z.array(
    z.object({ fiscalYear: z.int(), who: z.string(), indicators: z.array(z.number()), printedTotal: z.number() }),
  ),
  years: z.record(z.string(), yearSchema),
  oitItems: z.record(z.string(), oitListSchema),
  requiredElements: z.array(requiredSchema),
});

/** The facts of the ITA framework as they stand in `data/ita-framework.json`, checked at load. */
export const FACTS = factsSchema.parse(
  JSON.parse(readFileSync(new URL("../../data/ita-framework.json", import.meta.url), "utf8")),
);

/** A band of the total: the lowest total for it, and from 2566 the lowest score of every instrument. */
export interface Level {
  label: string;
  minTotal: number;
  minEachInstrument: number | null;
  confidence: FactConfidence;
}

/** What holds in one fiscal year. `comparable` is false before the ten indicators: then there are no instruments. */
export interface Framework {
  year: number;
  comparable: boolean;
  instruments: InstrumentFact[];
  indicators: IndicatorFact[];
  levels: Level[];
  passMark: number | null;
  totalRuleConfidence: FactConfidence;
  /** Null where no rule from items to indicators is known. */
  itemRuleConfidence: FactConfidence | null;
}

const FRAMEWORKS = new Map<number, Framework>(
  Object.entries(FACTS.years).map(([key, year]) => {
    const instruments = year.instruments ?? [];
    return [
      Number(key),
      {
        year: Number(key),
        comparable: year.comparable ?? true,
        instruments,
        indicators: instruments.flatMap((instrument) => instrument.indicators),
        levels: year.levels.map((level) => ({
          label: level.label,
          minTotal: level.minTotal,
          minEachInstrument: level.minEachInstrument ?? null,
          confidence: level.confidence ?? year.confidence ?? "assumed",
        })),
        passMark: year.passMark ?? null,
        totalRuleConfidence: year.totalRule?.confidence ?? "assumed",
        itemRuleConfidence: year.itemRule?.confidence ?? null,
      },
    ];
  }),
);

/** The framework of a Buddhist fiscal year; null for a year of which nothing is known. */
export function frameworkOf(year: number): Framework | null {
  return FRAMEWORKS.get(year) ?? null;
}

/** The Buddhist fiscal years of which something is known, ascending. */
export const FRAMEWORK_YEARS: readonly number[] = [...FRAMEWORKS.keys()].sort((a, b) => a - b);

/** The latest year of which the framework is known; its names stand in for years not asked for. */
export const LATEST_YEAR = Math.max(...FRAMEWORK_YEARS);

const ORDER = factConfidenceSchema.options;

/** The least sure of several facts. */
export function leastSure(...facts: FactConfidence[]): FactConfidence {
  return ORDER[Math.max(0, ...facts.map((fact) => ORDER.indexOf(fact)))] ?? "assumed";
}

/** The score below which an agency of that year has not passed, in points; null when unknown. */
export function passMarkOf(year: number): number | null {
  return frameworkOf(year)?.passMark ?? null;
}

/** The instrument that an official indicator (1–10) belongs to; the same in every year since 2562. */
export function instrumentOf(indicator: number): InstrumentId {
  return indicator <= 5 ? "IIT" : indicator <= 8 ? "EIT" : "OIT";
}

/** The official indicators that make up an instrument. */
export function indicatorsOf(instrument: InstrumentId): readonly number[] {
  return instrument === "IIT" ? [1, 2, 3, 4, 5] : instrument === "EIT" ? [6, 7, 8] : [9, 10];
}
