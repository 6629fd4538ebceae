import type { Change, InstrumentId } from "../../model/assessment.js";
import type { ReadValue } from "../../model/read-value.js";

/** What a printed score is a score of. */
export type Subject =
  | { kind: "total" }
  | { kind: "instrument"; id: InstrumentId; part: number | null }
  | { kind: "indicator"; no: number }
  | { kind: "item"; code: string; part: number | null };

/** Whose score it is: this agency's, a mean over many agencies, or another agency's. */
export type Owner = { kind: "own" } | { kind: "national" } | { kind: "other"; name: ReadValue<string> };

/** Where a score stands: a score table, a table of items, a range of items in prose, or running prose. */
export type Place = "table" | "items" | "range" | "prose";

/** One printed score with all that the place says of it. `rank` orders places of the same kind: lower is better. */
export interface ScoreFact {
  subject: Subject;
  owner: Owner;
  fiscalYear: number | null;
  score: ReadValue<number>;
  place: Place;
  table: number | null;
  rank: number;
  /** The name as printed beside the score; indicators only. */
  name: ReadValue<string> | null;
  /** Points of 30/30/40 as printed; instruments only. */
  printed: { value: number; of: number } | null;
}

/** One printed level of a result. `rank`: 0 in a score table, 1 beside a total, 2 in other prose. */
export interface LevelFact {
  owner: Owner;
  fiscalYear: number | null;
  level: ReadValue<string>;
  place: "table" | "prose";
  rank: number;
}

/** One printed change of the total (`indicator: null`) or of an indicator against the year before `fiscalYear`. */
export interface ChangeFact {
  indicator: number | null;
  fiscalYear: number | null;
  change: ReadValue<Change>;
  place: "table" | "prose";
}

/** An indicator's name as a score table prints it. */
export interface NameFact {
  name: ReadValue<string>;
  printedNo: number | null;
  indicator: number | null;
  fiscalYear: number | null;
  table: number;
}

/** All that a reader of scores found in one place. */
export interface Facts {
  scores: ScoreFact[];
  levels: LevelFact[];
  changes: ChangeFact[];
  names: NameFact[];
}

/** An empty set of facts. */
export function noFacts(): Facts {
  return { scores: [], levels: [], changes: [], names: [] };
}

/** Adds the facts of one place to those found before. */
export function addFacts(all: Facts, more: Facts): void {
  all.scores.push(...more.scores);
  all.levels.push(...more.levels);
  all.changes.push(...more.changes);
  all.names.push(...more.names);
}

/** The instrument that an official indicator belongs to, the same in every year of ten indicators. */
export function instrumentOf(indicator: number): InstrumentId {
  return indicator <= 5 ? "IIT" : indicator <= 8 ? "EIT" : "OIT";
}
