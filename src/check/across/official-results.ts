import type { AgencyType } from "../../model/report.js";

/** A printed official score: on 0–100, or points of 30 or 40. */
export interface OfficialScore {
  value: number;
  of: number;
  raw: string;
}

/** One row of an official results table. Scores by name: `total`, `IIT`, `indicator-3`. */
export interface OfficialRow {
  /** Counts the rows of the table from 1, the header not among them. */
  row: number;
  agency: string;
  type: AgencyType | null;
  province: string | null;
  district: string | null;
  subdistrict: string | null;
  fiscalYear: number;
  level: string | null;
  scores: Readonly<Record<string, OfficialScore>>;
}

/** An official results table by agency: the key is the agency's name without blanks. */
export interface OfficialResults {
  /** The name of the file, without its folder. */
  source: string;
  rows: ReadonlyMap<string, readonly OfficialRow[]>;
}
