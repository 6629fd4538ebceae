import type { Block, Document } from "../model/document.js";
import type { PersonMention } from "../model/mentions.js";
import type { Span } from "../model/place.js";
import type { ReadValue } from "../model/read-value.js";
import type { Memo } from "../model/report.js";
import { findDates } from "../thai/dates.js";
import { findDocumentNumbers } from "../thai/document-numbers.js";
import { squash } from "../thai/loose.js";
import { readValue } from "./read.js";
import { isSetAside } from "./result-years.js";

const HEAD = "บันทึกข้อความ";
const LONGEST_HEAD = 16;
const FIELDS: [keyof Omit<Memo, "signatories">, RegExp][] = [
  ["from", /^\s*ส่วนราชการ\s*/],
  ["number", /(?:^|\s)ที่(?:\s+(?=[^\s])|(?=[ก-ฮ]{1,4}\.?\s?[0-9๐-๙]{2,7}[.0-9๐-๙()]*\s?\/))/],
  ["date", /(?:^|\s)วันที่\s*/],
  ["subject", /^\s*เรื่อง\s*/],
  ["to", /^\s*เรียน\s*/],
];

/** Reads the head of an official memorandum; null where the document has none. Signatories are the people named below it. */
export function parseMemo(document: Document, people: PersonMention[]): Memo | null {
  const start = document.blocks.findIndex(
    (block) => squash(block.text).startsWith(HEAD) && block.place === null && !isSetAside(block),
  );
  if (start < 0) return null;
  const lines = document.blocks.slice(start, start + LONGEST_HEAD).filter((block) => !isSetAside(block));
  const memo: Memo = { number: null, date: null, subject: null, from: null, to: null, signatories: [] };
  for (const block of lines) {
    for (const [field, span] of fieldsOf(block)) {
      if (memo[field] !== null) continue;
      memo[field] =
        field === "date"
          ? dateValue(document, block, span)
          : readValue(document, block, span, block.text.slice(...span).replace(/\s+/g, " "));
    }
  }
  const filled = [memo.number, memo.date, memo.subject, memo.from, memo.to].filter((value) => value !== null).length;
  if (filled < 2) return null;
  memo.signatories = people
    .filter((person) => person.role === "signatory" && (person.evidence[0]?.block ?? 0) > start)
    .map(({ value, raw, confidence, evidence }) => ({ value, raw, confidence, evidence }));
  return memo;
}

/** The fields of one line; "ที่ … วันที่ …" stand on one line in many memos. */
function fieldsOf(block: Block): [keyof Omit<Memo, "signatories">, Span][] {
  const { text } = block;
  const labels = FIELDS.flatMap(([field, pattern]) => {
    const match = pattern.exec(text);
    return match && (match.index === 0 || field === "date" || (field === "number" && match.index === 0))
      ? [{ field, at: match.index, from: match.index + match[0].length }]
      : [];
  }).sort((a, b) => a.at - b.at);
  if (labels[0]?.at !== 0) return [];
  return labels.flatMap(({ field, from }, index) => {
    if (field === "date" && labels[0]?.field !== "number" && index > 0) return [];
    const next = labels[index + 1];
    const end =
      field === "number" ? numberEnd(text, from, next?.field === "date" ? next.at : text.length) : text.length;
    const value = text.slice(from, end).replace(/[\s.…]+$/, "");
    return value === "" ? [] : [[field, [from, from + value.length]] as [keyof Omit<Memo, "signatories">, Span]];
  });
}

/** Behind a number of the usual form nothing else belongs to it; one of another form takes the rest of its line, up to `most`. */
function numberEnd(text: string, from: number, most: number): number {
  return findDocumentNumbers(text).find(({ span }) => span[0] === from)?.span[1] ?? most;
}

function dateValue(document: Document, block: Block, span: Span): ReadValue<string> {
  const [date] = findDates(block.text.slice(...span));
  return readValue(document, block, span, date?.iso ?? null);
}
