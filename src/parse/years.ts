import type { Document } from "../model/document.js";
import type { YearMention } from "../model/mentions.js";
import type { ReadValue } from "../model/read-value.js";
import { toArabicDigits } from "../thai/digits.js";
import { findYears } from "../thai/fiscal-year.js";
import { squash } from "../thai/loose.js";
import type { BlockRole } from "./block-roles.js";
import { readValue } from "./read.js";
import { isSetAside } from "./result-years.js";

/** Openings of documents that are made after a result. */
const FOLLOWS_RESULTS =
  /^(แผน|มาตรการ|แนวทาง|โครงการ|การขับเคลื่อน|การดำเนิน|การกำหนด|การจัดทำ|รายงานผลการ(ดำเนิน|ปฏิบัติ)|รายงานการ(ดำเนิน|ปฏิบัติ|กำกับ))/;
const MEASURES =
  /^(?:ส่วนที่[0-9]|[0-9]{1,2}[.)])*(?:มาตรการ|แนวทาง(?:การ)?(?:พัฒนา|ปรับปรุง|ยกระดับ|แก้ไข)|แผน(?:การ|ปฏิบัติ|ยกระดับ|พัฒนา))/;
const RESULTS = /จากผล|ตามผล|(?:วิเคราะห์|รายงาน)ผล|ผลการ/;
const RESULT_BEFORE = /(จาก|ตาม|วิเคราะห์|นำ|ใช้)(การวิเคราะห์)?(ผล|คะแนน)[^0-9]{0,160}$/;
const KIND_ORDER = { fiscal: 0, bare: 1, calendar: 2 } as const;

/** Every year that the document names, with the part that its line plays. */
export function yearMentions(document: Document, roles: BlockRole[]): YearMention[] {
  return document.blocks.flatMap((block) =>
    isSetAside(block)
      ? []
      : findYears(block.text).map((year) => ({
          ...readValue(document, block, year.span, year.year),
          role: headsMeasures(block.text, roles[block.index]) ? "measures" : (roles[block.index] ?? "body"),
          kind: year.kind,
        })),
  );
}

/** True for the heading of a table of measures. */
function headsMeasures(text: string, role: BlockRole | undefined): boolean {
  return role === "heading" && MEASURES.test(squash(text)) && !RESULTS.test(squash(text));
}

/**
 * The fiscal year in the document's title, a memo's subject counting as one: the commonest of the title's years,
 * fiscal years before others, in the title of a plan those of the results it follows from last; where the title names
 * none, that of the headings before the first score or table. Null where none is named there.
 */
export function titleYear(
  document: Document,
  mentions: YearMention[],
  documentDateLines: ReadonlySet<number>,
): ReadValue<number> | null {
  const undated = mentions.filter((mention) => !documentDateLines.has(blockOf(mention)));
  const bodyStart = startOfBody(document, mentions);
  const titled = ["title", "memo"].flatMap((part) => undated.filter(({ role }) => role === part));
  const year =
    yearOf(withoutResults(document, titled)) ??
    yearOf(
      undated
        .filter(({ role }) => role === "heading" || role === "measures")
        .filter((mention) => blockOf(mention) < bodyStart),
    );
  return year?.value === null ? withWitness(year, undated) : year;
}

/** A year whose digits are doubtful where they stand, and printed alike where they were read soundly. */
function withWitness(year: ReadValue<number>, mentions: readonly YearMention[]): ReadValue<number> {
  const printed = toArabicDigits(year.raw);
  const witness = mentions.find(
    ({ value, raw, confidence, role }) =>
      value !== null && confidence !== "low" && role !== "table" && toArabicDigits(raw) === printed,
  );
  if (!witness) return year;
  const { alternatives = [], ...own } = year;
  const others = alternatives.filter(({ value }) => value !== witness.value);
  const evidence = [...year.evidence, ...witness.evidence];
  return { ...own, value: witness.value, evidence, ...(others.length > 0 && { alternatives: others }) };
}

function yearOf(named: YearMention[]): ReadValue<number> | null {
  const kind = Math.min(...named.map((mention) => KIND_ORDER[mention.kind]));
  return commonest(named.filter((mention) => KIND_ORDER[mention.kind] === kind && mention.kind !== "calendar"));
}

function blockOf(mention: YearMention): number {
  return mention.evidence[0]?.block ?? -1;
}

/** The block of the first table cell, or of the first heading of scores that names a year. */
function startOfBody(document: Document, mentions: YearMention[]): number {
  const scored = mentions.find(({ role }) => role === "score-heading");
  const table = document.blocks.find(({ place }) => place !== null);
  return Math.min(scored ? blockOf(scored) : Number.POSITIVE_INFINITY, table?.index ?? Number.POSITIVE_INFINITY);
}

/** A title's years without those of the results that a plan or a report on measures says it is made from, if others are left. */
function withoutResults(document: Document, titled: YearMention[]): YearMention[] {
  const [first] = titled;
  if (!first || new Set(titled.map(({ value }) => value)).size < 2) return titled;
  const opening = document.blocks.find((block) => !isSetAside(block) && block.text.trim() !== "");
  if (!FOLLOWS_RESULTS.test(squash(opening?.text ?? ""))) return titled;
  const own = titled.filter((mention) => {
    const index = blockOf(mention);
    const block = document.blocks[index];
    const above = document.blocks[index - 1]?.text ?? "";
    const at = block ? block.text.indexOf(mention.raw) : -1;
    return !RESULT_BEFORE.test(squash(`${above}${block?.text.slice(0, Math.max(0, at)) ?? ""}`));
  });
  return own.length > 0 ? own : titled;
}

function commonest(mentions: YearMention[]): ReadValue<number> | null {
  const counts = new Map<number | null, number>();
  for (const { value } of mentions) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const first = mentions.find(({ value }) => counts.get(value) === most);
  if (!first) return null;
  const { value, raw, confidence, evidence } = first;
  const others = mentions.filter(
    (mention, index) =>
      mention.value !== value && mentions.findIndex((other) => other.value === mention.value) === index,
  );
  if (others.length === 0) return { value, raw, confidence, evidence };
  return {
    value,
    raw,
    confidence,
    evidence,
    alternatives: others.map((other) => ({
      value: other.value,
      raw: other.raw,
      from: other.role,
      confidence: other.confidence,
    })),
  };
}
