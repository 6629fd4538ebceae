import type { Block, Document, Edit } from "../model/document.js";
import type { Evidence, Span } from "../model/place.js";
import { boxOf, toRaw } from "../model/raw-span.js";
import type { Confidence, ReadValue } from "../model/read-value.js";
import { alternativesOf, isFigure, lower, witnessedDigits } from "./witnessed-digits.js";

const AUTHORED_MARKUP = new Set([
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/msword",
  "text/html",
]);

/** Repairs that lean on the words around; a value that rests on one is no better than a sound witness's. */
const LEANING_REPAIRS = new Set([
  "month-slip",
  "item-code",
  "instrument-code",
  "abbreviation",
  "ocr-month",
  "ocr-place",
]);

/** Repairs that guess at a look-alike; a value that rests on one is doubtful. */
const DOUBTFUL_REPAIRS = new Set(["look-alike-digit", "illegal-cluster", "unmapped-glyph", "ocr-level"]);

/**
 * How surely the text of a range of a block's cleaned text was read: `high` for an author's own mark-up (DOCX, DOC, HTML),
 * `medium` for one sound witness, `low` where a doubtful repair or a difference between readers touches it.
 */
export function confidenceOf(document: Document, block: Block, span: Span): Confidence {
  const raw = toRaw(block, span);
  const touches = (place: Span) => place[0] < raw[1] && place[1] > raw[0];
  const repairs = repairsWithin(block, raw);
  if (repairs.some((repair) => DOUBTFUL_REPAIRS.has(repair.class))) return "low";
  if (document.readerDifferences.some((d) => d.block === block.index && d.span !== null && touches(d.span)))
    return "low";
  return AUTHORED_MARKUP.has(document.mediaType) && !leans(block, raw) ? "high" : "medium";
}

/** The repairs of the edits that touch a raw range; edits are sorted and never overlap. */
function repairsWithin({ edits }: Block, raw: Span): Edit["repairs"] {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.span[1] ?? 0) > raw[0]) high = middle;
    else low = middle + 1;
  }
  const repairs: Edit["repairs"] = [];
  for (let edit = edits[low]; edit && edit.span[0] < raw[1]; edit = edits[low]) {
    repairs.push(...edit.repairs);
    low += 1;
  }
  return repairs;
}

/** The place of a range of a block's cleaned text; where a page break cuts the range, its first part. */
export function evidenceOf(block: Block, span: Span): Evidence {
  const raw = toRaw(block, span);
  const { page, span: part } = onPages(block, raw)[0] ?? { page: block.page, span: raw };
  return evidenceAt(block, part, page);
}

/** The parts of a raw range by page: one, but for a cell that a page break cut. */
function onPages(block: Block, raw: Span): { page: number | null; span: Span }[] {
  const parts: { page: number | null; span: Span }[] = [];
  for (const { span, page = block.page } of block.lines.some((line) => line.page) ? block.lines : []) {
    const own: Span = [Math.max(raw[0], span[0]), Math.min(raw[1], span[1])];
    if (own[0] >= own[1]) continue;
    const last = parts.at(-1);
    if (last?.page === page) last.span = [last.span[0], own[1]];
    else parts.push({ page, span: own });
  }
  return parts.length > 0 ? parts : [{ page: block.page, span: raw }];
}

function evidenceAt(block: Block, raw: Span, page: number | null): Evidence {
  return {
    page,
    block: block.index,
    table: block.place?.table ?? null,
    row: block.place?.row ?? null,
    column: block.place?.column ?? null,
    span: raw,
    box: boxOf(block, raw),
    text: (block.readings[0]?.raw ?? "").slice(raw[0], raw[1]),
  };
}

/**
 * A read value from a range of a block's cleaned text; `value` is what the range means. A figure whose digits are in
 * doubt keeps its value only where another witness read the same; what else was seen stands in `alternatives`.
 */
export function readValue<T>(document: Document, block: Block, span: Span, value: T | null): ReadValue<T> {
  const place = toRaw(block, span);
  const raw = (block.readings[0]?.raw ?? "").slice(place[0], place[1]);
  const evidence = onPages(block, place).map((part) => evidenceAt(block, part.span, part.page));
  const confidence = confidenceOf(document, block, span);
  const digits = witnessedDigits(document, block, place);
  if (!digits || value === null) return { value, raw, confidence, evidence };
  const alternatives = alternativesOf(value, raw, digits);
  if (digits.confidence !== "low") {
    const isSure = isFigure(value) && confidence === "medium" && !leans(block, place);
    const others = alternatives.filter((other) => other.value !== null);
    const read = { value, raw, confidence: isSure ? digits.confidence : confidence, evidence };
    return others.length > 0 ? { ...read, alternatives: others } : read;
  }
  return {
    value: isFigure(value) && !digits.agreed ? null : value,
    raw,
    confidence: "low",
    evidence,
    ...(alternatives.length > 0 && { alternatives }),
  };
}

/** Whether a range rests on a repair that leans on the words around. */
function leans(block: Block, raw: Span): boolean {
  return repairsWithin(block, raw).some((repair) => LEANING_REPAIRS.has(repair.class));
}

/** One value that continues in another place: texts joined by the caller, raws by a line feed, the lower confidence kept. */
export function joinReadValues<T>(first: ReadValue<T>, next: ReadValue<T>, value: T | null): ReadValue<T> {
  return {
    ...first,
    value,
    raw: `${first.raw}\n${next.raw}`,
    confidence: lower(first.confidence, next.confidence),
    evidence: [...first.evidence, ...next.evidence],
  };
}
