import type { Document } from "../model/document.js";
import type { Finding } from "../model/finding.js";
import type { Evidence } from "../model/place.js";
import { say } from "./messages.js";
import { cutTo, printable } from "./text-width.js";

const LISTED_EVIDENCE = 4;
const AROUND = 60;
const LINE_WIDTH = 110;

/** A finding for the terminal, with the lines of the source that it rests on. */
export function findingLines(finding: Finding, document: Document): string[] {
  const shown = finding.evidence.filter(({ block, text }) => block !== null || text !== null).slice(0, LISTED_EVIDENCE);
  return [
    "",
    `  [${say.severity(finding.severity)}] ${finding.rule}${finding.fiscalYear === null ? "" : ` (${finding.fiscalYear})`}`,
    `    ${printable(finding.message.th)}`,
    `    ${printable(finding.message.en)}`,
    ...shown.map((evidence) => `      > ${placeOf(evidence)}: ${cutTo(sourceLine(evidence, document), LINE_WIDTH)}`),
  ];
}

function placeOf({ page, table, row, block }: Evidence): string {
  const parts = [
    page === null ? null : say.page(page),
    table !== null
      ? say.table(table + 1, row === null ? null : row + 1)
      : block === null
        ? null
        : say.paragraph(block + 1),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** The line of the raw text in which the evidence stands, cut around it, with the evidence in brackets. */
function sourceLine({ block, span, text }: Evidence, document: Document): string {
  const raw = block === null ? undefined : document.blocks[block]?.readings[0]?.raw;
  if (raw === undefined || span === null) return printable(text ?? "");
  const [start, end] = span;
  const from = Math.max(raw.lastIndexOf("\n", start - 1) + 1, start - AROUND);
  const lineEnd = raw.indexOf("\n", end);
  const to = Math.min(lineEnd < 0 ? raw.length : lineEnd, end + AROUND);
  const [before, own, after] = [raw.slice(from, start), raw.slice(start, end), raw.slice(end, to)].map(printable);
  return before === "" && after === "" ? (own ?? "") : [before, `【${own}】`, after].join(" ").trim();
}
