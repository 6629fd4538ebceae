import { type FactConfidence, frameworkOf, type Level, leastSure } from "./framework.js";
import { compareFractions, exact, type Interval } from "./interval.js";

/** What is known of the instruments' scores; the level of 2566 and after tests each part of EIT by itself. */
export interface InstrumentIntervals {
  IIT: Interval | null;
  EIT: Interval | null;
  eitParts: readonly [Interval | null, Interval | null];
  OIT: Interval | null;
}

/** The levels that a result can have, highest first, and how sure the thresholds between them are. */
export interface PossibleLevels {
  labels: string[];
  confidence: FactConfidence;
}

/** The levels of a Buddhist fiscal year, highest first; empty for an unknown year. */
export function levelsOf(year: number): readonly Level[] {
  return frameworkOf(year)?.levels ?? [];
}

const LETTERS = new Set(["AA", "A", "B", "C", "D", "E", "F"]);
const NAMES = new Map(["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน"].map((name) => [name, name])).set(
  "ต้องปรับปรุงด่วน",
  "ต้องปรับปรุงโดยด่วน",
);

/** A printed level in its official writing (`a` → `A`, `ผ่าน ระดับดี` → `ผ่านดี`); null when it is none. */
export function officialLevel(printed: string): string | null {
  const squashed = printed.normalize("NFC").replace(/[\s"“”'()\u200b]+/g, "");
  const letters = squashed.toUpperCase();
  if (LETTERS.has(letters)) return letters;
  const name = squashed.replace(/^ระดับ/, "").replace(/^ผ่าน(?:ใน)?ระดับ/, "ผ่าน");
  return NAMES.get(name) ?? null;
}

/** The scale that a level belongs to: letters until 2565, names from 2566. */
export function scaleOf(level: string): "letters" | "names" | null {
  const official = officialLevel(level);
  if (official === null) return null;
  return LETTERS.has(official) ? "letters" : "names";
}

/** The scale that a fiscal year uses; null where the framework is not known or had neither. */
export function scaleOfYear(year: number): "letters" | "names" | null {
  const first = levelsOf(year)[0];
  return first ? scaleOf(first.label) : null;
}

const reaches = (end: "low" | "high", interval: Interval, least: number) =>
  compareFractions(interval[end], exact(least)) >= 0;

/**
 * The levels that a total and what is known of the instruments leave possible in a fiscal year. An instrument that
 * is not known leaves both sides open. Null for a year without known levels.
 */
export function computeLevel(total: Interval, instruments: InstrumentIntervals, year: number): PossibleLevels | null {
  const levels = levelsOf(year);
  if (levels.length === 0) return null;
  const tested = [instruments.IIT, ...instruments.eitParts, instruments.OIT];
  const bounds = [...tested, instruments.EIT];
  const labels: string[] = [];
  const facts: FactConfidence[] = [];
  for (const { label, minTotal, minEachInstrument, confidence } of levels) {
    facts.push(confidence);
    const each = minEachInstrument;
    const may =
      reaches("high", total, minTotal) &&
      (each === null || bounds.every((interval) => interval === null || reaches("high", interval, each)));
    if (!may) continue;
    labels.push(label);
    const must =
      reaches("low", total, minTotal) &&
      (each === null || tested.every((interval) => interval !== null && reaches("low", interval, each)));
    if (must) break;
  }
  return { labels, confidence: leastSure(...facts) };
}
