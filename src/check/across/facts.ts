import type { InstrumentId } from "../../model/assessment.js";
import type { ReadValue } from "../../model/read-value.js";
import type { AgencyType, Report } from "../../model/report.js";
import { squash } from "../../thai/loose.js";

/** A score or level of one fiscal year as rules across reports compare it; `name` is `total`, `indicator-3`, `IIT` or `level`. */
export interface YearFact {
  fiscalYear: number;
  name: string;
  indicator: number | null;
  instrument: InstrumentId | null;
  /** Where it was printed in points of 30/30/40: the points and of how many. */
  points: { value: number; of: number } | null;
  read: ReadValue<number> | ReadValue<string>;
}

/** Where an agency lies; null where that is not said. */
export type AgencyPlace = Record<"subdistrict" | "district" | "province", string | null>;

/** What the rules across reports need of one: small, since all of a batch are held at once. */
export interface ReportFacts {
  path: string;
  sha256: string;
  readable: boolean;
  agency: {
    name: ReadValue<string> | null;
    type: AgencyType | null;
  } & AgencyPlace;
  fiscalYear: number | null;
  facts: YearFact[];
  sketch: number[];
}

/** Takes from a record what the rules across reports need. */
export function factsOf(report: Report): ReportFacts {
  const { name, type, subdistrict, district, province } = report.agency;
  return {
    path: report.source.path,
    sha256: report.source.sha256,
    readable: report.status !== "failed",
    agency: {
      name: name && slim(name),
      type,
      subdistrict: subdistrict?.value ?? null,
      district: district?.value ?? null,
      province: province?.value ?? null,
    },
    fiscalYear: report.fiscalYear?.value ?? null,
    facts: report.assessments.flatMap(({ fiscalYear, total, level, instruments, indicators }) => {
      if (fiscalYear === null) return [];
      const fact = (
        name: string,
        read: YearFact["read"] | null,
        more: Partial<Pick<YearFact, "indicator" | "instrument" | "points">> = {},
      ): YearFact[] =>
        read === null
          ? []
          : [{ fiscalYear, name, indicator: null, instrument: null, points: null, ...more, read: slim(read) }];
      return [
        ...fact("total", total),
        ...fact("level", level),
        ...instruments
          .filter(({ part }) => part === null)
          .flatMap(({ id, score, printed }) => fact(id, score, { instrument: id, points: printed })),
        ...indicators.flatMap(({ no, score }) => fact(`indicator-${no}`, score, { indicator: no })),
      ];
    }),
    sketch: report.textSketch,
  };
}

/** Names one agency: its name, the same however it is spaced. */
export function agencyKey({ agency }: ReportFacts): string | null {
  return agency.name?.value ? squash(agency.name.value) : null;
}

/** Whether two of one name can be one agency: no place that both give differs. */
export function mayBeSameAgency(a: AgencyPlace, b: AgencyPlace): boolean {
  const agrees = (one: string | null, other: string | null) => one === null || other === null || one === other;
  return agrees(a.province, b.province) && agrees(a.district, b.district) && agrees(a.subdistrict, b.subdistrict);
}

function slim<T extends YearFact["read"]>({ value, raw, confidence, evidence }: T) {
  return { value, raw, confidence, evidence: evidence.slice(0, 1) } as T;
}
