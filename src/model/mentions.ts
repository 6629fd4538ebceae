import { z } from "zod";
import { changeSchema, instrumentIdSchema } from "./assessment.js";
import { evidenceSchema } from "./place.js";
import { mentionSchema, readValueSchema } from "./read-value.js";

const text = readValueSchema(z.string());

export const recommendationSchema = z.object({
  target: z.object({
    instrument: instrumentIdSchema.nullable(),
    indicator: z.int().nullable(),
    item: z.string().nullable(),
  }),
  text,
});
export type Recommendation = z.infer<typeof recommendationSchema>;

/**
 * A statement of the prose that the tables can confirm or contradict: `expected` is what it asserts (the mark to
 * reach, a total, a count), `actual` what the document's own data say.
 */
export const claimSchema = z.object({
  kind: z.enum(["total", "level", "pass-all", "rank", "change", "count", "other"]),
  text,
  fiscalYear: z.int().nullable(),
  indicator: z.int().nullable(),
  expected: z.union([z.number(), z.string()]).nullable(),
  actual: z.union([z.number(), z.string()]).nullable(),
  holds: z.boolean().nullable(),
});
export type Claim = z.infer<typeof claimSchema>;

export const requiredElementSchema = z.object({
  item: z.string(),
  element: z.string(),
  state: z.enum(["present", "missing", "unclear"]),
  evidence: z.array(evidenceSchema),
});
export type RequiredElement = z.infer<typeof requiredElementSchema>;

/** A suspected slip of the pen: the printed word stays in every value. */
export const typoSchema = z.object({ printed: z.string(), suggestion: z.string(), evidence: z.array(evidenceSchema) });
export type Typo = z.infer<typeof typoSchema>;

/** An agency's name; `role`: title, heading, body, score-heading, memo, table. `type` is of the agency types. */
export const agencyMentionSchema = mentionSchema(z.string()).extend({ type: z.string().nullable(), place: z.string() });
export type AgencyMention = z.infer<typeof agencyMentionSchema>;

/** A place with its rank; `role` as for agencies; `known` says whether the gazetteer has it. */
export const placeMentionSchema = mentionSchema(z.string()).extend({
  rank: z.enum(["subdistrict", "district", "province"]),
  known: z.boolean(),
  within: z.object({ district: z.string().nullable(), province: z.string().nullable() }),
});
export type PlaceMention = z.infer<typeof placeMentionSchema>;

/** A person: title, given name, family name; `role`: signatory, other; `position` as printed below the name. */
export const personMentionSchema = mentionSchema(z.string()).extend({
  title: z.string().nullable(),
  given: z.string(),
  family: z.string(),
  position: z.string().nullable(),
});
export type PersonMention = z.infer<typeof personMentionSchema>;

/** A date (ISO, as precise as printed); `role`: memo, meeting, meeting-month, meeting-number, body, order. `group` joins dates of one event. */
export const dateMentionSchema = mentionSchema(z.string()).extend({ group: z.string().nullable() });
export type DateMention = z.infer<typeof dateMentionSchema>;

/** A year; `role`: title, heading, score-heading, measures, body. `kind` tells fiscal from calendar years. */
export const yearMentionSchema = mentionSchema(z.int()).extend({ kind: z.enum(["fiscal", "calendar", "bare"]) });
export type YearMention = z.infer<typeof yearMentionSchema>;

/** Every printed score and the thing it is said of; `role`: total, instrument, indicator, item, national, other-agency. */
export const scoreMentionSchema = mentionSchema(z.number()).extend({
  fiscalYear: z.int().nullable(),
  instrument: instrumentIdSchema.nullable(),
  indicator: z.int().nullable(),
  item: z.string().nullable(),
  part: z.int().nullable(),
  where: z.enum(["table", "prose", "range"]),
});
export type ScoreMention = z.infer<typeof scoreMentionSchema>;

/** Every printed level of the agency and its year; `role`: table, prose. */
export const levelMentionSchema = mentionSchema(z.string()).extend({ fiscalYear: z.int().nullable() });
export type LevelMention = z.infer<typeof levelMentionSchema>;

/** Every printed change of a score; indicator null: of the total; `role`: table, prose. */
export const changeMentionSchema = mentionSchema(changeSchema).extend({
  fiscalYear: z.int().nullable(),
  indicator: z.int().nullable(),
});
export type ChangeMention = z.infer<typeof changeMentionSchema>;

/** A range of item codes such as `i1 – i6` and the indicator it is said to make up; a side is null when its letter or number is lost. */
export const itemRangeMentionSchema = mentionSchema(
  z.object({ first: z.string().nullable(), last: z.string().nullable() }),
).extend({ indicator: z.int().nullable(), fiscalYear: z.int().nullable() });
export type ItemRangeMention = z.infer<typeof itemRangeMentionSchema>;

/** An indicator's name as a score table prints it, beside its number and the official number it was taken for (null: none). */
export const indicatorNameMentionSchema = mentionSchema(z.string()).extend({
  printedNo: z.int().nullable(),
  indicator: z.int().nullable(),
  fiscalYear: z.int().nullable(),
  table: z.int().nullable(),
});
export type IndicatorNameMention = z.infer<typeof indicatorNameMentionSchema>;

/** What the rules need of the text beyond the tables. */
export const mentionsSchema = z.object({
  agencies: z.array(agencyMentionSchema),
  places: z.array(placeMentionSchema),
  people: z.array(personMentionSchema),
  dates: z.array(dateMentionSchema),
  years: z.array(yearMentionSchema),
  scores: z.array(scoreMentionSchema),
  levels: z.array(levelMentionSchema),
  changes: z.array(changeMentionSchema),
  itemRanges: z.array(itemRangeMentionSchema),
  indicatorNames: z.array(indicatorNameMentionSchema),
  leftovers: z.array(mentionSchema(z.string())),
  repeatedTables: z.array(
    mentionSchema(z.string()).extend({ of: z.array(evidenceSchema), rows: z.int().nonnegative() }),
  ),
});
export type Mentions = z.infer<typeof mentionsSchema>;
