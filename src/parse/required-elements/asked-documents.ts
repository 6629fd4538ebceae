import { type RequiredDocument, requiredElementsOf } from "../../ita/index.js";
import type { ReportKind } from "../../model/report.js";
import { fiscalYearOf } from "../../thai/fiscal-year.js";

/** What is known of a document's years. */
export interface DocumentYears {
  fiscalYear: number | null;
  measuresYear: number | null;
  /** The years of the agency's own results in it. */
  results: readonly number[];
  /** ISO; when it was written. */
  written: string | null;
}

/** A document that the framework asks for; `certain` is false where another item may be meant. */
export interface AskedDocument {
  asked: RequiredDocument;
  year: number;
  certain: boolean;
}

/**
 * The documents of the framework that a report is: its plan of measures by the year of the measures, its report on them
 * by that year or, where results of the year before are asked for, the next. Without a year there are none.
 */
export function askedDocuments(kinds: readonly ReportKind[], years: DocumentYears): AskedDocument[] {
  const found: AskedDocument[] = [];
  if (kinds.includes("measures-plan")) found.push(...planIn(years));
  if (kinds.includes("implementation-report")) found.push(...reportIn(years));
  return found;
}

function planIn({ fiscalYear, measuresYear, results }: DocumentYears): AskedDocument[] {
  const afterResult = results.length > 0 ? Math.max(...results) + 1 : null;
  const year = measuresYear ?? afterResult ?? fiscalYear;
  return year === null ? [] : itemsOf(year, "measures-plan", true);
}

/** In the years in which both are asked for, the date of writing tells the report on this year from that on the last. */
function reportIn({ fiscalYear, measuresYear, written }: DocumentYears): AskedDocument[] {
  const year = measuresYear ?? fiscalYear;
  if (year === null) return [];
  const sameYear = itemsOf(year, "implementation-report", true).filter(({ asked }) => asked.measuresYear === "same");
  const nextYear = itemsOf(year + 1, "implementation-report", true).filter(
    ({ asked }) => asked.measuresYear === "previous",
  );
  if (sameYear.length === 0 || nextYear.length === 0) return [...sameYear, ...nextYear];
  if (written === null || written.length < 7) return sameYear.map((each) => ({ ...each, certain: false }));
  return fiscalYearOf(written) > year ? nextYear : sameYear;
}

function itemsOf(year: number, about: RequiredDocument["about"], certain: boolean): AskedDocument[] {
  return requiredElementsOf(year)
    .filter((asked) => asked.about === about)
    .map((asked) => ({ asked, year, certain }));
}
