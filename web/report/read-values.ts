import type { Evidence } from "../../src/model/place.js";
import type { ReviewReport } from "../../src/model/review.js";

/** A value of a record that a reviewer can correct, with its JSON Pointer. */
export interface Correctable {
  pointer: string;
  read: number | string | null;
  raw: string;
  evidence: Evidence[];
}

const NUMBER_POINTERS = /\/(?:score|total|fiscalYear)$/u;

/** All numbers and texts that a record read, findings apart. */
export function correctables(report: ReviewReport["report"]): Correctable[] {
  const found: Correctable[] = [];
  const walk = (value: unknown, pointer: string) => {
    if (typeof value !== "object" || value === null) return;
    const correctable = asCorrectable(value, pointer);
    if (correctable) found.push(correctable);
    else for (const [key, inner] of Object.entries(value)) walk(inner, `${pointer}/${escaped(key)}`);
  };
  const { findings, source, problems, coverage, ...read } = report;
  walk(read, "");
  return found;
}

/** Those values that were read at one of some places. */
export function correctablesAt(report: ReviewReport["report"], places: readonly Evidence[]): Correctable[] {
  const wanted = new Set(places.filter(({ source }) => source === undefined).map(placeKey));
  return correctables(report).filter(({ evidence }) => evidence.some((one) => wanted.has(placeKey(one))));
}

/** True where a value has to be a number. */
export function isNumeric({ pointer, read }: Correctable): boolean {
  return typeof read === "number" || NUMBER_POINTERS.test(pointer);
}

function asCorrectable(value: object, pointer: string): Correctable | null {
  if (!("value" in value && "raw" in value && "confidence" in value && "evidence" in value)) return null;
  const { value: read, raw, evidence } = value;
  if (read !== null && typeof read !== "number" && typeof read !== "string") return null;
  if (typeof raw !== "string" || !Array.isArray(evidence)) return null;
  return { pointer, read, raw, evidence };
}

function placeKey({ page, block, table, row, column, span }: Evidence): string {
  return JSON.stringify([page, block, table, row, column, span]);
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
