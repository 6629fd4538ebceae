import type { Block, Document } from "../../model/document.js";
import type { Evidence, Span } from "../../model/place.js";
import type { Report } from "../../model/report.js";
import type { Crop, ReviewPlace } from "../../model/review.js";
import { cleanedSpan, excerpt, shortened } from "./marks.js";
import { rowAround } from "./row.js";

const LONGEST_READING = 400;

/** Finds the picture of a place; null where there is none. */
export type CropOf = (evidence: Evidence, finding: number, at: number) => Crop | null;

/** The places of a report's findings, in the order of their evidence. `document` is null where none was read. */
export function placesOf(report: Report, document: Document | null, cropOf: CropOf): ReviewPlace[][] {
  return report.findings.map(({ evidence: places }, finding) =>
    places.map((evidence, at) => {
      const isOwn = evidence.source === undefined || evidence.source === report.source.path;
      const crop = isOwn ? cropOf(evidence, finding, at) : null;
      const block = isOwn && document && evidence.block !== null ? document.blocks[evidence.block] : undefined;
      if (!document || !block) return bare(evidence, crop);
      return {
        ...textsOf(block, evidence),
        row: rowAround(document, evidence),
        crop,
        readings: readingsOf(report, block, evidence),
      };
    }),
  );
}

function bare(evidence: Evidence, crop: Crop | null): ReviewPlace {
  const { text } = excerpt(evidence.text ?? "", null);
  return { evidence, text, mark: null, raw: text, rawMark: null, row: null, crop, readings: [] };
}

function textsOf(
  block: Block,
  evidence: Evidence,
): Pick<ReviewPlace, "evidence" | "text" | "mark" | "raw" | "rawMark"> {
  const raw = excerpt(block.readings[0]?.raw ?? "", evidence.span);
  const cleaned = excerpt(block.text, evidence.span && cleanedSpan(block.edits, evidence.span));
  return { evidence, text: cleaned.text, mark: cleaned.mark, raw: raw.text, rawMark: raw.mark };
}

/** What the readers saw: of the numbers of the place, else where the readers of the page differ, else of the whole block. */
function readingsOf({ source }: Report, block: Block, { span }: Evidence): ReviewPlace["readings"] {
  const touches = (other: Span | null) =>
    other !== null && (span === null || (other[0] < span[1] && span[0] < other[1]));
  const numerals = (block.numerals ?? []).filter((numeral) => touches(numeral.span));
  if (numerals.length > 0)
    return numerals.flatMap(({ readings }) => readings.map(({ reader, raw }) => ({ reader, raw })));
  const differences = source.readerDifferences.filter((one) => one.block === block.index && touches(one.span));
  const seen = differences.flatMap(({ readings }) => readings.map(({ reader, text }) => ({ reader, raw: text })));
  const all = seen.length > 0 ? seen : block.readings.length > 1 ? block.readings : [];
  return all.map(({ reader, raw }) => ({ reader, raw: shortened(raw, LONGEST_READING) }));
}
