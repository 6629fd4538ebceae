import type { Document } from "../model/document.js";
import type { ReadValue } from "../model/read-value.js";
import type { Report, ReportKind } from "../model/report.js";
import type { ProblemCode } from "../model/source.js";
import { decideAgency, namesOf, withWholeName } from "./agency.js";
import { agencyMentions, placeMentions } from "./agency-mentions.js";
import { blockRoles } from "./block-roles.js";
import { parseClaims } from "./claims/index.js";
import { dateMentions } from "./event-dates.js";
import { kindsOf } from "./kinds.js";
import { leftoverMentions } from "./leftovers.js";
import { type ParsedMeasures, parseMeasures } from "./measures/index.js";
import { parseMemo } from "./memo.js";
import { peopleMentions } from "./people.js";
import { parseRecommendations } from "./recommendations.js";
import { requiredElements } from "./required-elements/index.js";
import { followResultYears } from "./result-years.js";
import { parseScores } from "./scores/index.js";
import { textSketch } from "./text-sketch.js";
import { parseTypos } from "./typos.js";
import { titleYear, yearMentions } from "./years.js";

/** The version of this stage: part of a document's cache key. */
export const PARSE_VERSION = "4";

/** What a document says: the record without its source, status and findings; problems by their code. */
export type ParsedReport = Omit<
  Report,
  "schemaVersion" | "producer" | "source" | "status" | "problems" | "findings" | "coverage"
> & { problemCodes: ProblemCode[] };

/** Reads a cleaned document into a record. Pure; never throws on strange text. */
export function parse(document: Document): ParsedReport {
  const roles = blockRoles(document);
  const named = agencyMentions(document, roles);
  const places = placeMentions(document, roles);
  const agency = decideAgency(named, places);
  const agencies = withWholeName(agency, named);
  const people = peopleMentions(document);
  const dates = dateMentions(document);
  const years = yearMentions(document, roles);
  const memo = parseMemo(document, people);
  const dateLines = new Set(
    dates
      .filter((date) => date.group !== null || date.role === "dated-line")
      .flatMap((date) => date.evidence[0]?.block ?? []),
  );
  const title = titleYear(document, years, dateLines);
  const firstMeasured = parseMeasures(document, { fiscalYear: title?.value ?? null });
  const scored = parseScores(document, {
    fiscalYear: title?.value ?? null,
    ownNames: namesOf(agency, named),
    measureTables: firstMeasured.tables,
  });
  const kinds = kindsOf(document, roles, {
    memo,
    measures: firstMeasured.measures,
    assessments: scored.assessments,
  });
  const resultsOf = scored.assessments.flatMap((each) => each.fiscalYear ?? []);
  const fiscalYear = title ?? impliedYear(resultsOf, firstMeasured, kinds.includes("result-analysis"), years);
  const measured = title ? firstMeasured : withYear(document, firstMeasured, kinds, resultsOf);
  const resultYears = followResultYears(document, title?.value ?? null);
  return {
    problemCodes: scored.unsupported ? ["framework-unsupported"] : [],
    kinds,
    agency,
    fiscalYear,
    measuresYear: measured.measuresYear,
    memo,
    assessments: scored.assessments,
    otherAssessments: scored.otherAssessments,
    measures: measured.measures,
    recommendations: parseRecommendations(document, measured.measures),
    claims: parseClaims({ document, years: resultYears, assessments: scored.assessments, mentions: scored.mentions }),
    requiredElements: requiredElements(document, {
      kinds,
      measures: measured.measures,
      years: {
        fiscalYear: fiscalYear?.value ?? null,
        measuresYear: measured.measuresYear,
        results: resultsOf,
        written: memo?.date?.value ?? null,
      },
    }),
    mentions: {
      agencies,
      places,
      people,
      dates,
      years,
      leftovers: leftoverMentions(document),
      repeatedTables: measured.repeatedTables,
      ...scored.mentions,
    },
    typos: parseTypos(document),
    textSketch: textSketch(document, { agencies, places, people }),
  };
}

/** Without a year in the title: the year of the latest result (analysis), else that of most periods of the measures. */
function impliedYear(
  resultYears: readonly number[],
  measured: { measuresYear: number | null },
  analysis: boolean,
  years: Report["mentions"]["years"],
): ReadValue<number> | null {
  const latest = Math.max(0, ...resultYears) || null;
  const value = analysis ? (latest ?? measured.measuresYear) : (measured.measuresYear ?? latest);
  const mention = years.find((year) => year.value === value);
  if (value === null || !mention) return null;
  const { raw, confidence, evidence } = mention;
  return { value, raw, confidence, evidence };
}

/**
 * Measures whose periods print no year, in a document without one in its title, read again: a plan is made for the year
 * after the result that it analyses, a report on measures is of the year of its result.
 */
function withYear(
  document: Document,
  measured: ParsedMeasures,
  kinds: readonly ReportKind[],
  resultYears: readonly number[],
): ParsedMeasures {
  const undated = measured.measuresYear === null && measured.measures.some((measure) => measure.period !== null);
  if (!undated || resultYears.length === 0) return measured;
  const latest = Math.max(...resultYears);
  return parseMeasures(document, { fiscalYear: kinds.includes("measures-plan") ? latest + 1 : latest });
}
