import { FACTS, type FactConfidence } from "./framework.js";

/** What an OIT item's document must hold in a year; `elements` is null where that is not known. */
export interface RequiredDocument {
  item: string;
  document: string;
  elements: readonly string[] | null;
  topics: readonly string[];
  refersTo: string | null;
  confidence: FactConfidence;
}

/** The documents asked for in a Buddhist fiscal year and what each must hold. */
export function requiredElementsOf(year: number): RequiredDocument[] {
  return FACTS.requiredElements
    .filter(({ years }) => years.includes(year))
    .map((entry) => ({
      item: entry.item,
      document: entry.doc,
      elements: entry.elements,
      topics: entry.seven_topics ?? [],
      refersTo: entry.refers_to_year ?? null,
      confidence: entry.confidence,
    }));
}
