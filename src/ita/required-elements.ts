import { type ElementFact, FACTS, type FactConfidence } from "./framework.js";

/** What an OIT item's document must hold in a year; `elements` is null where that is not known. */
export interface RequiredDocument {
  item: string;
  document: string;
  /** The kind of report that it is; null where it is neither of these. */
  about: "measures-plan" | "implementation-report" | null;
  /** The fiscal year of the measures that it is about: its own, or the one before. */
  measuresYear: "same" | "previous" | null;
  elements: readonly ElementFact[] | null;
  topics: readonly string[];
  /** Whose results or measures it is about, in words. */
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
      about: entry.about ?? null,
      measuresYear: entry.measures_year ?? null,
      elements: entry.elements,
      topics: entry.seven_topics ?? [],
      refersTo: entry.refers_to_year ?? null,
      confidence: entry.confidence,
    }));
}

/** What people call an element of an item, in Thai and English; the key itself where it is not known. */
export function requiredElementName(item: string, element: string): { th: string; en: string } {
  const facts = FACTS.requiredElements.filter((entry) => entry.item === item).flatMap((entry) => entry.elements ?? []);
  const fact = facts.find(({ id }) => id === element);
  return { th: fact?.th ?? fact?.en ?? element, en: fact?.en ?? element };
}
