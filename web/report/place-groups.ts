import type { ReviewPlace } from "../../src/model/review.js";

/** Places that are shown as one: one by itself, or rows of one table. `at` counts the first of them from 1. */
export interface PlaceGroup {
  at: number;
  places: ReviewPlace[];
}

/** Joins neighbouring places that nothing is to be shown of but their rows, where they stand in one table. */
export function groupPlaces(places: readonly ReviewPlace[]): PlaceGroup[] {
  const groups: PlaceGroup[] = [];
  for (const [index, place] of places.entries()) {
    const last = groups.at(-1);
    const [first] = last?.places ?? [];
    if (last && first && isPlainRow(first) && isPlainRow(place) && tableKey(first) === tableKey(place)) {
      last.places.push(place);
    } else {
      groups.push({ at: index + 1, places: [place] });
    }
  }
  return groups;
}

function isPlainRow({ crop, row, raw, text, readings, evidence }: ReviewPlace): boolean {
  return crop === null && row !== null && evidence.row !== null && raw === text && readings.length === 0;
}

function tableKey({ evidence, row }: ReviewPlace): string {
  return JSON.stringify([evidence.source, evidence.table, row?.headers, row?.cells.length]);
}
