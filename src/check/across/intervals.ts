import { around, type Interval, printedPlaces, scoreInterval, times } from "../../ita/index.js";
import type { YearFact } from "./facts.js";
import type { OfficialScore } from "./official-results.js";

/** What a printed score stands for on 0–100; points of 30 or 40 are scaled. Null for a level and for what is unread. */
export function intervalOf({ read, points }: YearFact): Interval | null {
  if (typeof read.value !== "number") return null;
  if (points) return scaled(points.value, printedPlaces(read.raw, points.value), points.of);
  return scoreInterval(read.value, printedPlaces(read.raw, read.value));
}

/** What an official score stands for on 0–100. */
export function officialInterval({ value, raw, of }: OfficialScore): Interval {
  return scaled(value, printedPlaces(raw, value), of);
}

function scaled(value: number, places: number, of: number): Interval {
  return of === 100
    ? scoreInterval(value, places)
    : times(around(value, places), { numerator: 100n, denominator: BigInt(of) });
}
