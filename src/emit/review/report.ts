import type { Document } from "../../model/document.js";
import type { Report } from "../../model/report.js";
import type { ReviewReport } from "../../model/review.js";
import { recordName } from "../names.js";
import { arithmeticOf } from "./arithmetic.js";
import { type CropOf, placesOf } from "./places.js";
import { repairsOf } from "./repairs.js";

/** What the review page opens of one report. `document` is what it was read from; null where that was not kept. */
export function reviewReport(record: Report, document: Document | null, cropOf: CropOf): ReviewReport {
  const { textSketch: _, mentions: __, ...report } = record;
  return {
    id: recordName(record.source.path),
    report,
    arithmetic: arithmeticOf(record.assessments),
    places: placesOf(record, document, cropOf),
    ...repairsOf(document),
  };
}
