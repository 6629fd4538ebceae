import type { ReviewEntry, ReviewIndex, ReviewReport } from "../model/review.js";
import type { PictureResult } from "../pipeline/review/index.js";
import type { FaultCode } from "./faults.js";

/** The results that a review server shows. Positions are those of the index. */
export interface ReviewSource {
  readonly index: ReviewIndex;
  report(position: number): Promise<ReviewReport | null>;
  /** The picture of a piece of evidence of a finding. */
  crop(position: number, finding: number, evidence: number): Promise<PictureResult>;
  /** The picture of a page (from 1), `width` pixels wide, and the page's size in the units of evidence boxes. */
  page(
    position: number,
    page: number,
    width: number,
  ): Promise<PictureResult & { pageSize?: { width: number; height: number } }>;
  /** Why an entry cannot be taken: its finding or value is not there, or the value does not fit. Null where it can. */
  entryFault(entry: ReviewEntry): Promise<FaultCode | null>;
  /** Whether another run has written into the folder since it was opened. */
  isOutdated(): Promise<boolean>;
}

/** Where the decisions of all reviewers are kept. */
export interface ReviewStore {
  read(): Promise<{ entries: ReviewEntry[] }>;
  append(entries: readonly ReviewEntry[]): Promise<void>;
}
