import type { SortingState } from "@tanstack/react-table";
import { createContext, type RefObject, useContext } from "react";
import type { Correction, Decision, ReviewIndex } from "../../src/model/review.js";
import type { ReviewSource } from "../data/base.js";
import type { EntrySnapshot, EntryStore } from "../data/entry-store.js";
import type { Filter } from "../list/filter.js";
import type { ReportRow } from "../list/rows.js";

/** What of an entry the page fills in itself. */
type Stamped = "kind" | "reviewer" | "decidedAt";

/** Everything that the parts of the page share. */
export interface Review {
  source: ReviewSource;
  index: ReviewIndex;
  rows: ReportRow[];
  store: EntryStore;
  entries: EntrySnapshot;
  reviewer: string | null;
  filter: Filter;
  setFilter: (filter: Filter) => void;
  /** Positions of the reports in the order in which they were listed last. */
  walk: RefObject<number[]>;
  /** The position of the report that was open last. */
  lastOpened: RefObject<number | null>;
  sorting: SortingState;
  setSorting: (sorting: SortingState) => void;
  keysOn: boolean;
  /** Keeps a decision under the reviewer's name, which is asked for where there is none yet; then calls back. */
  decide: (decision: Omit<Decision, Stamped>, then?: (reviewer: string) => void) => void;
  correct: (correction: Omit<Correction, Stamped>, then?: (reviewer: string) => void) => void;
  askName: () => void;
  openHelp: () => void;
  /** Says something to those who can't see it. */
  announce: (text: string) => void;
}

const ReviewContext = createContext<Review | null>(null);
export const ReviewProvider = ReviewContext.Provider;

/** What the parts of the page share; only inside the provider. */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error("useReview needs a ReviewProvider around it");
  return review;
}
