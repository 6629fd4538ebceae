import { isDeepStrictEqual } from "node:util";
import { isWitness } from "../../check/shared/witness.js";
import type { InstrumentScore } from "../../model/assessment.js";
import type { Confidence, ReadValue } from "../../model/read-value.js";
import { type Agency, type Report, reportSchema } from "../../model/report.js";
import type { Correction } from "../../model/review.js";
import { type PlaceRank, placesNamed } from "../../thai/gazetteer.js";
import { readValueAt, readValuesOf } from "./pointer.js";

/** Why a correction does not apply: the record is another one by now, or the value does not fit its field. */
export type CorrectionFault = "stale" | "invalid";

/** A value that people agreed on, for the read value at a pointer. */
export interface AgreedValue {
  pointer: string;
  value: number | string | null;
  reviewers: string[];
}

/** Whether a correction still meets its record: the same bytes, and the same text printed at its pointer. */
export function meetsRecord(report: Report, { sha256, pointer, raw }: Correction): boolean {
  return report.source.sha256 === sha256 && readValueAt(report, pointer)?.raw === raw;
}

/** Why a correction does not apply to a record; null where it does. */
export function correctionFault(report: Report, correction: Correction): CorrectionFault | null {
  if (!meetsRecord(report, correction)) return "stale";
  if (correction.withdrawn) return null;
  const { pointer, value, reviewer } = correction;
  return correctRecord(report, { pointer, value, reviewers: [reviewer] }) === null ? "invalid" : null;
}

/** Names the printed place of a read value: the same for all copies of it in a record. */
export function printedPlace(report: Report, pointer: string): string {
  const read = readValueAt(report, pointer);
  return read === null ? pointer : placeKey(read, pointer);
}

/**
 * A record with a value given by people; null where the record would no longer fit its schema. What was read stands
 * beside it in `corrected`, `raw` stays. One printed place may stand in a record several times (a score and its mention,
 * a merged cell in each of its rows): all copies take the value, as do the facts that follow from it (printed points,
 * the codes of places). The record given stays as it is.
 */
export function correctRecord(report: Report, agreed: AgreedValue): Report | null {
  const original = readValueAt(report, agreed.pointer);
  if (original === null) return null;
  const place = placeKey(original, agreed.pointer);
  const copy = structuredClone(report);
  for (const { pointer, read } of readValuesOf(copy)) {
    if (placeKey(read, pointer) !== place) continue;
    const before = { read: read.value, confidence: read.confidence };
    const confidence = confidenceOf(report, read, agreed);
    Object.assign(read, { value: agreed.value, confidence, corrected: { by: agreed.reviewers, ...before } });
  }
  for (const { instruments } of copy.assessments) for (const instrument of instruments) followPoints(instrument);
  for (const { instruments } of copy.otherAssessments) for (const instrument of instruments) followPoints(instrument);
  followPlaces(copy.agency);
  return reportSchema.safeParse(copy).success ? copy : null;
}

/** Values that were read at one place, from one text and as one value, are one printed value. */
function placeKey({ evidence, raw, value }: ReadValue<unknown>, pointer: string): string {
  const [first] = evidence;
  if (!first || first.block === null) return pointer;
  const { page, block, table, row, column, span } = first;
  return JSON.stringify([page, block, table, row, column, span, raw, value]);
}

/** Two who saw the value make it `high`: reviewers, our own reading, and readers that saw something else than was taken. */
function confidenceOf(report: Report, read: ReadValue<unknown>, { value, reviewers }: AgreedValue): Confidence {
  if (value === null) return "low";
  const isSeen =
    isDeepStrictEqual(read.value, value) ||
    (read.alternatives ?? []).some((other) => isDeepStrictEqual(other.value, value) && isWitness(report, other.from));
  return reviewers.length + (isSeen ? 1 : 0) > 1 ? "high" : "medium";
}

/** Points of 30/30/40 are what the rules compare: they follow a corrected score, to two places. */
function followPoints(instrument: InstrumentScore): void {
  const { score, printed } = instrument;
  if (!score.corrected || printed === null) return;
  if (score.value === null) instrument.printed = null;
  else if (score.value !== score.corrected.read)
    instrument.printed = { of: printed.of, value: Math.round(score.value * printed.of) / 100 };
}

/** The codes follow corrected places, each within the one above; null where the names do not tell. */
function followPlaces(agency: Agency): void {
  const { province, district, subdistrict, codes } = agency;
  if (![province, district, subdistrict].some((read) => read?.corrected)) return;
  codes.province = codeOf(province, "province", "");
  codes.district = codeOf(district, "district", codes.province);
  codes.subdistrict = codeOf(subdistrict, "subdistrict", codes.district);
}

function codeOf(read: ReadValue<string> | null, rank: PlaceRank, within: string | null): string | null {
  if (!read?.value || within === null) return null;
  const [only, ...more] = placesNamed(read.value, rank).filter(({ code }) => code.startsWith(within));
  return only && more.length === 0 ? only.code : null;
}
